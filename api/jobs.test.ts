/** What happens by the clock, as the database user that the application works as in production. */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import type { Knex } from 'knex';
import type { Deps } from './deps.ts';
import { overdueSweep } from './domain/attempts/sweep.ts';
import { corrections } from './domain/regrading/job.ts';
import { itemAnalysis } from './domain/statistics/fold.ts';
import { grantAppRole } from './infra/appRole.ts';
import { connect } from './infra/db.ts';
import { localFiles } from './infra/files.ts';
import { createJobs } from './infra/jobs.ts';
import { jobsOf } from './jobs.ts';
import { type TestApp, testApp } from './test/app.ts';
import { eventually } from './test/eventually.ts';

describe('jobs of the limited database user', () => {
  const role = `jobs_${randomBytes(4).toString('hex')}`;
  const PASSWORD = 'secret-of-a-test';
  let owner: TestApp;
  let limited: Knex;
  let deps: Deps;
  let app: TestApp;
  before(async () => {
    owner = await testApp({ payment: {} });
    await grantAppRole(owner.deps.db, role, PASSWORD);
    const url = new URL(owner.deps.config.databaseUrl);
    url.username = role;
    url.password = PASSWORD;
    limited = connect(url.href, { max: 4 });
    const { clock, log } = owner.deps;
    deps = {
      ...owner.deps,
      db: limited,
      config: { ...owner.deps.config, databaseUrl: url.href },
      files: await localFiles(`${owner.deps.config.dataDir}/files`, limited),
      jobs: createJobs({ databaseUrl: url.href, db: limited, clock, log }),
    };
    app = await testApp({ beside: owner, deps });
  });
  after(async () => {
    await deps.jobs.stop();
    await app.close();
    await limited.destroy();
    const { db } = owner.deps;
    await db.raw(`reassign owned by ${role} to current_user`);
    await db.raw(`drop owned by ${role}`);
    await db.raw(`drop role ${role}`);
    await owner.close();
  });

  it('all run', async () => {
    for (const job of jobsOf(deps)) assert.ok((await job.run()).length > 0, job.name);
    for (const work of [overdueSweep(deps), itemAnalysis(deps), corrections(deps)]) await work.run();
  });

  it('are taken from the queue, and hand over all data', async () => {
    await deps.jobs.start(jobsOf(deps).filter(({ name }) => name === 'export-data'));
    const root = await app.as('super');
    const { body } = await root.post('/api/staff/data-exports', {});
    assert.ok(await deps.jobs.runSoon('export-data'));
    const path = `/api/staff/data-exports/${body.data.id}`;
    await eventually(async () => assert.equal((await root.get(path)).body.data.state, 'ready'));
    assert.equal((await root.get(`${path}/download`)).status, 200);
    const { state } = await limited('jobs').where({ name: 'export-data' }).first();
    assert.ok(['waiting', 'running'].includes(state));
  });

  it('may add to the audit log, and take nothing back', async () => {
    for (const work of [
      limited('audit_log').update({ action: 'x' }),
      limited('audit_log').delete(),
      limited.raw('truncate audit_log'),
    ])
      await assert.rejects(work, { code: '42501' });
    assert.ok((await limited('audit_log')).length > 0);
  });
});
