/** `GET /api/formula.svg?tex=…&display=1`: a formula as a picture, for anybody. The same LaTeX is the same picture for ever. */
import type { Middleware } from 'koa';
import { AppError } from '../errors.ts';
import { formulaSvg } from '../infra/formula.ts';
import type { Store } from '../infra/store.ts';

const PATH = '/api/formula.svg';
export const LONGEST_FORMULA = 1000;
/** Some 10 MB of pictures. */
const KEPT = 2000;
/** What one address may have drawn in a minute. A classroom shares an address, but also its formulas. */
const DRAWN_PER_MINUTE = 600;
const MINUTE_SECONDS = 60;

export function formulaPictures(store: Store, drawnPerMinute = DRAWN_PER_MINUTE): Middleware {
  const drawn = new Map<string, string>();

  const draw = async (tex: string, display: boolean, address: string): Promise<string> => {
    const key = `${display ? 1 : 0}${tex}`;
    const known = drawn.get(key);
    if (known) return known;
    const count = await store.increment(`rate:formula:${address}`, MINUTE_SECONDS);
    if (count > drawnPerMinute) throw new AppError('request.tooMany');
    const svg = await formulaSvg(tex, display);
    drawn.set(key, svg);
    if (drawn.size > KEPT) drawn.delete(drawn.keys().next().value!);
    return svg;
  };

  return async (ctx, next) => {
    if (ctx.path !== PATH || !['GET', 'HEAD'].includes(ctx.method)) return await next();
    const tex = String(ctx.query.tex ?? '').trim();
    if (tex === '' || tex.length > LONGEST_FORMULA)
      throw new AppError('formula.length', { limit: LONGEST_FORMULA });
    const svg = await draw(tex, ctx.query.display === '1', ctx.ip);
    ctx.set('cache-control', 'public, max-age=31536000, immutable');
    ctx.set('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox");
    ctx.set('cross-origin-resource-policy', 'cross-origin');
    ctx.type = 'image/svg+xml';
    ctx.body = svg;
  };
}
