import { createReadStream } from 'node:fs';
import type { Context } from 'koa';

/** What people have uploaded, as a download: never shown by the browser as a page of ours, nor kept on the way. */
export function sendPrivate(ctx: Context, { path, name }: { path: string; name: string }): void {
  ctx.attachment(name);
  ctx.set('cache-control', 'private, no-store');
  ctx.body = createReadStream(path);
}
