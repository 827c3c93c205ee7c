/** Accounts are made and changed only by those who hold all that the account may do, before and after. */
import type { RowRule } from '../../rest/call.ts';
import { grantsOf } from '../../rest/grants.ts';
import { refuseBeyond } from './commands.ts';
import { findRole, holderOfRole } from './store.ts';

export const staffRule: RowRule = async (trx, id, { actor, catalogue, before }) => {
  const { role_id } = await trx('staff').where({ id }).first('role_id');
  for (const roleId of new Set([Number(before?.roleId ?? role_id), role_id])) {
    const role = await findRole(trx, roleId);
    if (role) refuseBeyond(actor, grantsOf(holderOfRole(role), catalogue), catalogue);
  }
};
