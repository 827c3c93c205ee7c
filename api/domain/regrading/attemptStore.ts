/** SQL of the attempts that hold a corrected question: finding them, and what their regrading leaves behind. */
import type { Knex } from 'knex';
import type { AttemptSource, ResponseValue } from '../attempts/contract.ts';
import { scoresByPlace } from '../attempts/sheet.ts';
import type { Answer, QuestionType } from '../bank/question.ts';
import { decide, type GradedState } from '../grading/decide.ts';
import { insertGradings } from '../grading/store.ts';
import type { Graded } from './byPeople.ts';
import { findCorrections } from './correctionStore.ts';
import type { MarkedAttempt, Regraded } from './regrade.ts';
import { keyedAt, type Shares, sharesOf } from './ruling.ts';

export interface Found extends MarkedAttempt {
  id: number;
  learnerId: number;
  source: AttemptSource;
  itemIds: number[];
  markedWith: number;
  analysed: boolean;
  submittedAt: Date;
}

export interface Search {
  itemIds: readonly number[];
  /** Of these items; attempts of wrong questions and favourites belong to none. */
  versionIds: readonly number[];
  /** Only attempts whose marks do not follow this correction yet. */
  before?: number;
  /** Only attempts behind this one. */
  afterId: number;
  limit: number;
}

const COLUMNS = {
  id: 'id',
  learnerId: 'learner_id',
  source: 'source',
  itemIds: 'item_ids',
  rules: 'rules',
  score: 'score',
  maxScore: 'max_score',
  correctCount: 'correct_count',
  passed: 'passed',
  grading: 'grading',
  markedWith: 'marked_with',
  analysed: 'analysed',
  submittedAt: 'submitted_at',
};

const holding = (db: Knex, { itemIds, versionIds, before }: Omit<Search, 'afterId' | 'limit'>) =>
  db('attempts')
    .where({ state: 'submitted' })
    .whereRaw('(version_id = any(?) or version_id is null) and item_ids && ?::bigint[]', [
      [...versionIds],
      [...itemIds],
    ])
    .modify((query) => before !== undefined && query.where('marked_with', '<', before));

export const findHolding = (db: Knex, search: Search): Promise<Found[]> =>
  holding(db, search)
    .where('id', '>', search.afterId)
    .orderBy('id')
    .limit(search.limit)
    .select<Found[]>(COLUMNS);

type Holding = Pick<Search, 'itemIds' | 'versionIds'>;

export const countHolding = async (db: Knex, of: Holding): Promise<number> =>
  (await holding(db, of).count({ count: '*' }).first<{ count: number }>()).count;

/** @param begunAt of these, `remarked` have got other points since */
export const countSince = (
  db: Knex,
  { begunAt, ...of }: Holding & { begunAt: Date },
): Promise<{ attempts: number; remarked: number }> =>
  holding(db, of).first(
    db.raw('count(*)::int as attempts'),
    db.raw('count(*) filter (where submitted_at < ? and updated_at > ?)::int as remarked', [
      begunAt,
      begunAt,
    ]),
  );

export const countLearners = async (db: Knex, { upTo, ...of }: Holding & { upTo: number }): Promise<number> =>
  (
    await holding(db, of)
      .where('id', '<=', upTo)
      .countDistinct({ count: 'learner_id' })
      .first<{ count: number }>()
  ).count;

/** In the order of ids, held until the transaction ends: nobody grades them, or looks at their news, meanwhile. */
export const lockHolding = (trx: Knex.Transaction, search: Search): Promise<Found[]> =>
  findHolding(trx, search).then(async (found) => {
    if (found.length === 0) return [];
    const ids = found.map(({ id }) => id);
    // Before the attempts, as raters do who give their points.
    await trx('gradings').whereIn('attempt_id', ids).orderBy('id').forUpdate().select('id');
    await trx('attempts').whereIn('id', ids).orderBy('id').forUpdate().select('id');
    // As they are under the lock.
    return trx('attempts').whereIn('id', ids).orderBy('id').select<Found[]>(COLUMNS);
  });

export interface AnswerRow {
  response: ResponseValue;
  correct: boolean | null;
  score: number | null;
}

/** `attempt item` -> the answer to it. */
export async function findAnswers(
  db: Knex,
  attemptIds: readonly number[],
  itemIds: readonly number[],
): Promise<Map<string, AnswerRow>> {
  const rows = await db('responses')
    .whereRaw('attempt_id = any(?) and item_id = any(?)', [[...attemptIds], [...itemIds]])
    .select<(AnswerRow & { attemptId: number; itemId: number })[]>({
      attemptId: 'attempt_id',
      itemId: 'item_id',
      response: 'response',
      correct: 'correct',
      score: 'score',
    });
  return new Map(rows.map(({ attemptId, itemId, ...row }) => [`${attemptId} ${itemId}`, row]));
}

interface GradingRow {
  attemptId: number;
  itemId: number;
  state: GradedState;
  raters: 1 | 2;
  gap: number;
  /** As they were given. */
  scores: number[];
}

