/** Serves the built phone preview under /preview/. */
import type { Middleware } from 'koa';
import { AppError } from '../errors.ts';
import { sendFound } from '../http/sendFound.ts';

const PREFIX = '/preview/';

export function previewPages(root: string): Middleware {
  return async (ctx, next) => {
    if (ctx.path === PREFIX.slice(0, -1)) return ctx.redirect(PREFIX);
    if (!ctx.path.startsWith(PREFIX)) return await next();
    const file = ctx.path.slice(PREFIX.length) || 'index.html';
    if (!(await sendFound(ctx, file, { root }))) throw new AppError('request.notFound');
    ctx.set('cache-control', 'no-cache');
    // The preview's compiled templates are functions made from text, and its styles are inline.
    ctx.remove('content-security-policy');
  };
}
