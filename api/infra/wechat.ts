/** The endpoints of WeChat's server API that the product uses. */
import http from 'node:http';
import https from 'node:https';
import { text } from 'node:stream/consumers';
import type { Config } from '../config.ts';
import { AppError, type ErrorCode } from '../errors.ts';
import type { Store } from './store.ts';

export interface WechatIdentity {
  openid: string;
  unionid: string | null;
  /** Secret; stored encrypted, never sent to the phone. */
  sessionKey: string;
}

export interface Wechat {
  /** https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/user-login/code2Session.html */
  identityOf(loginCode: string): Promise<WechatIdentity>;
  /** The number without country code, of the phone-number button's code. */
  phoneOf(phoneCode: string): Promise<string>;
  /**
   * Any other endpoint that wants an access token.
   * @param sign further parameters made from the body exactly as it is sent
   */
  call(path: string, body: object, sign?: (raw: string) => Record<string, string>): Promise<Reply>;
}

type Reply = Record<string, unknown> & { errcode?: number; errmsg?: string };

const TIMEOUT_MS = 5_000;
const TOKEN_KEY = 'wechat:access-token';
const TOKEN_LOCK = 'wechat:access-token:lock';
/** WeChat keeps the previous token good for five minutes; ours is given up a little before its end. */
const TOKEN_MARGIN_SECONDS = 120;
const LOCK_SECONDS = 10;
const TOKEN_REFUSED = new Set([40001, 40014, 42001]);

/** Codes the learner can do something about; any other is ours to look into and logged with its number. */
const SENTENCES = new Map<number, ErrorCode>([
  [40029, 'wechat.codeInvalid'],
  [40163, 'wechat.codeUsed'],
  [40226, 'wechat.userBlocked'],
  [45011, 'wechat.tooOften'],
  [-1, 'wechat.busy'],
  [1400001, 'wechat.phoneQuota'],
]);

export function createWechat(config: Config['wechat'], store: Store, timeoutMs = TIMEOUT_MS): Wechat {
  const call = (path: string, query: Record<string, string>, body?: unknown) =>
    request(new URL(`${path}?${new URLSearchParams(query)}`, config.origin), body, timeoutMs);

  /** Only under the lock. */
  async function fetchToken(): Promise<string> {
    // Another process may have fetched it between our look and our lock.
    const known = await store.get<string>(TOKEN_KEY);
    if (known) return known;
    const reply = successful(
      await call(
        '/cgi-bin/stable_token',
        {},
        {
          grant_type: 'client_credential',
          appid: config.appId,
          secret: config.appSecret,
        },
      ),
    );
    const token = String(reply.access_token);
    await store.set(TOKEN_KEY, token, Math.max(1, Number(reply.expires_in) - TOKEN_MARGIN_SECONDS));
    return token;
  }

  /** One process asks, the others wait for its answer: WeChat counts these calls per day. */
  async function accessToken(): Promise<string> {
    for (let tries = 0; tries < 50; tries++) {
      const known = await store.get<string>(TOKEN_KEY);
      if (known) return known;
      if (await store.setIfAbsent(TOKEN_LOCK, 1, LOCK_SECONDS))
        return await fetchToken().finally(() => store.delete(TOKEN_LOCK));
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new AppError('wechat.busy');
  }

  /** A token may be replaced at WeChat before its time, so a refused one is fetched anew, once. */
  async function callWithToken(path: string, body: unknown, query = {}): Promise<Reply> {
    const reply = await call(path, { ...query, access_token: await accessToken() }, body);
    if (!TOKEN_REFUSED.has(reply.errcode ?? 0)) return successful(reply);
    await store.delete(TOKEN_KEY);
    return successful(await call(path, { ...query, access_token: await accessToken() }, body));
  }

  return {
    async identityOf(loginCode) {
      const reply = successful(
        await call('/sns/jscode2session', {
          appid: config.appId,
          secret: config.appSecret,
          js_code: loginCode,
          grant_type: 'authorization_code',
        }),
      );
      return {
        openid: String(reply.openid),
        unionid: reply.unionid ? String(reply.unionid) : null,
        sessionKey: String(reply.session_key),
      };
    },
    async phoneOf(phoneCode) {
      const reply = await callWithToken('/wxa/business/getuserphonenumber', { code: phoneCode });
      const { countryCode, purePhoneNumber } = reply.phone_info as Record<string, string | undefined>;
      // Without its country the number of somebody abroad is that of somebody else here.
      if (countryCode !== '86' || !purePhoneNumber) throw new AppError('wechat.foreignPhone');
      return purePhoneNumber;
    },
    call: (path, body, sign) => callWithToken(path, body, sign?.(JSON.stringify(body))),
  };
}

async function request(url: URL, body: unknown, timeoutMs: number): Promise<Reply> {
  try {
    return JSON.parse(
      await exchange(url, body === undefined ? undefined : JSON.stringify(body), timeoutMs),
    ) as Reply;
  } catch (cause) {
    throw new AppError('wechat.unreachable', {}, [], { cause });
  }
}

/** Given up before the other end does so: what is sent into a connection that closes must not be sent again. */
const KEPT = { keepAlive: true, timeout: 4_000 };
const AGENTS = { http: new http.Agent(KEPT), https: new https.Agent(KEPT) };

/** By hand, because `fetch` costs six times the CPU, and everybody who logs in needs two calls. */
function exchange(url: URL, body: string | undefined, timeoutMs: number): Promise<string> {
  const isPlain = url.protocol === 'http:';
  return new Promise((resolve, reject) => {
    const sent = (isPlain ? http : https).request(url, {
      agent: isPlain ? AGENTS.http : AGENTS.https,
      method: body === undefined ? 'GET' : 'POST',
      headers: { 'content-type': 'application/json' },
      signal: AbortSignal.timeout(timeoutMs),
    });
    sent.once('error', reject);
    sent.once('response', (response) => {
      text(response).then((reply) => {
        if (response.statusCode === 200) resolve(reply);
        else reject(new Error(`WeChat answered HTTP ${response.statusCode}`));
      }, reject);
    });
    sent.end(body);
  });
}

/** WeChat reports failures with HTTP 200 and an `errcode`. */
function successful(reply: Reply): Reply {
  if (!reply.errcode) return reply;
  const code = SENTENCES.get(reply.errcode);
  if (code) throw new AppError(code);
  throw new AppError('wechat.failed', { errcode: reply.errcode }, [], {
    cause: new Error(`${reply.errcode} ${reply.errmsg}`),
  });
}
