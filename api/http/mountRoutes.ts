/** Puts the routes of one audience on a router: role, row scope, input, upload, handler, reply, in this order. */
import { rm } from 'node:fs/promises';
import type { RouterInstance } from '@koa/router';
import type { Context } from 'koa';
import type { Deps } from '../deps.ts';
import { AppError } from '../errors.ts';
import { ReadyJson } from '../infra/readyJson.ts';
import type { Catalogue } from '../rest/catalogue.ts';
import { requireRight } from './auth.ts';
import { parseInput } from './invalidInput.ts';
import { bodyOf } from './jsonBody.ts';
import type { Audience, Route } from './route.ts';
import { rowScopeOf, sightOf } from './rowScope.ts';
import { receiveFile } from './upload.ts';

export function mountRoutes(
  router: RouterInstance,
  audience: Audience,
  catalogue: Catalogue,
  deps: Deps,
): void {
  for (const route of catalogue.routes)
    if (route.audience === audience)
      router[route.method](route.path, (ctx) => serve(route, ctx, () => bodyOf(ctx), catalogue, deps));
}

/**
 * Expects `ctx.state.actor` and `ctx.params`.
 * @param body of the request, from JSON; asked for only when the role may call
 */
export async function serve(
  route: Route,
  ctx: Context,
  body: () => unknown,
  catalogue: Catalogue,
  deps: Deps,
): Promise<void> {
  requireRight(ctx, route);
  checkIds(ctx.params);
  const { actor } = ctx.state;
  const scope = rowScopeOf(route, sightOf(actor, catalogue, deps));
  await scope.requireNamed('path', ctx.params);
  await scope.requireWhole();
  const query = route.query && parseInput(route.query, ctx.query);
  await scope.requireNamed('query', query);
  const file = route.upload && (await receiveFile(ctx, deps.files.incomingDir, route.upload.maxBytes));
  try {
    const sent = route.body && parseInput(route.body, await body());
    await scope.requireNamed('body', sent);
    const input = {
      actor,
      params: ctx.params,
      body: sent,
      query,
      file,
      catalogue,
      ctx,
      bounds: scope.bounds,
    };
    const reply = await route.handle(input, deps);
    scope.requireAsked();
    if (reply instanceof ReadyJson) ctx.type = 'application/json';
    if (route.reply) ctx.body = reply instanceof ReadyJson ? reply.toBuffer() : reply;
    else if (ctx.body === undefined) ctx.status = 204;
  } finally {
    if (file) await rm(file.path, { force: true });
  }
}

/** `/x/abc` where a row's number belongs names nothing. */
export function checkIds(params: Record<string, string>): void {
  for (const [name, value] of Object.entries(params))
    if ((name === 'id' || name.endsWith('Id')) && !/^[1-9]\d{0,15}$/.test(value))
      throw new AppError('request.notFound');
}
