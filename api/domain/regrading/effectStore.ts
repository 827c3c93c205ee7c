/** SQL of what follows from a mark elsewhere: a learner's figures, his wrong book, his place in a sequence. */
import type { Knex } from 'knex';
import { TIME_ZONE } from '../../timeZone.ts';
import { lockLiving } from '../cancellation/living.ts';
import { entryOf, type JudgedAnswer } from './wrongBook.ts';

/** One answer that was given, and counts otherwise now. */
export interface Turned {
  attemptId: number;
  itemId: number;
  before: boolean | null;
  after: boolean | null;
}

/** The right and wrong of his days, types and knowledge points, where it was counted. */
export async function recount(trx: Knex.Transaction, turned: readonly Turned[]): Promise<void> {
  if (turned.length === 0) return;
  await trx.raw(
    `with turned as (
       select a.learner_id, i.type, coalesce(i.knowledge_point_id, 0) as point,
         (least(greatest(r.answered_at, a.started_at), r.received_at) at time zone ?)::date as day,
         coalesce(t.after, false)::int - coalesce(t.before, false)::int as more_right,
         (not coalesce(t.after, true))::int - (not coalesce(t.before, true))::int as more_wrong
       from jsonb_to_recordset(?::jsonb)
           as t("attemptId" bigint, "itemId" bigint, before boolean, after boolean)
         join attempts a on a.id = t."attemptId" join items i on i.id = t."itemId"
         join responses r on r.attempt_id = a.id and r.item_id = i.id
     ), days as (
       update learner_days d set right_count = right_count + t.more
       from (select learner_id, day, sum(more_right) as more from turned group by learner_id, day) t
       where d.learner_id = t.learner_id and d.day = t.day
     ) insert into learner_topics (learner_id, type, knowledge_point_id, right_count, wrong_count)
       select learner_id, type, point, sum(more_right), sum(more_wrong) from turned
       group by learner_id, type, point order by learner_id, type, point
       on conflict (learner_id, type, knowledge_point_id) do update set
         right_count = learner_topics.right_count + excluded.right_count,
         wrong_count = learner_topics.wrong_count + excluded.wrong_count`,
    [TIME_ZONE, JSON.stringify(turned)],
  );
  await trx('learner_topics')
    .where({ right_count: 0, wrong_count: 0 })
    .whereIn(
      'learner_id',
      trx('attempts')
        .whereIn(
          'id',
          turned.map(({ attemptId }) => attemptId),
        )
        .select('learner_id'),
    )
    .delete();
}

/** A question that a learner has answered. */
export interface Pair {
  learnerId: number;
  questionId: number;
}

const PAIRS = `jsonb_to_recordset(?::jsonb) as p("learnerId" bigint, "questionId" bigint)`;

/**
 * Tells these entries of wrong books again from all answers. The learners' records are held: of a paper that is
 * handed in meanwhile, either its answers are read, or it waits and adds to the entry. Cancelled accounts have no
 * entries, and get none.
 */
export async function retell(trx: Knex.Transaction, asPairs: readonly Pair[]): Promise<void> {
  const living = await lockLiving(
    trx,
    asPairs.map(({ learnerId }) => learnerId),
  );
  const own = asPairs.filter(({ learnerId }) => living.has(learnerId));
  if (own.length === 0) return;
  const pairs = [...new Map(own.map((pair) => [`${pair.learnerId} ${pair.questionId}`, pair])).values()];
  const asked = JSON.stringify(pairs);
  await trx.raw(
    `insert into wrong_questions (learner_id, question_id, item_id, type, wrong_count, last_wrong_at)
     select p."learnerId", p."questionId", i.id, i.type, 0, now()
     from ${PAIRS} join lateral
       (select id, type from items where question_id = p."questionId" order by id limit 1) i on true
     order by 1, 2 on conflict do nothing`,
    [asked],
  );
  const answers = await findJudged(trx, asked);
  const entries = pairs.map((pair) => ({
    ...pair,
    ...entryOf(answers.get(`${pair.learnerId} ${pair.questionId}`) ?? []),
  }));
  await trx.raw(
    `with t as (
       select *, (memory->>'dueAt')::timestamptz as due from jsonb_to_recordset(?::jsonb) as t("learnerId" bigint,
         "questionId" bigint, "itemId" bigint, "wrongCount" int, "lastWrongAt" timestamptz,
         "masteredAt" timestamptz, memory jsonb)
     ), gone as (
       delete from wrong_questions w using t
       where w.learner_id = t."learnerId" and w.question_id = t."questionId" and t."itemId" is null
     ) update wrong_questions w set item_id = t."itemId", wrong_count = t."wrongCount",
         last_wrong_at = t."lastWrongAt", mastered_at = t."masteredAt", memory = t.memory, due_at = t.due
       from t where w.learner_id = t."learnerId" and w.question_id = t."questionId" and t."itemId" is not null`,
    [JSON.stringify(entries)],
  );
}

/** `learner question` -> what was judged of it, the oldest first. */
async function findJudged(trx: Knex.Transaction, asked: string): Promise<Map<string, JudgedAnswer[]>> {
  const { rows } = await trx.raw<{ rows: (JudgedAnswer & Pair)[] }>(
    `select p."learnerId", p."questionId", r.item_id as "itemId", r.correct, a.source,
       exists(select from shaky_answers s where s.attempt_id = a.id and s.item_id = i.id) as shaky,
       coalesce(r.counted_at, a.submitted_at) as at
     from ${PAIRS}
       join attempts a on a.learner_id = p."learnerId"
       join items i on i.question_id = p."questionId" and i.id = any(a.item_ids)
       join responses r on r.attempt_id = a.id and r.item_id = i.id
     where r.correct is not null and (a.state = 'submitted' or r.counted_at is not null) order by at, a.id`,
    [asked],
  );
  const judged = new Map<string, JudgedAnswer[]>();
  for (const { learnerId, questionId, ...answer } of rows) {
    const key = `${learnerId} ${questionId}`;
    judged.set(key, [...(judged.get(key) ?? []), answer]);
  }
  return judged;
}

/** Sequential practice keeps the verdict on the last answer to each question. */
export const correctSequences = (trx: Knex.Transaction, turned: readonly Turned[]) =>
  trx.raw(
    `update sequence_answers s set correct = t.after
     from jsonb_to_recordset(?::jsonb) as t("attemptId" bigint, "itemId" bigint, after boolean)
       join attempts a on a.id = t."attemptId" and a.source = 'sequence' join items i on i.id = t."itemId"
       join responses r on r.attempt_id = a.id and r.item_id = i.id
     where s.learner_id = a.learner_id and s.question_id = i.question_id and s.answered_at = coalesce(r.counted_at, a.submitted_at)`,
    [JSON.stringify(turned)],
  );
