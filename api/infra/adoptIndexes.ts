/** Blind indexes while the key is being changed: a row that is found by the other key's index is given this one. */
import type { Knex } from 'knex';

/**
 * Before a row is written that must be the only one of its index, or is compared with others by it.
 * @param indexes from `Secrets.blindIndexes`
 */
export async function adoptIndexes(
  trx: Knex,
  table: string,
  column: string,
  [current, ...others]: readonly string[],
): Promise<void> {
  if (others.length > 0)
    await trx(table)
      .whereIn(column, others)
      .update({ [column]: current });
}
