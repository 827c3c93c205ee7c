/** A broadcast is of whoever writes it, and stands as it was sent off. */
import { organisationLimit } from '../../actor.ts';
import { AppError } from '../../errors.ts';
import type { RowRule } from '../../rest/call.ts';
import { BROADCAST_STATES, type BroadcastState, isOpen } from './states.ts';

/** @throws AppError broadcast.stateChanged */
export const broadcastRule: RowRule = async (trx, id, { actor, before }) => {
  if (actor.kind !== 'staff') throw new AppError('auth.forbidden', { what: '群发消息' });
  if (before) {
    const state = before.state as BroadcastState;
    if (!isOpen(state)) throw new AppError('broadcast.stateChanged', { state: BROADCAST_STATES[state] });
    return;
  }
  const limit = organisationLimit(actor);
  // What the audience is anyway, said where others of the centre read it.
  const own = limit === undefined ? {} : { organisation_id: limit };
  await trx('broadcasts')
    .where({ id })
    .update({ created_by: actor.id, ...own });
};
