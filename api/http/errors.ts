/** Every failure leaves here as `{ error: { code, message, details?, requestId } }`. */
import type { Context, Middleware } from 'koa';
import type { Logger } from 'pino';
import { AppError } from '../errors.ts';
import { type DatabaseLabels, databaseError } from './databaseError.ts';

export function errors(log: Logger, labels: DatabaseLabels): Middleware {
  return async (ctx, next) => {
    try {
      await next();
      if (ctx.path.startsWith('/api/') && !ctx.body) refuseUnanswered(ctx);
    } catch (error) {
      const known = translate(error, ctx, labels);
      if (known.status >= 500) logFailure(log, ctx, error);
      answer(ctx, known);
    }
  };
}

/** What the routers leave when no route fits. */
function refuseUnanswered(ctx: Context): void {
  if (ctx.status === 404) throw new AppError('request.notFound');
  if (ctx.status === 405 || ctx.status === 501) throw new AppError('request.method', { method: ctx.method });
}

function translate(error: unknown, ctx: Context, labels: DatabaseLabels): AppError {
  if (error instanceof AppError) return error;
  return (
    databaseError(error, labels) ?? new AppError('server.unexpected', { requestId: ctx.state.requestId })
  );
}

function answer(ctx: Context, error: AppError): void {
  ctx.status = error.status;
  ctx.body = {
    error: {
      code: error.code,
      message: error.message,
      ...(error.details.length > 0 && { details: error.details }),
      requestId: ctx.state.requestId,
    },
  };
}

function logFailure(log: Logger, ctx: Context, error: unknown): void {
  const { requestId, actor } = ctx.state;
  // The path without its query: a query may hold what somebody searched for.
  log.error(
    { err: error, cause: (error as Error).cause, requestId, method: ctx.method, path: ctx.path, actor },
    'request failed',
  );
}
