/** What WeChat Pay seals with the APIv3 key (AES-256-GCM). */
import { createDecipheriv } from 'node:crypto';
import { z } from 'zod';

export const sealedContent = z.object({
  algorithm: z.literal('AEAD_AES_256_GCM'),
  ciphertext: z.string(),
  nonce: z.string(),
  associated_data: z.string().default(''),
});

const TAG_BYTES = 16;

/** Throws when the tag does not fit; the library's own decryption never looks at it. */
export function unsealed(
  { ciphertext, nonce, associated_data }: z.infer<typeof sealedContent>,
  apiKey: string,
): string {
  const bytes = Buffer.from(ciphertext, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', apiKey, nonce, { authTagLength: TAG_BYTES });
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  decipher.setAAD(Buffer.from(associated_data));
  return decipher.update(bytes.subarray(0, -TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
}
