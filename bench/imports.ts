/** A whole bank through the real import, against only reading its file; and how the API answers meanwhile. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createApp } from '../api/app.ts';
import type { Deps } from '../api/deps.ts';
import { openSession } from '../api/domain/accounts/sessions.ts';
import { makeBank, makeStaff } from '../api/test/factories.ts';
import type { Bench } from './bench.ts';
import { peakMemory } from './support/memory.ts';
import { readAlone } from './support/readAlone.ts';
import { COLUMNS, writeWorkbook } from './support/workbook.ts';

const ROWS = 50_000;
const ROUNDS = 3;
const UNLIMITED = { perAccount: Number.MAX_SAFE_INTEGER, perAddress: Number.MAX_SAFE_INTEGER };

export const bench: Bench = {
  name: `import of ${ROWS} rows x ${COLUMNS} columns over HTTP, read, checked, stored / reading the file alone`,
  aim: 0.2,
  async run({ deps, serve }) {
    const folder = await mkdtemp(path.join(tmpdir(), 'ekaotong-bench-import-'));
    try {
      const file = path.join(folder, 'bank.xlsx');
      await writeWorkbook(file, ROWS);
      const api = await client(deps, await serve(await createApp(deps, { limits: UNLIMITED })));
      const idle = await latencies(api, sleep(3_000));
      const ours: number[] = [];
      const alone: number[] = [];
      const busy: number[] = [];
      const peaks: number[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        alone.push(ROWS / (await readAlone(file)));
        const bank = await makeBank(deps);
        const importing = timed(() => importFile(api, bank.id, file));
        const peak = peakMemory(importing);
        busy.push(...(await latencies(api, importing)));
        ours.push(ROWS / (await importing));
        peaks.push(await peak);
        await mustHold(deps, bank.id);
      }
      return {
        ours: median(ours),
        yardstick: median(alone),
        unit: 'rows/s',
        also: `peak memory ${Math.max(...peaks)} MB; another route meanwhile p50 ${percentile(busy, 0.5)} ms, p99 ${percentile(busy, 0.99)} ms (idle p99 ${percentile(idle, 0.99)} ms)`,
      };
    } finally {
      await rm(folder, { recursive: true });
    }
  },
};

interface Api {
  get(path: string): Promise<{ data: { id: number; state: string; error: string | null; total: number } }>;
  post(path: string, body?: FormData): Promise<{ data: { id: number } }>;
}

async function client(deps: Deps, origin: string): Promise<Api> {
  const staff = await makeStaff(deps, { role: 'bank' });
  const authorization = `Bearer ${await openSession({ owner: { staffId: staff.id } }, deps)}`;
  const send = async (method: string, at: string, body?: FormData) => {
    const reply = await fetch(`${origin}/api/staff${at}`, { method, body, headers: { authorization } });
    if (!reply.ok) throw new Error(`${method} ${at}: ${reply.status} ${await reply.text()}`);
    return reply.json();
  };
  return {
    get: (at) => send('GET', at) as ReturnType<Api['get']>,
    post: (at, body) => send('POST', at, body) as ReturnType<Api['post']>,
  };
}

async function importFile(api: Api, bankId: number, file: string): Promise<void> {
  const form = new FormData();
  form.append('file', new Blob([await readFile(file)]), 'bank.xlsx');
  const { id } = (await api.post(`/imports?bankId=${bankId}`, form)).data;
  await reaches(api, id, 'ready');
  await api.post(`/imports/${id}/confirm`);
  await reaches(api, id, 'done');
}

async function reaches(api: Api, id: number, wanted: string): Promise<void> {
  for (;;) {
    const { state, error } = (await api.get(`/imports/${id}`)).data;
    if (state === wanted) return;
    if (error) throw new Error(error);
    await sleep(50);
  }
}

/** Milliseconds of requests that come at an even pace, from their due moment on, until the work is done. */
async function latencies(api: Api, work: Promise<unknown>): Promise<number[]> {
  const measured: Promise<number>[] = [];
  let isDone = false;
  const end = work.finally(() => {
    isDone = true;
  });
  for (let due = performance.now(); !isDone; due += PACE_MS) {
    await sleep(Math.max(0, due - performance.now()));
    measured.push(api.get('/banks?pageSize=20').then(() => performance.now() - due));
  }
  await end;
  return Promise.all(measured);
}

const PACE_MS = 20;

/** Seconds. */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

async function mustHold({ db }: Deps, bankId: number): Promise<void> {
  const { count } = (await db('questions').where({ bank_id: bankId }).count({ count: '*' }))[0] ?? {};
  if (Number(count) !== ROWS) throw new Error(`the bank holds ${count} questions`);
}

const percentile = (values: number[], share: number): number =>
  Math.round([...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? Number.NaN);
const median = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
