/** Mounts every resource on the router of one audience. */
import type { RouterInstance } from '@koa/router';
import type { Context } from 'koa';
import { type Actor, roleOf } from '../actor.ts';
import { AppError } from '../errors.ts';
import { loginNeeded } from '../http/auth.ts';
import { bodyOf } from '../http/jsonBody.ts';
import type { Audience, Route } from '../http/route.ts';
import { runBatch } from './batch.ts';
import type { Call, RestDeps } from './call.ts';
import type { Catalogue } from './catalogue.ts';
import type { Action, Resource, Role } from './define.ts';
import { createOne, deleteOne, exportAll, list, showDependents, showOne, updateOne } from './handlers.ts';
import { metaOf } from './meta.ts';
import { type OpenApi, openApi } from './openapi.ts';
import { isForLearners } from './permissions.ts';

/** @param router already prefixed with `/api/<audience>`, behind authentication and the body parser */
export function mountResources(
  router: RouterInstance,
  audience: Audience,
  catalogue: Catalogue,
  deps: RestDeps,
): void {
  if (audience === 'staff')
    router.get('/meta', (ctx) => {
      ctx.body = { data: metaOf(catalogue, staffOf(ctx)) };
    });
  const callFor = (resource: Resource) => (ctx: Context, action: Action) =>
    callOf(ctx, action, resource, audience, catalogue, deps);
  for (const resource of catalogue.resources)
    if (audience === 'staff') mountStaff(router, resource, callFor(resource));
    else if (isForLearners(resource)) mountLearner(router, resource, callFor(resource));
}

/**
 * `GET /openapi.json`: what exists. Open to everybody, but in production that of staff to staff only.
 */
export function mountDocument(
  router: RouterInstance,
  audience: Audience,
  catalogue: Catalogue,
  routes: readonly Route[],
  { production }: { production: boolean },
): void {
  let document: OpenApi | undefined;
  router.get('/openapi.json', (ctx) => {
    if (production && audience === 'staff') staffOf(ctx);
    document ??= openApi(audience, catalogue, routes);
    ctx.body = document;
  });
}

type CallOf = (ctx: Context, action: Action) => Call;

function mountStaff(router: RouterInstance, { name }: Resource, call: CallOf): void {
  router.get(`/${name}/export.xlsx`, (ctx) => exportAll(ctx, call(ctx, 'export')));
  router.post(`/${name}/batch`, async (ctx) => {
    const data = await runBatch(call(ctx, 'list'), bodyOf(ctx), (action) => void call(ctx, action));
    ctx.body = { data };
  });
  router.post(`/${name}`, (ctx) => createOne(ctx, call(ctx, 'create')));
  router.patch(`/${name}/:id`, (ctx) => updateOne(ctx, call(ctx, 'update')));
  router.delete(`/${name}/:id`, (ctx) => deleteOne(ctx, call(ctx, 'delete')));
  router.get(`/${name}/:id/dependents`, (ctx) => showDependents(ctx, call(ctx, 'show')));
  mountLearner(router, { name }, call);
}

function mountLearner(router: RouterInstance, { name }: Pick<Resource, 'name'>, call: CallOf): void {
  router.get(`/${name}`, (ctx) => list(ctx, call(ctx, 'list')));
  router.get(`/${name}/:id`, (ctx) => showOne(ctx, call(ctx, 'show')));
}

const ACTION_LABELS: Record<Action, string> = {
  list: '查看',
  show: '查看',
  create: '新增',
  update: '修改',
  delete: '删除',
  export: '导出',
};

function callOf(
  ctx: Context,
  action: Action,
  resource: Resource,
  audience: Audience,
  catalogue: Catalogue,
  deps: RestDeps,
): Call {
  const actor: Actor = audience === 'staff' ? staffOf(ctx) : ctx.state.actor;
  const access = catalogue.access(resource, roleOf(actor));
  if (!access?.actions.has(action)) throw refusal(ctx, roleOf(actor), action, resource);
  return { deps, catalogue, access, actor, origin: { address: ctx.ip, requestId: ctx.state.requestId } };
}

/** Logging in helps a guest only; for an action that no role has there is nothing here. */
function refusal(ctx: Context, role: Role, action: Action, resource: Resource): AppError {
  if (role === 'guest') return loginNeeded(ctx);
  if (resource.actions && !resource.actions.includes(action)) return new AppError('request.notFound');
  return new AppError('auth.forbidden', { what: ACTION_LABELS[action] + resource.label });
}

function staffOf(ctx: Context): Actor & { kind: 'staff' } {
  const actor: Actor = ctx.state.actor;
  if (actor.kind !== 'staff') throw loginNeeded(ctx);
  return actor;
}
