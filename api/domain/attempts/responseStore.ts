/** SQL of `responses`: the newest answer to each question of an attempt, and after submission its mark. */
import type { Knex } from 'knex';
import { booleanArray, numberArray, runPrepared, statement, textArray } from '../../infra/prepared.ts';
import type { QueuedResponse, ResponseValue } from './contract.ts';
import { counts } from './merge.ts';
import { stateAllows } from './state.ts';

/** What one request wants to record: at most one answer per question. */
export interface Batch {
  attemptId: number;
  responses: readonly QueuedResponse[];
  /** Only then is anything taken as explained: the keys of an exam are not to be seen in what would follow. */
  practice?: boolean;
}

/**
 * One statement, hence one transaction, for the batches of many learners. The lock lets one batch of an attempt
 * at a time, and no submission meanwhile: whoever comes second sees what the first has done. What was locked
 * and what was taken come back side by side and not joined: the planner would compare each with each. `or` keeps
 * it from making a join of the answers and the attempts, too.
 * What stands in practice is told by `standingInPractice` likewise; what has its points is replaced by nothing.
 */
const recordStatement = statement({
  name: 'responses.record',
  text: `with locked as materialized (
      select id, turn, state from attempts where id = any($6::bigint[]) order by id for no key update
    ), open as materialized (
      select id, turn, state from locked where ${stateAllows('explain')}
    ), recorded as (
      insert into responses (attempt_id, item_id, seq, response, answered_at, to_count)
      select * from unnest($1::bigint[], $2::bigint[], $3::int[], $4::jsonb[], $5::timestamptz[], $7::boolean[])
        as t(attempt_id, item_id, seq, response, answered_at, to_count)
      where attempt_id in (select id from open where ${stateAllows('record')})
        or to_count and attempt_id in (select id from open)
      on conflict (attempt_id, item_id) do update
        set seq = excluded.seq, response = excluded.response, answered_at = excluded.answered_at,
          received_at = excluded.received_at, to_count = excluded.to_count
        where responses.score is null and case when responses.to_count or responses.counted_at is not null
          then excluded.to_count and excluded.response -> 'text' is not null and responses.response -> 'text' is not null
            and excluded.seq > responses.seq
          else excluded.to_count or excluded.seq > responses.seq end
      returning attempt_id
    ) select (select json_object_agg(id, turn) from open) as turns,
      (select json_agg(id) from open where not ${stateAllows('record')}) as dropped,
      (select json_object_agg(attempt_id, taken)
        from (select attempt_id, count(*) as taken from recorded group by attempt_id) counted) as taken`,
});

interface Row extends QueuedResponse {
  attemptId: number;
  toCount: boolean;
}

/** What an attempt took of a batch, and whose turn it was. */
export interface Taken {
  taken: number;
  turn: number;
  /** It was given up: only what was explained has been taken. */
  dropped: boolean;
}

/** By attempt; null: of none. */
interface Recorded {
  turns: Record<string, number> | null;
  dropped: number[] | null;
  taken: Record<string, number> | null;
}

/**
 * Commits all batches; returns how many answers each attempt took: fewer than it was given when it holds
 * one with the same number or a higher one, or one that stands. Attempts that are not in it are handed in.
 * Two batches of one attempt must have been merged before.
 */
export async function recordBatches(db: Knex, batches: readonly Batch[]): Promise<Map<number, Taken>> {
  const rows = batches.flatMap(({ attemptId, responses, practice }) =>
    responses.map(
      (response): Row => ({ attemptId, toCount: practice === true && counts(response), ...response }),
    ),
  );
  const [recorded] = await runPrepared<Recorded>(db, recordStatement, [
    numberArray(rows.map((row) => row.attemptId)),
    numberArray(rows.map((row) => row.itemId)),
    numberArray(rows.map((row) => row.seq)),
    textArray(rows.map((row) => JSON.stringify(row.response))),
    textArray(rows.map((row) => row.answeredAt)),
    numberArray(batches.map((batch) => batch.attemptId)),
    booleanArray(rows.map((row) => row.toCount)),
  ]);
  const { turns, taken, dropped } = recorded as Recorded;
  const givenUp = new Set(dropped);
  return new Map(
    Object.entries(turns ?? {}).map(([id, turn]) => [
      Number(id),
      { turn, taken: taken?.[id] ?? 0, dropped: givenUp.has(Number(id)) },
    ]),
  );
}

export interface StoredResponse {
  itemId: number;
  seq: number;
  response: ResponseValue;
  correct: boolean | null;
  score: number | null;
  /** In practice, and the server has heard of it. */
  explained: boolean;
}

const findStatement = statement({
  name: 'responses.find',
  text: `select item_id as "itemId", seq, response, correct, score,
      to_count or counted_at is not null as explained
    from responses where attempt_id = $1 order by item_id`,
});

export const findResponses = (db: Knex, attemptId: number): Promise<StoredResponse[]> =>
  runPrepared(db, findStatement, [attemptId]);

export const findResponse = async (
  db: Knex,
  attemptId: number,
  itemId: number,
): Promise<ResponseValue | undefined> =>
  (await db('responses').where({ attempt_id: attemptId, item_id: itemId }).first('response'))?.response;

interface Rewritten {
  itemId: number;
  response: ResponseValue;
}

/** Of an attempt that is locked and submitted: nobody else writes its answers. */
export async function replaceResponses(
  trx: Knex.Transaction,
  attemptId: number,
  rows: readonly Rewritten[],
): Promise<void> {
  for (const { itemId, response } of rows)
    await trx('responses')
      .where({ attempt_id: attemptId, item_id: itemId })
      .update({ response: JSON.stringify(response) });
}

/** The same of questions that were left blank. */
export async function addResponses(
  trx: Knex.Transaction,
  attemptId: number,
  rows: readonly Rewritten[],
  at: Date,
): Promise<void> {
  if (rows.length === 0) return;
  await trx('responses').insert(
    rows.map(({ itemId, response }) => ({
      attempt_id: attemptId,
      item_id: itemId,
      seq: 1,
      response: JSON.stringify(response),
      answered_at: at,
    })),
  );
}
