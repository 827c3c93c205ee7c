/** The built admin under /admin/: files as they are, any other address the page that routes in itself. */
import path from 'node:path';
import type { Context, Middleware } from 'koa';
import { AppError } from '../errors.ts';
import { sendFound } from './sendFound.ts';

const PREFIX = '/admin/';

/** @param dist folder that Vite built into; hashed names below `assets/`. */
export function adminPages(dist: string): Middleware {
  return async (ctx, next) => {
    if (ctx.path === '/' || ctx.path === '/admin') return ctx.redirect(PREFIX);
    if (!ctx.path.startsWith(PREFIX) || !['GET', 'HEAD'].includes(ctx.method)) return await next();
    const file = ctx.path.slice(PREFIX.length);
    if (path.extname(file) && (await found(ctx, file, dist))) return;
    if (path.extname(file) || !(await found(ctx, 'index.html', dist))) throw new AppError('request.notFound');
  };
}

async function found(ctx: Context, file: string, root: string): Promise<boolean> {
  const hashed = file.startsWith('assets/');
  const sent = await sendFound(ctx, file, { root, maxAge: hashed ? 31_536_000_000 : 0, immutable: hashed });
  if (sent && !hashed) ctx.set('cache-control', 'no-cache');
  return sent;
}
