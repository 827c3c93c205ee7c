/**
 * What a role's bounds leave out of a resource is not there for endpoints of domains either. Each says in `rows`
 * where it names rows and which it lists; what it names is looked up here, what it lists its handler bounds itself.
 */
import { holderOf } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { AppError } from '../errors.ts';
import { FAMILY, type Seen, type ThingName } from '../family.ts';
import { boundsOf, type Family, type Sight, statementsOf, tableOfThing } from '../rest/bounds.ts';
import type { Catalogue } from '../rest/catalogue.ts';
import { permissionOf } from '../rest/grants.ts';
import type { Route } from './route.ts';

const FAMILY_OF: Family = FAMILY;

export interface RowScope {
  bounds: Seen;
  /**
   * Of one part of the request, once it is known to be well-formed.
   * @throws AppError request.notFound
   */
  requireNamed(part: 'path' | 'query' | 'body', values: unknown): Promise<void>;
  /**
   * Of what belongs to the rows that the path names, or else of all.
   * @throws AppError row.onlySome for whoever sees some of what it is about, and not all
   */
  requireWhole(): Promise<void>;
  /** Throws when a list of the domain has not asked for the bounds that hold for it: a mistake of the programmer. */
  requireAsked(): void;
}

export function rowScopeOf({ rows = {}, path }: Route, sight: Sight): RowScope {
  const { db, catalogue } = sight;
  const bounds = boundsOf(FAMILY, sight);
  const statements = statementsOf(FAMILY, sight);
  const named: { thing: ThingName; ids: number[] }[] = [];

  return {
    bounds,
    async requireNamed(part, values) {
      for (const [place, thing] of Object.entries(rows.named ?? {})) {
        const [head, ...keys] = place.split('.');
        if (head !== part) continue;
        const ids = idsAt(values, keys);
        named.push({ thing, ids });
        if (ids.length === 0 || !bounds.limit(thing)) continue;
        const table = tableOfThing(FAMILY[thing], catalogue);
        const { text, bindings } = statements.within(thing, table)!;
        const seen = await db(table)
          .whereIn('id', ids)
          .whereRaw(text, bindings as never[])
          .pluck('id');
        if (seen.length < ids.length) throw new AppError('request.notFound');
      }
    },
    async requireWhole() {
      for (const thing of rows.whole ?? []) {
        const own = statements.own(thing, 'thing');
        if (!own) continue;
        const of = named.map((one) => belonging(thing, one, catalogue)).find((one) => one !== undefined);
        const table = tableOfThing(FAMILY[thing], catalogue);
        const outside =
          !of ||
          (await db({ thing: table })
            .whereRaw(of.text, [of.ids])
            .whereRaw(`not (${own.text})`, own.bindings as never[])
            .first('id'));
        if (outside) throw onlySome(thing);
      }
      for (const thing of rows.ofOrganisation ?? [])
        for (const part of wholeOf(thing, rows.listed ?? [])) {
          const { resource } = FAMILY_OF[part]!;
          const scope = resource && permissionOf(catalogue.get(resource), holderOf(sight.actor))?.where;
          if (Object.values(scope || {}).some((test) => test !== '$actor.organisationId'))
            throw onlySome(part);
        }
    },
    requireAsked() {
      const listed = [...(rows.listed ?? []), ...Object.values(rows.each ?? {})];
      for (const thing of listed)
        if (bounds.limit(thing) && !bounds.asked.has(thing))
          throw new Error(`${path} lists ${thing} without asking for the bounds of whoever reads them`);
    },
  };

  function onlySome(thing: ThingName): AppError {
    const { resource } = FAMILY_OF[thing]!;
    return new AppError('row.onlySome', { what: resource ? catalogue.get(resource).label : thing });
  }
}

/** The thing and all that it is part of, but for what is listed and so bounded by itself. */
export function wholeOf(thing: ThingName, listed: readonly ThingName[]): ThingName[] {
  if (listed.includes(thing)) return [];
  const parents = Object.values(FAMILY_OF[thing]!.of ?? {}) as ThingName[];
  return [thing, ...parents.flatMap((parent) => wholeOf(parent, listed))];
}

/** The rows of the thing that belong to those named: parts of them, or of what they are part of. */
function belonging(thing: ThingName, one: { thing: ThingName; ids: number[] }, catalogue: Catalogue) {
  const column = (name: ThingName, of: string) =>
    Object.entries(FAMILY_OF[name]!.of ?? {}).find(([, parent]) => parent === of)?.[0];
  const direct = column(thing, one.thing);
  if (direct) return { text: `thing."${direct}" = any(?)`, ids: one.ids };
  for (const [key, parent] of Object.entries(FAMILY_OF[one.thing]!.of ?? {})) {
    const shared = column(thing, parent);
    if (!shared) continue;
    const table = tableOfThing(FAMILY[one.thing], catalogue);
    return { text: `thing."${shared}" in (select "${key}" from "${table}" where id = any(?))`, ids: one.ids };
  }
  return undefined;
}

/** Numbers at the place, through lists. 0 and null name nothing. */
function idsAt(value: unknown, [key, ...rest]: readonly string[]): number[] {
  if (Array.isArray(value))
    return [...new Set(value.flatMap((one) => idsAt(one, key === undefined ? [] : [key, ...rest])))];
  if (key === undefined) return value && Number(value) ? [Number(value)] : [];
  return value && typeof value === 'object' ? idsAt((value as Record<string, unknown>)[key], rest) : [];
}

export const sightOf = (
  actor: Sight['actor'],
  catalogue: Sight['catalogue'],
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
): Sight => ({ db, actor, catalogue, now: clock() });
