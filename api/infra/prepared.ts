/** Prepared statements, for the few queries that run thousands of times a second. */
import type { Knex } from 'knex';
import type pg from 'pg';
import { byKeys, goesByKeys } from './db.ts';

/** PostgreSQL parses and plans `text` once per connection. */
export interface Statement {
  /** Unique in the application. */
  name: string;
  text: string;
}

/** All of them, for the test of their plans. */
export const STATEMENTS: Statement[] = [];

export function statement(text: Statement): Statement {
  STATEMENTS.push(text);
  return text;
}

/**
 * On a connection that goes by keys, see `byKeys`; in a transaction on its own, and where that does not go by keys,
 * planned anew, by the tables as they are.
 */
export async function runPrepared<Row>(
  db: Knex,
  { name, text }: Statement,
  values: unknown[],
): Promise<Row[]> {
  const { client } = byKeys(db);
  const connection: pg.Client = await client.acquireConnection();
  try {
    const isKept = goesByKeys(connection);
    if (isKept) await renewPlans(connection);
    return (await connection.query({ name: isKept ? name : undefined, text, values })).rows;
  } finally {
    await client.releaseConnection(connection);
  }
}

const PLANS_LAST_MS = 10_000;
const plansSince = new WeakMap<pg.Client, number>();

/**
 * Where a table was seen with a row or none, reading all of it is a way like any other to the planner, keys or not.
 * It counts the table anew only after a minute or so, but sees how large it is whenever it plans.
 */
async function renewPlans(connection: pg.Client): Promise<void> {
  const now = performance.now();
  const since = plansSince.get(connection);
  if (since !== undefined && now - since < PLANS_LAST_MS) return;
  plansSince.set(connection, now);
  if (since !== undefined) await connection.query('discard plans');
}

/**
 * For the rows of `found`: one row that holds each of their columns as a JSON array, null when there is none. The driver
 * takes longer for a row of some values than the database for finding it.
 */
export const columns = (...names: readonly string[]): string =>
  names.map((name) => `to_json(array_agg("${name}")) as "${name}"`).join(', ');

/** What `columns` selects. */
export type Columns<Row> = { [Name in keyof Row]: Row[Name][] | null };

export function rowsOf<Row>(found: Columns<Row>): Row[] {
  const all = Object.entries(found) as [keyof Row, Row[keyof Row][] | null][];
  const rows = all[0]?.[1]?.map(() => ({}) as Row) ?? [];
  for (const [name, values] of all)
    values?.forEach((value, place) => {
      (rows[place] as Row)[name] = value;
    });
  return rows;
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
