/** What `GET /api/staff/meta` answers: all that the admin needs to draw the screens of this role. */
import type { Action, CommandHint, FieldKind, FilterOperator, RowState, Todo } from './define.ts';

export interface Meta {
  actor: {
    id: number;
    role: string;
    organisationId: number | null;
    /** Looks at what this role sees, and may change nothing. */
    previewing: boolean;
  };
  resources: ResourceMeta[];
  /** Endpoints of domains that this role may call and that are rights of their own, such as "get /grading". */
  rights: string[];
}

export interface ResourceMeta {
  name: string;
  label: string;
  menu: string;
  title: string;
  defaultSort: readonly [field: string, direction: 'asc' | 'desc'];
  /** Only what this role may do. */
  actions: readonly Action[];
  /** Some field is searched by `q`. */
  searchable: boolean;
  fields: FieldMeta[];
  commands: CommandHint[];
  /** Yes/no filters that are no fields. */
  filters: FieldMeta[];
  /** Sums over all rows that match, told with the list. */
  totals: { name: string; label: string; widget?: string }[];
  /** Shown with a row: rows of these resources, of which this field refers to it. */
  parts: readonly { resource: string; by: string }[];
  /** Said where there are no rows yet. */
  empty?: string;
  todos: readonly Todo[];
  /** Rows tell who changed them, and what. */
  history: boolean;
  /** Masked values are shown in clear one by one. */
  reveal: boolean;
  insteadOfDelete?: string;
  preview?: string;
  /** Only these rows are offered for editing and deleting. */
  editableWhen?: RowState;
}

export interface FieldMeta {
  name: string;
  kind: FieldKind;
  label: string;
  list: boolean;
  filters: FilterOperator[];
  sort: boolean;
  required: boolean;
  /** Not in forms. */
  readOnly: boolean;
  createOnly: boolean;
  writeOnly: boolean;
  masked: boolean;
  /** May be set on many rows at once. */
  bulk: boolean;
  initial?: unknown;
  /** The form asks for it only where this holds. */
  askedWhen?: RowState;
  help?: string;
  choices?: { value: string; label: string }[];
  resource?: string;
  widget?: string;
  min?: number;
  max?: number;
}
