/** What staff give says who gave it, and the learner is told of it. */
import type { Knex } from 'knex';
import type { RowRule } from '../../rest/call.ts';
import type { Message } from '../messages/kinds.ts';
import { tell } from '../messages/tell.ts';
import { findGift, type Gift, setGiver } from './moneyStore.ts';

export const entitlementRule: RowRule = async (trx: Knex, id, { actor, before }) => {
  if (before) return;
  if (actor.kind === 'staff') await setGiver(trx, id, actor.id);
  const gift = await findGift(trx, id);
  for (const message of messagesOf(gift)) await tell(trx, gift.learnerId, message);
};

function* messagesOf({ material, opensTraining, endsAt }: Gift): Generator<Message> {
  if (material) yield { kind: 'materialOpened', params: { material } };
  if (!opensTraining) return;
  yield endsAt
    ? { kind: 'membershipOpened', params: { endsAt } }
    : { kind: 'membershipUnlimited', params: {} };
}
