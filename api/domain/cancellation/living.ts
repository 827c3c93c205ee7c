/**
 * Whose account is not cancelled. Work goes on after an account is gone: answers are counted, exams closed, keys
 * corrected, everybody told of something. What of it would be the person's own again (`ERASED`) is left out.
 */
import type { Knex } from 'knex';
import { numberArray, runPrepared, statement } from '../../infra/prepared.ts';

/** In the order of ids, so that two groups never deadlock. */
const lockStatement = statement({
  name: 'learners.lockLiving',
  text: `select id from learners where id = any($1::bigint[]) and cancelled_at is null order by id for key share`,
});

/** Those of them; until the transaction ends they are not cancelled, or a row could come in behind the cancelling. */
export async function lockLiving(trx: Knex, learnerIds: readonly number[]): Promise<Set<number>> {
  const ids = [...new Set(learnerIds)];
  if (ids.length === 0) return new Set();
  const rows = await runPrepared<{ id: number }>(trx, lockStatement, [numberArray(ids)]);
  return new Set(rows.map(({ id }) => id));
}
