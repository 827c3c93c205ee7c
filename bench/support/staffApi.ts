/** Staff at work over HTTP, for benches that measure what others notice meanwhile. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Deps } from '../../api/deps.ts';
import { openSession } from '../../api/domain/accounts/sessions.ts';
import type { StaffRole } from '../../api/rest/define.ts';
import { makeStaff } from '../../api/test/factories.ts';

export interface StaffApi {
  get(path: string): Promise<{ data: { id: number; state: string; error: string | null; total: number } }>;
  post(path: string, body?: FormData | object): Promise<{ data: { id: number } }>;
}

export async function staffApi(role: StaffRole, deps: Deps, origin: string): Promise<StaffApi> {
  const staff = await makeStaff(deps, { role });
  const authorization = `Bearer ${await openSession({ owner: { staffId: staff.id } }, deps)}`;
  const send = async (method: string, at: string, body?: FormData | object) => {
    const json = body && !(body instanceof FormData) && JSON.stringify(body);
    const headers = { authorization, ...(json && { 'content-type': 'application/json' }) };
    const sent = json || (body as FormData | undefined);
    const reply = await fetch(`${origin}/api/staff${at}`, { method, body: sent, headers });
    if (!reply.ok) throw new Error(`${method} ${at}: ${reply.status} ${await reply.text()}`);
    return reply.json();
  };
  return {
    get: (at) => send('GET', at) as ReturnType<StaffApi['get']>,
    post: (at, body) => send('POST', at, body) as ReturnType<StaffApi['post']>,
  };
}

export async function reaches(api: StaffApi, path: string, wanted: string): Promise<void> {
  for (;;) {
    const { state, error } = (await api.get(path)).data;
    if (state === wanted) return;
    if (error) throw new Error(error);
    await sleep(50);
  }
}

/** Milliseconds of requests that come at an even pace, from their due moment on, until the work is done. */
export async function latencies(
  api: StaffApi,
  work: Promise<unknown>,
  path = '/banks?pageSize=20',
): Promise<number[]> {
  const measured: Promise<number>[] = [];
  let isDone = false;
  const end = work.finally(() => {
    isDone = true;
  });
  for (let due = performance.now(); !isDone; due += PACE_MS) {
    await sleep(Math.max(0, due - performance.now()));
    measured.push(api.get(path).then(() => performance.now() - due));
  }
  await end;
  return Promise.all(measured);
}

const PACE_MS = 20;

/** Seconds. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

export const percentile = (values: number[], share: number): number =>
  Math.round([...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? Number.NaN);
export const median = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
