/** Values of fields -> values of columns: hashed, encrypted or turned to JSON where the field says so. */
import type { Knex } from 'knex';
import { adoptIndexes } from '../infra/adoptIndexes.ts';
import type { RestDeps } from './call.ts';
import { columnOf, indexColumn, tableOf } from './catalogue.ts';
import type { Field, Resource } from './define.ts';
import { isIndexed } from './fields.ts';
import type { Row } from './sql.ts';

export async function storedRow(row: Row, resource: Resource, deps: RestDeps): Promise<Row> {
  const parts = await Promise.all(
    Object.entries(row).map(([name, value]) => storedValue(name, resource.fields[name]!, value, deps)),
  );
  return Object.assign({}, ...parts);
}

/** Before they are written, so that a phone that is there by the index of another key is found to be there. */
export async function adoptPhones(trx: Knex, row: Row, resource: Resource, deps: RestDeps): Promise<void> {
  for (const [name, value] of Object.entries(row)) {
    const field = resource.fields[name]!;
    if (field.encrypted !== 'phone' || typeof value !== 'string') continue;
    const column = indexColumn(columnOf(name, field));
    await adoptIndexes(trx, tableOf(resource), column, deps.secrets.blindIndexes(value));
  }
}

async function storedValue(name: string, field: Field, value: unknown, deps: RestDeps): Promise<Row> {
  const column = columnOf(name, field);
  if (value === null || value === undefined) return { [column]: null };
  if (field.kind === 'password') return { [column]: await deps.hashPassword(String(value)) };
  if (field.kind === 'structured') return { [column]: JSON.stringify(value) };
  if (!field.encrypted) return { [column]: value };
  const text = String(value);
  const sealed = { [column]: deps.secrets.encrypt(text) };
  return isIndexed(field) ? { ...sealed, [indexColumn(column)]: deps.secrets.blindIndex(text) } : sealed;
}
