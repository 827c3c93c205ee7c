/**
 * How a resource is declared. One file in `api/resources` calls `defineResource` once; from that
 * come REST routes, `/meta` (the admin's screens), both OpenAPI documents and generated types.
 *
 * Everything here is plain data: scopes are filters that the SQL layer enforces, never functions.
 */
import { z } from 'zod';

export type FieldKind =
  | 'text'
  | 'longText'
  | 'richText'
  | 'integer'
  | 'decimal'
  | 'boolean'
  | 'choice'
  | 'date'
  | 'instant'
  | 'image'
  | 'relation'
  | 'structured'
  | 'password';

export type FilterOperator = 'eq' | 'in' | 'contains' | 'gte' | 'lte' | 'null';

/** Screen and query hints that every kind of field takes. */
export interface FieldOptions {
  /** Shown as a column of the list from the start. */
  list?: boolean;
  /** May be filtered on; operators follow from the kind. */
  filter?: boolean;
  /** Searched by `q` (text kinds only). */
  search?: boolean;
  sort?: boolean;
  /** Value on create when the client sends none. Never applied on PATCH. */
  initial?: unknown;
  /** May be null or absent. */
  optional?: boolean;
  /** Left out on create, the column's own default fills it. */
  filledByDatabase?: boolean;
  /** Set by the server or by a command; refused in bodies. */
  readOnly?: boolean;
  /** May be sent on create, not on PATCH. */
  createOnly?: boolean;
  /** Accepted in bodies, never returned. */
  writeOnly?: boolean;
  /** May be set on many rows at once. */
  bulk?: boolean;
  /** One sentence under the input. */
  help?: string;
  /** Encrypted at rest; with 'phone' also found by its blind index; masked unless revealed. */
  encrypted?: 'phone' | 'name';
  /** SQL column when it is not the snake_case of the name. */
  column?: string;
}

export interface Field<T = unknown> extends FieldOptions {
  kind: FieldKind;
  label: string;
  schema: z.ZodType<T>;
  /** kind = choice: value -> label, in order. */
  choices?: Record<string, string>;
  /** kind = choice: the catalogue adds all resources (`banks`), or all their commands (`banks.publish`). */
  choicesOf?: 'resources' | 'commands';
  /** kind = relation: the other resource's name. */
  resource?: string;
  /** Which widget of the admin edits it, instead of the one of its kind. */
  widget?: string;
  min?: number;
  max?: number;
}

type Limits = { min?: number; max?: number };

export const text = (label: string, options: FieldOptions & Limits = {}): Field<string> => ({
  kind: 'text',
  label,
  schema: z
    .string()
    .trim()
    .min(options.min ?? (options.optional ? 0 : 1))
    .max(options.max ?? 200),
  ...options,
});

export const longText = (label: string, options: FieldOptions & Limits = {}): Field<string> => ({
  ...text(label, { max: 20_000, ...options }),
  kind: 'longText',
});

/** Text with formulas, pictures and tables among it; see docs/adr/0007. */
export const markedText = (label: string, options: FieldOptions & Limits = {}): Field<string> => ({
  ...longText(label, options),
  widget: 'marked',
});

/** HTML, sanitised on write by the generic layer. */
export const richText = (label: string, options: FieldOptions & Limits = {}): Field<string> => ({
  ...text(label, { max: 200_000, ...options }),
  kind: 'richText',
});

export const password = (label: string, options: FieldOptions & Limits = {}): Field<string> => ({
  ...text(label, { min: 8, max: 128, writeOnly: true, ...options }),
  kind: 'password',
});

export const integer = (label: string, options: FieldOptions & Limits = {}): Field<number> => ({
  kind: 'integer',
  label,
  schema: z
    .int()
    .min(options.min ?? 0)
    .max(options.max ?? 2_147_483_647),
  ...options,
});

/** Two decimals at most. */
export const decimal = (label: string, options: FieldOptions & Limits = {}): Field<number> => ({
  kind: 'decimal',
  label,
  schema: z
    .number()
    .min(options.min ?? 0)
    .max(options.max ?? 99_999)
    .multipleOf(0.01),
  ...options,
});

export const boolean = (label: string, options: FieldOptions = {}): Field<boolean> => ({
  kind: 'boolean',
  label,
  schema: z.boolean(),
  ...options,
});

export const choice = <C extends Record<string, string>>(
  label: string,
  choices: C,
  options: FieldOptions = {},
): Field<keyof C & string> => ({
  kind: 'choice',
  label,
  schema: z.enum(Object.keys(choices) as [keyof C & string]),
  choices,
  ...options,
});

/** Calendar day `YYYY-MM-DD`, no time zone. */
export const date = (label: string, options: FieldOptions = {}): Field<string> => ({
  kind: 'date',
  label,
  schema: z.iso.date(),
  ...options,
});

/** Point in time, ISO 8601 with offset; answered in UTC. */
export const instant = (label: string, options: FieldOptions = {}): Field<string> => ({
  kind: 'instant',
  label,
  schema: z.iso.datetime({ offset: true }),
  ...options,
});

/** Id of an uploaded picture, see `POST /api/staff/files`. */
export const image = (label: string, options: FieldOptions = {}): Field<string> => ({
  kind: 'image',
  label,
  schema: z.string().regex(/^[\w-]{16,64}$/),
  ...options,
});

export const relation = (label: string, resource: string, options: FieldOptions = {}): Field<number> => ({
  kind: 'relation',
  label,
  schema: z.int().positive(),
  resource,
  ...options,
});

/** A JSON value with a schema of its own and a widget of the admin that edits it. */
export const structured = <T>(
  label: string,
  schema: z.ZodType<T>,
  widget: string,
  options: FieldOptions = {},
): Field<T> => ({
  kind: 'structured',
  label,
  schema,
  widget,
  ...options,
});

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
  /** Shown only on rows where this holds. */
  when?: Record<string, ScopeValue | { not: ScopeValue }>;
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
  /** The command that is offered where a row in use cannot be deleted. */
  insteadOfDelete?: string;
  /** A preview of the admin, by name, that stands beside the form. */
  preview?: string;
}

export const defineResource = <F extends Record<string, Field>>(resource: Resource<F>): Resource<F> =>
  resource;

/** The row as REST returns it. */
export type RowOf<R extends Resource> = {
  id: number;
  createdAt: string;
  updatedAt: string;
} & { [K in keyof R['fields']]: R['fields'][K] extends Field<infer T> ? T | null : never };
