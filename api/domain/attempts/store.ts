/** SQL of `attempts`: finding, locking and changing them. Inserting, responses and marks are in their own files. */
import type { Knex } from 'knex';
import { numberArray, runPrepared, statement } from '../../infra/prepared.ts';
import type { AttemptMode, AttemptRules, AttemptSource, AttemptState, GradingState } from './contract.ts';
import { nextState, statesFor } from './state.ts';

export interface AttemptRow {
  id: number;
  learnerId: number;
  mode: AttemptMode;
  source: AttemptSource;
  versionId: number | null;
  itemIds: number[];
  rules: AttemptRules;
  state: AttemptState;
  startedAt: Date;
  deadlineAt: Date | null;
  submittedAt: Date | null;
  turn: number;
  score: number | null;
  maxScore: number;
  passed: boolean | null;
  grading: GradingState;
  /** The newest correction that its marks follow. */
  markedWith: number;
  /** Its first score, once a correction has changed it. */
  scoreBefore: number | null;
}

const attemptColumns = {
  id: 'attempts.id',
  learnerId: 'attempts.learner_id',
  mode: 'attempts.mode',
  source: 'attempts.source',
  versionId: 'attempts.version_id',
  itemIds: 'attempts.item_ids',
  rules: 'attempts.rules',
  state: 'attempts.state',
  startedAt: 'attempts.started_at',
  deadlineAt: 'attempts.deadline_at',
  submittedAt: 'attempts.submitted_at',
  turn: 'attempts.turn',
  score: 'attempts.score',
  maxScore: 'attempts.max_score',
  passed: 'attempts.passed',
  grading: 'attempts.grading',
  markedWith: 'attempts.marked_with',
  scoreBefore: 'attempts.score_before',
} as const;

export const findAttempt = (
  db: Knex,
  where:
    | { id: number }
    | { learner_id: number; client_key: string }
    | { learner_id: number; paper_id: number; state: 'in_progress' },
): Promise<AttemptRow | undefined> =>
  db('attempts').where(where).first<AttemptRow | undefined>(attemptColumns);

/** Decided when the attempt is opened, for good. */
export type AttemptFacts = Readonly<
  Pick<AttemptRow, 'id' | 'learnerId' | 'mode' | 'deadlineAt' | 'versionId' | 'itemIds'>
>;

/** The ids of a paper's questions as JSON: the driver is slow with arrays. */
const factsStatement = statement({
  name: 'attempts.findFacts',
  text: `select id, learner_id as "learnerId", mode, deadline_at as "deadlineAt", version_id as "versionId",
      array_to_json(item_ids) as "itemIds"
    from attempts where id = any($1::bigint[])`,
});

/** In the order of the ids. */
export async function findFacts(db: Knex, ids: readonly number[]): Promise<(AttemptFacts | undefined)[]> {
  const rows = await runPrepared<AttemptFacts>(db, factsStatement, [numberArray(ids)]);
  const found = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => found.get(id));
}

/** Without its questions, which never change: see `AttemptFacts`. */
export type LockedAttempt = Omit<AttemptRow, 'itemIds'>;

const { itemIds: _, ...columnsOfLocked } = attemptColumns;
export const lockedColumns = columnsOfLocked;

/** In the order of ids, so that two groups never deadlock. */
const lockStatement = statement({
  name: 'attempts.lock',
  text: `select ${Object.entries(lockedColumns).map(([name, column]) => `${column} as "${name}"`)}
    from attempts where id = any($1::bigint[]) order by id for update`,
});

/** Until the transaction ends nobody records into them, submits or expires them. */
export async function lockAttempts(
  trx: Knex.Transaction,
  ids: readonly number[],
): Promise<Map<number, LockedAttempt>> {
  const rows = await runPrepared<LockedAttempt>(trx, lockStatement, [numberArray(ids)]);
  return new Map(rows.map((row) => [row.id, row]));
}

export const lockAttempt = async (trx: Knex.Transaction, id: number): Promise<LockedAttempt | undefined> =>
  (await lockAttempts(trx, [id])).get(id);

interface Deadline {
  deadlineAt: Date;
  id: number;
}

/** Exams whose deadline lies before `before`, oldest first, from behind `after` on. */
export const findOverdue = async (
  db: Knex,
  { before, after, limit }: { before: Date; after: Deadline; limit: number },
): Promise<Deadline[]> =>
  db('attempts')
    .where({ mode: 'exam' })
    .whereIn('state', statesFor('expire'))
    .where('deadline_at', '<', before)
    .whereRaw('(deadline_at, id) > (?, ?)', [after.deadlineAt, after.id])
    .orderBy(['deadline_at', 'id'])
    .limit(limit)
    .select({ deadlineAt: 'deadline_at', id: 'id' });

export interface Total {
  score: number;
  passed: boolean | null;
  correctCount: number;
}

export const saveTotal = (
  trx: Knex.Transaction,
  id: number,
  { correctCount, ...total }: Total & { grading: GradingState; news: string },
) =>
  trx('attempts')
    .where({ id })
    .update({
      ...total,
      correct_count: correctCount,
      // What a correction has changed stays what it was.
      score_before: trx.raw('score_before + ? - score', [total.score]),
      updated_at: trx.fn.now(),
    });

/** The learner has looked at the result. @returns whether there was something new */
export const clearNews = async (db: Knex, id: number): Promise<boolean> =>
  (await db('attempts').where({ id }).whereNotNull('news').update({ news: null })) > 0;

export const dropPractice = (db: Knex, id: number, at: Date) =>
  db('attempts')
    .where({ id, mode: 'practice' })
    .whereIn('state', statesFor('drop'))
    .update({ state: nextState('in_progress', 'drop'), updated_at: at });
