/** Passes what phones of the preview and developers ask of the simulated WeChat (`/__simulator/…`) on to its process. */
import type { Middleware } from 'koa';

const PREFIX = '/__simulator/';

export function simulatorHandles(url: string): Middleware {
  return async (ctx, next) => {
    if (!ctx.path.startsWith(PREFIX)) return await next();
    const chunks: Buffer[] = [];
    for await (const chunk of ctx.req) chunks.push(chunk);
    const reply = await fetch(url + ctx.path, {
      method: ctx.method,
      headers: { 'content-type': ctx.get('content-type') || 'application/json' },
      body: chunks.length > 0 ? Buffer.concat(chunks) : undefined,
    });
    ctx.status = reply.status;
    ctx.type = reply.headers.get('content-type') ?? 'text/plain';
    ctx.body = Buffer.from(await reply.arrayBuffer());
  };
}
