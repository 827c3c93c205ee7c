/** Whoever is given something by staff is told of it. */
import type { Knex } from 'knex';
import type { RowRule } from '../../rest/call.ts';
import type { Message } from '../messages/kinds.ts';
import { tell } from '../messages/tell.ts';
import { findGift, type Gift } from './moneyStore.ts';

export const entitlementRule: RowRule = async (trx: Knex, id, { before }) => {
  if (before) return;
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
