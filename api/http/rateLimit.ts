/** Bounds how often one account, or one address without an account, may call in a minute. */
import type { Middleware } from 'koa';
import type { Actor } from '../actor.ts';
import { AppError } from '../errors.ts';
import type { Store } from '../infra/store.ts';

/** Requests per minute. A whole classroom shares one address, so addresses get more than accounts. */
export interface RateLimits {
  perAccount: number;
  perAddress: number;
}

export const DEFAULT_LIMITS: RateLimits = { perAccount: 600, perAddress: 1200 };

const WINDOW_SECONDS = 60;

/** Must run after `authenticate`: a made-up token counts for the address. */
export function rateLimit(store: Store, limits: RateLimits): Middleware {
  return async (ctx, next) => {
    const actor = ctx.state.actor as Actor;
    const [caller, limit] =
      actor.kind === 'guest'
        ? [`address:${ctx.ip}`, limits.perAddress]
        : [`${actor.kind}:${actor.id}`, limits.perAccount];
    const count = await store.increment(`rate:${caller}`, WINDOW_SECONDS);
    if (count > limit) {
      ctx.set('retry-after', String(WINDOW_SECONDS));
      throw new AppError('request.tooMany');
    }
    await next();
  };
}
