/**
 * Encryption of personal data at rest. A sealed value reads `<key id>.<base64url of iv, tag, text>`, so
 * that values of an older key stay readable while they are sealed again with a new one.
 */
import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';

export interface Secrets {
  /** AES-256-GCM; the same text gives another result each time. */
  encrypt(text: string): string;
  /** Throws when the value was changed or its key is unknown. */
  decrypt(sealed: string): string;
  /**
   * HMAC-SHA-256 in hex: finds equal texts without reading them.
   * @param organisationId finds it only among what this organisation says of people who have an account elsewhere
   */
  blindIndex(text: string, organisationId?: number): string;
}

const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * @param current 32 bytes; seals new values and keys the blind index.
 * @param earlier keys of values sealed before; blind indexes must be computed again after a change.
 */
export function createSecrets(current: Buffer, earlier: readonly Buffer[] = []): Secrets {
  const indexKey = Buffer.from(hkdfSync('sha256', current, '', 'blind index', 32));
  const keys = new Map([...earlier, current].map((key) => [keyId(key), key]));
  return {
    encrypt: (text) => seal(text, current, randomBytes(IV_BYTES)),
    decrypt(sealed) {
      const [id = '', encoded = ''] = sealed.split('.');
      const key = keys.get(id);
      if (!key) throw new Error(`no key ${id} for a sealed value`);
      const bytes = Buffer.from(encoded, 'base64url');
      const iv = bytes.subarray(0, IV_BYTES);
      const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES });
      decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
      return (
        decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8')
      );
    },
    blindIndex: (text, organisationId) =>
      createHmac('sha256', indexKey)
        .update(organisationId === undefined ? text : `${organisationId} ${text}`)
        .digest('hex'),
  };
}

/**
 * The same text under another key. The same sealed value gives the same result, so that copies of it stay equal:
 * its iv is made from it, and no other text ever gets that iv.
 */
export function reseal(sealed: string, old: Secrets, key: Buffer): string {
  const ivKey = Buffer.from(hkdfSync('sha256', key, '', 'reseal', 32));
  const iv = createHmac('sha256', ivKey).update(sealed).digest().subarray(0, IV_BYTES);
  return seal(old.decrypt(sealed), key, iv);
}

function seal(text: string, key: Buffer, iv: Buffer): string {
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return `${keyId(key)}.${Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')}`;
}

export const keyId = (key: Buffer) =>
  createHash('sha256').update('key id').update(key).digest('hex').slice(0, 8);
