/**
 * Addresses of single pages: each is good for one login of one learner, for some minutes. The login itself must come
 * along, so that a copied address is of no use to anybody else. Pure.
 */
import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

export interface PageAddress {
  materialId: number;
  /** The file behind the material: an address of an older one is void. */
  documentId: number;
  page: number;
  learnerId: number;
  sessionId: number;
  /** Seconds since 1970. */
  expires: number;
}

/** @param secret the key of the installation; what signs addresses is derived from it */
export const addressKey = (secret: Buffer): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', 'page address', 32));

export function signatureOf(address: PageAddress, key: Buffer): string {
  const { materialId, documentId, page, learnerId, sessionId, expires } = address;
  const text = [materialId, documentId, page, learnerId, sessionId, expires].join('.');
  return createHmac('sha256', key).update(text).digest('base64url');
}

/** forged: not of this learner, this login, this page or this key. */
export type Judgement = 'good' | 'expired' | 'forged';

export function judge(address: PageAddress, signature: string, key: Buffer, now: Date): Judgement {
  const [expected, given] = [Buffer.from(signatureOf(address, key)), Buffer.from(signature)];
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) return 'forged';
  return address.expires * 1000 > now.getTime() ? 'good' : 'expired';
}
