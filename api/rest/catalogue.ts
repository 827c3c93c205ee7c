/** All resources of the application, and what each role may do with them. */
import type { Route } from '../http/route.ts';
import type { Family } from './bounds.ts';
import type { Field, FieldKind, FilterOperator, NamedFilter, Resource } from './define.ts';
import { isIndexed } from './fields.ts';
import type { Holder } from './grants.ts';
import { type Access, buildAccess, seesTitle } from './permissions.ts';

export interface Catalogue {
  resources: readonly Resource[];
  /** Endpoints of the domains, of both audiences. */
  routes: readonly Route[];
  get(name: string): Resource;
  /** What rows are part of, and so bounded by. */
  family: Family;
  /** Undefined when the holder may do nothing at all with the resource. */
  access(resource: Resource, holder: Holder): Access | undefined;
}

/** A field, or one of the columns that every table has, as the query layers see it. */
export interface Column {
  /** In JSON. */
  name: string;
  /** In SQL. */
  sql: string;
  label: string;
  kind: FieldKind;
  filters: readonly FilterOperator[];
  sort: boolean;
  search: boolean;
  choices?: Record<string, string>;
  /** Kept in fen, read in yuan. */
  money?: boolean;
  encrypted?: Field['encrypted'];
  /** kind = relation: where the label of the other row comes from. */
  target?: Target;
}

/** What is filtered on like a column without being one. */
export interface FilterColumn extends Column {
  holds: NamedFilter['holds'];
}

export interface Target {
  table: string;
  /** SQL column; undefined when the role may not see it: the label is then the row's number. */
  title: string | undefined;
  encrypted?: Field['encrypted'];
}

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
export const tableOf = (resource: Resource): string => resource.table ?? resource.name.replaceAll('-', '_');
export const columnOf = (name: string, field?: Field): string => field?.column ?? snake(name);
/** HMAC that finds an encrypted value by equality. */
export const indexColumn = (column: string): string => `${column}_index`;

/** Throws when two resources share a name or a relation names none: a mistake of the programmer. */
export function createCatalogue(
  defined: readonly Resource[],
  routes: readonly Route[] = [],
  family: Family = {},
): Catalogue {
  const resources = defined.map((resource) => withNames(resource, defined));
  const byName = new Map(resources.map((resource) => [resource.name, resource]));
  if (byName.size < resources.length) throw new Error('two resources have the same name');
  const get = (name: string) => {
    const found = byName.get(name);
    if (!found) throw new Error(`no resource is called ${name}`);
    return found;
  };
  const built = new Map<string, Access | undefined>();
  return {
    resources,
    routes,
    get,
    family,
    access(resource, holder) {
      // What the centre grants may change at any moment, and is quickly worked out.
      if (typeof holder === 'object') return buildAccess(resource, holder, get);
      const key = `${resource.name}/${holder}`;
      if (!built.has(key)) built.set(key, buildAccess(resource, holder, get));
      return built.get(key);
    },
  };
}

/** Choices that name what only the whole of the resources knows. */
function withNames(resource: Resource, all: readonly Resource[]): Resource {
  const fields = Object.entries(resource.fields);
  if (!fields.some(([, { choicesOf }]) => choicesOf)) return resource;
  const names = {
    resources: all.map(({ name, label }) => [name, label]),
    commands: all.flatMap(({ name, label, commands = [] }) =>
      // Fetching a file is no change; putting one there is.
      commands.map((command) => [`${name}.${command.name}`, `${(command.upload ?? command).label}${label}`]),
    ),
  };
  const filled = fields.map(([name, field]) => {
    if (!field.choicesOf) return [name, field];
    return [name, { ...field, choices: { ...field.choices, ...Object.fromEntries(names[field.choicesOf]) } }];
  });
  return { ...resource, fields: Object.fromEntries(filled) };
}

/** Operators follow from the kind; none for what is encrypted without an index or holds JSON. */
const OPERATORS: Record<FieldKind, readonly FilterOperator[]> = {
  text: ['contains', 'eq', 'in'],
  longText: ['contains'],
  richText: ['contains'],
  integer: ['eq', 'in', 'gte', 'lte'],
  decimal: ['eq', 'gte', 'lte'],
  boolean: ['eq'],
  choice: ['eq', 'in'],
  date: ['eq', 'gte', 'lte'],
  instant: ['gte', 'lte'],
  image: [],
  relation: ['eq', 'in'],
  structured: [],
  password: [],
};

function operatorsOf(field: Field): readonly FilterOperator[] {
  if (!field.filter || field.writeOnly) return [];
  const own = field.encrypted ? (isIndexed(field) ? (['eq'] as const) : []) : OPERATORS[field.kind];
  return field.optional ? [...own, 'null'] : own;
}

export function fieldColumn(
  name: string,
  field: Field,
  holder: Holder,
  get: (name: string) => Resource,
): Column {
  return {
    name,
    sql: columnOf(name, field),
    label: field.label,
    kind: field.kind,
    filters: operatorsOf(field),
    sort: Boolean(field.sort && !field.encrypted && !field.writeOnly),
    search: Boolean(field.search && (!field.encrypted || isIndexed(field)) && !field.writeOnly),
    choices: field.choices,
    money: field.widget === 'money',
    encrypted: field.encrypted,
    target: field.resource === undefined ? undefined : targetOf(get(field.resource), holder),
  };
}

export const filterColumn = (name: string, { label, holds }: NamedFilter): FilterColumn => ({
  ...kept(name, label, 'boolean', ['eq']),
  sort: false,
  holds,
});

function targetOf(resource: Resource, holder: Holder): Target {
  const table = tableOf(resource);
  if (!seesTitle(resource, holder)) return { table, title: undefined };
  const title = resource.fields[resource.title];
  return { table, title: columnOf(resource.title, title), encrypted: title?.encrypted };
}

const kept = (name: string, label: string, kind: FieldKind, filters: readonly FilterOperator[]): Column => ({
  name,
  sql: snake(name),
  label,
  kind,
  filters,
  sort: true,
  search: false,
});

export const ID: Column = kept('id', '编号', 'integer', ['eq', 'in']);
export const TIMESTAMPS: Record<'createdAt' | 'updatedAt', Column> = {
  createdAt: kept('createdAt', '创建时间', 'instant', ['gte', 'lte']),
  updatedAt: kept('updatedAt', '更新时间', 'instant', ['gte', 'lte']),
};
