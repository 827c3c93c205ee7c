/**
 * TC3-HMAC-SHA256 as the receiver checks it: https://cloud.tencent.com/document/api/382/52072. The service is the
 * first part of the host that was called; Tencent's is sms.
 */
import { createHmac, hash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

export interface SignedRequest {
  method: string;
  path: string;
  /** Without port. */
  hostname: string;
  headers: IncomingHttpHeaders;
  body: string;
}

const APART_SECONDS = 300;
const AUTHORIZATION =
  /^TC3-HMAC-SHA256 Credential=(?<id>[^/]+)\/(?<date>[\d-]+)\/(?<service>[^/]+)\/tc3_request, SignedHeaders=(?<names>[\w;-]+), Signature=(?<signature>[0-9a-f]{64})$/;

/** Code and text of the failure; undefined: it is signed well. Time is the real one, as the SDK's is. */
export function signatureFault(
  { method, path, hostname, headers, body }: SignedRequest,
  { secretId, secretKey }: { secretId: string; secretKey: string },
): [code: string, message: string] | undefined {
  const parts = AUTHORIZATION.exec(headers.authorization ?? '')?.groups;
  if (!parts) return ['AuthFailure.InvalidAuthorization', 'authorization is malformed'];
  const { id, date = '', service = '', names = '', signature = '' } = parts;
  if (id !== secretId) return ['AuthFailure.SecretIdNotFound', 'the SecretId is not found'];
  const timestamp = Number(headers['x-tc-timestamp']);
  if (!(Math.abs(Date.now() / 1000 - timestamp) <= APART_SECONDS))
    return ['AuthFailure.SignatureExpire', 'the signature has expired'];
  const isComplete = ['content-type', 'host'].every((name) => names.split(';').includes(name));
  const isToday = date === new Date(timestamp * 1000).toISOString().slice(0, 10);
  if (!isComplete || !isToday || service !== hostname.split('.')[0])
    return ['AuthFailure.SignatureFailure', 'what is signed is not complete'];
  const headerOf = (name: string) => (name === 'host' ? hostname : headers[name]);
  const canonical = [
    method,
    path,
    '',
    ...names.split(';').map((name) => `${name}:${headerOf(name)}`),
    '',
    names,
    hash('sha256', body),
  ].join('\n');
  const signed = ['TC3-HMAC-SHA256', timestamp, `${date}/${service}/tc3_request`, hash('sha256', canonical)];
  const key = [date, service, 'tc3_request'].reduce<string | Buffer>(
    (before, part) => createHmac('sha256', before).update(part).digest(),
    `TC3${secretKey}`,
  );
  const expected = createHmac('sha256', key).update(signed.join('\n')).digest('hex');
  if (!timingSafeEqual(Buffer.from(expected), Buffer.from(signature)))
    return ['AuthFailure.SignatureFailure', 'the signature is wrong'];
  return undefined;
}
