/** Prepared statements, for the few queries that run thousands of times a second. */
import type { Knex } from 'knex';
import type pg from 'pg';

/** `name` is unique in the application; PostgreSQL parses and plans `text` once per connection. */
export interface Statement {
  name: string;
  text: string;
}

/** Takes a connection of the pool, or that of the transaction. */
export async function runPrepared<Row>(
  db: Knex,
  { name, text }: Statement,
  values: unknown[],
): Promise<Row[]> {
  const connection: pg.Client = await db.client.acquireConnection();
  try {
    return (await connection.query({ name, text, values })).rows;
  } finally {
    await db.client.releaseConnection(connection);
  }
}

/** A PostgreSQL array as text is far cheaper than what the driver does with an array. */
const arrayText = (values: readonly (number | boolean | string | null)[]): string =>
  `{${JSON.stringify(values).slice(1, -1)}}`;

export const numberArray = (values: readonly (number | null)[]): string => arrayText(values);
export const booleanArray = (values: readonly (boolean | null)[]): string => arrayText(values);

/**
 * Of texts without control characters, such as JSON, keys and instants: for those, JSON's quoting of a string
 * is also an array element's.
 */
export const textArray = (values: readonly (string | null)[]): string => arrayText(values);

/** Type oid of bigint. */
const INT8 = 20;

/** A bigint[] of all numbers in binary form, for thousands of ids: nobody reads or writes their digits. */
export function bigintBytes(lists: readonly (readonly number[])[]): Buffer {
  const count = lists.reduce((sum, list) => sum + list.length, 0);
  const bytes = Buffer.allocUnsafe(20 + 12 * count);
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  // As array_recv of PostgreSQL takes it: dimensions, no nulls, type, length, first index; then each with its size.
  [1, 0, INT8, count, 1].forEach((word, place) => {
    view.setInt32(4 * place, word);
  });
  let end = 20;
  for (const list of lists)
    for (const value of list) {
      view.setInt32(end, 8);
      view.setInt32(end + 4, value / 2 ** 32);
      view.setUint32(end + 8, value);
      end += 12;
    }
  return bytes;
}

/**
 * Until the transaction ends, rows are found by their keys only. A plan is kept for as long as the connection,
 * and one made while a table was small, or counted long ago, may read all of it ever after.
 */
export const findByKeys = (trx: Knex.Transaction): Promise<unknown> =>
  trx.raw(
    'set local enable_seqscan = off; set local enable_hashjoin = off; set local enable_mergejoin = off',
  );
