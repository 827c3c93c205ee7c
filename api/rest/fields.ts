/** Kinds of fields: each says once how it is stored, checked, filtered and shown. */
import { z } from 'zod';
import type { RowState } from './define.ts';

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
  /** Searched by `q`: text kinds; structured ones by all texts and numbers in them, for which the table has an index. */
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
  /** The form asks for it only where this holds of its other fields; elsewhere it has its initial value, or none. */
  askedWhen?: RowState;
  /** One sentence under the input. */
  help?: string;
  /**
   * Encrypted at rest, and masked unless revealed, 'text' and 'secret' wholly; 'secret' leaves in no export. 'phone' is
   * found by its blind index. So is 'shown', the name of somebody at work, by which colleagues know him: not masked but in the audit log.
   */
  encrypted?: 'phone' | 'name' | 'text' | 'secret' | 'shown';
  /** SQL column when it is not the snake_case of the name. */
  column?: string;
}

type Encrypted = Pick<FieldOptions, 'encrypted'>;
export const isMasked = ({ encrypted }: Encrypted): boolean =>
  encrypted !== undefined && encrypted !== 'shown';
/** A column beside the field's own holds its blind index. */
export const isIndexed = ({ encrypted }: Encrypted): boolean =>
  encrypted === 'phone' || encrypted === 'shown';

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
