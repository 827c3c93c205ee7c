/**
 * One HTTP endpoint as data. From the list of all routes come the mounted router, validation and
 * both OpenAPI documents, so an endpoint that is not described cannot exist.
 */
import type { Context } from 'koa';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { Deps } from '../deps.ts';
import type { Seen, ThingName } from '../family.ts';
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
  /** Of staff: what they may see of what the route lists. */
  bounds: Seen;
}

/** In the request: `path.id`, `query.bankId`, `body.questions.itemId`. */
export type Place = `${'path' | 'query' | 'body'}.${string}`;

/** Which rows a route of staff reads or changes; nothing: none but what is one's own. Kept to by rowScope.ts. */
export interface Rows {
  /** Where the request names some: those outside a role's bounds are absent, 404. */
  named?: Readonly<Record<Place, ThingName>>;
  /** Where it names many, of which the handler refuses each that is outside `bounds`, as if it were absent. */
  each?: Readonly<Record<Place, ThingName>>;
  /** What it lists or counts besides: the handler keeps to `bounds`, or there is no reply. */
  listed?: readonly ThingName[];
  /** All of which it is about, or all that belong to the rows named: refused to whoever sees only some of them. */
  whole?: readonly ThingName[];
  /** The domain keeps to the rights of whoever began the work, which may go on without his session. */
  kept?: readonly ThingName[];
  /** The domain keeps to the organisation of whoever asks; refused under bounds of any other kind, of what it is part of too. */
  ofOrganisation?: readonly ThingName[];
}

export interface Route<B = unknown, Q = unknown, R = unknown> {
  audience: Audience;
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** Below the audience's prefix, with `:name` parameters. */
  path: string;
  summary: string;
  /** Chinese group name in the API documents. */
  tag: string;
  /** Built-in roles that may call it; 'super' may call every staff route. */
  roles: readonly Role[];
  /** Audience staff: always there. */
  rows?: Rows;
  body?: z.ZodType<B>;
  query?: z.ZodType<Q>;
  /** Absent: no JSON reply (204, or a file that the handler streams). */
  reply?: z.ZodType<R>;
  /** Begins something of a learner: `agreement.due` for one who has not accepted the agreements in force. */
  agreed?: boolean;
  /** A POST that every phone sends all the time: served by the short way of hotRoutes.ts, hence without `ctx`. */
  hot?: boolean;
  /**
   * Of a hot route, for what its `guard` says yes to: does it by one statement, which finds out for itself whether the
   * token is of a learner who is logged in and, if `agreed`, has accepted the agreements. Undefined: nothing was done;
   * the request is handled like any other, beginning with who asks. Of a path without parameters.
   */
  atOnce?(
    input: { tokenHash: string; body: B },
    deps: Deps,
  ): Promise<{ learnerId: number; reply: R } | undefined>;
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

/** What staff may read is not left open. */
type Declared = { audience: 'learner' } | { audience: 'staff'; rows: Rows };

/** Keeps body, query and reply types tied together while routes sit in one list. */
export const defineRoute = <B = undefined, Q = undefined, R = void>(
  route: Route<B, Q, R> & Declared,
): Route => route as unknown as Route;
