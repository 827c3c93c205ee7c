/**
 * A short way for the few requests that every phone sends all the time. It gives what the long way gives
 * (authentication, limits, roles, validation, errors) and leaves out what only pages and files need:
 * matching against every route, headers for browsers, compression, bodies that are not plain JSON.
 */
import type { Context, Middleware } from 'koa';
import type { Deps } from '../deps.ts';
import { AppError } from '../errors.ts';
import { authenticate } from './auth.ts';
import { serve } from './mountRoutes.ts';
import { type RateLimits, rateLimit } from './rateLimit.ts';
import type { Audience, Route } from './route.ts';

const MOST_BYTES = 1_048_576;
/** Of the security headers, those that mean something for JSON that no page shows. */
const HEADERS = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };

/** Serves the routes of this audience that are marked `hot`; everything else goes on. */
export function hotRoutes(
  audience: Audience,
  routes: readonly Route[],
  deps: Deps,
  limits: RateLimits,
): Middleware {
  const hot = routes
    .filter((route) => route.hot && route.audience === audience)
    .map((route) => ({ route, pattern: patternOf(`/api/${audience}${route.path}`) }));
  const identify = authenticate(audience, deps);
  const limit = rateLimit(deps.store, limits);

  return async (ctx, next) => {
    if (ctx.method !== 'POST' || !isPlainJson(ctx)) return next();
    for (const { route, pattern } of hot) {
      const match = pattern.exec(ctx.path);
      if (!match) continue;
      ctx.params = { ...match.groups };
      ctx.set(HEADERS);
      const answer = () => serve(route, ctx, () => readJson(ctx), deps);
      return identify(ctx, () => limit(ctx, answer));
    }
    return next();
  };
}

/** `/attempts/:id/responses` -> a pattern with the group `id` */
const patternOf = (path: string) => new RegExp(`^${path.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`);

/** Not compressed, not another method in disguise, of a known length that is allowed. */
const isPlainJson = ({ req: { headers } }: Context): boolean =>
  headers['content-type'] === 'application/json' &&
  headers['content-encoding'] === undefined &&
  headers['x-http-method-override'] === undefined &&
  Number(headers['content-length']) <= MOST_BYTES;

function readJson({ req }: Context): Promise<unknown> {
  return new Promise((resolve, reject) => {
    // Who asks may have been looked up while the phone lost its network.
    if (req.destroyed) return reject(new AppError('request.aborted'));
    const chunks: Buffer[] = [];
    req.on('data', (chunk: Buffer) => chunks.push(chunk));
    req.on('close', () => req.complete || reject(new AppError('request.aborted')));
    req.on('end', () => {
      try {
        resolve(JSON.parse(Buffer.concat(chunks).toString()));
      } catch (cause) {
        reject(new AppError('request.badJson', {}, [], { cause }));
      }
    });
  });
}
