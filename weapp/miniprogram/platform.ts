/** The one door from stores and services to `wx`: they take a Platform, so tests run them in Node. */

export interface Storage {
  /** undefined when nothing was stored or the phone cannot read it. */
  read(key: string): unknown;
  write(key: string, value: unknown): void;
  remove(key: string): void;
  keys(): string[];
}

export interface HttpRequest {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  url: string;
  header: Record<string, string>;
  body?: object;
  timeoutMs: number;
}
export interface HttpReply {
  status: number;
  body: unknown;
}

export interface Platform {
  storage: Storage;
  /** Rejects when no reply came: no network, time-out, unreachable server. */
  http(request: HttpRequest): Promise<HttpReply>;
  onNetworkChange(listener: (connected: boolean) => void): void;
  now(): number;
  /** Runs once after `ms`; the returned function calls it off. */
  later(ms: number, run: () => void): () => void;
}

const storage: Storage = {
  read(key) {
    try {
      const value: unknown = wx.getStorageSync(key);
      return value === '' ? undefined : value;
    } catch {
      return undefined;
    }
  },
  write: (key, value) => wx.setStorageSync(key, value),
  remove: (key) => wx.removeStorageSync(key),
  keys: () => wx.getStorageInfoSync().keys,
};

const http: Platform['http'] = (request) =>
  new Promise((resolve, reject) => {
    // wx.request knows no PATCH: it travels as a POST that names it.
    const patch = request.method === 'PATCH';
    wx.request({
      url: request.url,
      method: request.method === 'PATCH' ? 'POST' : request.method,
      header: patch ? { ...request.header, 'x-http-method-override': 'PATCH' } : request.header,
      data: request.body,
      timeout: request.timeoutMs,
      success: (reply) => resolve({ status: reply.statusCode, body: reply.data }),
      fail: (error) => reject(new Error(error.errMsg)),
    });
  });

export const platform: Platform = {
  storage,
  http,
  onNetworkChange: (listener) => wx.onNetworkStatusChange(({ isConnected }) => listener(isConnected)),
  now: () => Date.now(),
  later(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};
