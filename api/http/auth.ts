/** Finds out who is asking: `Authorization: Bearer <token>` -> `ctx.state.actor`. Refuses nobody. */
import type { Context, Middleware } from 'koa';
import { type Actor, roleOf } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { findSession } from '../domain/accounts/sessions.ts';
import { notePresence } from '../domain/presence/presence.ts';
import { AppError } from '../errors.ts';
import type { Role } from '../rest/define.ts';
import type { Audience } from './route.ts';

const GUEST: Actor = { kind: 'guest' };

/** A token of the other audience makes nobody: whoever holds it is a guest here. */
export function authenticate(audience: Audience, deps: Deps): Middleware {
  return async (ctx, next) => {
    const token = bearerToken(ctx);
    const actor = token === undefined ? undefined : await findSession(token, deps);
    ctx.state.actor = actor?.kind === audience ? actor : GUEST;
    if (ctx.state.actor.kind === 'learner') notePresence(ctx.state.actor.id, 'online', deps);
    ctx.state.tokenRefused = token !== undefined && ctx.state.actor === GUEST;
    await next();
  };
}

/** Throws 401 when logging in would help, 403 when it would not. `what` names the thing in the sentence. */
export function requireRole(ctx: Context, roles: readonly Role[], what: string): void {
  const role = roleOf(ctx.state.actor as Actor);
  if (roles.includes(role) || role === 'super') return;
  if (role === 'guest') throw loginNeeded(ctx);
  throw new AppError('auth.forbidden', { what });
}

/** The right 401: never logged in, or no longer. */
export const loginNeeded = (ctx: Context): AppError =>
  new AppError(ctx.state.tokenRefused ? 'auth.expired' : 'auth.required');

function bearerToken(ctx: Context): string | undefined {
  return /^Bearer ([\w-]{1,200})$/.exec(ctx.get('authorization'))?.[1];
}
