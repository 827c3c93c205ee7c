/** A whole bank through the real import, against only reading its file; and how the API answers meanwhile. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createApp } from '../api/app.ts';
import type { Deps } from '../api/deps.ts';
import { makeBank } from '../api/test/factories.ts';
import type { Bench } from './bench.ts';
import { peakMemory } from './support/memory.ts';
import { readAlone } from './support/readAlone.ts';
import {
  latencies,
  median,
  percentile,
  reaches,
  type StaffApi,
  staffApi,
  timed,
} from './support/staffApi.ts';
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
      const api = await staffApi('bank', deps, await serve(await createApp(deps, { limits: UNLIMITED })));
      const idle = await latencies(api, sleep(3_000));
      const ours: number[] = [];
      const alone: number[] = [];
      const busy: number[] = [];
      const peaks: number[] = [];
      const published: number[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        alone.push(ROWS / (await readAlone(file)));
        const bank = await makeBank(deps);
        const importing = timed(() => importFile(api, bank.id, file));
        const peak = peakMemory(importing);
        busy.push(...(await latencies(api, importing)));
        ours.push(ROWS / (await importing));
        peaks.push(await peak);
        await mustHold(deps, bank.id);
        // At once, as staff do: the database has not counted the new rows yet.
        published.push(await timed(() => api.post(`/banks/${bank.id}/publish`)));
      }
      return {
        ours: median(ours),
        yardstick: median(alone),
        unit: 'rows/s',
        also: `then published in ${median(published).toFixed(1)} s; peak memory ${Math.max(...peaks)} MB; another route meanwhile p50 ${percentile(busy, 0.5)} ms, p99 ${percentile(busy, 0.99)} ms (idle p99 ${percentile(idle, 0.99)} ms)`,
      };
    } finally {
      await rm(folder, { recursive: true });
    }
  },
};

async function importFile(api: StaffApi, bankId: number, file: string): Promise<void> {
  const form = new FormData();
  form.append('file', new Blob([await readFile(file)]), 'bank.xlsx');
  const { id } = (await api.post(`/imports?bankId=${bankId}`, form)).data;
  await reaches(api, `/imports/${id}`, 'ready');
  await api.post(`/imports/${id}/confirm`);
  await reaches(api, `/imports/${id}`, 'done');
}

async function mustHold({ db }: Deps, bankId: number): Promise<void> {
  const { count } = (await db('questions').where({ bank_id: bankId }).count({ count: '*' }))[0] ?? {};
  if (Number(count) !== ROWS) throw new Error(`the bank holds ${count} questions`);
}
