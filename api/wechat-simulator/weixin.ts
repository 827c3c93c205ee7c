/**
 * What WeChat knows and answers, without HTTP. Error codes:
 * https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/user-login/code2Session.html and
 * https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/user-info/phone-number/getPhoneNumber.html
 */
import { createHash, randomBytes } from 'node:crypto';
import { type AccessTokens, accessTokens } from './accessToken.ts';
import { singleUseCodes } from './codes.ts';
import { type SubscribeMessages, subscribeMessages } from './subscribe.ts';

export interface Failure {
  errcode: number;
  errmsg: string;
}
export type Reply = Record<string, unknown> | Failure;

export interface Credentials {
  appId: string;
  appSecret: string;
}

/** Failures that a test or a developer asks for; null brings the ordinary behaviour back. */
export interface Mood {
  /** Answer to the next logins, for example 45011 or -1. */
  login: 45011 | -1 | null;
  /** Accounts that WeChat holds for dangerous (40226). */
  blockedOpenids: string[];
  /** No phone checks left (1400001). */
  phoneQuotaUsedUp: boolean;
  /** Of every phone number. */
  countryCode: string;
}

export interface Weixin {
  mood: Mood;
  tokens: AccessTokens;
  subscribe: SubscribeMessages;
  /** What the phone does in `wx.login` and the phone-number button. One openid per phone unless told. */
  login(who: { openid?: string; phone: string }): { loginCode: string; phoneCode: string; openid: string };
  /** Of the last login: the phone signs virtual payments with it. */
  sessionKeyOf(openid: string): string | undefined;
  code2Session(query: { appid?: string; secret?: string; js_code?: string }): Reply;
  stableToken(body: { appid?: string; secret?: string; force_refresh?: boolean }): Reply;
  phoneNumber(accessToken: string, body: { code?: string }): Reply;
  sendSubscribe(accessToken: string, body: Record<string, unknown>): Reply;
}

const fail = (errcode: number, errmsg: string): Failure => ({ errcode, errmsg });

export function createWeixin(credentials: Credentials, clock: () => number): Weixin {
  const logins = singleUseCodes<string>(clock);
  const phones = singleUseCodes<string>(clock);
  const tokens = accessTokens(clock);
  const sessionKeys = new Map<string, string>();
  const subscribe = subscribeMessages();
  const mood: Mood = { login: null, blockedOpenids: [], phoneQuotaUsedUp: false, countryCode: '86' };

  const refuseApp = (appid?: string, secret?: string): Failure | undefined => {
    if (appid !== credentials.appId) return fail(40013, 'invalid appid');
    return secret === credentials.appSecret ? undefined : fail(40125, 'invalid appsecret');
  };

  const refuseToken = (accessToken: string): Failure | undefined => {
    const state = tokens.state(accessToken);
    if (state === 'expired') return fail(42001, 'access_token expired');
    if (state === 'invalid') return fail(40001, 'invalid credential, access_token is invalid or not latest');
    return undefined;
  };

  const phoneInfo = (phone: string) => ({
    phoneNumber: mood.countryCode === '86' ? phone : `+${mood.countryCode}${phone}`,
    purePhoneNumber: phone,
    countryCode: mood.countryCode,
    watermark: { timestamp: Math.floor(clock() / 1000), appid: credentials.appId },
  });

  return {
    mood,
    tokens,
    subscribe,
    login({ phone, openid = openidOf(phone) }) {
      return { loginCode: logins.mint(openid), phoneCode: phones.mint(phone), openid };
    },
    sessionKeyOf: (openid) => sessionKeys.get(openid),
    code2Session({ appid, secret, js_code = '' }) {
      const refused = refuseApp(appid, secret);
      if (refused) return refused;
      if (mood.login === 45011)
        return fail(45011, 'api minute-quota reach limit mustslower retry next minute');
      if (mood.login === -1) return fail(-1, 'system error');
      const code = logins.redeem(js_code);
      if ('refused' in code)
        return code.refused === 'used' ? fail(40163, 'code been used') : fail(40029, 'invalid code');
      if (mood.blockedOpenids.includes(code.value)) return fail(40226, 'code blocked');
      const session_key = randomBytes(16).toString('base64');
      sessionKeys.set(code.value, session_key);
      return { openid: code.value, session_key };
    },
    stableToken({ appid, secret, force_refresh = false }) {
      return refuseApp(appid, secret) ?? tokens.current(force_refresh);
    },
    phoneNumber(accessToken, { code = '' }) {
      const refused = refuseToken(accessToken);
      if (refused) return refused;
      if (mood.phoneQuotaUsedUp) return fail(1400001, 'insufficient quota of phone number verification');
      const phone = phones.redeem(code);
      // Unlike code2Session this endpoint has no code of its own for one that was used.
      if ('refused' in phone) return fail(40029, 'invalid code');
      return { errcode: 0, errmsg: 'ok', phone_info: phoneInfo(phone.value) };
    },
    sendSubscribe: (accessToken, body) => refuseToken(accessToken) ?? subscribe.send(body),
  };
}

/** 28 characters as real ones have, the same for the same phone. */
export const openidOf = (phone: string) =>
  `o${createHash('sha256').update(phone).digest('base64url').slice(0, 27)}`;
