/**
 * Which rows of a thing its reader may see, as SQL, for endpoints that are more than a row: a row is there when it is
 * within the row scope of its own resource, and so is all that it is part of.
 */
import type { Knex } from 'knex';
import { type Actor, holderOf, organisationLimit } from '../actor.ts';
import { type Catalogue, tableOf } from './catalogue.ts';
import type { Resource } from './define.ts';
import { permissionOf } from './grants.ts';
import { type Condition, different, scopeConditions } from './plan.ts';
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
export function statementsOf(family: Family, sight: Omit<Sight, 'db'>) {
  const { own, within } = conditionsOf(family, sight);
  const statement = (alias: string, conditions: Condition[]): Statement | undefined => {
    if (conditions.length === 0) return undefined;
    const { text, bindings } = every(alias, conditions);
    return { text: `(${text})`, bindings };
  };
  return {
    own: (name: string, alias: string) => statement(alias, own(name)),
    within: (name: string, alias: string) => statement(alias, within(name)),
  };
}

/** As conditions of plans. What is no part of the family is bounded by its own row scope only. */
export function conditionsOf(family: Family, { actor, catalogue, now }: Omit<Sight, 'db'>) {
  const { get } = catalogue;
  const holder = holderOf(actor);
  const limit = organisationLimit(actor);

  function scope(name: string): Condition[] {
    const { resource } = family[name]!;
    const where = resource && permissionOf(get(resource), holder)?.where;
    return where ? scopeConditions(where, get(resource), { actor, now, get }) : [];
  }

  function ofOrganisation(name: string): Condition[] {
    const { organisation } = family[name] ?? {};
    if (!organisation || limit === undefined) return [];
    if (limit === null) return [{ kind: 'never' }];
    return [{ kind: 'compare', column: organisation, operator: '=', value: limit }];
  }

  function ofWhole(name: string): Condition[] {
    return Object.entries(family[name]?.of ?? {}).flatMap(([key, parent]): Condition[] => {
      const conditions = within(parent);
      if (conditions.length === 0) return [];
      const column = key.replace('?', '');
      const table = tableOfThing(family[parent]!, catalogue);
      const seen: Condition = { kind: 'related', column, table, conditions };
      if (!key.endsWith('?')) return [seen];
      return [{ kind: 'either', conditions: [{ kind: 'null', column, is: true }, seen] }];
    });
  }

  /** By its own row scope and organisation. */
  const own = (name: string) => different([...scope(name), ...ofOrganisation(name)]);
  /** By the organisation, and by all that it is part of. */
  const inherited = (name: string) => different([...ofOrganisation(name), ...ofWhole(name)]);
  const within = (name: string): Condition[] => different([...own(name), ...ofWhole(name)]);
  return { own, inherited, within };
}

/** For plans. Learners are bounded by their own permissions alone. */
export function inheritedBy(sight: Omit<Sight, 'db'>): (resource: Resource) => Condition[] {
  if (sight.actor.kind !== 'staff') return () => [];
  const { inherited } = conditionsOf(sight.catalogue.family, sight);
  return ({ name }) => inherited(name);
}
