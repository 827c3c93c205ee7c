/** Bounds how often one account, or one address without an account, may call in a minute. */
import type { Middleware } from 'koa';
import type { Actor } from '../actor.ts';
import type { Deps } from '../deps.ts';
import type { SignedIn } from '../domain/accounts/sessions.ts';
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
    const within =
      actor.kind === 'guest'
        ? (await calls(`address:${ctx.ip}`, store)) <= limits.perAddress
        : await isWithin(limits, actor, { store });
    if (!within) {
      ctx.set('retry-after', String(WINDOW_SECONDS));
      throw new AppError('request.tooMany');
    }
    await next();
  };
}

/** Counts this call of the account too. */
export const isWithin = async (
  { perAccount }: RateLimits,
  { kind, id }: Pick<SignedIn, 'kind' | 'id'>,
  { store }: Pick<Deps, 'store'>,
): Promise<boolean> => (await calls(`${kind}:${id}`, store)) <= perAccount;

/** In this minute, this one included. */
const calls = (caller: string, store: Store): Promise<number> =>
  store.increment(`rate:${caller}`, WINDOW_SECONDS);
