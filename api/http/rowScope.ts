/** What a role's bounds leave out of a resource is not there for the endpoints of domains either. */
import type { Context } from 'koa';
import { type Actor, holderOf } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { AppError } from '../errors.ts';
import type { Catalogue } from '../rest/catalogue.ts';
import { rowsInScope } from '../rest/scope.ts';
import type { Route } from './route.ts';

/**
 * Of endpoints that name a row of a resource, such as `/banks/:id/export`.
 * Lists of domains know the bound of the organisation only.
 * @throws AppError request.notFound
 */
export async function requireInScope(
  route: Route,
  ctx: Context,
  catalogue: Catalogue,
  { db, clock, secrets }: Pick<Deps, 'db' | 'clock' | 'secrets'>,
): Promise<void> {
  const name = resourceOf(route);
  const resource = catalogue.resources.find((one) => one.name === name);
  if (route.audience !== 'staff' || !resource || ctx.params.id === undefined) return;
  const actor: Actor = ctx.state.actor;
  const access = catalogue.access(resource, holderOf(actor));
  if (!access || Object.keys(access.scope).length === 0) return;
  const context = { actor, now: clock(), get: catalogue.get, blindIndexes: secrets.blindIndexes };
  const row = await rowsInScope(db, access, context)
    .where({ id: Number(ctx.params.id) })
    .first('id');
  if (!row) throw new AppError('request.notFound');
}

/** `/banks/:id/export` -> banks */
const resourceOf = ({ path, rowOf }: Route): string | undefined =>
  rowOf ?? /^\/([\w-]+)\/:id/.exec(path)?.[1];
