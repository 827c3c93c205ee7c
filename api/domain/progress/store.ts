/** SQL of a learner's progress. */
import type { Knex } from 'knex';
import { numberArray, runPrepared, statement, textArray } from '../../infra/prepared.ts';
import { findAnswers } from '../attempts/markStore.ts';
import { isBlank } from '../attempts/rightness.ts';
import type { QuestionType } from '../bank/question.ts';
import type { Counts } from './counts.ts';
import type { FirstAnswer, Target } from './readiness.ts';

/** In the order of keys, so that two groups never deadlock. */
const countStatement = statement({
  name: 'progress.count',
  text: `with days as (
      insert into learner_days (learner_id, day, answered, right_count)
      select * from unnest($1::bigint[], $2::date[], $3::int[], $4::int[]) as t(learner, day, answered, "right")
      order by learner, day
      on conflict (learner_id, day) do update set
        answered = learner_days.answered + excluded.answered,
        right_count = learner_days.right_count + excluded.right_count
    ) insert into learner_topics (learner_id, type, knowledge_point_id, right_count, wrong_count)
      select * from unnest($5::bigint[], $6::text[], $7::bigint[], $8::int[], $9::int[])
        as t(learner, type, point, "right", wrong)
      order by learner, type, point
      on conflict (learner_id, type, knowledge_point_id) do update set
        right_count = learner_topics.right_count + excluded.right_count,
        wrong_count = learner_topics.wrong_count + excluded.wrong_count`,
});

export async function addCounts(trx: Knex.Transaction, { days, topics }: Counts): Promise<void> {
  if (days.length === 0) return;
  await runPrepared(trx, countStatement, [
    numberArray(days.map(({ learnerId }) => learnerId)),
    textArray(days.map(({ day }) => day)),
    numberArray(days.map(({ answered }) => answered)),
    numberArray(days.map(({ right }) => right)),
    numberArray(topics.map(({ learnerId }) => learnerId)),
    textArray(topics.map(({ type }) => type)),
    numberArray(topics.map(({ pointId }) => pointId)),
    numberArray(topics.map(({ right }) => right)),
    numberArray(topics.map(({ wrong }) => wrong)),
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

/**
 * Of answers that are not counted yet: the day for which each will count then. Blanks are left out.
 * @param limit only of his newest attempts that hold such answers; practice that is left lying may be hundreds
 */
export async function findOpenAnswerDays(db: Knex, learnerId: number, limit: number): Promise<string[]> {
  const open = await db('attempts as a')
    .where({ learner_id: learnerId, state: 'in_progress' })
    .whereRaw('exists (select from responses r where r.attempt_id = a.id and r.counted_at is null)')
    .orderBy('id', 'desc')
    .limit(limit)
    .select<{ id: number; startedAt: Date }[]>('id', 'started_at as startedAt');
  if (open.length === 0) return [];
  const answers = [...(await findAnswers(db, open)).values()].flatMap((ofAttempt) => [...ofAttempt.values()]);
  return answers.filter(({ response, counted }) => !counted && !isBlank(response)).map(({ day }) => day);
}

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

/** His first judged answer to each question, of what is counted; what was answered again tells of memory. */
export async function findFirstAnswers(db: Knex, learnerId: number, now: Date): Promise<FirstAnswer[]> {
  const { rows } = await db.raw<{ rows: FirstAnswer[] }>(
    `select distinct on (i.question_id) i.type, coalesce(i.knowledge_point_id, 0) as "pointId",
        r.correct as right,
        greatest(0, extract(epoch from ?::timestamptz - r.received_at) / 86400)::float as "ageDays"
      from attempts a
      join responses r on r.attempt_id = a.id and r.correct is not null
      join items i on i.id = r.item_id
      where a.learner_id = ? and (a.state = 'submitted' or r.counted_at is not null)
      order by i.question_id, r.received_at`,
    [now, learnerId],
  );
  return rows;
}

/** Version -> type -> 鉴定点 (0: none) -> questions. */
export async function findPointCounts(
  db: Knex,
  versionIds: readonly number[],
): Promise<Map<number, Target['countsByPoint']>> {
  const rows = await db('items')
    .whereIn('version_id', versionIds)
    .groupBy('version_id', 'type', 'knowledge_point_id')
    .select<{ versionId: number; type: QuestionType; pointId: number; count: number }[]>(
      'version_id as versionId',
      'type',
      db.raw('coalesce(knowledge_point_id, 0) as "pointId"'),
      db.raw('count(*)::int as count'),
    );
  const counts = new Map<number, Partial<Record<QuestionType, Map<number, number>>>>();
  for (const { versionId, type, pointId, count } of rows) {
    const ofVersion = counts.get(versionId) ?? {};
    counts.set(versionId, ofVersion);
    ofVersion[type] = (ofVersion[type] ?? new Map()).set(pointId, count);
  }
  return counts;
}

export async function findPointNames(db: Knex, ids: readonly number[]): Promise<Map<number, string>> {
  const rows = await db('knowledge_points')
    .whereIn('id', [...new Set(ids)])
    .select<{ id: number; name: string }[]>('id', 'name');
  return new Map(rows.map(({ id, name }) => [id, name]));
}
