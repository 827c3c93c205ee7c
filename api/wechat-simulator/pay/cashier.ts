/** What the phone does when it is told to pay: `POST /__simulator/pay` and `/__simulator/virtual-pay`, for the preview. */
import { bodyParser } from '@koa/bodyparser';
import Router from '@koa/router';
import type { Middleware } from 'koa';
import { z } from 'zod';
import { openidOf } from '../weixin.ts';
import type { MerchantSimulator } from './merchant.ts';
import type { VirtualPayment } from './virtual.ts';

const payment = z.record(z.string(), z.string());
const virtualPayment = z.object({
  phone: z.string(),
  params: z.object({ mode: z.string(), signData: z.string(), paySig: z.string(), signature: z.string() }),
});

export function cashierControl(merchant: MerchantSimulator, virtual: VirtualPayment): Middleware {
  const router = new Router({ prefix: '/__simulator' });
  router.post('/pay', bodyParser(), (ctx) => {
    try {
      merchant.cashier(payment.parse(ctx.request.body));
      ctx.body = { errCode: 0 };
    } catch (error) {
      ctx.body = { errCode: -1, message: (error as Error).message };
    }
  });
  router.post('/virtual-pay', bodyParser(), (ctx) => {
    const { phone, params } = virtualPayment.parse(ctx.request.body);
    ctx.body = { errCode: virtual.pay(openidOf(phone), params) };
  });
  return router.routes() as Middleware;
}
