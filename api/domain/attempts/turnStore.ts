import type { Knex } from 'knex';
import { statesFor } from './state.ts';

/** No phone gives as many answers in one turn. */
const NUMBERS_OF_A_TURN = 1_000_000;
/** Numbers end at 2,147,483,647; from here on phones share the last turn. */
const LAST_TURN = 2_146_000_000;

/** The new turn; undefined when nobody can take it: practice, or handed in. */
export async function raiseTurn(db: Knex, attemptId: number): Promise<number | undefined> {
  const [raised] = await db('attempts')
    .where({ id: attemptId, mode: 'exam' })
    .whereIn('state', statesFor('take'))
    .update({ turn: db.raw('least(turn + ?, ?)', [NUMBERS_OF_A_TURN, LAST_TURN]) })
    .returning('turn');
  return raised?.turn;
}
