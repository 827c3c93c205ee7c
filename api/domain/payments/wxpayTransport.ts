/**
 * What stands between wechatpay-node-v3 and the network. The library neither checks that an answer is WeChat's nor
 * gives up waiting; and it resolves when the connection broke. Here every answer that may change something is
 * verified, and whatever went wrong throws.
 */
import type { IPayRequest } from 'wechatpay-node-v3/dist/lib/pay-request.interface.js';
import { AppError } from '../../errors.ts';
import { CERTIFICATES_PATH } from './certificates.ts';
import type { PlatformKeys } from './platformKeys.ts';
import { signatureFault } from './signature.ts';

export const LIBRARY_ORIGIN = 'https://api.mch.weixin.qq.com';
const TIMEOUT_MS = 5_000;
/** A bill's bytes are checked by the hash in the signed answer that named it; certificates prove themselves. */
const UNSIGNED = ['/v3/billdownload/', CERTIFICATES_PATH];

export interface TransportOptions {
  origin: string;
  keys: PlatformKeys;
  clock: () => Date;
  timeoutMs?: number;
}

/** What the library hands on to its caller. */
export interface Answer {
  status: number;
  data?: unknown;
  /** Body of a refusal. */
  error?: string;
}

type Headers = Record<string, string>;

export function wxpayTransport(options: TransportOptions): IPayRequest {
  const { origin, keys, clock, timeoutMs = TIMEOUT_MS } = options;
  // Asks WeChat to sign with the public key that we hold. Of certificates it takes the one in force.
  const publicKey = keys.list().find(([id]) => id.startsWith('PUB_KEY_ID_'))?.[0];
  const wanted: Headers = publicKey ? { 'Wechatpay-Serial': publicKey } : {};

  async function send(method: string, address: string, headers: Headers, body?: string): Promise<Answer> {
    const url = new URL(address.replace(LIBRARY_ORIGIN, origin));
    const { response, raw } = await exchange(url, {
      method,
      body,
      headers: { ...headers, ...wanted },
      signal: AbortSignal.timeout(timeoutMs),
      redirect: 'error',
    });
    if (response.status >= 500) throw unreachable(new Error(`WeChat Pay answered ${response.status}`));
    // Refusals are not signed: they are told apart by their code, and never taken for money that came or went.
    if (!response.ok) return { status: response.status, error: raw };
    if (!UNSIGNED.some((path) => url.pathname.startsWith(path))) {
      await keys.meet(response.headers.get('wechatpay-serial') ?? '');
      const fault = signatureFault({ raw, header: (name) => response.headers.get(name) }, keys, clock());
      if (fault)
        throw unreachable(new Error(`answer of ${url.pathname} is not signed by WeChat Pay: ${fault}`));
    }
    const isJson = response.headers.get('content-type')?.includes('json') && raw !== '';
    return { status: response.status, data: isJson ? JSON.parse(raw) : raw };
  }

  return {
    get: (url, headers) => send('GET', url, headers),
    // The same bytes that the library has signed.
    post: (url, params, headers) => send('POST', url, headers, JSON.stringify(params)),
    upload: () => Promise.reject(new Error('nothing is uploaded')),
  };
}

async function exchange(url: URL, init: RequestInit): Promise<{ response: Response; raw: string }> {
  try {
    const response = await fetch(url, init);
    return { response, raw: await response.text() };
  } catch (cause) {
    throw unreachable(cause);
  }
}

const unreachable = (cause: unknown) => new AppError('payment.unreachable', {}, [], { cause });
