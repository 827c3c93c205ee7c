import type { FieldMeta } from '../../../api/rest/metaTypes.ts';

/** A row as the generic layer answers it. `labels` name what the relation fields point to. */
export interface Row {
  id: number;
  labels?: Record<string, string | null>;
  [field: string]: unknown;
}

/** Come from antd's Form.Item and hold plain JSON. */
export interface ControlProps<T = unknown> {
  id?: string;
  value?: T | null;
  onChange?(value: T | null): void;
}

/** What every input of a resource's form gets. */
export interface InputProps<T = unknown> extends ControlProps<T> {
  field: FieldMeta;
  /** The row being edited; absent on create. */
  row?: Row;
}
