/** The mini program cannot send PATCH (wx.request knows no such method): a POST may name it instead. */
import type { Middleware } from 'koa';

export const methodOverride: Middleware = async (ctx, next) => {
  if (ctx.method === 'POST' && ctx.get('x-http-method-override') === 'PATCH') ctx.method = 'PATCH';
  await next();
};
