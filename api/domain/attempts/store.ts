/** SQL of `attempts`: inserting and finding them. Responses and marks are in their own files. */
import type { Knex } from 'knex';
import {
  bigintBytes,
  type Columns,
  columns,
  numberArray,
  runPrepared,
  type Statement,
  statement,
  textArray,
} from '../../infra/prepared.ts';
import type { AttemptMode, AttemptRules, AttemptSource, AttemptState, GradingState } from './contract.ts';
import { rulesJson } from './rulesJson.ts';
import { nextState, statesFor } from './state.ts';

/** What whoever opens the same in the same mode agrees to. One object for all of them, which nobody changes. */
export interface Terms {
  mode: AttemptMode;
  source: AttemptSource;
  blueprintId: number | null;
  paperId: number | null;
  versionId: number | null;
  rules: AttemptRules;
  maxScore: number;
}

export interface NewAttempt {
  learnerId: number;
  clientKey: string;
  terms: Terms;
  seed: number | null;
  itemIds: number[];
  startedAt: Date;
  deadlineAt: Date | null;
}

/**
 * What attempts share comes once and is pointed at: terms, and papers that everybody gets alike. All different
 * papers are one array, of which each attempt takes its piece. Instants are milliseconds since 1970.
 * @param of what stands before it, which of the attempts `t` in which order, and what about conflicts
 */
export const inserting = ({ ctes = '', narrowed = '', conflict = '' }): string =>
  `with ${ctes && `${ctes}, `}found as (insert into attempts (learner_id, client_key, mode, source, blueprint_id, paper_id,
      version_id, seed, item_ids, rules, state, started_at, deadline_at, max_score)
    select learner, key, ($10::text[])[t.term], ($11::text[])[t.term], ($12::bigint[])[t.term],
      ($13::bigint[])[t.term], ($14::bigint[])[t.term], seed, ($9::bigint[])[first_item:last_item],
      ($15::jsonb[])[t.term], 'in_progress', to_timestamp(started / 1000), to_timestamp(deadline / 1000),
      ($16::numeric[])[t.term]
    from unnest($1::bigint[], $2::text[], $3::int[], $4::bigint[], $5::int[], $6::int[], $7::float8[], $8::float8[])
      with ordinality as t(learner, key, term, seed, first_item, last_item, started, deadline, place)
    ${narrowed} ${conflict}
    returning id, learner_id as "learnerId", client_key as "clientKey"
    ) select ${columns('id', 'learnerId', 'clientKey')} from found`;

const insertStatement = statement({
  name: 'attempts.insert',
  text: inserting({ conflict: 'on conflict do nothing' }),
});

/**
 * The new ids in the order given; undefined where this learner's key has opened an attempt before, or where
 * another attempt of the same paper is open.
 */
export const insertAttempts = (db: Knex, attempts: readonly NewAttempt[]): Promise<NewId[]> =>
  firstOfEachKey(
    attempts,
    (attempt) => attempt,
    (firsts) => insertWith(db, insertStatement, firsts),
  );

/** Undefined: nothing was inserted. */
export type NewId = number | undefined;

/**
 * Which of two with one key a new id belongs to could not be told, and one may be what its learner may not open: only
 * the first is tried, and nothing is inserted for the others.
 */
export async function firstOfEachKey<Entry>(
  entries: readonly Entry[],
  attemptOf: (entry: Entry) => NewAttempt,
  insert: (firsts: readonly Entry[]) => Promise<NewId[]>,
): Promise<NewId[]> {
  const firsts = new Map<string, Entry>();
  for (const entry of entries) {
    const { learnerId, clientKey } = attemptOf(entry);
    const key = `${learnerId} ${clientKey}`;
    if (!firsts.has(key)) firsts.set(key, entry);
  }
  const tried = [...firsts.values()];
  const ids = await insert(tried);
  if (tried.length === entries.length) return ids;
  const idOf = new Map(tried.map((entry, place) => [entry, ids[place]]));
  return entries.map((entry) => idOf.get(entry));
}

/**
 * @param attempts of one key each, see `firstOfEachKey`
 * @param more values of the statement beyond those of `inserting`
 * @returns the new ids in the order given; undefined for what it has left out
 */
export async function insertWith(
  db: Knex,
  statement: Statement,
  attempts: readonly NewAttempt[],
  more: readonly unknown[] = [],
): Promise<NewId[]> {
  const column = <T>(of: (attempt: NewAttempt) => T) => attempts.map(of);
  const terms = distinct(column((a) => a.terms));
  const papers = distinct(column((a) => a.itemIds));
  let end = 0;
  const ends = papers.values.map((itemIds) => (end += itemIds.length));
  const lastItems = papers.places.map((place) => ends[place - 1] as number);
  const term = <T>(of: (terms: Terms) => T) => terms.values.map(of);
  const [found] = await runPrepared<Columns<{ id: number; learnerId: number; clientKey: string }>>(
    db,
    statement,
    [
      numberArray(column((a) => a.learnerId)),
      textArray(column((a) => a.clientKey)),
      numberArray(terms.places),
      numberArray(column((a) => a.seed)),
      numberArray(attempts.map((a, index) => (lastItems[index] as number) - a.itemIds.length + 1)),
      numberArray(lastItems),
      numberArray(column((a) => a.startedAt.getTime())),
      numberArray(column((a) => a.deadlineAt?.getTime() ?? null)),
      bigintBytes(papers.values),
      textArray(term((t) => t.mode)),
      textArray(term((t) => t.source)),
      numberArray(term((t) => t.blueprintId)),
      numberArray(term((t) => t.paperId)),
      numberArray(term((t) => t.versionId)),
      textArray(term((t) => rulesJson(t.rules))),
      numberArray(term((t) => t.maxScore)),
      ...more,
    ],
  );
  // They come in the order given.
  const { id, learnerId, clientKey } = found as NonNullable<typeof found>;
  let next = 0;
  return attempts.map((attempt) => {
    const isNext = learnerId?.[next] === attempt.learnerId && clientKey?.[next] === attempt.clientKey;
    return isNext ? id?.[next++] : undefined;
  });
}

/** Each object once, and at which place, from 1, each of those given stands among them. */
function distinct<T extends object>(objects: readonly T[]): { values: T[]; places: number[] } {
  const known = new Map<T, number>();
  const places = objects.map((one) => {
    const place = known.get(one) ?? known.size + 1;
    known.set(one, place);
    return place;
  });
  return { values: [...known.keys()], places };
}

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
