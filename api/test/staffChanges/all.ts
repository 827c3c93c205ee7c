/** How each command of staff that changes something is brought to do it: the rows it needs before, and what is sent. */
import { ofAccounts } from './accounts.ts';
import { ofBanks } from './banks.ts';
import type { Changes, World } from './change.ts';
import { ofLearners } from './learners.ts';
import { ofMoney } from './money.ts';

/** By method and path of the route. */
export function changesOf(world: World): Changes {
  return { ...ofAccounts(world), ...ofBanks(world), ...ofLearners(world), ...ofMoney(world) };
}
