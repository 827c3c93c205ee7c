import { device } from '../runtime/device.ts';
import { method, WxFailure } from './api.ts';
import { wxEvents } from './events.ts';

export interface RequestOptions {
  url: string;
  method?: string;
  data?: unknown;
  header?: Record<string, string>;
  /** Milliseconds; 60,000 by default as in WeChat. */
  timeout?: number;
  dataType?: string;
  responseType?: string;
}

/** WeChat's own error number for "no connection". */
const NO_NETWORK = { errno: 600001 };
const TIMEOUT_MS = 60_000;
/** wx.request takes these only; PATCH is not among them. */
const METHODS = new Set(['OPTIONS', 'GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'TRACE', 'CONNECT']);

/** Requests under way, so that switching the network off ends them, too. */
const running = new Set<AbortController>();

device.onNetwork((isConnected) => {
  if (!isConnected) for (const controller of running) controller.abort('interrupted');
  wxEvents.emit('networkStatusChange', { isConnected, networkType: networkType() });
});

const networkType = () => (device.online() ? 'wifi' : 'none');

function request(options: RequestOptions & object) {
  const controller = new AbortController();
  const callbacks = { complete: () => {}, ...options };
  method<RequestOptions>('request', (given) => send(given, controller))(callbacks);
  return {
    abort: () => controller.abort('abort'),
    onHeadersReceived: () => {},
    offHeadersReceived: () => {},
  };
}

async function send(options: RequestOptions, controller: AbortController): Promise<object> {
  const verb = (options.method ?? 'GET').toUpperCase();
  if (!METHODS.has(verb)) throw new WxFailure(`method is invalid: ${verb}`);
  if (!device.online()) throw new WxFailure('net::ERR_INTERNET_DISCONNECTED', NO_NETWORK);
  const timer = setTimeout(() => controller.abort('timeout'), options.timeout ?? TIMEOUT_MS);
  running.add(controller);
  try {
    const reply = await fetch(address(options, verb), {
      method: verb,
      ...content(options, verb),
      signal: controller.signal,
    });
    return {
      data: await read(reply, options),
      statusCode: reply.status,
      header: Object.fromEntries(reply.headers),
      cookies: [],
    };
  } catch (error) {
    if (controller.signal.aborted) throw new WxFailure(String(controller.signal.reason), NO_NETWORK);
    throw new WxFailure(`net::ERR_FAILED ${(error as Error).message}`, NO_NETWORK);
  } finally {
    clearTimeout(timer);
    running.delete(controller);
  }
}

const hasBody = (verb: string) => verb !== 'GET' && verb !== 'HEAD';

/** On GET the data become the query. */
function address({ url, data }: RequestOptions, verb: string): string {
  if (hasBody(verb) || !data || typeof data !== 'object') return url;
  const query = Object.entries(data).map(
    ([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(String(value))}`,
  );
  return query.length ? `${url}${url.includes('?') ? '&' : '?'}${query.join('&')}` : url;
}

function content(
  { data, header = {} }: RequestOptions,
  verb: string,
): { headers: Record<string, string>; body?: string | ArrayBuffer } {
  const headers = Object.fromEntries(
    Object.entries(header).map(([name, value]) => [name.toLowerCase(), value]),
  );
  if (!hasBody(verb)) return { headers };
  headers['content-type'] ??= 'application/json';
  if (typeof data === 'string' || data instanceof ArrayBuffer) return { headers, body: data };
  if (data === undefined) return { headers };
  const body = /urlencoded/.test(headers['content-type'])
    ? new URLSearchParams(data as Record<string, string>).toString()
    : JSON.stringify(data);
  return { headers, body };
}

/** JSON where it is JSON, text otherwise, whatever the content type says. */
async function read(reply: Response, { responseType, dataType = 'json' }: RequestOptions): Promise<unknown> {
  if (responseType === 'arraybuffer') return reply.arrayBuffer();
  const text = await reply.text();
  if (dataType !== 'json') return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

export const networkMethods = {
  request,
  getNetworkType: method('getNetworkType', () => ({ networkType: networkType() })),
};
