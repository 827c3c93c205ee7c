/**
 * One lock before everything that is told of learners' answers: their figures by day and point, wrong books and ways
 * through banks (docs/adr/0042). What follows from an answer writes these tables in no one order, and some of them
 * twice; whoever writes more than one row of a learner holds them first.
 */
import type { Knex } from 'knex';
import { numberArray, runPrepared, statement } from '../../infra/prepared.ts';
import { lockLiving } from '../cancellation/living.ts';

/** Any number that no other lock of the product uses. */
const RECORDS = 7312;

/** In one order. Two learners of the same number would only wait for each other. */
const holdStatement = statement({
  name: 'learners.holdRecords',
  text: `select pg_advisory_xact_lock(${RECORDS}, number) from (
      select distinct (id % 2147483647)::int as number from unnest($1::bigint[]) as t(id) order by number
    ) numbers`,
});

/**
 * Behind the locks of attempts, and once for all learners of a transaction. Until it ends nobody else writes their
 * records, and they are not cancelled.
 * @returns those whose accounts are not cancelled
 */
export async function holdRecords(
  trx: Knex.Transaction,
  learnerIds: readonly number[],
): Promise<Set<number>> {
  if (learnerIds.length === 0) return new Set();
  await runPrepared(trx, holdStatement, [numberArray(learnerIds)]);
  return lockLiving(trx, learnerIds);
}
