/** Reads JSON bodies up to 1 MB; says what is wrong with any other. */
import { bodyParser } from '@koa/bodyparser';
import type { Context, Middleware } from 'koa';
import { AppError } from '../errors.ts';

const LIMIT = '1 MB';
const ENCODINGS = 'JSON，不压缩，或以 gzip、deflate、br 压缩';
/** Codes of zlib, and of Brotli in it, for bytes that are not compressed as the header says. */
const UNPACKING = /^(Z_|ERR__|ERR_BROTLI)/;

export const jsonBody: Middleware = bodyParser({
  enableTypes: ['json'],
  jsonLimit: '1mb',
  parsedMethods: ['POST', 'PUT', 'PATCH', 'DELETE'],
  onError(error) {
    const { status, code } = error as { status?: number; code?: string };
    if (status === 413) throw new AppError('request.tooLarge', { limit: LIMIT });
    if (status === 400) throw new AppError('request.badJson', {}, [], { cause: error });
    if (status === 415) throw new AppError('request.contentType', { expected: ENCODINGS });
    if (UNPACKING.test(code ?? '')) throw new AppError('request.badJson', {}, [], { cause: error });
    throw error;
  },
});

/** What the client sent as JSON, `{}` for nothing. Throws 415 for a body of another type. */
export function bodyOf(ctx: Context): unknown {
  if (ctx.request.length !== 0 && ctx.is('json') === false)
    throw new AppError('request.contentType', { expected: 'JSON（application/json）' });
  return ctx.request.body ?? {};
}
