import assert from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';
import { type TestApp, testApp } from '../test/app.ts';
import { eventually } from '../test/eventually.ts';
import { createJobs, type Job, type Jobs, nextRun } from './jobs.ts';

describe('jobs', () => {
  let app: TestApp;
  let processes: Jobs[];
  const ran = new EventEmitter();
  const runs: string[] = [];
  let works = true;
  const job = (process: string): Job => ({
    name: 'count-beans',
    label: '数豆子',
    cron: '30 10 * * *',
    withinMinutes: 2,
    async run() {
      runs.push(process);
      ran.emit('run');
      if (!works) throw new Error('no beans');
      return '数了 3 颗';
    },
  });

  before(async () => {
    app = await testApp();
    const { db, config, clock, log } = app.deps;
    processes = ['one', 'other'].map(() => createJobs({ databaseUrl: config.databaseUrl, db, clock, log }));
    await Promise.all(processes.map((one, index) => one.start([job(index ? 'other' : 'one')])));
  });
  after(async () => {
    await Promise.all(processes.map((one) => one.stop()));
    await app.close();
  });

  const row = () => app.deps.db('jobs').where({ name: 'count-beans' }).first();
  async function runAndWait(until: string): Promise<void> {
    const finance = await app.as('finance');
    const next = once(ran, 'run');
    assert.equal((await finance.post(`/api/staff/jobs/${(await row()).id}/run`)).status, 200);
    await next;
    await eventually(async () => assert.equal((await row()).state, until));
  }

  it('run once among all processes when staff ask, and say how it went', async () => {
    await runAndWait('waiting');
    assert.equal(runs.length, 1);
    const { result, failures, finished_at } = await row();
    assert.deepEqual([result, failures], ['数了 3 颗', 0]);
    assert.ok(finished_at);
  });

  it('are held for lost after their own time', async () => {
    const { rows } = await app.deps.db.raw(
      "select distinct extract(epoch from expire_in)::int as seconds from pgboss.job where name = 'count-beans'",
    );
    assert.deepEqual(rows, [{ seconds: 120 }]);
  });

  it('show what went wrong', async () => {
    works = false;
    await runAndWait('failed');
    const { result, failures } = await row();
    assert.deepEqual([result, failures], ['no beans', 1]);
  });

  it("go by the centre's clock", () => {
    const next = nextRun('30 10 * * *', new Date('2026-12-01T02:31:00Z'));
    assert.equal(next.toISOString(), '2026-12-02T02:30:00.000Z');
  });
});
