/** Noting right and wrong answers of many learners in `wrong_questions`. */
import type { Knex } from 'knex';
import { numberArray, runPrepared, statement, textArray } from '../../infra/prepared.ts';
import type { QuestionType } from '../bank/question.ts';
import { type Memory, review } from '../review/schedule.ts';
import type { AttemptSource } from './contract.ts';

/** What one attempt says of its questions. */
export interface Notes {
  learnerId: number;
  source: AttemptSource;
  at: Date;
  answers: readonly {
    item: { id: number; questionId: number; type: QuestionType };
    correct: boolean;
  }[];
}

/** What becomes of one question of one learner. */
interface Change {
  learnerId: number;
  questionId: number;
  /** Wrong answers more; 0: it is in the book already, and stays. */
  wrongs: number;
  /** As last answered wrong. */
  itemId: number;
  type: QuestionType;
  lastWrongAt: Date;
  /** Null: leave it, and after a wrong answer: open again. */
  masteredAt: Date | null;
  memory: Memory;
}

/** By learner and question. */
type Memories = Map<string, Memory | null>;
const keyOf = (learnerId: number, questionId: number) => `${learnerId} ${questionId}`;

/**
 * A wrong answer opens the question again; a right one masters it only when wrong questions are trained.
 * Each answer to a question that was ever wrong moves the day on which it comes back. The learners' records are held.
 */
export async function noteAnswers(trx: Knex.Transaction, notes: readonly Notes[]): Promise<void> {
  const changes = changesOf(notes, await findMemories(trx, notes));
  if (changes.length === 0) return;
  await runPrepared(trx, noteStatement, [
    numberArray(changes.map(({ learnerId }) => learnerId)),
    numberArray(changes.map(({ questionId }) => questionId)),
    numberArray(changes.map(({ wrongs }) => wrongs)),
    numberArray(changes.map(({ itemId }) => itemId)),
    textArray(changes.map(({ type }) => type)),
    textArray(changes.map(({ lastWrongAt }) => lastWrongAt.toISOString())),
    textArray(changes.map(({ masteredAt }) => masteredAt?.toISOString() ?? null)),
    textArray(changes.map(({ memory }) => JSON.stringify(memory))),
    textArray(changes.map(({ memory }) => memory.dueAt)),
  ]);
}

/** In the order of the notes, as if each had come alone. */
function changesOf(notes: readonly Notes[], memories: Memories): Change[] {
  const changes = new Map<string, Change>();
  const first = firstMistakes();
  for (const { learnerId, source, at, answers } of notes)
    for (const { item, correct } of answers) {
      const { id, questionId, type } = item;
      const key = keyOf(learnerId, questionId);
      const before = memories.get(key);
      if (correct && before === undefined) continue;
      const memory = !correct && !before ? first(at) : review(before ?? null, correct, at);
      memories.set(key, memory);
      const change = changes.get(key) ?? {
        ...{ learnerId, questionId, type, memory, wrongs: 0, itemId: id, lastWrongAt: at, masteredAt: null },
      };
      changes.set(key, change);
      change.memory = memory;
      if (!correct) Object.assign(change, { itemId: id, lastWrongAt: at, masteredAt: null });
      if (!correct) change.wrongs++;
      else if (source === 'wrong') change.masteredAt = at;
    }
  return [...changes.values()];
}

/** First mistakes of the same moment are remembered alike, and most are first ones. */
function firstMistakes(): (at: Date) => Memory {
  const known = new Map<number, Memory>();
  return (at) => {
    const memory = known.get(at.getTime()) ?? review(null, false, at);
    known.set(at.getTime(), memory);
    return memory;
  };
}

const memoriesStatement = statement({
  name: 'wrong_questions.memories',
  text: `select learner_id as "learnerId", question_id as "questionId", memory
    from wrong_questions join unnest($1::bigint[], $2::bigint[]) as t(learner_id, question_id)
      using (learner_id, question_id)`,
});

async function findMemories(trx: Knex.Transaction, notes: readonly Notes[]): Promise<Memories> {
  const answers = notes.flatMap(({ learnerId, answers }) =>
    answers.map(({ item }) => [learnerId, item.questionId] as const),
  );
  const rows = await runPrepared<{ learnerId: number; questionId: number; memory: Memory | null }>(
    trx,
    memoriesStatement,
    [numberArray(answers.map(([learnerId]) => learnerId)), numberArray(answers.map(([, id]) => id))],
  );
  return new Map(rows.map(({ learnerId, questionId, memory }) => [keyOf(learnerId, questionId), memory]));
}

const noteStatement = statement({
  name: 'wrong_questions.note',
  text: `with answered as (
      select * from unnest($1::bigint[], $2::bigint[], $3::int[], $4::bigint[], $5::text[], $6::timestamptz[],
          $7::timestamptz[], $8::jsonb[], $9::timestamptz[])
        as t(learner_id, question_id, wrongs, item_id, type, wrong_at, mastered_at, memory, due_at)
    ), known as (
      update wrong_questions w set memory = t.memory, due_at = t.due_at,
        mastered_at = coalesce(t.mastered_at, w.mastered_at)
      from answered t where t.wrongs = 0 and w.learner_id = t.learner_id and w.question_id = t.question_id
    ) insert into wrong_questions
        (learner_id, question_id, item_id, type, wrong_count, last_wrong_at, mastered_at, memory, due_at)
      select learner_id, question_id, item_id, type, wrongs, wrong_at, mastered_at, memory, due_at
      from answered where wrongs > 0 order by learner_id, question_id
      on conflict (learner_id, question_id) do update set
        item_id = excluded.item_id, wrong_count = wrong_questions.wrong_count + excluded.wrong_count,
        last_wrong_at = excluded.last_wrong_at, mastered_at = excluded.mastered_at, memory = excluded.memory,
        due_at = excluded.due_at`,
});
