/** SQL of the partitions of `responses`, see docs/adr/0012. */
import type { Knex } from 'knex';

/** Partitions ahead of the newest attempt: hundreds of thousands more can be opened before the next look. */
const SPARE = 2;

/** Returns how many were missing. */
export async function addResponsePartitions(db: Knex): Promise<number> {
  const { rows } = await db.raw('select add_response_partitions(?) as made', [SPARE]);
  return rows[0].made;
}
