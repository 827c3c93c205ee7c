/** SQL of the questions that are compared, and of what decisions change in them. */
import type { Knex } from 'knex';
import type { Answer, Part, QuestionType } from '../question.ts';
import type { Comparable } from './identity.ts';
import { PRINT } from './pairStore.ts';

export interface Compared extends Comparable {
  id: number;
  print: string;
}

const BATCH = 2000;
const OF_BANK = `q.id, q.type, q.stem, q.options, q.answer, q.parts, ${PRINT.question('q')} as print`;

/** All that are not retired, in batches, so that copying them never stalls the caller. */
export async function* bankQuestions(db: Knex, bankId: number): AsyncGenerator<Compared[]> {
  let after = 0;
  for (;;) {
    const { rows } = await db.raw(
      `select ${OF_BANK} from questions q where bank_id = ? and not retired and id > ? order by id limit ?`,
      [bankId, after, BATCH],
    );
    if (rows.length === 0) return;
    after = rows.at(-1).id;
    yield rows;
  }
}

/** `id` is the position. */
export async function* importRows(db: Knex, importId: number): AsyncGenerator<Compared[]> {
  let after = 0;
  for (;;) {
    const { rows } = await db.raw(
      `select position as id, type, question->>'stem' as stem, question->'options' as options,
              question->'answer' as answer, coalesce(question->'parts', '[]') as parts, ${PRINT.row('r')} as print
       from import_questions r where import_id = ? and position > ? order by position limit ?`,
      [importId, after, BATCH],
    );
    if (rows.length === 0) return;
    after = rows.at(-1).id;
    yield rows;
  }
}

/**
 * Those whose stem may say what another one's says. First their ids, in one pass: of a bank that was imported just now
 * the planner knows nothing, and in one statement it would rather look at all of it for each question.
 */
export async function questionsWithDoubles(db: Knex, bankId: number): Promise<Compared[]> {
  const doubles = await db.raw<{ rows: { id: number }[] }>(
    `select id from (select id, count(*) over (partition by stem_fold) as alike
       from questions where bank_id = ? and not retired) counted
     where alike > 1`,
    [bankId],
  );
  const ids = doubles.rows.map(({ id }) => id);
  const { rows } = await db.raw(`select ${OF_BANK} from questions q where id = any(?) order by id`, [ids]);
  return rows;
}

export interface HeldQuestion extends Compared {
  retired: boolean;
}

export async function holdQuestions(trx: Knex, ids: readonly number[]): Promise<HeldQuestion[]> {
  const { rows } = await trx.raw(
    `select ${OF_BANK}, q.retired from questions q where id = any(?) order by id for update`,
    [[...ids]],
  );
  return rows;
}

export const retireQuestions = (trx: Knex, ids: readonly number[]): Promise<{ id: number }[]> =>
  trx('questions')
    .whereIn('id', [...ids])
    .where({ retired: false })
    .update({ retired: true, updated_at: trx.fn.now() }, ['id']);

export const correctQuestion = (
  trx: Knex,
  id: number,
  { type, answer, parts }: { type: QuestionType; answer: Answer; parts: Part[] },
) =>
  trx('questions')
    .where({ id })
    .update({
      type,
      answer: JSON.stringify(answer),
      parts: JSON.stringify(parts),
      updated_at: trx.fn.now(),
    });
