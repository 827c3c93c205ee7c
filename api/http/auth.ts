/** Finds out who is asking: `Authorization: Bearer <token>` -> `ctx.state.actor`. Refuses nobody. */
import type { Context, Middleware } from 'koa';
import { type Actor, holderOf } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { findSession, hashOf, type SignedIn } from '../domain/accounts/sessions.ts';
import { notePresence } from '../domain/presence/presence.ts';
import { AppError } from '../errors.ts';
import { mayCall } from '../rest/grants.ts';
import type { Audience, Route } from './route.ts';

const GUEST: Actor = { kind: 'guest' };

export function authenticate(audience: Audience, deps: Deps): Middleware {
  return async (ctx, next) => {
    const actor = await identify(ctx.headers.authorization, audience, deps);
    ctx.state.actor = actor ?? GUEST;
    ctx.state.tokenRefused = !actor && bearerToken(ctx.headers.authorization) !== undefined;
    await next();
  };
}

/** Undefined for a guest. A token of the other audience makes nobody: whoever holds it is a guest here. */
export async function identify(
  authorization: string | undefined,
  audience: Audience,
  deps: Deps,
): Promise<SignedIn | undefined> {
  const token = bearerToken(authorization);
  const actor = token === undefined ? undefined : await findSession(token, audience, deps);
  if (actor?.kind !== audience) return undefined;
  if (actor.kind === 'learner') notePresence(actor.id, 'online', deps);
  return actor;
}

/** Throws 401 when logging in would help, 403 when it would not. */
export function requireRight(ctx: Context, route: Route): void {
  const actor: Actor = ctx.state.actor;
  if (mayCall(holderOf(actor), route)) requireAgreed(actor, route);
  else if (actor.kind === 'guest') throw loginNeeded(ctx);
  else throw new AppError('auth.forbidden', { what: route.summary });
}

/** What he has begun he may finish and hand in, and reading, logging out and leaving are always free. */
export function requireAgreed(actor: Actor, { agreed }: Route): void {
  if (agreed && actor.kind === 'learner' && actor.agreementDue) throw new AppError('agreement.due');
}

const OWN_SESSION = '/api/staff/session';

/** Before rights are asked for: a preview changes nothing, and a password of somebody else's is changed first. */
export const refuseLimited: Middleware = async (ctx, next) => {
  const actor: Actor = ctx.state.actor;
  if (actor.kind !== 'staff') return next();
  const isReading = ctx.method === 'GET' || ctx.method === 'HEAD';
  const isLeaving = ctx.method === 'DELETE' && ctx.path === OWN_SESSION;
  if (actor.previewing && !isReading && !isLeaving) throw new AppError('auth.previewOnly');
  const isOwnSession = ctx.path === OWN_SESSION || ctx.path === `${OWN_SESSION}/password`;
  if (actor.mustChangePassword && !actor.previewing && !isOwnSession) throw new AppError('auth.passwordDue');
  await next();
};

/** The right 401: never logged in, or no longer. */
export const loginNeeded = (ctx: Context): AppError =>
  new AppError(ctx.state.tokenRefused ? 'auth.expired' : 'auth.required');

/** For who is not looked up on his own, see `Route.atOnce`. */
export function tokenHashOf(authorization: string | undefined): string | undefined {
  const token = bearerToken(authorization);
  return token && hashOf(token);
}

function bearerToken(authorization = ''): string | undefined {
  const token = authorization.startsWith(SCHEME) ? authorization.slice(SCHEME.length) : '';
  return /^[\w-]{1,200}$/.test(token) ? token : undefined;
}
const SCHEME = 'Bearer ';
