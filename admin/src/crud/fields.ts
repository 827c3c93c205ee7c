/** Which fields of a resource stand where. Pure. */
import type { FieldMeta, ResourceMeta } from '../../../api/rest/metaTypes.ts';

const stamp = (name: string, label: string): FieldMeta => ({
  name,
  label,
  kind: 'instant',
  list: false,
  filters: [],
  sort: false,
  required: false,
  readOnly: true,
  createOnly: false,
  writeOnly: false,
  masked: false,
  bulk: false,
});

/** Every row has these, whatever its resource says. */
const STAMPS = [stamp('createdAt', '创建时间'), stamp('updatedAt', '更新时间')];

/** Fields that a list or a show screen can show, in the order of the resource. */
export function shownFields({ fields }: ResourceMeta): FieldMeta[] {
  const own = fields.filter((field) => !field.writeOnly);
  return [...own, ...STAMPS.filter(({ name }) => !own.some((field) => field.name === name))];
}

/** Fields of the form: what the server sets, or takes on create only, is not offered. */
export const formFields = ({ fields }: ResourceMeta, action: 'create' | 'edit'): FieldMeta[] =>
  fields.filter((field) => !field.readOnly && !(action === 'edit' && field.createOnly));

export const defaultColumns = (resource: ResourceMeta): string[] =>
  resource.fields.filter((field) => field.list && !field.writeOnly).map((field) => field.name);

/** Fields that may be set on many rows at once. */
export const bulkFields = ({ fields }: ResourceMeta): FieldMeta[] => fields.filter(({ bulk }) => bulk);
