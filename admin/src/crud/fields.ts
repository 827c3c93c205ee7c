/** Which fields of a resource stand where. Pure. */
import { plainText } from '../../../api/domain/bank/markedText.ts';
import type { FieldMeta, ResourceMeta } from '../../../api/rest/metaTypes.ts';

/** Fields that a list or a show screen can show, in the order of the resource. */
export const shownFields = ({ fields }: ResourceMeta): FieldMeta[] =>
  fields.filter((field) => !field.writeOnly);

/** Fields of the form: what the server sets, or takes on create only, is not offered. */
export const formFields = ({ fields }: ResourceMeta, action: 'create' | 'edit'): FieldMeta[] =>
  fields.filter((field) => !field.readOnly && !(action === 'edit' && field.createOnly));

export const defaultColumns = (resource: ResourceMeta): string[] =>
  resource.fields.filter((field) => field.list && !field.writeOnly).map((field) => field.name);

/** Fields that may be set on many rows at once. */
export const bulkFields = ({ fields }: ResourceMeta): FieldMeta[] => fields.filter(({ bulk }) => bulk);

const LONGEST_TITLE = 60;

/** What a list without rows says: where they come from, as far as this role may know. */
export function emptyText({ label, actions, empty }: ResourceMeta, filtered: boolean): string {
  if (filtered) return '没有符合条件的内容，可以放宽筛选条件';
  if (actions.includes('create')) return `还没有内容，请点“新建${label}”添加`;
  return empty ?? '还没有内容';
}

/** A row's title in one line: that of a question is a whole text. Empty where the role does not see it. */
export function titleOf({ title, fields }: ResourceMeta, row: Record<string, unknown>): string {
  if (title === 'id') return `编号 ${row.id}`;
  const choices = fields.find(({ name }) => name === title)?.choices;
  const text = choices?.find(({ value }) => value === row[title])?.label ?? String(row[title] ?? '');
  const line = plainText(text).replace(/\s+/g, ' ');
  return line.length > LONGEST_TITLE ? `${line.slice(0, LONGEST_TITLE)}…` : line;
}
