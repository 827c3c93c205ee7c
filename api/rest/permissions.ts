/** What a role may do with one resource, as data that the other layers only look up. */
import { type Column, type FilterColumn, fieldColumn, filterColumn, ID, TIMESTAMPS } from './catalogue.ts';
import {
  type Action,
  type CommandHint,
  crud,
  type Permission,
  type Resource,
  type Scope,
  type ScopeValue,
} from './define.ts';
import { isMasked } from './fields.ts';
import { type Holder, permissionOf } from './grants.ts';

export interface Access {
  resource: Resource;
  actions: ReadonlySet<Action>;
  scope: Scope;
  /** What may be returned, in the order of the resource; `id` stands first. */
  columns: readonly Column[];
  /** The same by name: what is absent here cannot be filtered, sorted, searched or selected either. */
  byName: ReadonlyMap<string, Column>;
  /** Named filters, by name. */
  filters: ReadonlyMap<string, FilterColumn>;
  /** Sums of what this role sees. */
  totals: readonly AccessTotal[];
  writable: { create: ReadonlySet<string>; update: ReadonlySet<string> };
  commands: readonly CommandHint[];
  history: boolean;
  /** Encrypted personal data in clear, value by value. */
  reveal: boolean;
}

export interface AccessTotal {
  name: string;
  label: string;
  column: Column;
  of?: { column: Column; values: readonly ScopeValue[] };
}

export function buildAccess(
  resource: Resource,
  holder: Holder,
  get: (name: string) => Resource,
): Access | undefined {
  const permission = permissionOf(resource, holder);
  if (!permission) return undefined;
  const offered = resource.actions ?? crud;
  const actions = new Set(offered.filter((action) => permission.actions.includes(action)));
  const hidden = new Set(permission.hide);
  const columns = readableColumns(resource, hidden, holder, get);
  const byName = new Map(columns.map((column) => [column.name, column]));
  return {
    resource,
    actions,
    scope: permission.where ?? {},
    columns,
    byName,
    filters: namedFilters(resource, hidden),
    totals: totalsOf(resource, byName),
    writable: {
      create: writableFields(resource, permission, hidden, 'create'),
      update: writableFields(resource, permission, hidden, 'update'),
    },
    commands: (resource.commands ?? []).filter(({ name }) => permission.commands?.includes(name)),
    history: permission.history ?? false,
    reveal: permission.reveal ?? false,
  };
}

/**
 * Whether rows of the resource are named in the relations of others. A role that may do nothing with it
 * still needs names (a learner those of occupations), but never personal data.
 */
export function seesTitle(resource: Resource, holder: Holder): boolean {
  const permission = permissionOf(resource, holder);
  if (permission) return !permission.hide?.includes(resource.title);
  return !isMasked(resource.fields[resource.title] ?? {});
}

function readableColumns(
  resource: Resource,
  hidden: ReadonlySet<string>,
  holder: Holder,
  get: (name: string) => Resource,
): Column[] {
  const own = Object.entries(resource.fields)
    .filter(([name, field]) => !hidden.has(name) && !field.writeOnly)
    .map(([name, field]) => fieldColumn(name, field, holder, get));
  const kept = (resource.timestamps ?? (['createdAt', 'updatedAt'] as const)).map((name) => TIMESTAMPS[name]);
  return [ID, ...own, ...kept];
}

/** What asks about a hidden field is hidden with it. */
function namedFilters({ filters = {} }: Resource, hidden: ReadonlySet<string>): Map<string, FilterColumn> {
  const seen = Object.entries(filters).filter(([, { holds }]) => {
    const test = 'not' in holds ? holds.not : holds;
    return !('blank' in test && hidden.has(test.blank));
  });
  return new Map(seen.map(([name, filter]) => [name, filterColumn(name, filter)]));
}

/** What is summed, or told apart, by a hidden field is hidden with it. */
function totalsOf({ totals = {} }: Resource, byName: ReadonlyMap<string, Column>): AccessTotal[] {
  return Object.entries(totals).flatMap(([name, { label, sum, of }]) => {
    const [column, test] = [byName.get(sum), of && byName.get(of.field)];
    if (!column || (of && !test)) return [];
    return [{ name, label, column, of: of && test && { column: test, values: of.in } }];
  });
}

function writableFields(
  resource: Resource,
  permission: Permission,
  hidden: ReadonlySet<string>,
  action: 'create' | 'update',
): Set<string> {
  const names = Object.entries(resource.fields)
    .filter(([, field]) => !field.readOnly && !(action === 'update' && field.createOnly))
    .map(([name]) => name)
    .filter((name) => !hidden.has(name) && (permission.write?.includes(name) ?? true));
  return new Set(permission.actions.includes(action) ? names : []);
}

/** The command that this role may run on a row that cannot be deleted. */
export const insteadOfDelete = ({ resource, commands }: Access): CommandHint | undefined =>
  commands.find(({ name }) => name === resource.insteadOfDelete);

/** Whether the learner API has it at all. */
export const isForLearners = ({ permissions }: Resource): boolean =>
  Boolean(permissions.learner ?? permissions.guest);

/** Some of it is masked unless revealed. */
export const hasSecrets = ({ fields }: Resource): boolean => Object.values(fields).some(isMasked);