/** Attempt -> what people were asked to grade in it, as it counts by the corrections that its marks follow. */
export async function findGradings(
  db: Knex,
  attempts: readonly Pick<Found, 'id' | 'itemIds' | 'rules' | 'markedWith'>[],
): Promise<Map<number, Graded[]>> {
  const byId = new Map(attempts.map((attempt) => [attempt.id, attempt]));
  const rows: GradingRow[] = await db('gradings as g')
    .whereRaw('g.attempt_id = any(?)', [[...byId.keys()]])
    .select(
      {
        attemptId: 'g.attempt_id',
        itemId: 'g.item_id',
        state: 'g.state',
        raters: 'g.raters',
        gap: 'g.rater_gap',
      },
      db.raw(`array(select score::float8 from grading_marks m where m.grading_id = g.id and m.score is not null
        order by m.marked_at, m.staff_id) as scores`),
    );
  const itemIds = rows.map(({ itemId }) => itemId);
  const published = await findPublished(db, itemIds);
  const corrections = await findCorrections(db, itemIds);
  const byAttempt = new Map<number, Graded[]>();
  for (const { attemptId, itemId, state, scores, ...rule } of rows) {
    const { rules, itemIds: places, markedWith } = byId.get(attemptId)!;
    const points = scoresByPlace(rules)[places.indexOf(itemId)] ?? 0;
    const shares = sharesOf(keyedAt(published.get(itemId)!, corrections.get(itemId) ?? [], markedWith));
    const graded = { itemId, state, points, shares, decision: decide(scores, rule) };
    byAttempt.set(attemptId, [...(byAttempt.get(attemptId) ?? []), graded]);
  }
  return byAttempt;
}

export interface PublishedItem {
  id: number;
  questionId: number;
  type: QuestionType;
  answer: Answer;
  partCount: number;
}

/** Item -> what of its points everybody has, or nobody, by corrections up to `newest`; absent: none was corrected. */
export async function findShares(
  db: Knex,
  itemIds: readonly number[],
  newest: number,
): Promise<Map<number, Shares>> {
  const corrections = await findCorrections(db, itemIds);
  const published = await findPublished(db, [...corrections.keys()]);
  return new Map(
    [...corrections].map(([id, own]) => [id, sharesOf(keyedAt(published.get(id)!, own, newest))]),
  );
}

/** As they were published. */
export async function findPublished(
  db: Knex,
  itemIds: readonly number[],
): Promise<Map<number, PublishedItem>> {
  const rows = await db('items')
    .whereRaw('id = any(?)', [[...itemIds]])
    .select<PublishedItem[]>(
      'id',
      'question_id as questionId',
      'type',
      'answer',
      db.raw('jsonb_array_length(parts) as "partCount"'),
    );
  return new Map(rows.map((row) => [row.id, row]));
}

export interface SavedRegrade {
  attempt: Found;
  regraded: Regraded;
  changed: boolean;
}

/** What people are asked to grade from now on, and what no longer. */
export async function saveGradings(trx: Knex.Transaction, rows: readonly SavedRegrade[]): Promise<void> {
  const states = rows.flatMap(({ attempt, regraded }) =>
    regraded.gradings.map((graded) => ({ attemptId: attempt.id, ...graded })),
  );
  if (states.length > 0)
    await trx.raw(
      `update gradings g set state = t.state, score = t.score, updated_at = now()
       from jsonb_to_recordset(?::jsonb) as t("attemptId" bigint, "itemId" bigint, state text, score numeric)
       where g.attempt_id = t."attemptId" and g.item_id = t."itemId" and g.state <> t.state`,
      [JSON.stringify(states)],
    );
  await insertGradings(
    trx,
    rows.flatMap(({ attempt: { id, rules }, regraded }) =>
      regraded.asked.map(({ itemId, points }) => ({
        ...{ attemptId: id, itemId, title: rules.title, maxScore: points },
        ...rules.grading!,
      })),
    ),
  );
}

/** Marks, totals, and the trace of what changed, in three statements for many attempts. */
export async function saveRegraded(
  trx: Knex.Transaction,
  rows: readonly SavedRegrade[],
  correctionId: number,
): Promise<void> {
  const marks = rows.flatMap(({ attempt, regraded }) =>
    regraded.marks.map(({ itemId, after }) => ({ attemptId: attempt.id, itemId, ...after })),
  );
  await trx.raw(
    `update responses r set correct = t.correct, score = t.earned
     from jsonb_to_recordset(?::jsonb) as t("attemptId" bigint, "itemId" bigint, correct boolean, earned numeric)
     where r.attempt_id = t."attemptId" and r.item_id = t."itemId"`,
    [JSON.stringify(marks)],
  );
  const totals = rows.map(
    ({ attempt, regraded: { marks: _, gradings: __, asked: ___, ...after }, changed }) => ({
      id: attempt.id,
      ...after,
      changed,
      scoreBefore: attempt.score,
      passedBefore: attempt.passed,
    }),
  );
  await trx.raw(
    `with t as (
       select * from jsonb_to_recordset(?::jsonb) as t(id bigint, score numeric, "maxScore" numeric,
         passed boolean, "correctCount" int, grading text, changed boolean, "scoreBefore" numeric, "passedBefore" boolean)
     ), traced as (
       insert into regraded_attempts (attempt_id, correction_id, score_before, score_after, passed_before, passed_after)
       select id, ?, "scoreBefore", score, "passedBefore", passed from t where changed
     ) update attempts a set score = t.score, max_score = t."maxScore", passed = t.passed,
         correct_count = t."correctCount", grading = t.grading, marked_with = ?, updated_at = now(),
         score_before = case when t.changed then coalesce(a.score_before, a.score) else a.score_before end,
         news = case when t.changed then 'corrected' else a.news end
       from t where a.id = t.id`,
    [JSON.stringify(totals), correctionId, correctionId],
  );
}
