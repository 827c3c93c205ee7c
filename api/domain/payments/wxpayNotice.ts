/** WeChat Pay's notifications: proven to be WeChat's, opened, and said in our words. */
import { z } from 'zod';
import type { PlatformKeys } from './platformKeys.ts';
import { sealedContent, unsealed } from './sealed.ts';
import { type SignatureFault, type SignedMessage, signatureFault } from './signature.ts';
import type { PaidTrade } from './trade.ts';
import { paidOf, type WxpayConfig } from './wxpay.ts';

export type Notice =
  | { kind: 'paid'; trade: PaidTrade }
  | { kind: 'refund'; outRefundNo: string }
  | { kind: 'other' }
  | { kind: 'refused'; why: SignatureFault | 'content' | 'merchant' };

const envelope = z.object({
  event_type: z.string(),
  resource: sealedContent,
});
const transaction = z.object({
  appid: z.string(),
  mchid: z.string(),
  out_trade_no: z.string(),
  transaction_id: z.string(),
  trade_state: z.literal('SUCCESS'),
  success_time: z.iso.datetime({ offset: true }),
  payer: z.object({ openid: z.string() }),
  amount: z.object({ total: z.int(), currency: z.string().optional() }),
});
const refund = z.object({ mchid: z.string(), out_refund_no: z.string() });

export async function readNotice(
  message: SignedMessage,
  config: WxpayConfig,
  keys: PlatformKeys,
  now: Date,
): Promise<Notice> {
  await keys.meet(message.header('wechatpay-serial') ?? '');
  const fault = signatureFault(message, keys, now);
  if (fault) return { kind: 'refused', why: fault };
  try {
    const { event_type, resource } = envelope.parse(JSON.parse(message.raw));
    const content = JSON.parse(unsealed(resource, config.apiKey));
    if (event_type === 'TRANSACTION.SUCCESS') return paidNotice(transaction.parse(content), config);
    if (event_type.startsWith('REFUND.')) return refundNotice(refund.parse(content), config);
    return { kind: 'other' };
  } catch {
    return { kind: 'refused', why: 'content' };
  }
}

const paidNotice = (content: z.infer<typeof transaction>, config: WxpayConfig): Notice =>
  content.mchid === config.merchantId && content.appid === config.appId
    ? { kind: 'paid', trade: paidOf(content) }
    : { kind: 'refused', why: 'merchant' };

/** Only which refund it is: its state is asked for, so that an old notification cannot turn it back. */
const refundNotice = (content: z.infer<typeof refund>, config: WxpayConfig): Notice =>
  content.mchid === config.merchantId
    ? { kind: 'refund', outRefundNo: content.out_refund_no }
    : { kind: 'refused', why: 'merchant' };
