/**
 * What a role may do, as data: the permissions that resources declare, and single endpoints of domains.
 * Built-in roles have theirs in the code; a role that the centre has made keeps its own in the database.
 */
import type { Route } from '../http/route.ts';
import type { Catalogue } from './catalogue.ts';
import { crud, type Permission, type Resource, type Role, STAFF_ROLES, type StaffRole } from './define.ts';

export interface Grants {
  /** By resource; what is absent may not be touched at all. */
  resources: Readonly<Record<string, Permission>>;
  /** Endpoints of domains that are no command of a resource, see `routeKey`. */
  routes: readonly string[];
}

/** Whose rights are asked for: a built-in role by its name, or what a role of the centre holds. */
export type Holder = Role | Grants;

/** Undefined when the holder may do nothing at all with the resource. */
export function permissionOf(resource: Resource, holder: Holder): Permission | undefined {
  if (typeof holder === 'object')
    return Object.hasOwn(holder.resources, resource.name) ? holder.resources[resource.name] : undefined;
  if (holder !== 'super') return resource.permissions[holder];
  return { actions: crud, commands: resource.commands?.map(({ name }) => name), history: true, reveal: true };
}

/** How an endpoint of a domain is named in grants. */
export const routeKey = ({ method, path }: Pick<Route, 'method' | 'path'>): string => `${method} ${path}`;

/** What everybody who is logged in may do, such as logging out, is no right that could be given. */
export const isForAllStaff = ({ roles }: Pick<Route, 'roles'>): boolean =>
  STAFF_ROLES.every((role) => roles.includes(role));

/** `/banks/:id/publish`, and `/banks/chosen/publish` of many -> the command `publish` of `banks` */
function commandAt(path: string): { resource: string; command: string } | undefined {
  const [, resource, command] = /^\/([\w-]+)\/(?::id|chosen)\/([\w-]+)$/.exec(path) ?? [];
  return resource && command ? { resource, command } : undefined;
}

export function mayCall(holder: Holder, route: Route): boolean {
  if (typeof holder === 'string') return holder === 'super' || route.roles.includes(holder);
  if (isForAllStaff(route) || holder.routes.includes(routeKey(route))) return true;
  const named = commandAt(route.path);
  return Boolean(named && holder.resources[named.resource]?.commands?.includes(named.command));
}

/** The endpoints that are rights of their own; the others are commands of resources, or everybody's. */
export function routeRights({ resources, routes }: Catalogue): Route[] {
  const commands = new Set(
    resources.flatMap(({ name, commands = [] }) => commands.map((command) => `${name} ${command.name}`)),
  );
  return routes.filter((route) => {
    const named = commandAt(route.path);
    const isCommand = named && commands.has(`${named.resource} ${named.command}`);
    return route.audience === 'staff' && !isForAllStaff(route) && !isCommand;
  });
}

/** The rights of any holder, written out. */
export function grantsOf(holder: Holder, catalogue: Catalogue): Grants {
  if (typeof holder === 'object') return holder;
  const resources = catalogue.resources.flatMap((resource) => {
    const permission = permissionOf(resource, holder);
    return permission ? [[resource.name, permission] as const] : [];
  });
  const routes = routeRights(catalogue).filter((route) => mayCall(holder, route));
  return { resources: Object.fromEntries(resources), routes: routes.map(routeKey) };
}

/** Whether it gives nothing that `mine` does not hold: names of resources and endpoints where it does. */
export function beyond(mine: Grants, asked: Grants): string[] {
  const wider = Object.entries(asked.resources)
    .filter(([name, permission]) => !isWithin(permission, mine.resources[name]))
    .map(([name]) => name);
  return [...wider, ...asked.routes.filter((key) => !mine.routes.includes(key))];
}

function isWithin(asked: Permission, mine: Permission | undefined): boolean {
  // Of what he does not hold at all nothing may be given, neither commands nor a look into rows.
  mine ??= { actions: [] };
  const all = (some: readonly string[] = [], of: readonly string[] = []) =>
    some.every((one) => of.includes(one));
  const scope = Object.entries(mine.where ?? {});
  return (
    all(asked.actions, mine.actions) &&
    all(asked.commands, mine.commands) &&
    all(mine.hide, asked.hide) &&
    (mine.write === undefined || (asked.write !== undefined && all(asked.write, mine.write))) &&
    (mine.history || !asked.history) === true &&
    (mine.reveal || !asked.reveal) === true &&
    // Every bound of mine must bind the other as well.
    scope.every(([key, test]) => JSON.stringify(asked.where?.[key]) === JSON.stringify(test))
  );
}

/** Whether some of what it sees is bound to the organisation of whoever holds it. */
export const isOfOrganisation = (holder: Holder): boolean =>
  typeof holder === 'string'
    ? holder === 'partner'
    : Object.values(holder.resources).some(({ where = {} }) =>
        Object.values(where).includes('$actor.organisationId'),
      );

export const isBuiltIn = (code: string): code is StaffRole =>
  (STAFF_ROLES as readonly string[]).includes(code);
