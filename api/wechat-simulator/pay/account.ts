/** The one merchant that the simulator knows, with keys made once in a process: RSA takes its time. */
import { generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';

/** New merchants verify WeChat by a public key, older ones by a platform certificate. */
export type TrustMode = 'publicKey' | 'certificate';

export interface MerchantAccount {
  merchantId: string;
  serial: string;
  apiKey: string;
  merchant: KeyPair;
  /** What WeChat signs with. */
  platform: KeyPair;
  platformId: string;
}

interface KeyPair {
  publicKey: KeyObject;
  privateKey: KeyObject;
}

const newPair = (): KeyPair => generateKeyPairSync('rsa', { modulusLength: 2048 });
const hex = (bytes: number) => randomBytes(bytes).toString('hex').toUpperCase();

let pairs: { merchant: KeyPair; platform: KeyPair } | undefined;

export function merchantAccount(mode: TrustMode): MerchantAccount {
  pairs ??= { merchant: newPair(), platform: newPair() };
  return {
    ...pairs,
    merchantId: '1900000001',
    serial: hex(20),
    apiKey: randomBytes(16).toString('hex'),
    platformId: mode === 'publicKey' ? `PUB_KEY_ID_01${hex(16)}` : hex(20),
  };
}
