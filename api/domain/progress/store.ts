/** SQL of a learner's progress. */
import type { Knex } from 'knex';
import { runPrepared, type Statement } from '../../infra/prepared.ts';
import { TIME_ZONE } from '../../timeZone.ts';
import type { QuestionType } from '../bank/question.ts';
import type { ScoreRow, ScoresQuery } from './contract.ts';
import type { FirstAnswer } from './readiness.ts';

/**
 * An answer counts for the day on which the phone says it was given, within what can be true: not before
 * the paper was opened, not after it arrived.
 */
const countStatement: Statement = {
  name: 'progress.count',
  text: `with answered as (
      select t.correct, i.type, coalesce(i.knowledge_point_id, 0) as point,
        (least(greatest(r.answered_at, $3), r.received_at) at time zone $6)::date as day
      from unnest($4::bigint[], $5::boolean[]) as t(item_id, correct)
      join responses r on r.attempt_id = $2 and r.item_id = t.item_id
      join items i on i.id = t.item_id
    ), days as (
      insert into learner_days (learner_id, day, answered, right_count)
      select $1, day, count(*), count(*) filter (where correct) from answered group by day order by day
      on conflict (learner_id, day) do update set
        answered = learner_days.answered + excluded.answered,
        right_count = learner_days.right_count + excluded.right_count
    ) insert into learner_topics (learner_id, type, knowledge_point_id, right_count, wrong_count)
      select $1, type, point, count(*) filter (where correct), count(*) filter (where not correct)
      from answered where correct is not null group by type, point order by type, point
      on conflict (learner_id, type, knowledge_point_id) do update set
        right_count = learner_topics.right_count + excluded.right_count,
        wrong_count = learner_topics.wrong_count + excluded.wrong_count`,
};

/** @param answers of the attempt, those left blank not among them; `correct` null = not judged */
export async function countAnswers(
  trx: Knex.Transaction,
  attempt: { id: number; learnerId: number; startedAt: Date },
  answers: readonly { itemId: number; correct: boolean | null }[],
): Promise<void> {
  if (answers.length === 0) return;
  await runPrepared(trx, countStatement, [
    attempt.learnerId,
    attempt.id,
    attempt.startedAt,
    answers.map(({ itemId }) => itemId),
    answers.map(({ correct }) => correct),
    TIME_ZONE,
  ]);
}

export interface DayRow {
  day: string;
  answered: number;
  right: number;
}

/** Oldest first. */
export const findDays = (db: Knex, learnerId: number): Promise<DayRow[]> =>
  db('learner_days')
    .where({ learner_id: learnerId })
    .orderBy('day')
    .select(db.raw("to_char(day, 'YYYY-MM-DD') as day"), 'answered', { right: 'right_count' });

export const findTypes = (
  db: Knex,
  learnerId: number,
): Promise<{ type: QuestionType; right: number; wrong: number }[]> =>
  db('learner_topics')
    .where({ learner_id: learnerId })
    .groupBy('type')
    .select('type', db.raw('sum(right_count)::int as right'), db.raw('sum(wrong_count)::int as wrong'));

export const findPoints = (
  db: Knex,
  learnerId: number,
  limit: number,
): Promise<{ id: number; code: string; name: string; right: number; wrong: number }[]> =>
  db('learner_topics as t')
    .join('knowledge_points as p', 'p.id', 't.knowledge_point_id')
    .where('t.learner_id', learnerId)
    .groupBy('p.id')
    .select(
      'p.id',
      'p.code',
      'p.name',
      db.raw('sum(right_count)::int as right'),
      db.raw('sum(wrong_count)::int as wrong'),
    )
    .orderByRaw('sum(right_count)::float / sum(right_count + wrong_count), p.code')
    .limit(limit);

/** His first judged answer to each question, of what was handed in; what was answered again tells of memory. */
export async function findFirstAnswers(db: Knex, learnerId: number, now: Date): Promise<FirstAnswer[]> {
  const { rows } = await db.raw<{ rows: FirstAnswer[] }>(
    `select distinct on (i.question_id) i.type, r.correct as right,
        greatest(0, extract(epoch from ?::timestamptz - r.received_at) / 86400)::float as "ageDays"
      from attempts a
      join responses r on r.attempt_id = a.id and r.correct is not null
      join items i on i.id = r.item_id
      where a.learner_id = ? and a.state = 'submitted'
      order by i.question_id, r.received_at`,
    [now, learnerId],
  );
  return rows;
}

export async function findScores(
  db: Knex,
  learnerId: number,
  { page, pageSize }: ScoresQuery,
): Promise<{ data: ScoreRow[]; total: number }> {
  const own = db('attempts').where({ learner_id: learnerId, state: 'submitted' });
  const [counted, rows] = await Promise.all([
    own.clone().count({ total: '*' }).first<{ total: number }>(),
    own
      .orderBy([
        { column: 'submitted_at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .limit(pageSize)
      .offset((page - 1) * pageSize)
      .select<(Omit<ScoreRow, 'submittedAt'> & { submittedAt: Date })[]>(
        'id',
        'source',
        'score',
        'passed',
        'grading',
        'news',
        db.raw("rules->>'title' as title"),
        db.raw('cardinality(item_ids) as "itemCount"'),
        { maxScore: 'max_score', correctCount: 'correct_count', submittedAt: 'submitted_at' },
      ),
  ]);
  const data = rows.map((row) => ({ ...row, submittedAt: row.submittedAt.toISOString() }));
  return { data, total: counted.total };
}
