/** Staff who may do all that the super admin may, but see of one resource only some rows. */
import type { Catalogue } from '../rest/catalogue.ts';
import type { Scope } from '../rest/define.ts';
import { type Grants, grantsOf } from '../rest/grants.ts';
import type { TestApp } from './app.ts';
import type { Client } from './client.ts';
import { makeStaff, unique } from './factories.ts';

/** Id of a role of the centre with the bound. */
export async function boundedRole(
  { deps }: Pick<TestApp, 'deps'>,
  catalogue: Catalogue,
  resource: string,
  where: Scope,
): Promise<number> {
  const all = grantsOf('super', catalogue);
  const permission = { ...all.resources[resource]!, where };
  const grants: Grants = { ...all, resources: { ...all.resources, [resource]: permission } };
  const row = { code: unique('role'), name: unique('角色'), built_in: false, grants: JSON.stringify(grants) };
  return (await deps.db('roles').insert(row).returning('id'))[0].id;
}

export async function boundedStaff(
  app: Pick<TestApp, 'deps' | 'as'>,
  catalogue: Catalogue,
  resource: string,
  where: Scope,
  organisationId: number | null = null,
): Promise<Client> {
  const role_id = await boundedRole(app, catalogue, resource, where);
  const { id } = await makeStaff(app.deps);
  await app.deps.db('staff').where({ id }).update({ role_id, organisation_id: organisationId });
  return app.as({ staffId: id });
}
