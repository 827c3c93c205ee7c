/**
 * Telling learners what has happened. Called within the transaction of the event itself: what was rolled back was
 * never told, and what has happened is told for certain.
 */
import type { Knex } from 'knex';
import type { Deps } from '../../deps.ts';
import { type Message, resultPage, worded } from './kinds.ts';
import { insertForEach, insertMessages, setRead } from './store.ts';

export const tell = (trx: Knex, learnerId: number, message: Message): Promise<void> =>
  tellAll(trx, [{ learnerId, message }]);

/** In one statement. */
export const tellAll = (trx: Knex, told: readonly { learnerId: number; message: Message }[]): Promise<void> =>
  insertMessages(
    trx,
    told.map(({ learnerId, message }) => ({ learnerId, ...rowOf(message) })),
  );

/** The same to many. @param learners a query for their ids, one column */
export const tellEach = (trx: Knex, learners: Knex.QueryBuilder, message: Message): Promise<number> =>
  insertForEach(trx, learners, rowOf(message));

const rowOf = (message: Message) => ({
  kind: message.kind,
  params: message.params,
  once: message.once === undefined ? null : `${message.kind}:${message.once}`,
  ...worded(message),
});

/** A learner who looks at a result needs no message about it any more. */
export const readResultMessages = (
  learnerId: number,
  attemptId: number,
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
) => setRead(db, learnerId, { jumpTarget: resultPage(attemptId) }, clock());
