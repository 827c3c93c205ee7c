/**
 * Which rows of a thing its reader may see, as SQL, for endpoints that are more than a row: a row is there when it is
 * within the row scope of its own resource, and so is all that it is part of.
 */
import type { Knex } from 'knex';
import { type Actor, holderOf, organisationLimit } from '../actor.ts';
import { type Catalogue, tableOf } from './catalogue.ts';
import { permissionOf } from './grants.ts';
import { type PlanContext, scopeConditions } from './plan.ts';
import { every, type Statement } from './sql.ts';

/** A table whose rows are named or listed by endpoints. */
export interface Thing {
  /** Whose row scope holds; absent where no role can be given one of its own. */
  resource?: string;
  /** Absent: that of the resource. */
  table?: string;
  /** By column, what a row is part of. `column?`: a row may be part of none, and is then everybody's. */
  of?: Readonly<Record<string, string>>;
  /** The column of the organisation, whose staff see its rows only. */
  organisation?: string;
}
export type Family = Readonly<Record<string, Thing>>;

/** What one reader sees. */
export interface Bounds<Name extends string = string> {
  /**
   * A condition for `where`, on rows of the thing's table or of an alias of it. `true` for whoever sees them all, so
   * that queries of unbounded staff stay as they are.
   */
  of(thing: Name, alias?: string): Knex.Raw;
  /** Whether `of` leaves anything out. */
  limit(thing: Name): boolean;
  /** What has been asked for by `of`. */
  asked: ReadonlySet<string>;
}

export interface Sight {
  db: Knex;
  actor: Actor;
  catalogue: Catalogue;
  now: Date;
}

export function boundsOf<F extends Family>(family: F, sight: Sight): Bounds<keyof F & string> {
  const asked = new Set<string>();
  const statements = statementsOf(family, sight);
  const raw = ({ text, bindings }: Statement) => sight.db.raw(text, bindings as Knex.RawBinding[]);
  return {
    asked,
    of(thing, alias = tableOfThing(family[thing]!, sight.catalogue)) {
      asked.add(thing);
      return raw(statements.within(thing, alias) ?? { text: 'true', bindings: [] });
    },
    limit: (thing) => statements.within(thing, 'any') !== undefined,
  };
}

export const tableOfThing = ({ table, resource }: Thing, { get }: Catalogue): string =>
  table ?? tableOf(get(resource!));

/** Undefined: nothing is left out. */
export function statementsOf(family: Family, { actor, catalogue, now }: Omit<Sight, 'db'>) {
  const context: PlanContext = { actor, now, get: catalogue.get, blindIndexes: () => [] };
  const holder = holderOf(actor);
  const limit = organisationLimit(actor);

  /** By the thing's own row scope and organisation. */
  function own(name: string, alias: string): Statement | undefined {
    const { resource, organisation } = family[name]!;
    const scope = resource && permissionOf(catalogue.get(resource), holder)?.where;
    const conditions = scope ? scopeConditions(scope, catalogue.get(resource), context) : [];
    if (organisation && limit === null) conditions.push({ kind: 'never' });
    else if (organisation && limit)
      conditions.push({ kind: 'compare', column: organisation, operator: '=', value: limit });
    return conditions.length > 0 ? every(alias, conditions) : undefined;
  }

  /** By that of all it is part of as well. */
  function within(name: string, alias: string, depth = 1): Statement | undefined {
    const parts = Object.entries(family[name]!.of ?? {}).map(([key, parent]) => {
      const whole = `whole${depth}`;
      const inner = within(parent, whole, depth + 1);
      if (!inner) return undefined;
      const column = `"${alias}"."${key.replace('?', '')}"`;
      const seen = `exists (select from "${tableOfThing(family[parent]!, catalogue)}" ${whole} where ${whole}."id" = ${column} and ${inner.text})`;
      const text = key.endsWith('?') ? `(${column} is null or ${seen})` : seen;
      return { text, bindings: inner.bindings };
    });
    const all = [own(name, alias), ...parts].filter((part) => part !== undefined);
    if (all.length === 0) return undefined;
    return {
      text: `(${all.map(({ text }) => text).join(' and ')})`,
      bindings: all.flatMap(({ bindings }) => bindings),
    };
  }

  return { own, within };
}
