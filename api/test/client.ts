/** Talks to a test application as one account, in JSON. */

export interface Reply {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test says by its assertions what it expects.
  body: any;
  headers: Headers;
}

/** The product did not do what it was asked for. */
export class Refused extends Error {
  readonly code: string | undefined;

  constructor(readonly reply: Reply) {
    super(`${reply.status} ${JSON.stringify(reply.body)}`);
    this.code = reply.body?.error?.code;
  }
}

/** @throws Refused */
export function accepted(reply: Reply): Reply {
  if (reply.status >= 300) throw new Refused(reply);
  return reply;
}

export interface Client {
  token: string | undefined;
  get(path: string): Promise<Reply>;
  post(path: string, body?: unknown): Promise<Reply>;
  put(path: string, body?: unknown): Promise<Reply>;
  patch(path: string, body?: unknown): Promise<Reply>;
  delete(path: string, body?: unknown): Promise<Reply>;
  /** multipart/form-data with the one part `file`. */
  upload(path: string, file: { name: string; content: Uint8Array | string }): Promise<Reply>;
}

export function client(url: string, token?: string): Client {
  const authorization = token ? { authorization: `Bearer ${token}` } : undefined;
  const send = async (method: string, path: string, init: RequestInit = {}) =>
    replyOf(await fetch(url + path, { method, ...init, headers: { ...authorization, ...init.headers } }));
  const sendJson = (method: string, path: string, body: unknown) =>
    send(
      method,
      path,
      body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } },
    );
  return {
    token,
    get: (path) => send('GET', path),
    post: (path, body) => sendJson('POST', path, body),
    put: (path, body) => sendJson('PUT', path, body),
    patch: (path, body) => sendJson('PATCH', path, body),
    delete: (path, body) => sendJson('DELETE', path, body),
    upload(path, { name, content }) {
      const body = new FormData();
      body.append('file', new Blob([content]), name);
      return send('POST', path, { body });
    },
  };
}

async function replyOf(response: Response): Promise<Reply> {
  const { status, headers } = response;
  if (headers.get('content-type')?.startsWith('application/json'))
    return { status, headers, body: await response.json() };
  const bytes = Buffer.from(await response.arrayBuffer());
  return { status, headers, body: bytes.length > 0 ? bytes : undefined };
}
