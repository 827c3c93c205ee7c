/** The set-up of payment as plain values, to be handed from process to process. */
import { createPrivateKey, createPublicKey } from 'node:crypto';
import type { PaymentConfig } from '../../domain/payments/config.ts';
import type { WxpayConfig } from '../../domain/payments/wxpay.ts';

export interface PackedPayment extends Omit<PaymentConfig, 'wxpay'> {
  wxpay?: Omit<WxpayConfig, 'privateKey' | 'trusted'> & { privateKey: string; trusted: [string, string][] };
}

export function packed({ wxpay, ...rest }: PaymentConfig): PackedPayment {
  if (!wxpay) return rest;
  const privateKey = String(wxpay.privateKey.export({ type: 'pkcs8', format: 'pem' }));
  const trusted = [...wxpay.trusted].map(([id, key]): [string, string] => [
    id,
    String(key.export({ type: 'spki', format: 'pem' })),
  ]);
  return { ...rest, wxpay: { ...wxpay, privateKey, trusted } };
}

export function unpacked({ wxpay, ...rest }: PackedPayment): PaymentConfig {
  if (!wxpay) return rest;
  const trusted = new Map(wxpay.trusted.map(([id, pem]) => [id, createPublicKey(pem)]));
  return { ...rest, wxpay: { ...wxpay, privateKey: createPrivateKey(wxpay.privateKey), trusted } };
}
