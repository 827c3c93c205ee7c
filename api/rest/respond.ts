/** SQL row -> the row of the JSON reply: labels beside the ids, personal data masked. */
import type { Secrets } from '../infra/secrets.ts';
import type { Column, Target } from './catalogue.ts';
import type { Field } from './define.ts';
import { mask } from './masks.ts';
import { labelOf, type Row } from './sql.ts';

export type Presenter = (row: Row) => Row;

export function presenter(columns: readonly Column[], secrets: Secrets): Presenter {
  const relations = columns.filter(({ target }) => target);
  const shown = (value: unknown, encrypted: Field['encrypted']) =>
    encrypted && typeof value === 'string' ? mask(encrypted, secrets.decrypt(value)) : value;
  return (row) => {
    const reply: Row = {};
    for (const { name, encrypted } of columns)
      reply[name] = encrypted ? shown(row[name], encrypted) : row[name];
    if (relations.length > 0) {
      const labels: Row = {};
      for (const { name, target } of relations)
        labels[name] = isNamed(target) ? shown(row[labelOf(name)], target?.encrypted) : numbered(row[name]);
      reply.labels = labels;
    }
    return reply;
  };
}

/** For the audit log, which nobody seals again: not even the names that are shown to everybody. */
export function masked(row: Row, columns: readonly Column[]): Row {
  const hide = (from: Row, name: string) => {
    if (typeof from[name] === 'string') from[name] = mask('name', from[name]);
  };
  const reply: Row = row.labels ? { ...row, labels: { ...row.labels } } : { ...row };
  for (const { name, encrypted, target } of columns) {
    if (encrypted === 'shown') hide(reply, name);
    if (target?.encrypted === 'shown' && reply.labels) hide(reply.labels as Row, name);
  }
  return reply;
}

/** Only the fields of these columns, of a row presented for somebody who may see more. */
export function narrow(row: Row, columns: readonly Column[]): Row {
  const reply: Row = {};
  const labels: Row = {};
  for (const { name, target } of columns) {
    reply[name] = row[name];
    if (target) labels[name] = isNamed(target) ? (row.labels as Row)[name] : numbered(row[name]);
  }
  return Object.keys(labels).length > 0 ? { ...reply, labels } : reply;
}

const isNamed = (target: Target | undefined) => target?.title !== undefined;
const numbered = (id: unknown) => (id === null || id === undefined ? null : `编号 ${id}`);
