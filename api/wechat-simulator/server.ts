/**
 * Stands in for api.weixin.qq.com on a local port, for developers and tests. main.ts imports nothing from
 * this folder, so a production process cannot contain it.
 */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { bodyParser } from '@koa/bodyparser';
import Router from '@koa/router';
import Koa, { type Middleware } from 'koa';
import { z } from 'zod';
import { VirtualPayment } from './pay/virtual.ts';
import { type Credentials, createWeixin, openidOf, type Weixin } from './weixin.ts';

export interface WechatSimulator {
  /** Takes the place of https://api.weixin.qq.com in `config.wechat.origin`. */
  url: string;
  /** What `config.wechat` must hold besides. */
  credentials: Credentials;
  /** To mint codes and to choose failures without HTTP. */
  weixin: Weixin;
  virtual: VirtualPayment;
  close(): Promise<void>;
}

export interface SimulatorOptions {
  /** 0 = any free one. */
  port?: number;
  /** Milliseconds since 1970. */
  clock?: () => number;
  /** Payment notifications wait for the test to deliver them. */
  hold?: boolean;
}

const CREDENTIALS: Credentials = { appId: 'wx0000000000000000', appSecret: '0'.repeat(32) };

export async function startWechatSimulator(options: SimulatorOptions = {}): Promise<WechatSimulator> {
  const { clock = Date.now, hold = false } = options;
  const weixin = createWeixin(CREDENTIALS, clock);
  const { sessionKeyOf } = weixin;
  const virtual = new VirtualPayment({ appId: CREDENTIALS.appId, clock, hold, sessionKeyOf });
  const app = new Koa();
  app.use(virtualEndpoints(virtual, weixin));
  // WeChat reads JSON whatever the content type says.
  app.use(bodyParser({ detectJSON: () => true }));
  app.use(endpoints(weixin));
  app.use(simulatorControl(weixin));
  const server = app.listen(options.port ?? 0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    credentials: CREDENTIALS,
    weixin,
    virtual,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function endpoints(weixin: Weixin): Middleware {
  const router = new Router();
  router.get('/sns/jscode2session', (ctx) => {
    ctx.body = weixin.code2Session(ctx.query as Record<string, string>);
  });
  router.post('/cgi-bin/stable_token', (ctx) => {
    ctx.body = weixin.stableToken(ctx.request.body as Parameters<Weixin['stableToken']>[0]);
  });
  router.post('/wxa/business/getuserphonenumber', (ctx) => {
    const { access_token: token } = ctx.query;
    ctx.body = weixin.phoneNumber(String(token), ctx.request.body as { code?: string });
  });
  router.post('/cgi-bin/message/subscribe/send', (ctx) => {
    const { access_token: token } = ctx.query;
    ctx.body = weixin.sendSubscribe(String(token), ctx.request.body as Record<string, unknown>);
  });
  return router.routes() as Middleware;
}

/** Signed over the raw body, so it stands before any parser. */
function virtualEndpoints(virtual: VirtualPayment, weixin: Weixin): Middleware {
  const answer: Middleware = async (ctx) => {
    const query = ctx.query as Record<string, string>;
    const chunks: Buffer[] = [];
    for await (const chunk of ctx.req) chunks.push(chunk);
    const isKnown = weixin.tokens.state(query.access_token ?? '') === 'good';
    const raw = Buffer.concat(chunks).toString();
    ctx.body = isKnown
      ? virtual.answer(ctx.path, query, raw)
      : { errcode: 40001, errmsg: 'invalid credential' };
  };
  return async (ctx, next) => {
    if (!ctx.path.startsWith('/xpay/')) return next();
    await virtual.faults.middleware(ctx, () => answer(ctx, next) as Promise<void>);
  };
}

const loginRequest = z.object({
  phone: z.string().regex(/^1[3-9]\d{9}$/),
  openid: z.string().min(1).optional(),
});

const acceptRequest = z.object({ phone: loginRequest.shape.phone, templateIds: z.array(z.string()) });

/**
 * `POST /__simulator/subscribe {phone, templateIds}`: the learner allows them.
 * `POST /__simulator/login {phone, openid?}` -> `{loginCode, phoneCode, openid}`: what a phone gets from
 * `wx.login` and from the phone-number button. start.ts mounts it on the preview's own origin, too.
 */
export function simulatorControl(weixin: Weixin): Middleware {
  const router = new Router();
  router.post('/__simulator/login', bodyParser(), (ctx) => {
    const request = loginRequest.safeParse(ctx.request.body);
    ctx.status = request.success ? 200 : 400;
    ctx.body = request.success ? weixin.login(request.data) : { error: request.error.issues };
  });
  router.post('/__simulator/subscribe', bodyParser(), (ctx) => {
    const { phone, templateIds } = acceptRequest.parse(ctx.request.body);
    ctx.body = weixin.subscribe.accept(openidOf(phone), templateIds);
  });
  return router.routes() as Middleware;
}
