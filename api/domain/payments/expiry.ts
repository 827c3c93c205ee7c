/** When keys and certificates of payment end: said in time, at the start and by a job that staff see. */
import type { Deps } from '../../deps.ts';
import { AppError } from '../../errors.ts';
import { dayOf } from '../../timeZone.ts';
import type { TrustedKey } from './signature.ts';
import type { WxpayConfig } from './wxpay.ts';

export interface ExpiringKey {
  name: string;
  /** Null: it does not end. */
  until: Date | null;
  /** WeChat has the next one ready some days before, and we fetch it. */
  renewed?: boolean;
}

const DAY_MS = 86_400_000;
/** A new certificate of the merchant is applied for and put in place by people. */
const WARN_DAYS = 30;
/** WeChat lists the next platform certificate ten days before the end, and signs with it in the last five. */
const WARN_DAYS_RENEWED = 5;

/** A sentence for each that ends soon or has ended; of those that WeChat renews only the last one counts. */
export function expiryWarnings(keys: readonly ExpiringKey[], now: Date): string[] {
  const last = keys
    .filter(({ renewed }) => renewed)
    .sort((a, b) => Number(a.until) - Number(b.until))
    .at(-1);
  return keys.flatMap((key) => {
    const { name, until, renewed } = key;
    if (!until || (renewed && key !== last)) return [];
    const days = Math.floor((until.getTime() - now.getTime()) / DAY_MS);
    if (days >= (renewed ? WARN_DAYS_RENEWED : WARN_DAYS)) return [];
    const when = days < 0 ? `已于 ${dayOf(until)} 到期` : `将于 ${dayOf(until)} 到期（还有 ${days} 天）`;
    return [`${name} ${when}，${renewed ? '系统会自动向微信获取新的' : '请及时更换'}`];
  });
}

export const weChatKeys = (keys: readonly (readonly [string, TrustedKey])[]): ExpiringKey[] =>
  keys.map(([id, { until }]) =>
    until ? { name: `平台证书 ${id}`, until, renewed: true } : { name: `微信支付公钥 ${id}`, until },
  );

/** As they stand when the system starts. */
export const keysOf = ({ certificateUntil, trusted }: WxpayConfig): ExpiringKey[] => [
  { name: '商户证书（WXPAY_CERTIFICATE_FILE）', until: certificateUntil },
  ...weChatKeys([...trusted]),
];

/**
 * Fetches new platform certificates and tells when what ends.
 * @throws AppError payment.notUsable with what is missing or wrong, payment.unreachable, payment.refused
 */
export async function checkKeys({
  payments,
  config,
  clock,
}: Pick<Deps, 'payments' | 'config' | 'clock'>): Promise<string> {
  if (config.paymentFaults.length > 0)
    throw new AppError('payment.notUsable', { faults: config.paymentFaults.join('；') });
  const keys = await payments.wxpay_v3?.keys?.();
  if (!keys) return '没有启用微信支付';
  const warnings = expiryWarnings(keys, clock());
  const all = keys.map(({ name, until }) => `${name}${until ? ` ${dayOf(until)} 到期` : ' 长期有效'}`);
  return [...warnings, ...all].join('；');
}
