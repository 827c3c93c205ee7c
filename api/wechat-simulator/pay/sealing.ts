/** WeChat Pay's side of signatures and encryption. */
import { createCipheriv, randomBytes, sign, verify } from 'node:crypto';
import type { MerchantAccount } from './account.ts';

export function signedHeaders(raw: string, { signer }: MerchantAccount, now: number): Record<string, string> {
  const timestamp = String(Math.floor(now / 1000));
  const nonce = randomBytes(16).toString('hex');
  const text = Buffer.from(`${timestamp}\n${nonce}\n${raw}\n`);
  return {
    'Wechatpay-Timestamp': timestamp,
    'Wechatpay-Nonce': nonce,
    'Wechatpay-Serial': signer.id,
    'Wechatpay-Signature': sign('RSA-SHA256', text, signer.keys.privateKey).toString('base64'),
  };
}

export const sealed = (content: object, kind: string, account: MerchantAccount) =>
  sealedText(JSON.stringify(content), kind, account);

export function sealedText(text: string, kind: string, { apiKey }: MerchantAccount) {
  const nonce = randomBytes(6).toString('hex');
  const cipher = createCipheriv('aes-256-gcm', apiKey, nonce).setAAD(Buffer.from(kind));
  const parts = [cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()];
  return {
    algorithm: 'AEAD_AES_256_GCM',
    ciphertext: Buffer.concat(parts).toString('base64'),
    nonce,
    associated_data: kind,
  };
}

interface SignedRequest {
  method: string;
  url: string;
  authorization: string;
  body: string;
}

/** Why the request is not the merchant's; undefined when it is. */
export function authorizationFault(request: SignedRequest, account: MerchantAccount, now: number) {
  const [scheme = '', list = ''] = request.authorization.split(/ (.*)/s);
  const field = Object.fromEntries(
    [...list.matchAll(/(\w+)="([^"]*)"/g)].map(([, name, value]) => [name, value]),
  );
  if (scheme !== 'WECHATPAY2-SHA256-RSA2048' || field.mchid !== account.merchantId) return 'mchid';
  if (field.serial_no !== account.serial) return 'serial_no';
  if (Math.abs(now / 1000 - Number(field.timestamp)) > 300) return 'timestamp';
  const lines = [request.method, request.url, field.timestamp, field.nonce_str, request.body];
  const text = Buffer.from(`${lines.join('\n')}\n`);
  const signature = Buffer.from(field.signature ?? '', 'base64');
  return verify('RSA-SHA256', text, account.merchant.publicKey, signature) ? undefined : 'signature';
}
