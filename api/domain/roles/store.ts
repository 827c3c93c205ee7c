/** All SQL of roles. */
import type { Knex } from 'knex';
import type { Grants, Holder } from '../../rest/grants.ts';

export interface RoleRow {
  id: number;
  code: string;
  name: string;
  description: string;
  builtIn: boolean;
  grants: Grants | null;
}

const COLUMNS = {
  id: 'id',
  code: 'code',
  name: 'name',
  description: 'description',
  builtIn: 'built_in',
  grants: 'grants',
};

export const findRole = (db: Knex, id: number): Promise<RoleRow | undefined> =>
  db('roles').where({ id }).first<RoleRow | undefined>(COLUMNS);

export const lockRole = (trx: Knex, id: number): Promise<RoleRow | undefined> =>
  trx('roles').where({ id }).forUpdate().first<RoleRow | undefined>(COLUMNS);

export const holderOfRole = ({ code, grants }: RoleRow): Holder =>
  grants ?? (code as Exclude<Holder, Grants>);

export async function insertRole(trx: Knex, role: Omit<RoleRow, 'id' | 'builtIn'>): Promise<number> {
  const { grants, ...row } = role;
  const [{ id }] = await trx('roles')
    .insert({ ...row, built_in: false, grants: JSON.stringify(grants) })
    .returning('id');
  return id;
}

export const saveGrants = (trx: Knex, id: number, grants: Grants) =>
  trx('roles')
    .where({ id })
    .update({ grants: JSON.stringify(grants), updated_at: trx.fn.now() });

/** Of everybody who is logged in with this role. */
export const sessionsOfRole = (db: Knex, roleId: number): Promise<string[]> =>
  db('sessions')
    .join('staff', 'staff.id', 'sessions.staff_id')
    .whereNull('sessions.revoked_at')
    .where((query) => query.where('staff.role_id', roleId).orWhere('sessions.preview_role_id', roleId))
    .pluck('token_hash');
