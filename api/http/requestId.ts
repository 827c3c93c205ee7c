/** A number for every request, in the reply and in each log line, so that a user's report can be found. */
import { randomUUID } from 'node:crypto';
import type { Middleware } from 'koa';

export const requestId: Middleware = async (ctx, next) => {
  ctx.state.requestId = randomUUID();
  ctx.set('x-request-id', ctx.state.requestId);
  await next();
};
