/** The one merchant that the simulator knows, with keys made once in a process: RSA takes its time. */
import { generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';
import { certificateOf } from './certificate.ts';

/** New merchants verify WeChat by a public key, older ones by a platform certificate. */
export type TrustMode = 'publicKey' | 'certificate';

/** What WeChat signs with, by turns. */
export interface Platform {
  /** Serial of its certificate, or PUB_KEY_ID_… */
  id: string;
  keys: KeyPair;
  /** PEM; a public key has none. */
  certificate: string | undefined;
  until: Date | null;
}

export interface MerchantAccount {
  merchantId: string;
  serial: string;
  apiKey: string;
  merchant: KeyPair;
  /** All that are listed: while certificates change, two. */
  platforms: Platform[];
  signer: Platform;
}

interface KeyPair {
  publicKey: KeyObject;
  privateKey: KeyObject;
}

const DAY_MS = 86_400_000;
const YEARS_5 = 5 * 365 * DAY_MS;

const newPair = (): KeyPair => generateKeyPairSync('rsa', { modulusLength: 2048 });
const hex = (bytes: number) => randomBytes(bytes).toString('hex').toUpperCase();

let pairs: { merchant: KeyPair; platform: KeyPair } | undefined;

export function merchantAccount(mode: TrustMode, now: number): MerchantAccount {
  pairs ??= { merchant: newPair(), platform: newPair() };
  const { merchant, platform } = pairs;
  const signer =
    mode === 'certificate'
      ? certified(platform, new Date(now + YEARS_5))
      : { id: `PUB_KEY_ID_01${hex(16)}`, keys: platform, certificate: undefined, until: null };
  const apiKey = randomBytes(16).toString('hex');
  return { merchant, merchantId: '1900000001', serial: hex(20), apiKey, platforms: [signer], signer };
}

let spare: KeyPair | undefined;

/** With the other of two pairs. */
export function newCertificate(now: number, { signer }: MerchantAccount): Platform {
  spare ??= newPair();
  return certified(signer.keys === spare ? pairs!.platform : spare, new Date(now + YEARS_5));
}

function certified(keys: KeyPair, until: Date): Platform {
  const id = `5${hex(20).slice(1)}`;
  // As a certificate says it: in whole seconds.
  until.setMilliseconds(0);
  return { id, keys, certificate: certificateOf(keys, until, id), until };
}
