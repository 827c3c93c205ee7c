/** A long list of learners through the real import, with memberships and audit, against only inserting the same rows. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createApp } from '../api/app.ts';
import type { Deps } from '../api/deps.ts';
import { makeExamPlan, makeLevel, makeOccupation } from '../api/test/factories.ts';
import type { Bench } from './bench.ts';
import { peakMemory } from './support/memory.ts';
import {
  latencies,
  median,
  percentile,
  reaches,
  type StaffApi,
  staffApi,
  timed,
} from './support/staffApi.ts';
import { writeTable } from './support/workbook.ts';

const ROWS = 50_000;
const ROUNDS = 3;
const INSERTED_AT_ONCE = 1000;
const UNLIMITED = { perAccount: Number.MAX_SAFE_INTEGER, perAddress: Number.MAX_SAFE_INTEGER };
const HEADER = ['手机号', '姓名', '职业', '等级', '类别', '考试计划', '会员到期日'];
/** Asked by others meanwhile; cheap, so that it tells how long it had to wait. */
const MEANWHILE = '/classes?pageSize=20';

export const bench: Bench = {
  name: `import of ${ROWS} learners over HTTP: read, checked, sealed, memberships, audit / inserting the rows alone`,
  aim: 0.05,
  async run({ deps, serve }) {
    const folder = await mkdtemp(path.join(tmpdir(), 'ekaotong-bench-learners-'));
    try {
      const exam = {
        occupation: await makeOccupation(deps),
        level: await makeLevel(deps),
        plan: await makeExamPlan(deps),
      };
      const api = await staffApi('content', deps, await serve(await createApp(deps, { limits: UNLIMITED })));
      const idle = await latencies(api, sleep(3_000), MEANWHILE);
      const [ours, alone, busy, peaks, steps]: number[][] = [[], [], [], [], []];
      for (let round = 0; round < ROUNDS; round += 1) {
        const learners = Array.from({ length: ROWS }, (_, n) => ({
          phone: `1${30 + round}${String(n).padStart(8, '0')}`,
          name: `学员${n}`,
        }));
        alone!.push(ROWS / (await insertAlone(deps, learners, exam)));
        const file = path.join(folder, `${round}.xlsx`);
        const lines = learners.map(({ phone, name }) => [
          phone,
          name,
          exam.occupation.name,
          exam.level.name,
          '企业职工',
          exam.plan.name,
          '2030-12-31',
        ]);
        await writeTable(file, [HEADER, ...lines]);
        const importing = timed(async () => steps!.push(...(await importFile(api, file))));
        const peak = peakMemory(importing);
        busy!.push(...(await latencies(api, importing, MEANWHILE)));
        ours!.push(ROWS / (await importing));
        peaks!.push(await peak);
        await mustHold(deps, (round + 1) * ROWS);
      }
      return {
        ours: median(ours!),
        yardstick: median(alone!),
        unit: 'rows/s',
        also: `peak memory ${Math.max(...peaks!)} MB; reading ${steps![0]!.toFixed(1)} s, writing ${steps![1]!.toFixed(1)} s of the first; another route meanwhile p50 ${percentile(busy!, 0.5)} ms, p99 ${percentile(busy!, 0.99)} ms (idle p99 ${percentile(idle, 0.99)} ms)`,
      };
    } finally {
      await rm(folder, { recursive: true });
    }
  },
};

interface Exam {
  occupation: { id: number };
  level: { id: number };
  plan: { id: number };
}

/** Seconds. What is sealed beforehand costs nothing here; the rows go again, for the import to make them. */
async function insertAlone({ db, secrets }: Deps, learners: { phone: string; name: string }[], exam: Exam) {
  const rows = learners.map(({ phone, name }) => ({
    phone: secrets.encrypt(phone),
    phone_index: secrets.blindIndex(phone),
    name: secrets.encrypt(name),
    occupation_id: exam.occupation.id,
    level_id: exam.level.id,
    exam_plan_id: exam.plan.id,
    category: '企业职工',
  }));
  const seconds = await timed(() =>
    db.transaction((trx) => trx.batchInsert('learners', rows, INSERTED_AT_ONCE)),
  );
  await db('learners')
    .whereIn(
      'phone_index',
      rows.map((row) => row.phone_index),
    )
    .delete();
  return seconds;
}

/** Seconds of reading and of writing. */
async function importFile(api: StaffApi, file: string): Promise<[number, number]> {
  const form = new FormData();
  form.append('file', new Blob([await readFile(file)]), 'learners.xlsx');
  const at = `/learner-imports/${(await api.post('/learner-imports', form)).data.id}`;
  const reading = await timed(() => reaches(api, at, 'ready'));
  const writing = await timed(async () => {
    await api.post(`${at}/confirm`, { existing: 'fill' });
    await reaches(api, at, 'done');
  });
  return [reading, writing];
}

async function mustHold({ db }: Deps, wanted: number): Promise<void> {
  for (const table of ['learners', 'entitlements']) {
    const { count } = (await db(table).count({ count: '*' }))[0] ?? {};
    if (Number(count) !== wanted) throw new Error(`${count} ${table}`);
  }
}
