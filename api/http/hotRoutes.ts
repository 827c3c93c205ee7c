/**
 * A short way, past Koa, for the few requests that every phone sends all the time. It serves only the plain
 * case: a learner who is logged in and within his limit, with JSON that is not compressed. Whatever else
 * comes goes the long way with its body untouched, so that callers are refused in one place only. Sessions,
 * limits, validation, handlers and errors are the same code on both ways. What `Route.atOnce` does comes first: it
 * takes the body before it is known who asks, puts it back where nothing comes of it, and is counted towards the limit
 * when it is done.
 */
import { once } from 'node:events';
import type { IncomingHttpHeaders, IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Context } from 'koa';
import { holderOf } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { notePresence } from '../domain/presence/presence.ts';
import { AppError } from '../errors.ts';
import { ReadyJson } from '../infra/readyJson.ts';
import { RecentMap } from '../infra/recentMap.ts';
import type { Catalogue } from '../rest/catalogue.ts';
import { mayCall } from '../rest/grants.ts';
import { identify, requireAgreed, tokenHashOf } from './auth.ts';
import type { DatabaseLabels } from './databaseError.ts';
import { refusal } from './errors.ts';
import { parseInput } from './invalidInput.ts';
import { checkIds } from './mountRoutes.ts';
import { isWithin, type RateLimits } from './rateLimit.ts';
import { newRequestId } from './requestId.ts';
import type { Audience, Route, RouteInput } from './route.ts';

export interface HotOptions {
  limits: RateLimits;
  labels: DatabaseLabels;
  /** Koa's, for everything else. */
  longWay: RequestListener;
}

interface Match {
  route: Route;
  params: Record<string, string>;
}

const MOST_BYTES = 1_048_576;
/** Of what is read before it is known who asks. */
const MOST_EARLY_BYTES = 1_024;
const MOST_HURRIED = 10_000;

/** Serves the routes of this audience that are marked `hot`. */
export function hotRoutes(
  audience: Audience,
  catalogue: Catalogue,
  deps: Deps,
  { limits, labels, longWay }: HotOptions,
): RequestListener {
  const find = finder(audience, catalogue.routes);
  /** Tokens of which something is done at once: of what comes meanwhile, calls are counted before it is done. */
  const underWay = new Set<string>();
  /** Tokens of those who have asked too often, in the end forgotten for others: as above. */
  const hurried = new RecentMap<string, true>(MOST_HURRIED);

  /** Undefined: to be answered like any other, beginning with who asks. */
  const atOnce = async (route: Route, request: IncomingMessage) => {
    if (lengthIn(request.headers) > MOST_EARLY_BYTES) return undefined;
    const tokenHash = tokenHashOf(request.headers.authorization);
    if (!tokenHash || underWay.has(tokenHash) || hurried.get(tokenHash)) return undefined;
    underWay.add(tokenHash);
    try {
      const bytes = await bytesOf(request);
      // Nearly always the parser has yet to say so. One that is through ends with the next tick, unless it is put back.
      const isThrough = request.complete;
      if (isThrough) request.unshift(bytes);
      const body = parsed(bytes);
      const done = route.guard?.(body) ? await route.atOnce?.({ tokenHash, body }, deps) : undefined;
      if (!done) {
        if (!isThrough) request.unshift(bytes);
        return undefined;
      }
      // Any other is left unread: its connection forgets it with the next, for less than telling that it has ended.
      if (isThrough) request.read();
      const learner = { kind: 'learner', id: done.learnerId } as const;
      notePresence(learner.id, 'online', deps);
      if (!(await isWithin(limits, learner, deps))) hurried.set(tokenHash, true);
      return done;
    } finally {
      underWay.delete(tokenHash);
    }
  };

  const answer = async ({ route, params }: Match, request: IncomingMessage, response: ServerResponse) => {
    const requestId = newRequestId();
    try {
      const done = route.atOnce && (await atOnce(route, request));
      if (done) return send(response, 200, done.reply, requestId);
      const actor = await identify(request.headers.authorization, audience, deps);
      const isPlain = actor && mayCall(holderOf(actor), route) && (await isWithin(limits, actor, deps));
      if (!isPlain) return longWay(request, response);
      requireAgreed(actor, route);
      checkIds(params);
      const body = inputOf(route, await readJson(request));
      const reply = await route.handle({ actor, params, body, catalogue, ...NOTHING_ELSE }, deps);
      send(response, 200, reply, requestId);
    } catch (error) {
      const path = request.url as string;
      const { status, body } = refusal(error, { requestId, method: 'POST', path }, deps.log, labels);
      send(response, status, body, requestId);
    }
  };

  return (request, response) => {
    const match = isPlainJson(request) ? find(request.url as string) : undefined;
    if (match) void answer(match, request, response);
    else longWay(request, response);
  };
}

