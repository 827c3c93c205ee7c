/**
 * WeChat's list of platform certificates. Its signature may be by a certificate that is only in it; what proves it is
 * the APIv3 key that it is sealed with, which WeChat and the merchant alone hold.
 */
import { X509Certificate } from 'node:crypto';
import { z } from 'zod';
import { sealedContent, unsealed } from './sealed.ts';
import type { TrustedKeys } from './signature.ts';

export const CERTIFICATES_PATH = '/v3/certificates';

const list = z.object({
  data: z.array(z.object({ serial_no: z.string(), encrypt_certificate: sealedContent })),
});

/** Throws when it is not sealed with our key, or a certificate is not the one it is listed as. */
export function certificatesOf(answer: unknown, apiKey: string): TrustedKeys {
  const { data } = list.parse(answer);
  return new Map(
    data.map(({ serial_no, encrypt_certificate }) => {
      const certificate = new X509Certificate(unsealed(encrypt_certificate, apiKey));
      if (certificate.serialNumber !== serial_no.toUpperCase()) throw new Error('another certificate');
      return [serial_no, { key: certificate.publicKey, until: new Date(certificate.validTo) }];
    }),
  );
}
