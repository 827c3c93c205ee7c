/** The only place that talks to the server: token, JSON, and errors as the server words them. */
import type { HttpError } from '@refinedev/core';
import { getSession, leavePreview } from '../session/session.ts';

const PREFIX = '/api/staff';

export interface FieldError {
  field: string;
  code: string;
  message: string;
}

/** Shaped as Refine's HttpError. `details` name fields or rows of what was sent. */
export class ApiError extends Error implements HttpError {
  constructor(
    readonly statusCode: number,
    readonly code: string,
    message: string,
    readonly details: FieldError[] = [],
  ) {
    super(message);
  }
}

const OFFLINE = '连不上服务器，请检查网络后重试';

/** Sends JSON and returns the parsed reply; undefined for 204. Throws ApiError only. */
export async function request<T>(method: string, path: string, body?: unknown): Promise<T> {
  const reply = await send(path, { method, ...jsonOf(body) });
  return (reply.status === 204 ? undefined : await reply.json()) as T;
}

const jsonOf = (body: unknown): RequestInit =>
  body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };

/** Fetches a picture that only this session may see. */
export const picture = async (path: string): Promise<Blob> => (await send(path, { method: 'GET' })).blob();

/**
 * Fetches a file that the server makes, for example an export, and saves it on this computer.
 * @param body sent as JSON, where the file is about what is not stored yet
 */
export async function download(path: string, fallbackName: string, body?: unknown): Promise<void> {
  const reply = await send(path, { method: body === undefined ? 'GET' : 'POST', ...jsonOf(body) });
  const url = URL.createObjectURL(await reply.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName(reply.headers.get('content-disposition')) ?? fallbackName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Multipart upload of one part `file`. `onProgress` gets per cent of the bytes sent. */
export function upload<T>(path: string, file: File, onProgress?: (percent: number) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    // fetch cannot report how far an upload is.
    const call = new XMLHttpRequest();
    call.open('POST', PREFIX + path);
    call.setRequestHeader('authorization', `Bearer ${getSession()?.token ?? ''}`);
    call.upload.onprogress = (event) => onProgress?.(Math.round((event.loaded / event.total) * 100));
    call.onerror = () => reject(new ApiError(0, 'network', OFFLINE));
    call.onload = () => {
      if (call.status < 300) return resolve(JSON.parse(call.responseText) as T);
      reject(toError(call.status, call.responseText));
    };
    const form = new FormData();
    form.append('file', file);
    call.send(form);
  });
}

async function send(path: string, init: RequestInit): Promise<Response> {
  const session = getSession();
  const headers = new Headers(init.headers);
  if (session) headers.set('authorization', `Bearer ${session.token}`);
  let reply: Response;
  try {
    reply = await fetch(PREFIX + path, { ...init, headers });
  } catch {
    throw new ApiError(0, 'network', OFFLINE);
  }
  if (!reply.ok) throw toError(reply.status, await reply.text());
  return reply;
}

function toError(status: number, text: string): ApiError {
  // An expired token ends the session here, whatever screen was asking; the login page brings back.
  if (status === 401 && getSession()) leavePreview();
  try {
    const { error } = JSON.parse(text) as {
      error: { code: string; message: string; details?: FieldError[] };
    };
    return new ApiError(status, error.code, error.message, error.details);
  } catch {
    return new ApiError(status, 'server', `服务器没有正常应答（${status}），请稍后重试`);
  }
}

function fileName(disposition: string | null): string | undefined {
  const encoded = disposition?.match(/filename\*=UTF-8''([^;]+)/i)?.[1];
  return encoded ? decodeURIComponent(encoded) : disposition?.match(/filename="([^"]+)"/i)?.[1];
}
