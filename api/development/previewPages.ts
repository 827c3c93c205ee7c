/** Serves the built phone preview under /preview/. */
import type { Middleware } from 'koa';
import send from 'koa-send';

const PREFIX = '/preview/';

export function previewPages(root: string): Middleware {
  return async (ctx, next) => {
    if (ctx.path === PREFIX.slice(0, -1)) return ctx.redirect(PREFIX);
    if (!ctx.path.startsWith(PREFIX)) return await next();
    await send(ctx, ctx.path.slice(PREFIX.length) || 'index.html', { root });
    ctx.set('cache-control', 'no-cache');
    // The preview's compiled templates are functions made from text, and its styles are inline.
    ctx.remove('content-security-policy');
  };
}
