/** Checks a body field by field against the resource; every fault becomes a sentence with the label. */

import { AppError, type ErrorCode, type ErrorDetail, sentence } from '../errors.ts';
import { issueSentence } from '../http/issueSentences.zh.ts';
import type { Field, Resource } from './define.ts';
import type { Access } from './permissions.ts';
import { cleanHtml } from './richHtml.ts';
import type { Row } from './sql.ts';

type Write = 'create' | 'update';

/** Values by field name for a new row, initial ones included. Throws `request.invalid`. */
export function checkCreate(body: unknown, access: Access): Row {
  const { resource } = access;
  const sent = asObject(body);
  const row: Row = {};
  for (const [name, { initial }] of Object.entries(resource.fields))
    if (initial !== undefined) row[name] = initial;
  const faults = readFields(sent, row, access, 'create');
  for (const [name, field] of Object.entries(resource.fields))
    if (row[name] === undefined && !(name in sent) && isRequired(field) && access.writable.create.has(name))
      faults.push(fault(name, 'field.required', `“${field.label}”必须填写`));
  refuse(faults);
  checkRow(resource, row);
  return row;
}

/**
 * Values by field name that change. Never applies initial values.
 * @param before the row as it stands, for the check of the whole row
 */
export function checkUpdate(body: unknown, access: Access, before: Row): Row {
  const row: Row = {};
  refuse(readFields(asObject(body), row, access, 'update'));
  checkRow(access.resource, { ...before, ...row });
  return row;
}

export const isRequired = (field: Field): boolean =>
  !field.optional && !field.readOnly && !field.filledByDatabase && field.initial === undefined;

const fault = (field: string, code: string, message: string): ErrorDetail => ({ field, code, message });

function refuse(faults: ErrorDetail[]): void {
  if (faults.length === 0) return;
  throw new AppError('request.invalid', { reason: faults.map(({ message }) => message).join('；') }, faults);
}

function asObject(body: unknown): Row {
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body as Row;
  throw new AppError('request.invalid', { reason: '应为一组字段' });
}

function readFields(sent: Row, row: Row, access: Access, write: Write): ErrorDetail[] {
  const faults: ErrorDetail[] = [];
  for (const [name, value] of Object.entries(sent)) {
    const field = Object.hasOwn(access.resource.fields, name) ? access.resource.fields[name] : undefined;
    if (!access.writable[write].has(name) || !field) faults.push(notWritable(name, field, access));
    else if (value === undefined) continue;
    else faults.push(...readField(name, field, value, row));
  }
  return faults;
}

/** A hidden field reads like an absent one. */
function notWritable(name: string, field: Field | undefined, access: Access): ErrorDetail {
  return field && access.byName.has(name)
    ? fault(name, 'field.readOnly', `“${field.label}”不能修改`)
    : fault(name, 'field.unknown', `没有“${name}”这个字段`);
}

function readField(name: string, field: Field, value: unknown, row: Row): ErrorDetail[] {
  if (value === null && field.optional) {
    row[name] = null;
    return [];
  }
  // An input that was emptied sends null; a text that may be empty is then empty.
  const given = value === null && field.initial === '' ? '' : value;
  const result = field.schema.safeParse(given);
  if (result.success) {
    row[name] = normal(field, result.data);
    return hasNul(row[name]) ? [fault(name, 'field.badText', `“${field.label}”含有无法保存的字符`)] : [];
  }
  return result.error.issues.map((issue) =>
    fault(
      [name, ...issue.path].join('.'),
      issue.code,
      `“${field.label}”${place(issue.path)}${issueSentence(issue, given === null)}`,
    ),
  );
}

function normal(field: Field, value: unknown): unknown {
  if (field.kind === 'richText') return cleanHtml(value as string);
  if (field.kind === 'instant') return new Date(value as string).toISOString();
  return value;
}

/** PostgreSQL stores every character but this one. */
const hasNul = (value: unknown): boolean => JSON.stringify(value)?.includes('\\u0000') ?? false;

/** `[2, 'text']` -> 第 3 项的“text” */
const place = (path: readonly PropertyKey[]): string =>
  path.map((key) => (typeof key === 'number' ? `第 ${key + 1} 项` : `的“${String(key)}”`)).join('');

function checkRow(resource: Resource, row: Row): void {
  const found = resource.check?.(row);
  if (!found) return;
  const message = (found.where ?? '') + sentence(found.code as ErrorCode);
  throw new AppError('request.invalid', { reason: message }, [fault(found.field, found.code, message)]);
}
