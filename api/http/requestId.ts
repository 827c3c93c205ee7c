/** A number for every request, in the reply and in each log line, so that a user's report can be found. */
import { randomFillSync } from 'node:crypto';
import type { Middleware } from 'koa';

const ID_BYTES = 16;
/** Random bytes for the next requests: a UUID would be put together from twenty pieces of text. */
const pool = Buffer.allocUnsafeSlow(256 * ID_BYTES);
let used = pool.length;

/** 32 hexadecimal digits, as trace ids are written. */
export function newRequestId(): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const start = used;
  used += ID_BYTES;
  return pool.toString('hex', start, used);
}

export const requestId: Middleware = async (ctx, next) => {
  ctx.state.requestId = newRequestId();
  ctx.set('x-request-id', ctx.state.requestId);
  await next();
};
