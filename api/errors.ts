/** The one error that code of ours throws on purpose. Status and Chinese text come from tables. */
import { messages } from './messages.zh.ts';

export type ErrorCode = keyof typeof messages;

/** Values for the `{placeholders}` of the message. */
export type ErrorParams = Record<string, string | number>;

/** One thing wrong with one field or row of the input. */
export interface ErrorDetail {
  field: string;
  code: string;
  message: string;
}

export class AppError extends Error {
  readonly status: number;
  constructor(
    readonly code: ErrorCode,
    readonly params: ErrorParams = {},
    readonly details: ErrorDetail[] = [],
    options?: ErrorOptions,
  ) {
    super(sentence(code, params), options);
    this.status = messages[code][0];
  }
}

/** The Chinese sentence of a code with its placeholders filled. */
export function sentence(code: ErrorCode, params: ErrorParams = {}): string {
  return messages[code][1].replace(/\{(\w+)\}/g, (whole, name: string) =>
    name in params ? String(params[name]) : whole,
  );
}
