import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { type FileEntry, Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';
import xlsx from 'node-xlsx';
import { ownResources } from '../../ownCatalogue.ts';
import { tableOf } from '../../rest/catalogue.ts';
import { type TestApp, testApp } from '../../test/app.ts';
import type { Client } from '../../test/client.ts';
import { makeBank, makeLearner, makeQuestions, makeStaff, unique } from '../../test/factories.ts';
import { startJob } from '../../test/jobApart.ts';
import { answerAll, makeTraining, open } from '../../test/training.ts';
import { runExports } from './job.ts';
import { LEFT_OUT, OTHER_TABLES } from './otherTables.zh.ts';
import { isDue } from './schedule.ts';

const PATH = '/api/staff/data-exports';
const MANY = 15_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

describe('handing over all data', () => {
  let app: TestApp;
  let root: Client;
  let passed = 0;
  before(async () => {
    app = await testApp({ deps: { clock: () => new Date(Date.now() + passed) } });
    // None that is due in the very hour of this test.
    await app.deps.db('data_export_rules').update({ every_days: 0 });
    root = await app.as('super');
    await makeLearner(app.deps, { phone: '13912345678', name: '张三丰' });
    const bank = await makeBank(app.deps, { name: '=1+1, "引号"\n题库' });
    await makeQuestions(app.deps, bank.id, 3);
    const training = await makeTraining(app);
    const learner = await training.learner();
    const wish = { source: 'training', mode: 'practice', blueprintId: training.blueprint.id };
    const attempt = await open(app, learner.id, wish);
    const by = await app.as({ learnerId: learner.id });
    const responses = answerAll(attempt);
    const kept = await by.post(`/api/learner/attempts/${attempt.id}/responses`, { responses });
    assert.equal(kept.status, 200, JSON.stringify(kept.body));
    // So many that they come in many batches.
    await app.deps.db.raw(
      `insert into login_log (username, outcome, address) select 'u' || n, 'success', '10.0.0.1' from generate_series(1, ${MANY}) n`,
    );
  });
  after(() => app.close());

  const ask = async (by: Client, body: object = {}): Promise<number> => {
    const reply = await by.post(PATH, body);
    assert.equal(reply.status, 201, JSON.stringify(reply.body));
    assert.equal(reply.body.data.state, 'waiting');
    return reply.body.data.id;
  };
  const stateOf = async (id: number) => (await root.get(`${PATH}/${id}`)).body.data;
  const passwordOf = async (id: number): Promise<string> =>
    (await root.post(`${PATH}/${id}/reveal`, { field: 'password' })).body.data.value;
  const unzip = async (bytes: Buffer, password: string) => {
    const zip = new ZipReader(new Uint8ArrayReader(bytes), { password, useWebWorkers: false });
    const entries = (await zip.getEntries()) as FileEntry[];
    const files = new Map<string, Buffer>();
    for (const entry of entries)
      files.set(entry.filename, Buffer.from(await entry.getData(new Uint8ArrayWriter())));
    return { entries, files };
  };
  const made = async (by: Client, body: object = {}) => {
    const id = await ask(by, body);
    await runExports(app.deps);
    assert.equal((await stateOf(id)).state, 'ready', (await stateOf(id)).error);
    const { status, body: bytes } = await by.get(`${PATH}/${id}/download`);
    assert.equal(status, 200);
    return { id, bytes: bytes as Buffer, ...(await unzip(bytes, await passwordOf(id))) };
  };
  /** `csv/学员_learners.csv` -> `learners.csv` */
  const tableIn = (file: string) => file.replace(/^[^_]*_/, '');
  const sheet = (files: Map<string, Buffer>, name: string) => {
    const [, bytes] = [...files].find(([file]) => tableIn(file) === `${name}.xlsx`)!;
    return xlsx.parse(bytes)[0]!.data as unknown[][];
  };
  const incoming = () =>
    readdir(app.deps.files.incomingDir).then((names) =>
      names.filter((name) => name.startsWith('data-export')),
    );

  it('knows every table of the database', async () => {
    const resources = await ownResources();
    const known = new Set([
      ...resources.map(tableOf),
      ...Object.keys(OTHER_TABLES),
      ...Object.keys(LEFT_OUT),
    ]);
    const tables = await app.deps
      .db('information_schema.tables')
      .join('pg_class', 'pg_class.relname', 'table_name')
      .where({ table_schema: 'public', relispartition: false })
      .pluck('table_name');
    assert.deepEqual(
      tables.filter((table) => !known.has(table)),
      [],
      'say in otherTables.zh.ts what these are called, or why they are left out',
    );
  });

  it('gives one encrypted archive whose counts and checksums are those of the database', async () => {
    const { id, bytes, entries, files } = await made(root, { clear: true });
    for (const entry of entries) {
      assert.ok(entry.encrypted && !entry.zipCrypto, entry.filename);
      // 0x9901 is the extra field of AES; strength 3 is 256 bits.
      assert.equal(entry.extraFieldAES?.strength, 3);
    }
    await assert.rejects(unzip(bytes, 'wrong'), /password/i);

    const sums = String(files.get('SHA256SUMS')).trim().split('\n');
    assert.equal(sums.length, files.size - 2);
    for (const line of sums) {
      const [sum = '', file = ''] = line.split('  ');
      assert.equal(sum, createHash('sha256').update(files.get(file)!).digest('hex'), file);
    }
    const row = await stateOf(id);
    assert.equal(row.sha256, createHash('sha256').update(bytes).digest('hex'));
    assert.equal(row.bytes, bytes.length);

    const list = xlsx.parse(files.get('清单.csv')!)[0]!.data as unknown[][];
    let counted = 0;
    for (const table of ['learners', 'banks', 'questions', 'attempts', 'items', 'responses', 'login_log']) {
      const name = table.replaceAll('_', '-');
      const found = sheet(files, name).length - 1;
      const [{ count } = { count: 0 }] = await app.deps.db(table).count();
      assert.equal(found, Number(count), table);
      const said = list
        .filter(([file]) => tableIn(String(file)).startsWith(`${name}.`))
        .map(([, , rows]) => Number(rows));
      assert.deepEqual(said, [found, found], table);
      counted += found;
    }
    assert.ok(counted > MANY && row.rowCount >= counted);
    assert.ok(sheet(files, 'responses').length > 1);

    const [head = [], ...learners] = sheet(files, 'learners');
    const zhang = learners.find((cells) => cells[head.indexOf('手机号')] === '13912345678');
    assert.equal(zhang?.[head.indexOf('姓名')], '张三丰');
    assert.ok(sheet(files, 'banks').flat().includes('=1+1, "引号"\n题库'));
    const csv = String([...files].find(([file]) => tableIn(file) === 'banks.csv')?.[1]);
    assert.ok(csv.includes(`"'=1+1, ""引号""\n题库"`), csv);

    const words = xlsx.parse(files.get('数据字典.xlsx')!)[0]!.data as unknown[][];
    const phone = words.find(([, table, , field]) => table === 'learners' && field === 'phone');
    assert.deepEqual(phone?.slice(0, 5), ['学员', 'learners', '手机号', 'phone', '文字']);
    assert.match(String(phone?.[6]), /明文/);
    assert.ok(words.some(([table, , field]) => table === '作答记录' && field === '作答内容'));
  });

  it('keeps its password sealed, and logs who asked, looked at it and downloaded', async () => {
    const { id } = await made(root);
    const { password } = await app.deps.db('data_exports').where({ id }).first();
    assert.notEqual(password, await passwordOf(id));
    assert.equal((await stateOf(id)).password, '********');
    const log = await app.deps.db('audit_log').where({ resource: 'data-exports', row_id: String(id) });
    assert.deepEqual([...new Set(log.map(({ action }) => action))].sort(), [
      'create',
      'data-exports.download',
      'reveal',
    ]);
    assert.equal((await stateOf(id)).downloads, 1);
    // Not even an archive in clear tells the passwords of others.
    const cells = sheet((await made(root, { clear: true })).files, 'data-exports').flat();
    assert.ok(!cells.includes(await passwordOf(id)));
  });

  it('shows a role no more than it may see, and nobody the archive of somebody else', async () => {
    const grants = {
      resources: {
        'data-exports': {
          actions: ['list', 'show', 'create'],
          commands: ['download', 'cancel'],
          reveal: true,
        },
        learners: { actions: ['list'], hide: ['name'] },
      },
      routes: [],
    };
    const [role] = await app.deps
      .db('roles')
      .insert({ code: unique('r'), name: unique('角色'), grants: JSON.stringify(grants) })
      .returning('id');
    const staff = await makeStaff(app.deps, { role: 'bank' });
    await app.deps.db('staff').where({ id: staff.id }).update({ role_id: role.id });
    const clerk = await app.as({ staffId: staff.id });
    const { files } = await made(clerk, { clear: true });
    const names = [...files.keys()].filter((file) => file.startsWith('csv/'));
    assert.deepEqual(names.sort(), ['csv/学员_learners.csv', 'csv/数据导出_data-exports.csv'].sort());
    const [head = []] = sheet(files, 'learners');
    assert.ok(!head.includes('姓名'));
    assert.ok(sheet(files, 'learners').flat().includes('139****5678'));

    const others = await ask(root);
    await runExports(app.deps);
    assert.equal((await clerk.get(`${PATH}/${others}/download`)).status, 404);
    assert.equal((await clerk.post(`${PATH}/${others}/cancel`)).status, 404);
    assert.equal((await (await app.as('content')).get(PATH)).status, 403);
  });

  describe('that is cut off', () => {
    let child: ChildProcess;
    const begin = () => {
      child = startJob('export-data', app.deps);
    };
    /** It stands still then, and cannot be over before it is cut off. */
    const untilUnderWay = async (id: number) => {
      const progress = () => app.deps.db('data_exports').where({ id }).first('progress', 'state');
      while ((await progress()).progress < 2) await sleep(5);
      child.kill('SIGSTOP');
      assert.equal((await progress()).state, 'running', 'it was over too soon to be cut off');
    };

    it('by kill -9 offers no half archive, and is made anew by the next process', async () => {
      const id = await ask(root);
      begin();
      await untilUnderWay(id);
      child.kill('SIGKILL');
      await once(child, 'exit');
      assert.equal((await incoming()).length, 1);
      assert.equal((await root.get(`${PATH}/${id}/download`)).status, 409);
      await runExports(app.deps);
      assert.equal((await stateOf(id)).state, 'ready');
      const { body } = await root.get(`${PATH}/${id}/download`);
      const { files } = await unzip(body, await passwordOf(id));
      assert.ok(sheet(files, 'login-log').length > MANY);
      assert.deepEqual(await incoming(), []);
    });

    it('by staff leaves nothing, while another process does not begin it a second time', async () => {
      const id = await ask(root);
      begin();
      await untilUnderWay(id);
      assert.match(await runExports(app.deps), /导出 0 份/);
      assert.equal((await root.post(`${PATH}/${id}/cancel`)).status, 200);
      child.kill('SIGCONT');
      await once(child, 'exit');
      assert.equal((await stateOf(id)).state, 'cancelled');
      assert.deepEqual(await incoming(), []);
      const again = await root.post(`${PATH}/${id}/cancel`);
      assert.equal(again.body.error.code, 'dataExport.stateChanged');
    });
  });

  it('is deleted when its days are over', async () => {
    const { id } = await made(root);
    const { file_id: fileId } = await app.deps.db('data_exports').where({ id }).first();
    passed += 31 * DAY_MS;
    await runExports(app.deps);
    passed = 0;
    assert.equal((await stateOf(id)).state, 'expired');
    assert.equal(await app.deps.files.find(fileId), undefined);
    assert.equal((await root.get(`${PATH}/${id}/download`)).status, 409);
  });

  it('is made by the clock', async () => {
    const rules = { everyDays: 7, hour: 3, keptDays: 30, clear: false };
    const at = (text: string) => new Date(`${text}+08:00`);
    assert.equal(isDue(rules, undefined, at('2026-12-05T03:10')), true);
    assert.equal(isDue(rules, undefined, at('2026-12-05T04:10')), false);
    assert.equal(isDue(rules, at('2026-11-29T03:00'), at('2026-12-05T03:10')), false);
    assert.equal(isDue(rules, at('2026-11-28T03:40'), at('2026-12-05T03:10')), true);
    assert.equal(isDue({ ...rules, everyDays: 0 }, undefined, at('2026-12-05T03:10')), false);

    const { data } = (await root.get('/api/staff/data-export-rules')).body;
    // Ten minutes after the next full hour, so that the hour does not end in the midst of this.
    passed = HOUR_MS - (Date.now() % HOUR_MS) + 600_000;
    root = await app.as('super');
    const hour = (new Date(Date.now() + passed).getUTCHours() + 8) % 24;
    const set = await root.patch(`/api/staff/data-export-rules/${data[0].id}`, { everyDays: 1, hour });
    assert.equal(set.status, 200);
    await app.deps.db('data_exports').where({ kind: 'scheduled' }).delete();
    await runExports(app.deps);
    await runExports(app.deps);
    const scheduled = await root.get(`${PATH}?filter[kind][eq]=scheduled`);
    assert.deepEqual(
      scheduled.body.data.map((row: { state: string; createdBy: unknown }) => [row.state, row.createdBy]),
      [['ready', null]],
    );
  });
});
