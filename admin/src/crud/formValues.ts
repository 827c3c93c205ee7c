/** Between the form and the body of a request. Pure. */
import type { FieldMeta } from '../../../api/rest/metaTypes.ts';

type Values = Record<string, unknown>;

const isBlank = (value: unknown): boolean => value === undefined || value === null || value === '';

/** What the form starts with: the row's values; masked ones start empty, as they are not the real ones. */
export function initialValues(fields: FieldMeta[], row?: Values): Values {
  return Object.fromEntries(
    fields.map((field) => {
      if (!row) return [field.name, field.initial];
      return [field.name, field.masked || field.writeOnly ? undefined : row[field.name]];
    }),
  );
}

/** Body of a POST: what was filled in; the server knows the initial values of the rest. */
export const createBody = (fields: FieldMeta[], values: Values): Values =>
  Object.fromEntries(
    fields.filter(({ name }) => !isBlank(values[name])).map(({ name }) => [name, values[name]]),
  );

/**
 * Body of a PATCH: only what differs from the row, so that a colleague's change of another field stays.
 * An emptied field is null; a masked or write-only one left empty is not sent.
 */
export function patchBody(fields: FieldMeta[], values: Values, row: Values): Values {
  const body: Values = {};
  for (const field of fields) {
    const value = values[field.name];
    if (isBlank(value)) {
      const hidden = field.masked || field.writeOnly;
      const empty = emptied(field);
      if (!hidden && !isBlank(row[field.name]) && !same(empty, row[field.name])) body[field.name] = empty;
    } else if (!same(value, row[field.name])) body[field.name] = value;
  }
  return body;
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Of a field that is not asked for in this state of the form, its initial value. */
const emptied = ({ kind, required, askedWhen, initial }: FieldMeta): unknown => {
  if (askedWhen && initial !== undefined) return initial;
  return required && (kind === 'text' || kind === 'longText' || kind === 'richText') ? '' : null;
};

/** `options.2.text` is shown at the field `options`. */
export const fieldOf = (path: string): string => path.split(/[.[]/)[0] ?? path;
