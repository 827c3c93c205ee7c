/** SQL of `gradings`, one row per answer that people grade, and `grading_marks`, one per answer and rater. */
import type { Knex } from 'knex';
import type { Seen } from '../../family.ts';
import type { Decision, GradedState } from './decide.ts';

export interface NewGrading {
  attemptId: number;
  itemId: number;
  title: string;
  maxScore: number;
  raters: number;
  gap: number;
}

export async function insertGradings(trx: Knex.Transaction, rows: readonly NewGrading[]): Promise<void> {
  if (rows.length === 0) return;
  await trx('gradings').insert(
    rows.map(({ attemptId, itemId, title, maxScore, raters, gap }) => ({
      attempt_id: attemptId,
      item_id: itemId,
      title,
      max_score: maxScore,
      raters,
      rater_gap: gap,
    })),
  );
}

export interface GradingRow {
  id: number;
  attemptId: number;
  itemId: number;
  title: string;
  maxScore: number;
  raters: 1 | 2;
  gap: number;
  state: GradedState;
}

const COLUMNS = {
  id: 'id',
  attemptId: 'attempt_id',
  itemId: 'item_id',
  title: 'title',
  maxScore: 'max_score',
  raters: 'raters',
  gap: 'rater_gap',
  state: 'state',
};

/** Until the transaction ends nobody else claims or marks it. */
export const lockGrading = (trx: Knex.Transaction, id: number): Promise<GradingRow | undefined> =>
  trx('gradings').where({ id }).forUpdate().first<GradingRow | undefined>(COLUMNS);

export const findGrading = (db: Knex, id: number): Promise<GradingRow | undefined> =>
  db('gradings').where({ id }).first<GradingRow | undefined>(COLUMNS);

export const setDecision = (trx: Knex.Transaction, id: number, { state, score }: Decision) =>
  trx('gradings').where({ id }).update({ state, score, updated_at: trx.fn.now() });

export interface MarkRow {
  staffId: number;
  score: number | null;
  note: string;
  claimedUntil: Date;
}

/** In the order in which they were given, claims last. */
export const findMarks = (db: Knex, gradingId: number): Promise<MarkRow[]> =>
  db('grading_marks')
    .where({ grading_id: gradingId })
    .orderByRaw('marked_at nulls last, staff_id')
    .select<MarkRow[]>({
      staffId: 'staff_id',
      score: 'score',
      note: 'note',
      claimedUntil: 'claimed_until',
    });

const markOf = (trx: Knex, gradingId: number, staffId: number) =>
  trx('grading_marks').where({ grading_id: gradingId, staff_id: staffId });

export const claim = (trx: Knex.Transaction, gradingId: number, staffId: number, until: Date) =>
  trx('grading_marks')
    .insert({ grading_id: gradingId, staff_id: staffId, claimed_until: until })
    .onConflict(['grading_id', 'staff_id'])
    .merge(['claimed_until']);

/** What has been marked stays. */
export const giveBack = (db: Knex, gradingId: number, staffId: number) =>
  markOf(db, gradingId, staffId).whereNull('score').delete();

export const saveMark = (
  trx: Knex.Transaction,
  { gradingId, staffId, ...mark }: { gradingId: number; staffId: number; score: number; note: string },
  at: Date,
) =>
  markOf(trx, gradingId, staffId).update({
    ...mark,
    marked_at: trx.raw('coalesce(marked_at, ?::timestamptz)', [at]),
  });

/**
 * The next answer that might be free, held until the transaction ends; what others hold is passed over. Its
 * seats must be counted again: they may have been taken between the look and the lock.
 */
export async function lockCandidate(
  trx: Knex.Transaction,
  {
    staffId,
    title,
    after,
    now,
    bounds,
  }: { staffId: number; title?: string; after: number; now: Date; bounds: Seen },
): Promise<GradingRow | undefined> {
  const mine = 'm.grading_id = gradings.id and m.staff_id = :staffId';
  const { rows } = await trx.raw<{ rows: { id: number }[] }>(
    `select id from gradings
     where :seen and state not in ('done', 'waived') and (:title::text is null or title = :title)
       and not exists (select from grading_marks m where ${mine} and m.score is not null)
       and (select count(*) from grading_marks m where m.grading_id = gradings.id and m.staff_id <> :staffId
              and (m.score is not null or m.claimed_until > :now))
         < raters + (state = 'dispute')::int
     order by exists (select from grading_marks m where ${mine}) desc, id <= :after, id
     limit 1 for update skip locked`,
    { staffId, title: title ?? null, after, now, seen: bounds.of('gradings') },
  );
  return rows[0] && lockGrading(trx, rows[0].id);
}

export const hasOpen = async (trx: Knex.Transaction, attemptId: number): Promise<boolean> =>
  (await trx('gradings')
    .where({ attempt_id: attemptId })
    .whereNotIn('state', ['done', 'waived'])
    .first('id')) !== undefined;

/** The final points go to where the result is read. */
export const saveEarned = (
  trx: Knex.Transaction,
  attemptId: number,
  rows: readonly { itemId: number; earned: number }[],
) =>
  trx.raw(
    `update responses r set score = t.earned from jsonb_to_recordset(?::jsonb) as t("itemId" bigint, earned numeric)
     where r.attempt_id = ? and r.item_id = t."itemId"`,
    [JSON.stringify(rows), attemptId],
  );

/** Costs by what is waiting and by the papers graded. */
export async function findPapers(
  db: Knex,
  staffId: number,
  bounds: Seen,
): Promise<{ title: string; waiting: number; disputed: number; done: number; mine: number }[]> {
  const { rows } = await db.raw(
    `select title, count(*) filter (where state <> 'done')::int as waiting,
       count(*) filter (where state = 'dispute')::int as disputed,
       count(*) filter (where state = 'done')::int as done, count(m.score)::int as mine
     from gradings g left join grading_marks m on m.grading_id = g.id and m.staff_id = ?
     where g.state <> 'waived' and ?
     group by title order by bool_or(state <> 'done') desc, max(g.id) desc limit 100`,
    [staffId, bounds.of('gradings', 'g')],
  );
  return rows;
}
