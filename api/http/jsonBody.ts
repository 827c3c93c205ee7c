/** Reads JSON bodies up to 1 MB; says what is wrong with any other. */
import { bodyParser } from '@koa/bodyparser';
import type { Middleware } from 'koa';
import { AppError } from '../errors.ts';

const LIMIT = '1 MB';

export const jsonBody: Middleware = bodyParser({
  enableTypes: ['json'],
  jsonLimit: '1mb',
  parsedMethods: ['POST', 'PUT', 'PATCH', 'DELETE'],
  onError(error) {
    const { status } = error as { status?: number };
    if (status === 413) throw new AppError('request.tooLarge', { limit: LIMIT });
    if (status === 400) throw new AppError('request.badJson', {}, [], { cause: error });
    throw error;
  },
});
