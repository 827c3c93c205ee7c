/**
 * The connection pool. Nothing is renamed on the way: stores write snake_case SQL and alias columns
 * to camelCase themselves (`select exam_starts_at as "examStartsAt"`), and pass jsonb values through
 * JSON.stringify, because pg would send a JavaScript array as a PostgreSQL array.
 *
 * bigint and numeric arrive as numbers (ids and scores stay far below 2^53), timestamptz as Date,
 * date as the text YYYY-MM-DD, jsonb parsed.
 */
import knex, { type Knex } from 'knex';
import pg from 'pg';

const { builtins } = pg.types;
const BIGINT_ARRAY = 1016;
const NUMERIC_ARRAY = 1231;

const toNumbers = (oid: number) => {
  const toStrings = pg.types.getTypeParser(oid) as (text: string) => (string | null)[];
  return (text: string) => toStrings(text).map((value) => (value === null ? null : Number(value)));
};

const parsers = new Map<number, (text: string) => unknown>([
  [builtins.INT8, Number],
  [builtins.NUMERIC, Number],
  [builtins.DATE, String],
  [BIGINT_ARRAY, toNumbers(BIGINT_ARRAY)],
  [NUMERIC_ARRAY, toNumbers(NUMERIC_ARRAY)],
]);

/** For `pg` clients and the pool alike. */
export const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    (format === 'binary' ? undefined : parsers.get(oid)) ?? pg.types.getTypeParser(oid, format ?? 'text'),
};

export interface PoolOptions {
  /** Largest number of connections; 10 suit one process on a few cores. */
  max?: number;
}

/** Connects on first use. Close it with `db.destroy()`. */
export function connect(url: string, { max = 10 }: PoolOptions = {}): Knex {
  return knex({
    client: 'pg',
    connection: { connectionString: url, types, application_name: 'ekaotong' } as Knex.PgConnectionConfig,
    // min 0: an idle pool lets its connections go, so a restarted server leaves no dead ones behind.
    pool: { min: 0, max },
    acquireConnectionTimeout: 10_000,
    log: { warn: printUnlessThrown },
  });
}

/** knex prints a failure to connect besides throwing it; whoever catches it speaks once. */
function printUnlessThrown(message: string): void {
  if (!message.startsWith('Acquire connection error')) console.warn(message);
}
