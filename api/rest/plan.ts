/** ListQuery + permission + actor -> Plan: all that SQL needs, as plain data. Pure. */
import type { Actor } from '../actor.ts';
import { type Column, columnOf, ID, indexColumn, tableOf } from './catalogue.ts';
import type { NamedFilter, Resource, RowTest, Scope, ScopeTest, ScopeValue } from './define.ts';
import type { Filter, ListQuery } from './parse.ts';
import type { Access } from './permissions.ts';
import type { FilterValue, Scalar } from './values.ts';

export type Comparison = '=' | '<' | '>' | '<=' | '>=' | 'is distinct from';

export type Condition =
  | { kind: 'compare'; column: string; operator: Comparison; value: Scalar | Date }
  | { kind: 'in'; column: string; values: Scalar[] }
  | { kind: 'contains'; column: string; text: string }
  /** Some text or number within the JSON of one of the columns contains the text. */
  | { kind: 'mentions'; columns: string[]; text: string }
  | { kind: 'null'; column: string; is: boolean }
  | { kind: 'either'; conditions: Condition[] }
  /** The row that `column` refers to meets the conditions. */
  | { kind: 'related'; column: string; table: string; conditions: Condition[] }
  /** Some row refers to this one, and to that row another, and so on. */
  | { kind: 'referredBy'; path: { table: string; column: string }[] }
  | { kind: 'not'; condition: Condition }
  | { kind: 'never' };

export interface Plan {
  table: string;
  columns: readonly Column[];
  where: Condition[];
  order: { column: string; descending: boolean }[];
  limit: number | undefined;
  offset: number;
}

/** What a plan depends on besides the query. */
export interface PlanContext {
  actor: Actor;
  now: Date;
  get(name: string): Resource;
  /** Equal texts give equal results, of which any will do: how encrypted phones are found. */
  blindIndexes(text: string): string[];
  /** What bounds the reader by all that a row of the resource is part of, see `bounds.ts`. */
  inherited(resource: Resource): Condition[];
}

export function planList(query: ListQuery, access: Access, context: PlanContext): Plan {
  const { resource, columns, byName } = access;
  const filters = query.filters.map((filter) => {
    const named = access.filters.get(filter.field);
    if (named) return namedCondition(named.holds, filter.value === true, resource);
    return filterCondition(filter, byName.get(filter.field)!, context);
  });
  const selected = query.select && new Set([ID.name, ...query.select]);
  return {
    table: tableOf(resource),
    columns: selected ? columns.filter(({ name }) => selected.has(name)) : columns,
    where: [
      ...seenConditions(access, context),
      ...filters,
      ...(query.q === undefined ? [] : [searchCondition(query.q, columns, context)]),
    ],
    order: orderOf(query, access),
    limit: query.pageSize,
    offset: (query.page - 1) * query.pageSize,
  };
}

/** These rows as this role may see them; those out of scope are simply not there. */
export function planRows(ids: readonly number[], access: Access, context: PlanContext): Plan {
  const { resource, columns } = access;
  return {
    table: tableOf(resource),
    columns,
    where: [{ kind: 'in', column: 'id', values: [...ids] }, ...seenConditions(access, context)],
    order: [],
    limit: undefined,
    offset: 0,
  };
}

/** Ends with the id, or rows with equal values would wander between pages. */
function orderOf(query: ListQuery, { byName, resource }: Access): Plan['order'] {
  const [field, direction] = resource.defaultSort;
  const wanted = query.sort.length > 0 ? query.sort : [{ field, descending: direction === 'desc' }];
  const order = wanted.flatMap((sort) => {
    const column = byName.get(sort.field);
    return column ? [{ column: column.sql, descending: sort.descending }] : [];
  });
  if (order.some(({ column }) => column === 'id')) return order;
  return [...order, { column: 'id', descending: order.at(-1)?.descending ?? false }];
}

function filterCondition({ operator, value }: Filter, column: Column, context: PlanContext): Condition {
  if (operator === 'null') return { kind: 'null', column: column.sql, is: value === true };
  if (operator === 'in') return { kind: 'in', column: column.sql, values: value as Scalar[] };
  if (operator === 'contains') return { kind: 'contains', column: column.sql, text: String(value) };
  if (column.encrypted) return found(column, String(value as FilterValue), context);
  const comparison = ({ eq: '=', gte: '>=', lte: '<=' } as const)[operator];
  return { kind: 'compare', column: column.sql, operator: comparison, value: value as Scalar };
}

