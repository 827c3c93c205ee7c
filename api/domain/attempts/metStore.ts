/** SQL of which questions a learner has met in his own attempts, and may therefore know of. */
import type { Knex } from 'knex';
import { attemptMode } from './contract.ts';
import { showsKeys } from './state.ts';

const MODES_WITH_KEYS = attemptMode.options.filter(showsKeys);

/** Attempts of a learner that hold an item, both named by columns of the query around. */
export const attemptsWith = (db: Knex, learner: string, item: string) =>
  db('attempts as met').whereRaw('met.learner_id = ?? and ?? = any(met.item_ids)', [learner, item]);

/** A learner has handed in an attempt with this item, or practised with it: its key is no secret to him. */
export const keyIsKnown = (db: Knex, learner: string, item: string) =>
  attemptsWith(db, learner, item).where((known) =>
    known.where('met.state', 'submitted').orWhereIn('met.mode', MODES_WITH_KEYS),
  );

/** The newest item of a question that this learner has met; undefined: he has met none. */
export async function findMetItem(
  db: Knex,
  learnerId: number,
  questionId: number,
): Promise<number | undefined> {
  const met = db('attempts').where({ learner_id: learnerId }).whereRaw('items.id = any(item_ids)');
  const item = await db('items')
    .where({ question_id: questionId })
    .whereExists(met)
    .orderBy('id', 'desc')
    .first<{ id: number } | undefined>('id');
  return item?.id;
}
