/** Who sent a request and from where, for the audit log. */
import type { Context } from 'koa';
import type { Actor } from '../actor.ts';
import type { AuditOrigin } from '../rest/audit.ts';

export const originOf = (actor: Actor, ctx: Context): AuditOrigin => ({
  actor,
  address: ctx.ip,
  requestId: ctx.state.requestId ?? '',
});
