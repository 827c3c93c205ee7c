/** One call to the learner API: address, token, time-out, and errors as one class. */
import { API_ORIGIN } from '../config';
import type { HttpReply, HttpRequest, Platform } from '../stores/ports';
import { ApiError } from './apiError';

const TIMEOUT_MS = 15_000;
const AGREEMENT_DUE = 'agreement.due';
const UPLOAD_TIMEOUT_MS = 60_000;

export interface RequestPorts {
  http: Platform['http'];
  token(): string | undefined;
  /** The server no longer knows this token. */
  onExpired(): void;
  /** A new version of an agreement has come into force that he has not accepted. */
  onAgreementDue(): void;
  /** Told after every call whether the server could be reached. */
  onReach(reached: boolean): void;
}

export type Query = Record<string, string | number | boolean | undefined>;
export type Request = <T>(
  method: HttpRequest['method'],
  path: string,
  input?: { query?: Query; body?: object },
) => Promise<T>;

/** Replies are resolved with the whole JSON body (`{ data, total? }`), undefined for 204. */
export function createRequest(ports: RequestPorts): Request {
  return async <T>(
    method: HttpRequest['method'],
    path: string,
    input: { query?: Query; body?: object } = {},
  ) => {
    const token = ports.token();
    const request: HttpRequest = {
      method,
      url: `${API_ORIGIN}/api/learner/${path}${queryString(input.query)}`,
      header: token ? { authorization: `Bearer ${token}` } : {},
      body: input.body,
      timeoutMs: TIMEOUT_MS,
    };
    return contentOf<T>(ports, await reached(ports, () => ports.http(request)));
  };
}

function contentOf<T>(
  ports: Pick<RequestPorts, 'token' | 'onExpired' | 'onAgreementDue'>,
  reply: HttpReply,
): T {
  if (reply.status >= 200 && reply.status < 300) return reply.body as T;
  if (reply.status === 401 && ports.token()) ports.onExpired();
  const error = errorOf(reply);
  if (error.code === AGREEMENT_DUE) ports.onAgreementDue();
  throw error;
}

/** One file of the phone to one path; the reply as for any other request. */
export const createUpload =
  (ports: Omit<RequestPorts, 'http'> & { upload: Platform['upload'] }) =>
  async <T>(path: string, file: string): Promise<T> => {
    const header = { authorization: `Bearer ${ports.token() ?? ''}` };
    const url = `${API_ORIGIN}/api/learner/${path}`;
    const reply = await reached(ports, () =>
      ports.upload({ url, header, path: file, timeoutMs: UPLOAD_TIMEOUT_MS }),
    );
    return contentOf<T>(ports, reply);
  };

async function reached(
  ports: Pick<RequestPorts, 'onReach'>,
  send: () => Promise<HttpReply>,
): Promise<HttpReply> {
  try {
    const reply = await send();
    ports.onReach(true);
    return reply;
  } catch {
    ports.onReach(false);
    throw new ApiError('network.unreachable', '网络不通，请检查网络后重试', 0);
  }
}

function queryString(query: Query = {}): string {
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const text = pairs.map(
    ([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`,
  );
  return text.length ? `?${text.join('&')}` : '';
}

function errorOf({ status, body }: HttpReply): ApiError {
  const { error } = (body ?? {}) as { error?: Partial<Pick<ApiError, 'code' | 'message' | 'details'>> };
  return new ApiError(
    error?.code ?? 'server.unexpected',
    error?.message ?? `服务器暂时无法处理（${status}），请稍后重试`,
    status,
    error?.details,
  );
}
