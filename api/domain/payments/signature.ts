/** WeChat Pay's signature over answers and notifications. Serials that we do not trust are refused before any RSA. */
import { type KeyObject, verify } from 'node:crypto';

export interface TrustedKey {
  key: KeyObject;
  /** When its certificate ends; a public key has no end. */
  until: Date | null;
}

/** By serial of a platform certificate, or by PUB_KEY_ID_… */
export type TrustedKeys = ReadonlyMap<string, TrustedKey>;

export interface SignedMessage {
  /** Exactly as it came. */
  raw: string;
  header(name: string): string | null | undefined;
}

export type SignatureFault = 'time' | 'serial' | 'probe' | 'signature';

const WINDOW_SECONDS = 300;
/** WeChat sends these now and then to find out who does not check. */
const PROBE = 'WECHATPAY/SIGNTEST/';

/** Undefined: the message is WeChat's, and fresh. */
export function signatureFault(
  { raw, header }: SignedMessage,
  trusted: Pick<TrustedKeys, 'get'>,
  now: Date,
): SignatureFault | undefined {
  const timestamp = header('wechatpay-timestamp') ?? '';
  const age = now.getTime() / 1000 - Number(timestamp);
  if (!/^\d{10}$/.test(timestamp) || Math.abs(age) > WINDOW_SECONDS) return 'time';
  const trust = trusted.get(header('wechatpay-serial') ?? '');
  // WeChat signs with no certificate that has ended.
  if (!trust || (trust.until && trust.until <= now)) return 'serial';
  const signature = header('wechatpay-signature') ?? '';
  if (signature.startsWith(PROBE)) return 'probe';
  const text = `${timestamp}\n${header('wechatpay-nonce') ?? ''}\n${raw}\n`;
  const genuine = verify('RSA-SHA256', Buffer.from(text), trust.key, Buffer.from(signature, 'base64'));
  return genuine ? undefined : 'signature';
}
