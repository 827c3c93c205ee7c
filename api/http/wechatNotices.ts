/**
 * What WeChat tells us by itself. It comes without a session: a signature over the raw bytes proves who speaks. A
 * success is answered only when the money is in the books for good; anything else makes WeChat repeat itself.
 */
import type { Context, Middleware } from 'koa';
import type { Deps } from '../deps.ts';
import { takePayment } from '../domain/orders/payments.ts';
import { settleByNumber } from '../domain/orders/refunds.ts';
import { refundTold } from '../domain/orders/returns.ts';
import { NOTIFY_PATH, PUSH_PATH } from '../domain/payments/config.ts';
import { echoOf, type PushQuery, readPush } from '../domain/payments/messagePush.ts';

const MOST_BYTES = 65_536;

export function wechatNotices(deps: Deps): Middleware {
  return async (ctx, next) => {
    const isPayment = ctx.path === NOTIFY_PATH && ctx.method === 'POST';
    if (!isPayment && ctx.path !== PUSH_PATH) return next();
    try {
      if (isPayment) await payment(ctx, deps);
      else await push(ctx, deps);
    } catch (error) {
      deps.log.error({ err: error }, 'notification of WeChat not taken');
      answer(ctx, 500, '暂时无法处理');
    }
  };
}

async function payment(ctx: Context, deps: Deps): Promise<void> {
  const provider = deps.config.payment.wxpay && deps.payments.wxpay_v3;
  const raw = await rawBody(ctx);
  if (!provider?.readNotice || raw === undefined) return answer(ctx, 404, '未启用');
  const notice = await provider.readNotice({ raw, header: (name) => ctx.get(name) });
  if (notice.kind === 'refused') {
    deps.log.warn({ why: notice.why, address: ctx.ip }, 'notification refused');
    return answer(ctx, notice.why === 'content' || notice.why === 'merchant' ? 400 : 401, '验证失败');
  }
  if (notice.kind === 'paid') await takePayment(notice.trade, 'notice', deps);
  if (notice.kind === 'refund') await settleByNumber(notice.outRefundNo, deps);
  ctx.status = 204;
}

async function push(ctx: Context, deps: Deps): Promise<void> {
  const { push: config, xpay } = deps.config.payment;
  if (!config || !xpay) return answer(ctx, 404, '未启用');
  const query = ctx.query as PushQuery;
  if (ctx.method === 'GET') {
    ctx.body = echoOf(query, config) ?? '';
    if (!ctx.body) ctx.status = 401;
    return;
  }
  const message = readPush(query, (await rawBody(ctx)) ?? '', config, xpay.environment, deps.clock());
  if (message.kind === 'refused') return answer(ctx, 401, '验证失败');
  if (message.kind === 'paid') await takePayment(message.trade, 'notice', deps);
  if (message.kind === 'refund') await refundTold(message, deps);
  ctx.body = { ErrCode: 0, ErrMsg: 'success' };
}

function answer(ctx: Context, status: number, message: string): void {
  ctx.status = status;
  ctx.body = { code: 'FAIL', message };
}

/** Undefined when it is longer than any notification. */
async function rawBody({ req }: Context): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of req) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
