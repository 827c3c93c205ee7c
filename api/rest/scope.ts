/** For SQL of domains that must keep to what a member of staff may see. */
import type { Knex } from 'knex';
import { tableOf } from './catalogue.ts';
import type { Access } from './permissions.ts';
import { type PlanContext, seenConditions } from './plan.ts';
import { conjunction } from './sql.ts';

/** A query on the resource's table that finds no other rows than those of the role's scope. */
export function rowsInScope(db: Knex, access: Access, context: PlanContext): Knex.QueryBuilder {
  const table = tableOf(access.resource);
  const { text, bindings } = conjunction(table, seenConditions(access, context));
  const seen = db.raw(`(select * from "${table}"${text}) as "${table}"`, bindings as Knex.RawBinding[]);
  return db.from(seen);
}
