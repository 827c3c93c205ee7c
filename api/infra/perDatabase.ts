/** What a process keeps for a database: made on first use, gone with its pool. */
import type { Knex } from 'knex';

export function perDatabase<T>(make: (db: Knex) => T): (db: Knex) => T {
  const made = new WeakMap<Knex, { kept: T }>();
  return (db) => {
    const known = made.get(db) ?? { kept: make(db) };
    made.set(db, known);
    return known.kept;
  };
}
