/**
 * Tencent Cloud SMS by its own SDK. Codes of failures:
 * https://cloud.tencent.com/document/product/382/59177
 */
import { Agent } from 'node:http';
import type { SmsFailure, SmsOutcome, SmsProvider } from './sms.ts';
import type { SmsConfig } from './smsConfig.ts';

const TIMEOUT_SECONDS = 5;

/** By the beginning of the code; the first that fits. */
const FAILURES: readonly [string, SmsFailure][] = [
  ['LimitExceeded.', 'tooOften'],
  ['InvalidParameterValue.IncorrectPhoneNumber', 'badNumber'],
  ['FailedOperation.PhoneNumberInBlacklist', 'badNumber'],
  ['UnsupportedOperation.', 'badNumber'],
  ['FailedOperation.InsufficientBalanceInSmsPackage', 'noBalance'],
  ['FailedOperation.Template', 'badTemplate'],
  ['FailedOperation.Signature', 'badTemplate'],
  ['InvalidParameterValue.Template', 'badTemplate'],
  ['AuthFailure', 'badCredentials'],
  ['UnauthorizedOperation', 'badCredentials'],
  ['InvalidParameterValue.SdkAppId', 'badCredentials'],
];

export function tencentSms(config: SmsConfig): SmsProvider {
  const { appId, sign, templates } = config;
  let client: ReturnType<typeof open> | undefined;
  return {
    async send(phone, template, params) {
      try {
        client ??= open(config);
        const reply = await (await client).SendSms({
          PhoneNumberSet: [`+86${phone}`],
          SmsSdkAppId: appId,
          SignName: sign,
          TemplateId: templates[template],
          TemplateParamSet: [...params],
        });
        const { Code = '', Message = '' } = reply.SendStatusSet?.[0] ?? {};
        return Code === 'Ok' ? { sent: true } : failed(Code, Message);
      } catch (error) {
        const { code, message } = error as Error & { code?: string };
        return code ? failed(code, message) : { sent: false, failure: 'unreachable', detail: message };
      }
    },
  };
}

/** Loaded when the first message is sent: who has no provider need not hold the SDK in memory. */
async function open({ origin, region, secretId, secretKey }: SmsConfig) {
  const { v20210111 } = await import(
    'tencentcloud-sdk-nodejs-sms/tencentcloud/services/sms/v20210111/index.js'
  );
  const { protocol, host } = new URL(origin);
  return new v20210111.Client({
    credential: { secretId, secretKey },
    region,
    profile: {
      httpProfile: {
        endpoint: host,
        protocol: `${protocol}//`,
        reqTimeout: TIMEOUT_SECONDS,
        // A proxy of the surroundings leads to Tencent, not to a simulator of this machine.
        ...(protocol === 'http:' && { agent: new Agent() }),
      },
    },
  });
}

const failed = (code: string, message: string): SmsOutcome => ({
  sent: false,
  failure: FAILURES.find(([start]) => code.startsWith(start))?.[1] ?? 'other',
  detail: `${code} ${message}`,
});
