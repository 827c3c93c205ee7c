/** Accounts are made and changed only by those who hold all that the account may do, before and after. */
import { organisationLimit } from '../../actor.ts';
import { AppError } from '../../errors.ts';
import type { RowRule } from '../../rest/call.ts';
import { grantsOf } from '../../rest/grants.ts';
import { refuseWeak } from '../accounts/newPassword.ts';
import { refuseBeyond } from './commands.ts';
import { findRole, holderOfRole } from './store.ts';

export const staffRule: RowRule = async (trx, id, { actor, catalogue, written, before }) => {
  const row = await trx('staff').where({ id }).first('username', 'role_id', 'organisation_id');
  if (typeof written.password === 'string')
    await refuseWeak(written.password, 'password', { db: trx }, row.username);
  const limit = organisationLimit(actor);
  const organisations = [row.organisation_id, ...(before ? [before.organisationId ?? null] : [])];
  // Rights that are bounded to an organisation would else be held of another, or of all.
  if (limit !== undefined && organisations.some((one) => one === null || one !== limit))
    throw new AppError('role.otherOrganisation');
  for (const roleId of new Set([Number(before?.roleId ?? row.role_id), row.role_id])) {
    const role = await findRole(trx, roleId);
    // Bounded he could not take the organisation off again, his own or another's.
    if (role?.code === 'super' && role.id === row.role_id && row.organisation_id !== null)
      throw new AppError('role.boundSuper');
    if (role) refuseBeyond(actor, grantsOf(holderOfRole(role), catalogue), catalogue);
  }
};
