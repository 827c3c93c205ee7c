/** Every failure leaves here as `{ error: { code, message, details?, requestId } }`. */
import type { Context, Middleware } from 'koa';
import type { Logger } from 'pino';
import type { Actor } from '../actor.ts';
import { AppError } from '../errors.ts';
import { type DatabaseLabels, databaseError } from './databaseError.ts';

export function errors(log: Logger, labels: DatabaseLabels): Middleware {
  return async (ctx, next) => {
    try {
      await next();
      if (ctx.path.startsWith('/api/') && !ctx.body) refuseUnanswered(ctx);
    } catch (error) {
      const { requestId, actor } = ctx.state;
      const asked = { requestId, method: ctx.method, path: ctx.path, actor };
      Object.assign(ctx, refusal(error, asked, log, labels));
    }
  };
}

/** What the routers leave when no route fits. */
function refuseUnanswered(ctx: Context): void {
  if (ctx.status === 404) throw new AppError('request.notFound');
  if (ctx.status === 405 || ctx.status === 501) throw new AppError('request.method', { method: ctx.method });
}

/** The request, for the log. */
export interface Asked {
  requestId: string;
  method: string;
  /** Without its query, which may hold what somebody searched for. */
  path: string;
  actor?: Actor;
}

/** What to reply to a failure; one of ours is logged. */
export function refusal(
  error: unknown,
  asked: Asked,
  log: Logger,
  labels: DatabaseLabels,
): { status: number; body: object } {
  const { requestId } = asked;
  const { status, code, message, details } = translate(error, requestId, labels);
  if (status >= 500) log.error({ err: error, cause: (error as Error).cause, ...asked }, 'request failed');
  return { status, body: { error: { code, message, ...(details.length > 0 && { details }), requestId } } };
}

function translate(error: unknown, requestId: string, labels: DatabaseLabels): AppError {
  if (error instanceof AppError) return error;
  return databaseError(error, labels) ?? new AppError('server.unexpected', { requestId });
}
