/** The part of the environment that sends text messages. Without it all else works, and nothing is offered that needs it. */
import { z } from 'zod';
import type { SmsTemplate } from './sms.ts';

export interface SmsConfig {
  /** In production Tencent itself. */
  origin: string;
  region: string;
  secretId: string;
  secretKey: string;
  /** Of the application in Tencent's console. */
  appId: string;
  /** The approved signature, which stands before every message. */
  sign: string;
  /** Numbers of the approved texts. */
  templates: Readonly<Record<SmsTemplate, string>>;
}

/** In production nothing but Tencent itself answers for it; it cannot be set. */
const ORIGIN = 'https://sms.tencentcloudapi.com';

const variables = z.object({
  SMS_SECRET_ID: z.string().regex(/^\w{1,100}$/, '应为腾讯云 API 密钥的 SecretId'),
  SMS_SECRET_KEY: z.string().regex(/^\w{1,100}$/, '应为腾讯云 API 密钥的 SecretKey'),
  SMS_APP_ID: z.string().regex(/^\d{6,12}$/, '应为短信应用的 SdkAppId（数字）'),
  SMS_SIGN: z.string().min(2, '应为已审核通过的短信签名').max(20, '应为已审核通过的短信签名'),
  SMS_CODE_TEMPLATE: z.string().regex(/^\d{1,12}$/, '应为验证码短信的模板 ID（数字）'),
  SMS_PHONE_CHANGED_TEMPLATE: z.string().regex(/^\d{1,12}$/, '应为更换手机号通知短信的模板 ID（数字）'),
  SMS_REGION: z
    .string()
    .regex(/^ap-[a-z]+$/, '应为腾讯云地域，例如 ap-guangzhou')
    .default('ap-guangzhou'),
});

/** @returns faults sentences for whoever starts the system; empty as well when nothing of it is set */
export function smsConfig(env: Record<string, string | undefined>): {
  sms: SmsConfig | undefined;
  faults: string[];
} {
  const names = Object.keys(variables.shape);
  const set = Object.fromEntries(names.filter((name) => env[name]).map((name) => [name, env[name]]));
  if (Object.keys(set).length === 0) return { sms: undefined, faults: [] };
  const { success, data, error } = variables.safeParse(set);
  if (!success) {
    const faults = error.issues.map(({ path, message }) => {
      const name = String(path[0]);
      return set[name] === undefined ? `${name} 未设置` : `${name} 的值不对，${message}`;
    });
    return { sms: undefined, faults: [...new Set(faults)] };
  }
  return {
    sms: {
      origin: ORIGIN,
      region: data.SMS_REGION,
      secretId: data.SMS_SECRET_ID,
      secretKey: data.SMS_SECRET_KEY,
      appId: data.SMS_APP_ID,
      sign: data.SMS_SIGN,
      templates: { code: data.SMS_CODE_TEMPLATE, phoneChanged: data.SMS_PHONE_CHANGED_TEMPLATE },
    },
    faults: [],
  };
}
