/** Roles are copied, their rights edited, and looked at as their holders would see the admin. */
import { randomBytes } from 'node:crypto';
import { type Actor, holderOf, organisationLimit } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { AppError } from '../../errors.ts';
import { type AuditOrigin, writeAudit } from '../../rest/audit.ts';
import type { Catalogue } from '../../rest/catalogue.ts';
import { beyond, type Grants, grantsOf, isOfOrganisation } from '../../rest/grants.ts';
import type { StaffSession } from '../accounts/contract.ts';
import { forgetSessions, openSession } from '../accounts/sessions.ts';
import { staffProfile } from '../accounts/staffCommands.ts';
import type { RoleRights } from './contract.ts';
import { offerOf, unknownIn } from './offer.ts';
import * as store from './store.ts';

const PREVIEW_MINUTES = 30;

export interface RoleCall {
  origin: AuditOrigin;
  catalogue: Catalogue;
}

export async function roleRights(
  id: number,
  { origin, catalogue }: RoleCall,
  deps: Deps,
): Promise<RoleRights> {
  const role = found(await store.findRole(deps.db, id));
  const holder = store.holderOfRole(role);
  return {
    role: { id, name: role.name, builtIn: role.builtIn, ofOrganisation: isOfOrganisation(holder) },
    grants: grantsOf(holder, catalogue),
    mine: grantsOf(holderOf(origin.actor), catalogue),
    offer: offerOf(catalogue),
  };
}

/** Built-in roles cannot be changed, a copy can. Returns its id. */
export async function copyRole(id: number, { origin, catalogue }: RoleCall, deps: Deps): Promise<number> {
  return deps.db.transaction(async (trx) => {
    const role = found(await store.findRole(trx, id));
    const grants = grantsOf(store.holderOfRole(role), catalogue);
    refuseBeyond(origin.actor, grants, catalogue);
    const tail = randomBytes(4).toString('hex');
    const name = `${role.name.slice(0, 16)} 副本 ${tail.slice(0, 4)}`;
    const { description } = role;
    const copy = await store.insertRole(trx, { code: `role-${tail}`, name, description, grants });
    await writeAudit(trx, origin, [
      { action: 'roles.copy', resource: 'roles', rowId: copy, before: null, after: { name, ...grants } },
    ]);
    return copy;
  });
}

/**
 * Whoever is logged in with the role has the new rights with his next request.
 * @throws AppError role.builtIn, role.beyond when more is given, or is already held, than one's own rights
 */
export async function saveGrants(
  id: number,
  grants: Grants,
  { origin, catalogue }: RoleCall,
  deps: Deps,
): Promise<void> {
  const unknown = unknownIn(grants, offerOf(catalogue));
  if (unknown !== undefined) throw new AppError('role.unknownRight', { right: unknown });
  await deps.db.transaction(async (trx) => {
    const role = found(await store.lockRole(trx, id));
    if (!role.grants) throw new AppError('role.builtIn');
    refuseBeyond(origin.actor, role.grants, catalogue);
    refuseBeyond(origin.actor, grants, catalogue);
    await store.saveGrants(trx, id, grants);
    await writeAudit(trx, origin, [
      { action: 'roles.grants', resource: 'roles', rowId: id, ...changedGrants(role.grants, grants) },
    ]);
  });
  await forgetSessions(await store.sessionsOfRole(deps.db, id), deps);
}

/** A session of one's own that reads what the role would see, for half an hour. */
export async function previewRole(
  id: number,
  organisationId: number | null,
  { origin, catalogue }: RoleCall,
  deps: Deps,
): Promise<StaffSession> {
  const { actor } = origin;
  if (actor.kind !== 'staff') throw new AppError('auth.required');
  const role = found(await store.findRole(deps.db, id));
  refuseBeyond(actor, grantsOf(store.holderOfRole(role), catalogue), catalogue);
  const limit = organisationLimit(actor);
  const token = await openSession(
    {
      owner: { staffId: actor.id },
      device: `预览角色：${role.name}`,
      address: origin.address,
      preview: { roleId: id, organisationId: limit === undefined ? organisationId : limit },
      minutes: PREVIEW_MINUTES,
    },
    deps,
  );
  await writeAudit(deps.db, origin, [
    { action: 'roles.preview', resource: 'roles', rowId: id, before: null, after: null },
  ]);
  const staff = await staffProfile(actor.id, deps);
  return { token, staff: { ...staff, role: role.code, roleName: role.name } };
}

function found(role: store.RoleRow | undefined): store.RoleRow {
  if (!role) throw new AppError('request.notFound');
  return role;
}

/** Nobody gives what he does not hold, nor changes who holds more. */
export function refuseBeyond(actor: Actor, asked: Grants, catalogue: Catalogue): void {
  const wider = beyond(grantsOf(holderOf(actor), catalogue), asked);
  if (wider.length === 0) return;
  const labels = wider.map((name) => labelOf(name, catalogue));
  throw new AppError('role.beyond', {
    rights: [...new Set(labels)]
      .slice(0, 5)
      .map((one) => `“${one}”`)
      .join('、'),
  });
}

const labelOf = (name: string, { resources, routes }: Catalogue): string =>
  resources.find((resource) => resource.name === name)?.label ??
  routes.find(({ method, path }) => `${method} ${path}` === name)?.summary ??
  name;

/** Of two states only the resources, and the endpoints, that differ. */
function changedGrants(before: Grants, after: Grants) {
  const names = [...new Set([...Object.keys(before.resources), ...Object.keys(after.resources)])].filter(
    (name) => JSON.stringify(before.resources[name]) !== JSON.stringify(after.resources[name]),
  );
  const part = (mine: Grants, other: Grants) => ({
    resources: Object.fromEntries(names.map((name) => [name, mine.resources[name] ?? null])),
    routes: mine.routes.filter((key) => !other.routes.includes(key)),
  });
  return { before: part(before, after), after: part(after, before) };
}