const NOTHING_ELSE = {
  query: undefined,
  file: undefined,
  ctx: undefined as unknown as Context,
  bounds: undefined as unknown as RouteInput<unknown, unknown>['bounds'],
};

function finder(audience: Audience, routes: readonly Route[]): (url: string) => Match | undefined {
  const hot = routes
    .filter((route) => route.hot && route.audience === audience)
    .map((route) => ({ route, pattern: patternOf(`/api/${audience}${route.path}`) }));
  return (url) => {
    for (const { route, pattern } of hot) {
      const match = pattern.exec(url);
      if (match) return { route, params: { ...match.groups } };
    }
    return undefined;
  };
}

/** `/attempts/:id/responses` -> a pattern with the group `id`; nothing may follow, not even a query. */
const patternOf = (path: string) => new RegExp(`^${path.replace(/:(\w+)/g, '(?<$1>[^/?]+)')}$`);

/** Not compressed, not another method in disguise, of a known length that is allowed and not nothing. */
const isPlainJson = ({ method, headers }: IncomingMessage): boolean =>
  method === 'POST' &&
  headers['content-type'] === 'application/json' &&
  headers['content-encoding'] === undefined &&
  headers['x-http-method-override'] === undefined &&
  lengthIn(headers) > 0 &&
  lengthIn(headers) <= MOST_BYTES;

/** In bytes. NaN: not said. */
const lengthIn = (headers: IncomingHttpHeaders): number => Number(headers['content-length']);

/**
 * The body, taken from the request; rejects when it will not come any more. What has come whole counts, though the phone
 * may be gone by now.
 */
async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let missing = lengthIn(request.headers);
  // Nearly always it has come together with the head, and is there once the parser has handed over both.
  await undefined;
  for (;;) {
    const chunk: Buffer | null = request.read();
    if (chunk?.length === missing && chunks.length === 0) return chunk;
    if (chunk) chunks.push(chunk);
    missing -= chunk?.length ?? 0;
    if (missing === 0) return Buffer.concat(chunks);
    if (request.destroyed) throw new AppError('request.aborted');
    await once(request, 'readable').catch((cause) => {
      throw new AppError('request.aborted', {}, [], { cause });
    });
  }
}

/** Undefined: no JSON. */
function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(String(bytes));
  } catch {
    return undefined;
  }
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const json = parsed(await bytesOf(request));
  // Of other JSON the long way says the same.
  if (typeof json !== 'object' || json === null) throw new AppError('request.badJson');
  return json;
}

/** The guard is the schema's shadow for the usual case, and far cheaper: see `Route.guard`. */
const inputOf = ({ body: schema, guard }: Route, json: unknown): unknown =>
  schema && (guard?.(json) ? json : parseInput(schema, json));

/** Of the security headers, those that mean something for JSON that no page shows. */
function send(response: ServerResponse, status: number, reply: unknown, requestId: string): void {
  const content = reply instanceof ReadyJson ? reply : JSON.stringify(reply);
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': typeof content === 'string' ? Buffer.byteLength(content) : content.length,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'x-request-id': requestId,
  });
  if (typeof content === 'string') response.end(content);
  else endWith(content, response);
}

/**
 * Memory that replies leave from, used again for the next: new memory for each would cost more than all the
 * rest of putting a paper together, not least by what the collector does about it.
 */
let spare = Buffer.allocUnsafeSlow(131_072);

function endWith(ready: ReadyJson, response: ServerResponse): void {
  if (ready.length > spare.length) return void response.end(ready.toBuffer());
  const { shared } = ready;
  const own = spare.subarray(0, ready.writeTo(spare));
  // All of it and the headers leave in one call of the system.
  if (shared) response.write(own);
  response.end(shared ?? own);
  // Nearly always the system has taken all of it over at once. Else a slow or broken connection keeps it.
  if (response.writableLength > 0) spare = Buffer.allocUnsafeSlow(spare.length);
}
