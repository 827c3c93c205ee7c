/** Who sent a request and from where, for the audit log. */
import type { Context } from 'koa';
import type { Actor } from '../actor.ts';
import type { Deps } from '../deps.ts';
import type { AuditOrigin } from '../rest/audit.ts';
import type { RouteInput } from './route.ts';

export const originOf = (actor: Actor, ctx: Context): AuditOrigin => ({
  actor,
  address: ctx.ip,
  requestId: ctx.state.requestId ?? '',
});

/** For commands that ask what the caller may do with other resources, too. */
export const callOf = ({
  actor,
  ctx,
  catalogue,
}: Pick<RouteInput<unknown, unknown>, 'actor' | 'ctx' | 'catalogue'>) => ({
  origin: originOf(actor, ctx),
  catalogue,
});

/** Of a route whose command asks for no more than the row at `:id`, and who calls. */
export const onRow =
  <T>(command: (id: number, origin: AuditOrigin, deps: Deps) => Promise<T>) =>
  async ({ params, actor, ctx }: RouteInput<unknown, unknown>, deps: Deps): Promise<{ data: T }> => ({
    data: await command(Number(params.id), originOf(actor, ctx), deps),
  });
