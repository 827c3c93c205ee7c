/** Everything that both APIs offer, as their OpenAPI documents say, and who may call it. */
import type { Audience } from '../http/route.ts';
import type { Catalogue } from '../rest/catalogue.ts';
import { type Action, crud, type Role, STAFF_ROLES } from '../rest/define.ts';
import { openApi } from '../rest/openapi.ts';
import { routes } from '../routes.ts';
import type { Definitions, Schema } from './schemaValues.ts';

export interface TestedOperation {
  audience: Audience;
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** As in the document: `/banks/{id}/publish`. */
  path: string;
  name: string;
  /** Absent: generated from the resource of that name. */
  domain: boolean;
  roles: ReadonlySet<Role>;
  body: Schema | undefined;
  upload: boolean;
  query: { name: string; required: boolean; schema: Schema }[];
  definitions: Definitions;
}

export const ROLES: readonly Role[] = [...STAFF_ROLES, 'learner', 'guest'];

interface Described {
  parameters?: { name: string; in: string; required: boolean; schema: Schema }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
}

export function allOperations(catalogue: Catalogue): TestedOperation[] {
  return (['staff', 'learner'] as const).flatMap((audience) => {
    const { paths, components } = openApi(audience, catalogue);
    return Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]): TestedOperation => {
        const { parameters = [], requestBody } = operation as Described;
        const route = routes.find(
          (one) =>
            one.audience === audience &&
            one.method === method &&
            one.path.replace(/:(\w+)/g, '{$1}') === path,
        );
        const roles = route ? route.roles : generatedRoles(catalogue, method, path);
        return {
          audience,
          method: method as TestedOperation['method'],
          path,
          name: `${audience} ${method} ${path}`,
          domain: route !== undefined,
          roles: new Set(audience === 'staff' ? ['super', ...roles] : roles),
          body: requestBody?.content['application/json']?.schema,
          upload: requestBody?.content['multipart/form-data'] !== undefined,
          query: parameters.filter((one) => one.in === 'query'),
          definitions: components.schemas as Definitions,
        };
      }),
    );
  });
}

const ACTION_OF: Record<string, Action> = { post: 'create', patch: 'update', delete: 'delete' };
const ACTION_AT: Record<string, Action> = { dependents: 'show', bulk: 'update', 'export.xlsx': 'export' };

/** Written apart from the product's own: who may call what the generic layer offers at this path. */
function generatedRoles(catalogue: Catalogue, method: string, path: string): Role[] {
  const [name = '', ...rest] = path.slice(1).split('/');
  const resource = catalogue.get(name);
  const last = rest.at(-1) ?? '';
  return ROLES.filter((role) => {
    const permission = role === 'super' ? { actions: crud } : resource.permissions[role];
    if (!permission || role === 'super') return role === 'super';
    const { actions, history, reveal, commands = [] } = permission;
    if (last === 'history') return history && actions.includes('show');
    if (last === 'reveal') return reveal && actions.includes('show');
    if (last === 'batch') return actions.includes('list');
    if (resource.commands?.some((command) => command.name === last))
      return commands.includes(last) && actions.includes('show');
    const reading = last === '' ? 'list' : 'show';
    return actions.includes(ACTION_AT[last] ?? ACTION_OF[method] ?? reading);
  });
}
