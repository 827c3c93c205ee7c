/** Structured log lines on standard output. Secrets and phone numbers never reach them. */
import { type DestinationStream, type Logger, pino } from 'pino';
import type { Config } from '../config.ts';

const SECRET_FIELDS = [
  'authorization',
  'token',
  'password',
  'phone',
  'session_key',
  'access_token',
  'secret',
];

/** A mainland mobile number that is not part of a longer number, wherever it stands in the line. */
const PHONE = /(?<!\d)(1[3-9]\d)\d{4}(\d{4})(?!\d)/g;

export function createLog(level: Config['logLevel'], destination?: DestinationStream): Logger {
  return pino(
    {
      level,
      base: undefined,
      redact: {
        paths: SECRET_FIELDS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
        censor: '[removed]',
      },
      // Errors of drivers quote values inside their messages, where no field name gives them away.
      hooks: { streamWrite: (line) => line.replace(PHONE, '$1****$2') },
    },
    destination,
  );
}
