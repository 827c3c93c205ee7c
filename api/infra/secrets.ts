/**
 * Encryption of personal data at rest. A sealed value reads `<key id>.<base64url of iv, tag, text>`, so
 * that values of an older key stay readable while they are sealed again with a new one.
 */
import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** What there is besides the key in use, while it is being changed: the one before it, or the one to come. */
export interface OtherKeys {
  old?: Buffer;
  next?: Buffer;
}

export interface Secrets {
  /** AES-256-GCM; the same text gives another result each time. */
  encrypt(text: string): string;
  /** Throws when the value was changed or its key is unknown. What is only marked (`unsealed`) it gives as it is. */
  decrypt(sealed: string): string;
  /**
   * HMAC-SHA-256 in hex: finds equal texts without reading them.
   * @param organisationId finds it only among what this organisation says of people who have an account elsewhere
   */
  blindIndex(text: string, organisationId?: number): string;
  /** What to look for: this index, and while the key is being changed those that rows may still have, by the other keys. */
  blindIndexes(text: string, organisationId?: number): string[];
}

const IV_BYTES = 12;
const TAG_BYTES = 16;
/** In the place of a key id; no hexadecimal digits, so never one. */
const CLEAR = 'clear.';

/** For a sealed column, where no key is at hand, as in migrations: `sealMarked` seals it at the next start. */
export const unsealed = (text: string): string => CLEAR + text;

/**
 * @param current 32 bytes; seals new values and keys the blind index.
 * @param others of values that were sealed before, or are by another process that is ahead
 */
export function createSecrets(current: Buffer, others: OtherKeys = {}): Secrets {
  const all = keysOf(current, others);
  const indexes = all.map(indexBy);
  const keys = new Map(all.map((key) => [keyId(key), key]));
  return {
    encrypt: (text) => seal(text, current, randomBytes(IV_BYTES)),
    decrypt(sealed) {
      if (sealed.startsWith(CLEAR)) return sealed.slice(CLEAR.length);
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
    blindIndex: indexes[0]!,
    blindIndexes: (text, organisationId) => indexes.map((index) => index(text, organisationId)),
  };
}

/** The one in use first. */
export const keysOf = (current: Buffer, { old, next }: OtherKeys = {}): Buffer[] =>
  [current, old, next].filter((key) => key !== undefined);

function indexBy(key: Buffer): Secrets['blindIndex'] {
  const indexKey = Buffer.from(hkdfSync('sha256', key, '', 'blind index', 32));
  return (text, organisationId) =>
    createHmac('sha256', indexKey)
      .update(organisationId === undefined ? text : `${organisationId} ${text}`)
      .digest('hex');
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
