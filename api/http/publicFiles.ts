/** `GET /api/files/:id`: files that staff published, for anybody. Their ids cannot be guessed. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Middleware } from 'koa';
import { AppError } from '../errors.ts';
import type { Files } from '../infra/files.ts';

const ADDRESS = /^\/api\/files\/([\w-]{16,64})$/;

export function publicFiles(files: Files): Middleware {
  return async (ctx, next) => {
    const id = ADDRESS.exec(ctx.path)?.[1];
    if (!id || !['GET', 'HEAD'].includes(ctx.method)) return await next();
    const file = await files.find(id);
    if (!file?.public || !(await isOnDisk(files.pathOf(id)))) throw new AppError('request.notFound');
    // The bytes of an id never change.
    ctx.set('cache-control', 'public, max-age=31536000, immutable');
    ctx.set('content-security-policy', "default-src 'none'; sandbox");
    ctx.set('cross-origin-resource-policy', 'cross-origin');
    ctx.type = file.mime;
    ctx.length = file.bytes;
    ctx.body = createReadStream(files.pathOf(id));
  };
}

/** A restored database may name files that were not restored with it. */
async function isOnDisk(file: string): Promise<boolean> {
  try {
    return (await stat(file)).isFile();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}
