/** Puts the routes of one audience on a router: role, row scope, upload, input, handler, reply, in this order. */
import { rm } from 'node:fs/promises';
import type { RouterInstance } from '@koa/router';
import type { Context } from 'koa';
import type { Deps } from '../deps.ts';
import { AppError } from '../errors.ts';
import type { IncomingFile } from '../infra/files.ts';
import { ReadyJson } from '../infra/readyJson.ts';
import type { Catalogue } from '../rest/catalogue.ts';
import { requireRight } from './auth.ts';
import { parseInput } from './invalidInput.ts';
import { bodyOf } from './jsonBody.ts';
import type { Audience, Route } from './route.ts';
import { requireInScope } from './rowScope.ts';
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
  await requireInScope(route, ctx, catalogue, deps);
  const file = route.upload && (await receiveFile(ctx, deps.files.incomingDir, route.upload.maxBytes));
  try {
    const input = inputOf(route, ctx, route.body && (await body()), file);
    const reply = await route.handle({ ...input, catalogue }, deps);
    if (reply instanceof ReadyJson) ctx.type = 'application/json';
    if (route.reply) ctx.body = reply instanceof ReadyJson ? reply.toBuffer() : reply;
    else if (ctx.body === undefined) ctx.status = 204;
  } finally {
    if (file) await rm(file.path, { force: true });
  }
}

const inputOf = (route: Route, ctx: Context, body: unknown, file: IncomingFile | undefined) => ({
  actor: ctx.state.actor,
  params: ctx.params,
  body: route.body && parseInput(route.body, body),
  query: route.query && parseInput(route.query, ctx.query),
  file,
  ctx,
});

/** `/x/abc` where a row's number belongs names nothing. */
export function checkIds(params: Record<string, string>): void {
  for (const [name, value] of Object.entries(params))
    if ((name === 'id' || name.endsWith('Id')) && !/^[1-9]\d{0,15}$/.test(value))
      throw new AppError('request.notFound');
}
