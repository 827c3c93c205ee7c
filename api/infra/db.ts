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
  const db = pool(url, { min: 0, max });
  const keyed = pool(url, { min: 0, max, afterCreate: goByKeys });
  pools.set(db, keyed);
  const destroyBoth = () => Promise.all([db.client.destroy(), keyed.destroy()]);
  return Object.defineProperty(db, 'destroy', { value: destroyBoth });
}

/** The pools that go by keys, by those beside which they stand. */
const pools = new WeakMap<Knex, Knex>();

/**
 * A pool beside `db` whose connections find rows by their keys only, for statements whose plans are kept, as those
 * of prepared ones are: a plan made while a table was small, or counted long ago, would read all of it ever after,
 * and a first day begins with empty tables. A transaction keeps the connection that it has.
 */
export function byKeys(db: Knex): Knex {
  const keyed = db.isTransaction ? db : pools.get(db);
  if (!keyed) throw new Error('not a pool made by connect()');
  return keyed;
}

const keyedConnections = new WeakSet<pg.Client>();
export const goesByKeys = (connection: pg.Client): boolean => keyedConnections.has(connection);

/** Keys are as good for all values, so no plan is made for some of them. */
const BY_KEYS = ['seqscan', 'hashjoin', 'mergejoin']
  .map((way) => `set enable_${way} = off`)
  .concat('set plan_cache_mode = force_generic_plan')
  .join(';');

function goByKeys(connection: pg.Client, done: (error: Error | undefined) => void): void {
  keyedConnections.add(connection);
  connection.query(BY_KEYS).then(() => done(undefined), done);
}

const pool = (url: string, options: Knex.PoolConfig): Knex =>
  knex({
    client: 'pg',
    connection: { connectionString: url, types, application_name: 'ekaotong' } as Knex.PgConnectionConfig,
    // min 0: an idle pool lets its connections go, so a restarted server leaves no dead ones behind.
    pool: options,
    acquireConnectionTimeout: 10_000,
    log: { warn: printUnlessThrown },
  });

/** knex prints a failure to connect besides throwing it; whoever catches it speaks once. */
function printUnlessThrown(message: string): void {
  if (!message.startsWith('Acquire connection error')) console.warn(message);
}
