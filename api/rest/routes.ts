/** Mounts every resource on the router of one audience. */
import type { RouterInstance } from '@koa/router';
import type { Context } from 'koa';
import { type Actor, holderOf } from '../actor.ts';
import { AppError } from '../errors.ts';
import { loginNeeded } from '../http/auth.ts';
import { bodyOf } from '../http/jsonBody.ts';
import type { Audience } from '../http/route.ts';
import { runBatch } from './batch.ts';
import { hasBulk, runBulk } from './bulk.ts';
import type { Call, RestDeps } from './call.ts';
import type { Catalogue } from './catalogue.ts';
import type { Action, CommandHint, Resource } from './define.ts';
import {
  createOne,
  deleteOne,
  exportAll,
  list,
  revealOne,
  runSetter,
  showDependents,
  showHistory,
  showOne,
  updateOne,
} from './handlers.ts';
import { metaOf } from './meta.ts';
import { type OpenApi, openApi } from './openapi.ts';
import { hasSecrets, isForLearners } from './permissions.ts';

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
  { production }: { production: boolean },
): void {
  let document: OpenApi | undefined;
  router.get('/openapi.json', (ctx) => {
    if (production && audience === 'staff') staffOf(ctx);
    document ??= openApi(audience, catalogue);
    ctx.body = document;
  });
}

type CallOf = (ctx: Context, action: Action) => Call;

function mountStaff(router: RouterInstance, resource: Resource, call: CallOf): void {
  const { name, commands = [] } = resource;
  router.get(`/${name}/export.xlsx`, (ctx) => exportAll(ctx, call(ctx, 'export')));
  router.post(`/${name}/batch`, async (ctx) => {
    const data = await runBatch(call(ctx, 'list'), bodyOf(ctx), (action) => void call(ctx, action));
    ctx.body = { data };
  });
  if (hasBulk(resource))
    router.post(`/${name}/bulk`, async (ctx) => {
      ctx.body = { data: await runBulk(call(ctx, 'update'), bodyOf(ctx)) };
    });
  router.post(`/${name}`, (ctx) => createOne(ctx, call(ctx, 'create')));
  router.patch(`/${name}/:id`, (ctx) => updateOne(ctx, call(ctx, 'update')));
  router.delete(`/${name}/:id`, (ctx) => deleteOne(ctx, call(ctx, 'delete')));
  router.get(`/${name}/:id/dependents`, (ctx) => showDependents(ctx, call(ctx, 'show')));
  router.get(`/${name}/:id/history`, (ctx) => showHistory(ctx, historyCall(call(ctx, 'show'))));
  if (hasSecrets(resource))
    router.post(`/${name}/:id/reveal`, (ctx) => revealOne(ctx, revealCall(call(ctx, 'show'))));
  for (const command of commands.filter(({ set }) => set))
    router.post(`/${name}/:id/${command.name}`, (ctx) =>
      runSetter(ctx, commandCall(call(ctx, 'show'), command), command),
    );
  mountLearner(router, { name }, call);
}

function mountLearner(router: RouterInstance, { name }: Pick<Resource, 'name'>, call: CallOf): void {
  router.get(`/${name}`, (ctx) => list(ctx, call(ctx, 'list')));
  router.get(`/${name}/:id`, (ctx) => showOne(ctx, call(ctx, 'show')));
}

function historyCall(call: Call): Call {
  if (call.access.history) return call;
  throw new AppError('auth.forbidden', { what: `查看${call.access.resource.label}的修改记录` });
}

function revealCall(call: Call): Call {
  if (call.access.reveal) return call;
  throw new AppError('auth.forbidden', { what: `查看${call.access.resource.label}的明文` });
}

function commandCall(call: Call, { name, label }: CommandHint): Call {
  if (call.access.commands.some((command) => command.name === name)) return call;
  throw new AppError('auth.forbidden', { what: label + call.access.resource.label });
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
  const access = catalogue.access(resource, holderOf(actor));
  if (!access?.actions.has(action)) throw refusal(ctx, actor, action, resource);
  return { deps, catalogue, access, actor, origin: { address: ctx.ip, requestId: ctx.state.requestId } };
}

/** Logging in helps a guest only; for an action that no role has there is nothing here. */
function refusal(ctx: Context, actor: Actor, action: Action, resource: Resource): AppError {
  if (actor.kind === 'guest') return loginNeeded(ctx);
  if (resource.actions && !resource.actions.includes(action)) return new AppError('request.notFound');
  return new AppError('auth.forbidden', { what: ACTION_LABELS[action] + resource.label });
}

function staffOf(ctx: Context): Actor & { kind: 'staff' } {
  const actor: Actor = ctx.state.actor;
  if (actor.kind !== 'staff') throw loginNeeded(ctx);
  return actor;
}
