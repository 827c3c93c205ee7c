/**
 * Stands in for sms.tencentcloudapi.com on a local port, for developers and tests: checks the signature and
 * the message as Tencent does, answers its codes, and keeps what it has "sent" for whoever holds the phone.
 * main.ts imports nothing from this folder, so a production process cannot contain it.
 */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import Router from '@koa/router';
import Koa, { type Middleware } from 'koa';
import { z } from 'zod';
import type { SmsConfig } from '../infra/sms/smsConfig.ts';
import { signatureFault } from './signature.ts';

export interface SentSms {
  phone: string;
  text: string;
  /** ISO 8601. */
  at: string;
}

/** What a test asks for; null brings the ordinary behaviour back. */
export type Mood =
  | null
  | 'FailedOperation.InsufficientBalanceInSmsPackage'
  | 'FailedOperation.TemplateIncorrectOrUnapproved'
  | 'LimitExceeded.PhoneNumberDailyLimit'
  | 'InternalError.Timeout'
  /** The connection breaks. */
  | 'hangUp';

export interface SmsSimulator {
  /** What `config.sms` must hold. */
  config: SmsConfig;
  sent: SentSms[];
  /** Phones that a message was to go to, sent or not, the latest last. */
  asked: string[];
  mood: Mood;
  /** How long it takes. */
  delayMs: number;
  close(): Promise<void>;
}

const TEMPLATES = new Map([
  ['1000001', '您的验证码是{1}，{2}分钟内有效。如非本人操作，请忽略本短信。'],
  ['1000002', '您的账号已改用手机号{1}登录。如非本人操作，请立即联系考试中心。'],
]);
const ACCOUNT = {
  region: 'ap-guangzhou',
  secretId: 'AKIDsimulated',
  secretKey: 'simulatedsecretkey',
  appId: '1400000000',
  sign: '技能培训e考通',
  templates: { code: '1000001', phoneChanged: '1000002' },
};

const message = z.object({
  PhoneNumberSet: z.array(z.string()).min(1).max(200),
  SmsSdkAppId: z.string(),
  TemplateId: z.string(),
  SignName: z.string(),
  TemplateParamSet: z.array(z.string()).default([]),
});
type Message = z.infer<typeof message>;

/** Two messages to one phone are this far apart, as Tencent holds it unless told otherwise. */
const APART_MS = 30_000;
/** More the preview does not show. */
const KEPT = 100;

/** @param clock milliseconds since 1970 */
export async function startSmsSimulator(clock: () => number = Date.now): Promise<SmsSimulator> {
  const simulator: SmsSimulator = {
    config: { origin: '', ...ACCOUNT },
    sent: [],
    asked: [],
    mood: null,
    delayMs: 0,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  const server = new Koa().use(endpoint(simulator, clock)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  simulator.config.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return simulator;
}

/** Tencent answers 200 to everything, with the failure in the body. */
function endpoint(simulator: SmsSimulator, clock: () => number): Middleware {
  return async (ctx) => {
    const chunks: Buffer[] = [];
    for await (const chunk of ctx.req) chunks.push(chunk);
    const raw = Buffer.concat(chunks).toString();
    if (simulator.delayMs) await sleep(simulator.delayMs);
    if (simulator.mood === 'hangUp') {
      ctx.respond = false;
      ctx.req.socket.destroy();
      return;
    }
    const answer = refusal(raw) ?? { SendStatusSet: statuses(JSON.parse(raw), simulator, clock()) };
    ctx.body = { Response: { ...answer, RequestId: randomUUID() } };

    function refusal(body: string) {
      const fault = (Code: string, Message: string) => ({ Error: { Code, Message } });
      const unsigned = signatureFault(
        { method: ctx.method, path: ctx.path, hostname: ctx.hostname, headers: ctx.headers, body },
        ACCOUNT,
      );
      if (unsigned) return fault(...unsigned);
      if (ctx.get('x-tc-action') !== 'SendSms' || ctx.get('x-tc-version') !== '2021-01-11')
        return fault('InvalidAction', 'The request action is invalid.');
      if (simulator.mood === 'InternalError.Timeout') return fault(simulator.mood, 'internal timeout');
      const sent = message.safeParse(JSON.parse(body));
      if (!sent.success) return fault('InvalidParameter', sent.error.message);
      return undefined;
    }
  };
}

function statuses(sms: Message, simulator: SmsSimulator, now: number) {
  return sms.PhoneNumberSet.map((number) => {
    const phone = number.replace(/^(\+|00)?86(?=1\d{10}$)/, '');
    simulator.asked.push(phone);
    simulator.asked.splice(0, simulator.asked.length - KEPT);
    const code = fault(sms, phone, simulator, now) ?? 'Ok';
    if (code === 'Ok') {
      const at = new Date(now).toISOString();
      simulator.sent.unshift({ phone, text: textOf(sms), at });
      simulator.sent.length = Math.min(simulator.sent.length, KEPT);
    }
    const SerialNo = code === 'Ok' ? randomUUID() : '';
    const Fee = code === 'Ok' ? 1 : 0;
    const Message = code === 'Ok' ? 'send success' : code;
    return { SerialNo, PhoneNumber: number, Fee, SessionContext: '', Code: code, Message, IsoCode: 'CN' };
  });
}

const placesOf = (text: string): number => text.match(/\{\d+\}/g)?.length ?? 0;

function fault(sms: Message, phone: string, { mood, sent }: SmsSimulator, now: number): string | undefined {
  const template = TEMPLATES.get(sms.TemplateId);
  if (sms.SmsSdkAppId !== ACCOUNT.appId) return 'InvalidParameterValue.SdkAppIdNotExist';
  if (sms.SignName !== ACCOUNT.sign) return 'FailedOperation.SignatureIncorrectOrUnapproved';
  if (!template) return 'FailedOperation.TemplateIncorrectOrUnapproved';
  if (placesOf(template) !== sms.TemplateParamSet.length)
    return 'FailedOperation.TemplateParamSetNotMatchApprovedTemplate';
  if (!/^1[3-9]\d{9}$/.test(phone)) return 'InvalidParameterValue.IncorrectPhoneNumber';
  if (mood) return mood;
  const last = sent.find((one) => one.phone === phone);
  return last && now - Date.parse(last.at) < APART_MS
    ? 'LimitExceeded.PhoneNumberThirtySecondLimit'
    : undefined;
}

const textOf = ({ TemplateId, SignName, TemplateParamSet }: Message): string =>
  `【${SignName}】${TEMPLATES.get(TemplateId)?.replace(/\{(\d+)\}/g, (_, n) => TemplateParamSet[n - 1] ?? '')}`;

/** `GET /__simulator/sms`: what has been sent, the latest first. start.ts mounts it on the preview's own origin. */
export function smsInbox({ sent }: SmsSimulator): Middleware {
  const router = new Router();
  router.get('/__simulator/sms', (ctx) => {
    ctx.body = { data: sent };
  });
  return router.routes() as Middleware;
}
