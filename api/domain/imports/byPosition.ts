/** Rows of an import in their order, some at a time: it may have 50,000 of them. */
import type { Knex } from 'knex';

const BATCH = 1000;

/** @param query of one import; it selects `position` among others */
export async function* byPosition<Row extends { position: number }>(
  query: Knex.QueryBuilder,
): AsyncGenerator<Row[]> {
  for (let after = -1; ; ) {
    const rows: Row[] = await query.clone().where('position', '>', after).orderBy('position').limit(BATCH);
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    after = last.position;
  }
}
