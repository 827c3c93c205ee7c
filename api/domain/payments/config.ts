/**
 * Payment's own part of the environment. Keys stand in files; what is missing or has expired is said by name, and the
 * rest of the system runs without payment.
 */
import { createPrivateKey, createPublicKey, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Config } from '../../config.ts';
import type { PushConfig } from './messagePush.ts';
import type { TrustedKey, TrustedKeys } from './signature.ts';
import type { WxpayConfig } from './wxpay.ts';
import type { XpayConfig } from './xpay.ts';

export interface PaymentConfig {
  wxpay?: WxpayConfig;
  xpay?: XpayConfig;
  push?: PushConfig;
}

/** In production nothing but WeChat Pay itself answers for it; it cannot be set. */
const WXPAY_ORIGIN = 'https://api.mch.weixin.qq.com';
export const NOTIFY_PATH = '/api/wechat/payments';
export const PUSH_PATH = '/api/wechat/push';

const WXPAY = [
  'PUBLIC_ORIGIN',
  'WXPAY_MERCHANT_ID',
  'WXPAY_CERTIFICATE_FILE',
  'WXPAY_PRIVATE_KEY_FILE',
  'WXPAY_API_KEY',
] as const;
const XPAY = ['XPAY_OFFER_ID', 'XPAY_APP_KEY', 'WECHAT_PUSH_TOKEN', 'WECHAT_PUSH_KEY'] as const;

type Environment = Record<string, string | undefined>;

/** @returns faults sentences for whoever starts the system; empty as well when nothing of payment is set. */
export function paymentConfig(
  env: Environment,
  { appId }: Pick<Config['wechat'], 'appId'>,
  now: Date,
): { payment: PaymentConfig; faults: string[] } {
  const faults: string[] = [];
  const attempt = <T>(names: readonly string[], build: (read: Reader) => T): T | undefined => {
    const set = names.filter((name) => env[name]);
    if (set.every((name) => name === 'PUBLIC_ORIGIN')) return undefined;
    const read = reader(env, now);
    const built = build(read);
    faults.push(...read.faults);
    return read.faults.length > 0 ? undefined : built;
  };
  const wxpay = attempt(WXPAY, (read) => wxpayOf(read, appId));
  const virtual = attempt(XPAY, (read) => xpayOf(read, appId));
  return { payment: { wxpay, ...virtual }, faults };
}

type Reader = ReturnType<typeof reader>;

function reader(env: Environment, now: Date) {
  const faults: string[] = [];
  const text = (name: string, pattern = /./, rule = ''): string => {
    const value = env[name] ?? '';
    if (value === '') faults.push(`${name} 未设置`);
    else if (!pattern.test(value)) faults.push(`${name} 的值不对，${rule}`);
    return value;
  };
  /** Of a file that the variable names; says which variable, never what stands in the file. */
  const file = <T>(name: string, what: string, parse: (content: Buffer) => T): T | undefined => {
    const path = text(name);
    if (!path) return undefined;
    try {
      return parse(readFileSync(path));
    } catch {
      faults.push(`${name} 所指的文件不能读取，或不是${what}`);
      return undefined;
    }
  };
  const certificate = (name: string): X509Certificate | undefined =>
    file(name, '证书（PEM）', (content) => new X509Certificate(content));
  const unexpired = (name: string): X509Certificate | undefined => {
    const found = certificate(name);
    if (found && new Date(found.validTo) <= now)
      faults.push(`${name} 的证书已于 ${found.validTo} 过期，请更换`);
    return found;
  };
  return { faults, has: (name: string) => Boolean(env[name]), text, file, certificate, unexpired };
}

function wxpayOf(read: Reader, appId: string): WxpayConfig | undefined {
  const origin = read.text(
    'PUBLIC_ORIGIN',
    /^https:\/\/[^/]+$/,
    '应为本系统的网址，例如 https://exam.example.com',
  );
  const merchantId = read.text('WXPAY_MERCHANT_ID', /^\d{8,10}$/, '应为商户号（8 到 10 位数字）');
  const apiKey = read.text('WXPAY_API_KEY', /^.{32}$/, '应为 32 位的 APIv3 密钥');
  const certificate = read.unexpired('WXPAY_CERTIFICATE_FILE');
  const privateKey = read.file('WXPAY_PRIVATE_KEY_FILE', '私钥（PEM）', createPrivateKey);
  const trusted = trustedKeys(read);
  if (!certificate || !privateKey) return undefined;
  if (!certificate.checkPrivateKey(privateKey))
    read.faults.push('WXPAY_PRIVATE_KEY_FILE 与 WXPAY_CERTIFICATE_FILE 不是一对');
  const notifyUrl = `${origin}${NOTIFY_PATH}`;
  return {
    ...{ origin: WXPAY_ORIGIN, appId, merchantId, apiKey, privateKey, trusted, notifyUrl },
    serial: certificate.serialNumber,
    certificateUntil: new Date(certificate.validTo),
    downloads: read.has('WXPAY_PLATFORM_CERTIFICATE_FILE'),
  };
}

/** New merchants have a public key; older ones have platform certificates; both while they change over. */
function trustedKeys(read: Reader): TrustedKeys {
  const trusted = new Map<string, TrustedKey>();
  const byCertificate = read.has('WXPAY_PLATFORM_CERTIFICATE_FILE');
  if (!byCertificate || read.has('WXPAY_PUBLIC_KEY_ID')) {
    const id = read.text('WXPAY_PUBLIC_KEY_ID', /^PUB_KEY_ID_\w+$/, '应以 PUB_KEY_ID_ 开头');
    const key = read.file('WXPAY_PUBLIC_KEY_FILE', '微信支付公钥（PEM）', createPublicKey);
    if (key) trusted.set(id, { key, until: null });
  }
  if (byCertificate) {
    // One that has ended is no fault: the one in force is fetched from WeChat.
    const certificate = read.certificate('WXPAY_PLATFORM_CERTIFICATE_FILE');
    if (certificate) {
      const until = new Date(certificate.validTo);
      trusted.set(certificate.serialNumber, { key: certificate.publicKey, until });
    }
  }
  return trusted;
}

function xpayOf(read: Reader, appId: string): { xpay: XpayConfig; push: PushConfig } {
  return {
    xpay: { offerId: read.text('XPAY_OFFER_ID'), appKey: read.text('XPAY_APP_KEY'), environment: 0 },
    push: {
      appId,
      token: read.text('WECHAT_PUSH_TOKEN'),
      encodingKey: read.text('WECHAT_PUSH_KEY', /^[A-Za-z0-9]{43}$/, '应为 43 位的消息加密密钥'),
    },
  };
}
