/** The set-up of payment as plain values, to be handed from process to process. */
import { createPrivateKey, createPublicKey } from 'node:crypto';
import type { PaymentConfig } from '../../domain/payments/config.ts';
import type { WxpayConfig } from '../../domain/payments/wxpay.ts';

export interface PackedPayment extends Omit<PaymentConfig, 'wxpay'> {
  wxpay?: Omit<WxpayConfig, 'privateKey' | 'trusted' | 'certificateUntil'> & {
    privateKey: string;
    trusted: [string, string, string | null][];
    certificateUntil: string;
  };
}

export function packed({ wxpay, ...rest }: PaymentConfig): PackedPayment {
  if (!wxpay) return rest;
  const privateKey = String(wxpay.privateKey.export({ type: 'pkcs8', format: 'pem' }));
  const trusted = [...wxpay.trusted].map(([id, { key, until }]): [string, string, string | null] => [
    id,
    String(key.export({ type: 'spki', format: 'pem' })),
    until?.toISOString() ?? null,
  ]);
  const certificateUntil = wxpay.certificateUntil.toISOString();
  return { ...rest, wxpay: { ...wxpay, privateKey, trusted, certificateUntil } };
}

export function unpacked({ wxpay, ...rest }: PackedPayment): PaymentConfig {
  if (!wxpay) return rest;
  const trusted = new Map(
    wxpay.trusted.map(([id, pem, until]) => [
      id,
      { key: createPublicKey(pem), until: until === null ? null : new Date(until) },
    ]),
  );
  const certificateUntil = new Date(wxpay.certificateUntil);
  const privateKey = createPrivateKey(wxpay.privateKey);
  return { ...rest, wxpay: { ...wxpay, privateKey, trusted, certificateUntil } };
}
