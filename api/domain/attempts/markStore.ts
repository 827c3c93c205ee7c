/** SQL of handing in many attempts at once: their answers, and what marking leaves in `attempts` and `responses`. */
import type { Knex } from 'knex';
import { booleanArray, numberArray, runPrepared, statement, textArray } from '../../infra/prepared.ts';
import { TIME_ZONE } from '../../timeZone.ts';
import type { ResponseValue } from './contract.ts';
import type { MarkedAttempt } from './markAttempt.ts';
import type { LockedAttempt } from './store.ts';

/** An answer as it stands, and the day for which it counts. */
export interface Answer {
  itemId: number;
  seq: number;
  response: ResponseValue;
  day: string;
  /** What practice has brought into the learner's figures of it; undefined: nothing yet. */
  counted?: { correct: boolean | null; noted: boolean | null } | undefined;
  /** Explained, or judged by another key since: the figures are to follow it. */
  toCount: boolean;
}

/**
 * An answer counts for the day on which the phone says it was given, within what can be true: not before
 * the paper was opened, not after it arrived. One row per attempt, which costs far less than one per answer.
 */
const answersStatement = statement({
  name: 'responses.findOfMany',
  text: `select t.id, (select json_agg(json_build_array(item_id, seq, response,
        (least(greatest(answered_at, t.started), received_at) at time zone $3)::date,
        case when to_count or counted_at is not null
          then json_build_array(to_count, counted_at is not null, correct, noted) end))
      from responses where attempt_id = t.id) as answers
    from unnest($1::bigint[], $2::timestamptz[]) as t(id, started)`,
});

type Practised = [toCount: boolean, counted: boolean, correct: boolean | null, noted: boolean | null];
type AnswerTuple = [number, number, ResponseValue, string, Practised | null];

/** Attempt -> item -> answer; an empty map for an attempt without answers. */
export async function findAnswers(
  db: Knex,
  attempts: readonly { id: number; startedAt: Date }[],
): Promise<Map<number, Map<number, Answer>>> {
  const rows = await runPrepared<{ id: number; answers: AnswerTuple[] | null }>(db, answersStatement, [
    numberArray(attempts.map(({ id }) => id)),
    textArray(attempts.map(({ startedAt }) => startedAt.toISOString())),
    TIME_ZONE,
  ]);
  return new Map(
    rows.map(({ id, answers }) => [id, new Map((answers ?? []).map((tuple) => [tuple[0], answerOf(tuple)]))]),
  );
}

function answerOf([itemId, seq, response, day, practised]: AnswerTuple): Answer {
  const [toCount, isCounted, correct, noted] = practised ?? [false, false, null, null];
  return { itemId, seq, response, day, toCount, counted: isCounted ? { correct, noted } : undefined };
}

const submitStatement = statement({
  name: 'attempts.submit',
  text: `with marked as (
      update responses r set correct = t.correct, score = t.score, to_count = false
      from unnest($1::bigint[], $2::bigint[], $3::boolean[], $4::numeric[]) as t(attempt_id, item_id, correct, score)
      where r.attempt_id = t.attempt_id and r.item_id = t.item_id
    ) update attempts a set state = 'submitted', score = t.score, passed = t.passed, correct_count = t.correct,
        answered_count = t.answered, grading = t.grading, submitted_at = t.at, updated_at = t.at,
        max_score = t.max, marked_with = t.marked_with
      from unnest($5::bigint[], $6::numeric[], $7::boolean[], $8::int[], $9::int[], $10::text[], $11::timestamptz[],
          $12::numeric[], $13::bigint[])
        as t(id, score, passed, correct, answered, grading, at, max, marked_with)
      where a.id = t.id`,
});

type Submission = MarkedAttempt & {
  attempt: Pick<LockedAttempt, 'id' | 'mode'>;
  submittedAt: Date;
  markedWith: number;
};

export async function saveSubmissions(
  trx: Knex.Transaction,
  submissions: readonly Submission[],
): Promise<void> {
  // What nobody has judged has no mark yet; in practice it may wait to be counted, which is done now.
  const marks = submissions.flatMap(({ attempt, marks }) =>
    marks
      .filter(({ response, earned }) => response !== null && (earned !== null || attempt.mode === 'practice'))
      .map(({ item, correct, earned }) => ({ attemptId: attempt.id, itemId: item.id, correct, earned })),
  );
  await runPrepared(trx, submitStatement, [
    numberArray(marks.map((mark) => mark.attemptId)),
    numberArray(marks.map((mark) => mark.itemId)),
    booleanArray(marks.map((mark) => mark.correct)),
    numberArray(marks.map((mark) => mark.earned)),
    numberArray(submissions.map(({ attempt }) => attempt.id)),
    numberArray(submissions.map(({ score }) => score)),
    booleanArray(submissions.map(({ passed }) => passed)),
    numberArray(submissions.map(({ correctCount }) => correctCount)),
    numberArray(submissions.map(({ answeredCount }) => answeredCount)),
    textArray(submissions.map(({ grading }) => grading)),
    textArray(submissions.map(({ submittedAt }) => submittedAt.toISOString())),
    numberArray(submissions.map(({ maxScore }) => maxScore)),
    numberArray(submissions.map(({ markedWith }) => markedWith)),
  ]);
}
