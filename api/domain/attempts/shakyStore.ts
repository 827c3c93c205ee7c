/** SQL of `shaky_answers`: of which of his answers a learner was not sure. */
import type { Knex } from 'knex';
import { numberArray, runPrepared, statement } from '../../infra/prepared.ts';

/** Where an answer stands. */
export interface AnswerAt {
  attemptId: number;
  itemId: number;
}

const columns = { attemptId: 'attempt_id', itemId: 'item_id' } as const;

/** @returns whether anything changed */
export async function saveShaky(
  trx: Knex.Transaction,
  { learnerId, attemptId, itemId, at }: AnswerAt & { learnerId: number; at: Date },
  shaky: boolean,
): Promise<boolean> {
  const answer = { learner_id: learnerId, attempt_id: attemptId, item_id: itemId };
  if (!shaky) return (await trx('shaky_answers').where(answer).delete()) > 0;
  const added = await trx('shaky_answers')
    .insert({ ...answer, created_at: at })
    .onConflict(['attempt_id', 'item_id'])
    .ignore()
    .returning('item_id');
  return added.length > 0;
}

const findStatement = statement({
  name: 'shaky_answers.find',
  text: `select s.attempt_id as "attemptId", s.item_id as "itemId"
    from shaky_answers s join unnest($1::bigint[], $2::bigint[]) as t(attempt_id, item_id)
      using (attempt_id, item_id)`,
});

/** Those of these answers. */
export const findShaky = (trx: Knex.Transaction, answers: readonly AnswerAt[]): Promise<AnswerAt[]> =>
  runPrepared<AnswerAt>(trx, findStatement, [
    numberArray(answers.map(({ attemptId }) => attemptId)),
    numberArray(answers.map(({ itemId }) => itemId)),
  ]);

/** The latest of a learner, for his phone to hold. */
export const findShakyOf = (db: Knex, learnerId: number, limit: number): Promise<AnswerAt[]> =>
  db('shaky_answers')
    .where({ learner_id: learnerId })
    .orderBy([{ column: 'created_at', order: 'desc' }, 'attempt_id', 'item_id'])
    .limit(limit)
    .select(columns);