function namedCondition(holds: NamedFilter['holds'], wanted: boolean, resource: Resource): Condition {
  if ('not' in holds) return namedCondition(holds.not, !wanted, resource);
  const condition = testCondition(holds, resource);
  return wanted ? condition : { kind: 'not', condition };
}

function testCondition(test: RowTest, { fields }: Resource): Condition {
  if ('blank' in test) {
    const field = fields[test.blank];
    const column = columnOf(test.blank, field);
    const absent: Condition = { kind: 'null', column, is: true };
    const isText = field?.kind === 'text' || field?.kind === 'longText' || field?.kind === 'richText';
    return isText ? { kind: 'either', conditions: [absent, equal(column, '')] } : absent;
  }
  const path = test.referredBy.map((place) => {
    const [table = '', column = ''] = place.split('.');
    return { table, column };
  });
  return { kind: 'referredBy', path };
}

const found = ({ sql }: Column, text: string, context: PlanContext): Condition => ({
  kind: 'in',
  column: indexColumn(sql),
  values: context.blindIndexes(text),
});

const equal = (column: string, value: Scalar): Condition => ({
  kind: 'compare',
  column,
  operator: '=',
  value,
});

function searchCondition(text: string, columns: readonly Column[], context: PlanContext): Condition {
  const searched = columns.filter(({ search }) => search);
  const json = searched.filter(({ kind }) => kind === 'structured').map(({ sql }) => sql);
  const conditions = searched
    .filter(({ kind }) => kind !== 'structured')
    .map(
      (column): Condition =>
        column.encrypted ? found(column, text, context) : { kind: 'contains', column: column.sql, text },
    );
  if (json.length > 0) conditions.push({ kind: 'mentions', columns: json, text });
  return { kind: 'either', conditions };
}

/** Which rows there are for the reader at all. */
export const seenConditions = (
  { scope, resource }: Pick<Access, 'scope' | 'resource'>,
  context: PlanContext,
) => different([...scopeConditions(scope, resource, context), ...context.inherited(resource)]);

/** Each once: a role may say itself what is inherited anyway. */
export const different = (conditions: readonly Condition[]): Condition[] => [
  ...new Map(conditions.map((condition) => [JSON.stringify(condition), condition])).values(),
];

type ScopeContext = Pick<PlanContext, 'actor' | 'now' | 'get'>;

/** Every entry of the scope, with the actor and the moment filled in. */
export function scopeConditions(scope: Scope, resource: Resource, context: ScopeContext): Condition[] {
  return Object.entries(scope).map(([key, test]) => {
    const [name = '', further] = key.split('.');
    const field = resource.fields[name];
    const column = columnOf(name, field);
    if (further === undefined) return scopeCondition(column, test, context);
    const other = context.get(field?.resource ?? '');
    const inner = scopeCondition(columnOf(further, other.fields[further]), test, context);
    return { kind: 'related', column, table: tableOf(other), conditions: [inner] };
  });
}

function scopeCondition(column: string, test: ScopeValue | ScopeTest, context: ScopeContext): Condition {
  if (test === null || typeof test !== 'object') return scopeEqual(column, test, context);
  if ('in' in test)
    return { kind: 'either', conditions: test.in.map((value) => scopeEqual(column, value, context)) };
  if ('not' in test)
    return test.not === null
      ? { kind: 'null', column, is: false }
      : { kind: 'compare', column, operator: 'is distinct from', value: test.not };
  const moment: Condition = {
    kind: 'compare',
    column,
    operator: 'lteOrNull' in test ? '<=' : '>',
    value: context.now,
  };
  return { kind: 'either', conditions: [{ kind: 'null', column, is: true }, moment] };
}

/** Somebody without an organisation sees no rows, rather than those that belong to none. */
function scopeEqual(column: string, value: ScopeValue, { actor }: ScopeContext): Condition {
  if (value === null) return { kind: 'null', column, is: true };
  if (value === '$actor.id') return actor.kind === 'guest' ? { kind: 'never' } : equal(column, actor.id);
  if (value === '$actor.organisationId') {
    const organisationId = actor.kind === 'staff' ? actor.organisationId : null;
    return organisationId === null ? { kind: 'never' } : equal(column, organisationId);
  }
  return equal(column, value);
}
