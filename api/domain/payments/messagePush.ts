/** WeChat's message push in security mode, JSON: checked, decrypted, and said in our words. */
import { createDecipheriv, createHash, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { PaidTrade } from './trade.ts';

export interface PushConfig {
  appId: string;
  token: string;
  /** 43 characters, as the console shows them. */
  encodingKey: string;
}

export type PushQuery = Record<string, string | undefined>;

export type Push =
  | { kind: 'paid'; trade: PaidTrade }
  /** Only which: what became of it is asked for. Without a number of ours when the payer took his money back himself. */
  | { kind: 'refund'; outTradeNo: string; outRefundNo: string }
  | { kind: 'other' }
  | { kind: 'refused' };

const WINDOW_SECONDS = 300;
const KEY_BYTES = 32;
const IV_BYTES = 16;
const LENGTH_BYTES = 4;

const delivery = z.object({
  Event: z.literal('xpay_goods_deliver_notify'),
  OpenId: z.string(),
  OutTradeNo: z.string(),
  Env: z.int(),
  WeChatPayInfo: z.object({ PaidTime: z.number().optional() }).optional(),
  GoodsInfo: z.object({ Quantity: z.literal(1), ActualPrice: z.int() }),
});

const refund = z.object({
  Event: z.literal('xpay_refund_notify'),
  MchOrderId: z.string(),
  MchRefundId: z.string().default(''),
});

/** When the address is entered in the console: what to answer, undefined for who does not know the token. */
export const echoOf = (query: PushQuery, { token }: PushConfig): string | undefined =>
  equal(signatureOf(token, query), query.signature) ? query.echostr : undefined;

export function readPush(
  query: PushQuery,
  raw: string,
  config: PushConfig,
  environment: number,
  now: Date,
): Push {
  try {
    const sealed = z.object({ Encrypt: z.string() }).parse(JSON.parse(raw)).Encrypt;
    const isFresh = Math.abs(now.getTime() / 1000 - Number(query.timestamp)) <= WINDOW_SECONDS;
    if (!isFresh || !equal(signatureOf(config.token, query, sealed), query.msg_signature))
      return { kind: 'refused' };
    const event = JSON.parse(decrypted(sealed, config));
    if (event.Event === 'xpay_refund_notify') {
      const { MchOrderId: outTradeNo, MchRefundId: outRefundNo } = refund.parse(event);
      return { kind: 'refund', outTradeNo, outRefundNo };
    }
    if (event.Event !== 'xpay_goods_deliver_notify') return { kind: 'other' };
    const content = delivery.parse(event);
    return content.Env === environment ? { kind: 'paid', trade: paidOf(content, now) } : { kind: 'refused' };
  } catch {
    return { kind: 'refused' };
  }
}

const paidOf = (content: z.infer<typeof delivery>, now: Date): PaidTrade => ({
  provider: 'xpay',
  outTradeNo: content.OutTradeNo,
  transactionId: content.OutTradeNo,
  amountFen: content.GoodsInfo.ActualPrice,
  currency: 'CNY',
  payer: content.OpenId,
  paidAt: content.WeChatPayInfo?.PaidTime ? new Date(content.WeChatPayInfo.PaidTime * 1000) : now,
});

function signatureOf(token: string, { timestamp = '', nonce = '' }: PushQuery, ...more: string[]): string {
  const parts = [token, timestamp, nonce, ...more].sort();
  return createHash('sha1').update(parts.join('')).digest('hex');
}

function equal(ours: string, theirs = ''): boolean {
  return ours.length === theirs.length && timingSafeEqual(Buffer.from(ours), Buffer.from(theirs));
}

/** 16 random bytes, length, text, app id, padding to 32 bytes. */
function decrypted(sealed: string, { encodingKey, appId }: PushConfig): string {
  const key = Buffer.from(`${encodingKey}=`, 'base64');
  const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, IV_BYTES)).setAutoPadding(false);
  const bytes = Buffer.concat([decipher.update(sealed, 'base64'), decipher.final()]);
  const padding = bytes.at(-1) ?? 0;
  if (padding < 1 || padding > KEY_BYTES) throw new Error('padding');
  const body = bytes.subarray(IV_BYTES, bytes.length - padding);
  const end = LENGTH_BYTES + body.readUInt32BE(0);
  if (body.subarray(end).toString() !== appId) throw new Error('another app');
  return body.subarray(LENGTH_BYTES, end).toString('utf8');
}
