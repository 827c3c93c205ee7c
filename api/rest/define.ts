/**
 * How a resource is declared. One file in `api/resources` calls `defineResource` once; from that
 * come REST routes, `/meta` (the admin's screens), both OpenAPI documents and generated types.
 *
 * Everything here is plain data: scopes are filters that the SQL layer enforces, never functions.
 */
import type { Field } from './fields.ts';

export * from './fields.ts';

export type Action = 'list' | 'show' | 'create' | 'update' | 'delete' | 'export';
export const read: readonly Action[] = ['list', 'show'];
export const readAndExport: readonly Action[] = ['list', 'show', 'export'];
export const crud: readonly Action[] = ['list', 'show', 'create', 'update', 'delete', 'export'];

/**
 * Row scope: every entry must hold. Keys are field names, or `relationField.fieldOfThatResource`
 * (one hop). Values may be `$actor.id`, `$actor.organisationId` or `$now`.
 */
export type Scope = Record<string, ScopeValue | ScopeTest>;
export type ScopeValue = string | number | boolean | null;
export type ScopeTest =
  | { lteOrNull: '$now' }
  | { gtOrNull: '$now' }
  | { in: ScopeValue[] }
  | { not: ScopeValue };

/** What a filter that is no field asks of a row: data, which the SQL layer turns into a condition. */
export type RowTest =
  /** The field is null or an empty text. */
  | { blank: string }
  /** Some row of a table refers to this one by a column; with a second entry, and some row to that one. */
  | { referredBy: readonly `${string}.${string}`[] };

/** Asked like a yes/no field: `filter[<name>][eq]=true`. */
export interface NamedFilter {
  label: string;
  holds: RowTest | { not: RowTest };
}

/** A sum over all rows that match a list, shown above it. */
export interface Total {
  label: string;
  /** The field that is summed. */
  sum: string;
  /** Only of rows where this field has one of these values. */
  of?: { field: string; in: readonly ScopeValue[] };
}

/** Rows that wait for staff, counted on the first page for whoever may list them. */
export interface Todo {
  label: string;
  /** Rows where this field, which may be filtered on, has one of these values. */
  field: string;
  in: readonly string[];
}

export interface Permission {
  actions: readonly Action[];
  where?: Scope;
  /** Fields this role never sees, filters, sorts or writes. */
  hide?: readonly string[];
  /** When given, the only fields this role may write. */
  write?: readonly string[];
  /** Names of the resource's commands this role may run. */
  commands?: readonly string[];
  /** May read who changed a row that it may read, and what. */
  history?: boolean;
  /** May read encrypted personal data in clear, value by value; each time is logged. */
  reveal?: boolean;
}

/** Built-in staff roles. 'super' may do whatever a resource offers and is not listed per resource. */
export const STAFF_ROLES = ['super', 'bank', 'content', 'finance', 'grader', 'service', 'partner'] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];
export type Role = StaffRole | 'learner' | 'guest';

/** What must hold of a row: of each field one value, any but one, or one of some. */
export type RowState = Record<string, ScopeValue | { not: ScopeValue } | { in: readonly ScopeValue[] }>;

/** A button of the admin: `POST /api/staff/<resource>/:id/<name>`, implemented by a domain unless it has `set`. */
export interface CommandHint {
  name: string;
  label: string;
  confirm: string;
  danger?: boolean;
  /** What the reason is called that is asked for first and sent as `reason`. */
  reason?: string;
  /** All that it does is to set these fields: the generic layer does it. */
  set?: Readonly<Record<string, ScopeValue>>;
  /** The admin has a screen of its own at `/<resource>/:id/<name>` instead of a question. */
  screen?: boolean;
  /** The command is a GET that answers with a file of this extension. */
  file?: string;
  /** Whoever may run it may POST another file to the same path: what that is called, what is told first, on which rows. */
  upload?: Pick<CommandHint, 'label' | 'confirm' | 'when'>;
  /** It makes a row of this resource and answers with its id: the admin goes on to edit that. */
  leadsTo?: string;
  /** Shown only on rows where this holds. */
  when?: RowState;
  /** Nor on rows where all of this holds. */
  unless?: RowState;
  /**
   * Offered for chosen rows of the list as well: `POST /api/staff/<resource>/chosen/<name>` with `ids` does it to all it
   * fits, in one transaction, and answers `{ done, refused: [{ id, reason }] }`.
   */
  many?: boolean;
}

/** Pure, same row only; instants are ISO texts in UTC, so they compare as texts. A code of `api/messages.zh.ts`, and the field to mark. */
export type RowCheck = (row: Record<string, unknown>) => FoundFault | undefined;
export interface FoundFault {
  field: string;
  code: string;
  /** Stands before the sentence: which part of the value is meant. */
  where?: string;
}

export interface Resource<F extends Record<string, Field> = Record<string, Field>> {
  /** Plural, kebab-case: the path. */
  name: string;
  /** SQL table when it is not the snake_case of the name. */
  table?: string;
  label: string;
  /** Group of the admin's menu; empty: in none. */
  menu: string;
  /** Place in the menu; a group stands where its first resource does. Default: after all others. */
  position?: number;
  /** Field that names a row in relations and confirmations. */
  title: string;
  /** Columns that the database keeps beside `id`. Default: both. */
  timestamps?: readonly ('createdAt' | 'updatedAt')[];
  defaultSort: readonly [field: string, direction: 'asc' | 'desc'];
  fields: F;
  /** Actions that exist at all; default: all. 'super' gets these. */
  actions?: readonly Action[];
  permissions: Partial<Record<Exclude<Role, 'super'>, Permission>>;
  commands?: readonly CommandHint[];
  check?: RowCheck;
  /** Besides the fields that may be filtered on. */
  filters?: Readonly<Record<string, NamedFilter>>;
  /** Other rows are offered neither for editing nor for deleting; that they cannot be changed is a rule's to say. */
  editableWhen?: RowState;
  /** Told with every page of the list, by name. */
  totals?: Readonly<Record<string, Total>>;
  /** Rows of other resources that refer to one of these: shown with it to whoever may list them. */
  parts?: readonly { resource: string; by: string }[];
  /** Of rows that staff do not make: where they come from. Said where there are none yet. */
  empty?: string;
  /** What waits for staff. */
  todos?: readonly Todo[];
  /** The command that is offered where a row in use cannot be deleted. */
  insteadOfDelete?: string;
  /** A preview of the admin, by name, that stands beside the form. */
  preview?: string;
}

export const defineResource = <F extends Record<string, Field>>(resource: Resource<F>): Resource<F> =>
  resource;

/** Of a resource with one row, which nobody makes or deletes. */
export const oneRow = {
  title: 'name',
  defaultSort: ['id', 'asc'],
  timestamps: ['updatedAt'],
  actions: ['list', 'show', 'update'],
} as const satisfies Partial<Resource>;

/** The row as REST returns it. */
export type RowOf<R extends Resource> = {
  id: number;
  createdAt: string;
  updatedAt: string;
} & { [K in keyof R['fields']]: R['fields'][K] extends Field<infer T> ? T | null : never };
