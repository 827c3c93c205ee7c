import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Context } from 'koa';
import { AppError } from '../errors.ts';

/**
 * What people have uploaded, as a download: never shown by the browser as a page of ours, nor kept on the way.
 * @throws AppError request.notFound when the disk has lost it, before anything is sent
 */
export async function sendPrivate(
  ctx: Context,
  { path, name }: { path: string; name: string },
): Promise<void> {
  const { size } = await stat(path).catch(() => {
    throw new AppError('request.notFound');
  });
  ctx.attachment(name);
  ctx.set('cache-control', 'private, no-store');
  ctx.length = size;
  ctx.body = createReadStream(path);
}
