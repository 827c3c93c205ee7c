/**
 * One HTTP endpoint as data. From the list of all routes come the mounted router, validation and
 * both OpenAPI documents, so an endpoint that is not described cannot exist.
 */
import type { Context } from 'koa';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { Deps } from '../deps.ts';
import type { IncomingFile } from '../infra/files.ts';
import type { ReadyJson } from '../infra/readyJson.ts';
import type { Catalogue } from '../rest/catalogue.ts';
import type { Role } from '../rest/define.ts';

/** staff: under /api/staff, bearer token of staff. learner: under /api/learner, of a learner or none. */
export type Audience = 'staff' | 'learner';

export interface RouteInput<B, Q> {
  actor: Actor;
  params: Record<string, string>;
  body: B;
  query: Q;
  /** Present when the route has `upload`; `deps.files.save` takes it over, else it is deleted afterwards. */
  file: IncomingFile | undefined;
  /** All that the application offers. */
  catalogue: Catalogue;
  /** Only for files and headers; JSON replies are returned from the handler. */
  ctx: Context;
}

export interface Route<B = unknown, Q = unknown, R = unknown> {
  audience: Audience;
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** Below the audience's prefix, with `:name` parameters. */
  path: string;
  summary: string;
  /** Chinese group name in the API documents. */
  tag: string;
  /** Built-in roles that may call it; 'super' may call every staff route. Row scope: see rowScope.ts. */
  roles: readonly Role[];
  /** Of which resource `:id` is a row, where the path does not begin with its name. */
  rowOf?: string;
  body?: z.ZodType<B>;
  query?: z.ZodType<Q>;
  /** Absent: no JSON reply (204, or a file that the handler streams). */
  reply?: z.ZodType<R>;
  /** Begins something of a learner: `agreement.due` for one who has not accepted the agreements in force. */
  agreed?: boolean;
  /** A POST that every phone sends all the time: served by the short way of hotRoutes.ts, hence without `ctx`. */
  hot?: boolean;
  /**
   * True only for what `body` would take as it stands; anything else is left to `body` to judge. For hot
   * routes whose schema costs more than what they do.
   */
  guard?(json: unknown): boolean;
  /** multipart/form-data with one part `file` of at most this many bytes. */
  upload?: { maxBytes: number };
  handle(input: RouteInput<B, Q>, deps: Deps): Promise<R>;
}

/** JSON that a command has put together and that is ready to send; the route's reply schema describes it. */
export const json = <Reply>(ready: ReadyJson): Reply => ready as unknown as Reply;

/** Keeps body, query and reply types tied together while routes sit in one list. */
export const defineRoute = <B = undefined, Q = undefined, R = void>(route: Route<B, Q, R>): Route =>
  route as unknown as Route;
