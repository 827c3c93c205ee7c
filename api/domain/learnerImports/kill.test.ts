import assert from 'node:assert/strict';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DEMO_PASSWORD } from '../../../seeds/demo/people.ts';
import { connect } from '../../infra/db.ts';
import { client } from '../../test/client.ts';
import { eventually } from '../../test/eventually.ts';
import { settledAt } from '../../test/imports.ts';
import { type Program, startProgram } from '../../test/program.ts';

const ROWS = 15_000;

describe('kill -9 in the midst of an import of learners', () => {
  let folder: string;
  let program: Program;
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'ekaotong-import-kill-'));
    await chmod(folder, 0o711);
    await start();
  });
  after(async () => {
    await program.kill('SIGTERM');
    await rm(folder, { recursive: true });
  });

  async function start(): Promise<void> {
    program = await startProgram({ dataDir: folder });
    await program.up();
  }
  const staff = async () => {
    const login = { username: 'yunying', password: DEMO_PASSWORD };
    const { body } = await client(program.url).post('/api/staff/session', login);
    return client(program.url, body.data.token);
  };
  const learners = async (): Promise<number> =>
    (await (await staff()).get('/api/staff/learners?pageSize=1')).body.total;

  it('leaves nothing of it, and it can be confirmed again', async () => {
    const before = await learners();
    const phones = Array.from(
      { length: ROWS },
      (_, n) => `139${String(n).padStart(8, '0')},学员${n},2030-12-31`,
    );
    let by = await staff();
    const content = ['手机号,姓名,会员到期日', ...phones].join('\n');
    const { body } = await by.upload('/api/staff/learner-imports', { name: '名单.csv', content });
    const at = `/api/staff/learner-imports/${body.data.id}`;
    assert.equal((await settledAt(by, at)).state, 'ready');
    // Whoever writes the last row waits for this, so that it is not over too soon to be killed.
    const db = connect((await program.server()).address, { max: 1 });
    const held = await db.transaction();
    await held('learner_import_rows').where({ position: ROWS }).forUpdate();
    await by.post(`${at}/confirm`, { existing: 'fill' });
    await eventually(async () => assert.ok((await by.get(at)).body.data.progress > 0));
    assert.equal((await by.get(at)).body.data.state, 'importing');
    await program.kill('SIGKILL');
    await held.rollback();
    await db.destroy();

    await start();
    by = await staff();
    const found = (await by.get(at)).body.data;
    assert.deepEqual([found.state, await learners()], ['ready', before]);
    assert.match(found.error, /没有导入任何学员；请再次确认/);
    await by.post(`${at}/confirm`, { existing: 'fill' });
    const done = await settledAt(by, at);
    assert.deepEqual(
      [done.state, done.outcome],
      ['done', { created: ROWS, updated: 0, unchanged: 0, skipped: 0, memberships: ROWS }],
    );
    assert.equal(await learners(), before + ROWS);
  });
});
