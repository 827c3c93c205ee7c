/** What can go wrong between merchant and WeChat, by name. Faults are lined up; each spoils one request. */
import type { Context, Middleware } from 'koa';

export const REQUEST_FAULTS = [
  /** The request never arrives. */
  'lostRequest',
  /** It is carried out, and its answer never arrives. */
  'lostReply',
  /** It is carried out, and nothing comes back until the merchant gives up. */
  'silence',
  'serverError',
  'forgedReply',
  /** Carried out, answered with WeChat's probe for merchants who do not check. */
  'probeReply',
] as const;
export type RequestFault = (typeof REQUEST_FAULTS)[number];

export class Faults {
  readonly next: RequestFault[] = [];

  middleware: Middleware = async (ctx, next) => {
    const fault = this.next.shift();
    if (fault === 'lostRequest') return hangUp(ctx);
    if (fault === 'serverError') {
      ctx.status = 500;
      ctx.body = { code: 'SYSTEM_ERROR', message: '系统错误' };
      return;
    }
    await next();
    if (fault === 'lostReply') hangUp(ctx);
    if (fault === 'silence') ctx.respond = false;
    if (fault === 'forgedReply') ctx.set('Wechatpay-Signature', Buffer.alloc(256, 7).toString('base64'));
    if (fault === 'probeReply') ctx.set('Wechatpay-Signature', `WECHATPAY/SIGNTEST/${'A'.repeat(300)}`);
  };
}

function hangUp(ctx: Context): void {
  ctx.respond = false;
  ctx.req.socket.destroy();
}
