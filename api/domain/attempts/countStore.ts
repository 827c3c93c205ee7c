/** SQL of counting practice: which answers wait for it, and what it leaves in `responses`. */
import type { Knex } from 'knex';
import { booleanArray, numberArray, runPrepared, statement, textArray } from '../../infra/prepared.ts';
import { type LockedAttempt, lockedColumns } from './store.ts';

/** Any number that no other lock of the product uses. */
const COUNTING = 7311;

/** Held until the transaction ends: two would only wait for each other's rows. */
export async function lockCounting(trx: Knex.Transaction): Promise<boolean> {
  const { rows } = await trx.raw('select pg_try_advisory_xact_lock(?) as locked', [COUNTING]);
  return rows[0].locked;
}

/** Attempts with explained answers that are not in the figures, in order of id. Costs by these answers alone. */
export const findAttemptsToCount = (db: Knex, after: number, limit: number): Promise<number[]> =>
  db('responses')
    .where('to_count', true)
    .where('attempt_id', '>', after)
    .distinct()
    .orderBy('attempt_id')
    .limit(limit)
    .pluck('attempt_id');

/**
 * Until the transaction ends nobody records into them or submits them. One that is being written to now is left
 * out: its learner must not wait for figures, nor they for him.
 */
export const lockPractice = (trx: Knex.Transaction, ids: readonly number[]): Promise<LockedAttempt[]> =>
  trx('attempts')
    .whereIn('id', ids)
    .where({ mode: 'practice' })
    .whereNot('state', 'submitted')
    .orderBy('id')
    .forNoKeyUpdate()
    .skipLocked()
    .select<LockedAttempt[]>(lockedColumns);

export interface CountedMark {
  attemptId: number;
  itemId: number;
  correct: boolean | null;
  score: number | null;
  /** Null: as it was. */
  noted: boolean | null;
  at: Date;
}

const countStatement = statement({
  name: 'responses.count',
  text: `update responses r set correct = t.correct, score = t.score, noted = coalesce(t.noted, r.noted),
        counted_at = coalesce(r.counted_at, t.at), to_count = false
      from unnest($1::bigint[], $2::bigint[], $3::boolean[], $4::numeric[], $5::boolean[], $6::timestamptz[])
        as t(attempt_id, item_id, correct, score, noted, at)
      where r.attempt_id = t.attempt_id and r.item_id = t.item_id`,
});

export const saveCounted = (trx: Knex.Transaction, marks: readonly CountedMark[]) =>
  runPrepared(trx, countStatement, [
    numberArray(marks.map(({ attemptId }) => attemptId)),
    numberArray(marks.map(({ itemId }) => itemId)),
    booleanArray(marks.map(({ correct }) => correct)),
    numberArray(marks.map(({ score }) => score)),
    booleanArray(marks.map(({ noted }) => noted)),
    textArray(marks.map(({ at }) => at.toISOString())),
  ]);

interface Corrected {
  itemIds: readonly number[];
  /** Of these items; practice of wrong questions and favourites belongs to none. */
  versionIds: readonly number[];
}

/**
 * Practice not handed in that has counted one of these items, in order of id. Reads the attempts of their versions once:
 * to be asked once, not portion by portion. Sideways, or the planner would read all answers there are.
 */
export async function findCountedPractice(db: Knex, { itemIds, versionIds }: Corrected): Promise<number[]> {
  const { rows } = await db.raw<{ rows: { id: number }[] }>(
    `select a.id from attempts a cross join lateral (
       select from responses r
       where r.attempt_id = a.id and r.item_id = any(:itemIds) and r.counted_at is not null limit 1) counted
     where a.mode = 'practice' and a.state <> 'submitted'
       and (a.version_id = any(:versionIds) or a.version_id is null) and a.item_ids && :itemIds::bigint[]
     order by a.id`,
    { itemIds: [...itemIds], versionIds: [...versionIds] },
  );
  return rows.map(({ id }) => id);
}

/** What these have counted of the items is held against their keys again, if they are still open. */
export const countAgain = (
  trx: Knex.Transaction,
  attemptIds: readonly number[],
  itemIds: readonly number[],
) =>
  trx.raw(
    `with open as materialized (
       select id from attempts where id = any(:attemptIds) and state <> 'submitted' order by id for no key update
     ) update responses set to_count = true
       where attempt_id in (select id from open) and item_id = any(:itemIds) and counted_at is not null`,
    { attemptIds: [...attemptIds], itemIds: [...itemIds] },
  );
