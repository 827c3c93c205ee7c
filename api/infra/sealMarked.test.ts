import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import * as sealNames from '../../migrations/20261201104001_seal_names.ts';
import { field } from '../domain/registrations/registrations.fixture.ts';
import { type TestDatabase, testDatabase } from '../test/database.ts';
import { makeExamPlan, makeLearner, makeRole } from '../test/factories.ts';
import { CLEAR } from './clearColumns.ts';
import { SEALED } from './sealedColumns.ts';
import { sealMarked } from './sealMarked.ts';
import { createSecrets } from './secrets.ts';

const SECRETS = createSecrets(randomBytes(32));
/** More than one batch. */
const STAFF = 600;

describe('personal data at rest', () => {
  let database: TestDatabase;
  before(async () => {
    database = await testDatabase();
  });
  after(() => database.close());

  it('is asked of every column of text or JSON: sealed, or said why not', async () => {
    const { rows } = await database.db.raw(`
      select relname || '.' || attname as name from pg_attribute join pg_class on pg_class.oid = attrelid
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
        and attnum > 0 and not attisdropped
        and atttypid in ('text'::regtype, 'varchar'::regtype, 'json'::regtype, 'jsonb'::regtype, 'uuid'::regtype, 'text[]'::regtype)`);
    const sealed = SEALED.flatMap(({ table, sealed: of, objects = [], indexes = [] }) =>
      [...of, ...objects, ...indexes].map((column) => `${table}.${column}`),
    );
    const clear = Object.values(CLEAR).flatMap((tables) =>
      Object.entries(tables).flatMap(([table, columns]) =>
        columns.split(' ').map((column) => `${table}.${column}`),
      ),
    );
    const there: string[] = rows.map(({ name }: { name: string }) => name);
    const answered = [...sealed, ...clear];
    assert.deepEqual(
      { 'neither sealed nor in clearColumns.ts': there.filter((name) => !answered.includes(name)) },
      { 'neither sealed nor in clearColumns.ts': [] },
    );
    assert.deepEqual(answered.toSorted(), there.toSorted(), 'each once, and none that is gone');
  });

  it('was in clear before: marked by the migration, sealed and found at the next start', async () => {
    const { db } = database;
    const deps = { db, secrets: SECRETS };
    await sealNames.down(db);
    const role = await makeRole(deps, 'super');
    const names = Array.from({ length: STAFF }, (_, n) => `王小明${n}`);
    const staff = await db('staff')
      .insert(names.map((name, n) => ({ username: `s${n}`, name, password_hash: '', role_id: role.id })))
      .returning('id');
    await db('organisations').insert([{ name: '机构', contact_name: '李联系' }, { name: '无联系人' }]);
    await db('classes').insert({ name: '一班', teacher: '赵老师' });
    const plan = await makeExamPlan(deps);
    const fields = [
      field('degree', '学历', 'choice', { options: ['大专', '本科'] }),
      field('skills', '工种', 'choices', { options: ['电工', '焊工'] }),
      field('home', '住址', 'text'),
      field('note', '备注', 'text'),
    ];
    const [form] = await db('registration_forms')
      .insert({
        name: '报名表',
        exam_plan_id: plan.id,
        fields: JSON.stringify(fields),
        opens_at: new Date(),
        closes_at: new Date(),
      })
      .returning(['id', 'version']);
    const answers = {
      degree: '大专',
      skills: ['电工', '焊工'],
      home: '幸福路 1 号王小明',
      note: '电话 13900000001',
    };
    await db('registrations').insert({
      exam_plan_id: plan.id,
      learner_id: (await makeLearner(deps)).id,
      form_id: form.id,
      version: form.version,
      state: 'submitted',
      name: SECRETS.encrypt('王小明'),
      phone: SECRETS.encrypt('13900000001'),
      phone_index: SECRETS.blindIndex('13900000001'),
      answers: JSON.stringify(answers),
      summary: '学历：大专；工种：电工、焊工；住址：幸福路 1 号王小明；备注：电话 13900000001',
      submitted_at: new Date(),
    });
    const logged = { resource: 'staff', row_id: '1', action: 'update' };
    await db('audit_log').insert([
      { ...logged, before: JSON.stringify({ name: '王小明' }), after: JSON.stringify({ name: '赵老师' }) },
      {
        ...logged,
        resource: 'coupons',
        after: JSON.stringify({ name: '券', labels: { staffId: '王小明', productId: '书' } }),
      },
    ]);

    await sealNames.up(db);
    // As a process of the version before writes it while the migration is over.
    await db('organisations').insert({ name: '晚到', contact_name: '钱联系' });
    const secret = createSecrets(randomBytes(32));
    assert.equal(secret.decrypt((await db('classes').first()).teacher), '赵老师', 'read before it is sealed');
    assert.equal(await sealMarked(db, SECRETS), STAFF + 5);
    assert.equal(await sealMarked(db, SECRETS), 0);

    const last = await db('staff')
      .where({ name_index: SECRETS.blindIndex(names.at(-1)!) })
      .first();
    assert.deepEqual([last.id, SECRETS.decrypt(last.name)], [staff.at(-1)!.id, names.at(-1)]);
    assert.equal((await db('organisations').where({ name: '无联系人' }).first()).contact_name, null);
    const kept = await db('registrations').first();
    assert.deepEqual(kept.answers, { degree: '大专', skills: ['电工', '焊工'] });
    assert.equal(kept.summary, '学历：大专；工种：电工、焊工');
    assert.deepEqual(JSON.parse(SECRETS.decrypt(kept.written)), { home: answers.home, note: answers.note });
    assert.equal(SECRETS.decrypt(kept.remarks), '住址：幸福路 1 号王小明；备注：电话 13900000001');
    const log = await db('audit_log').orderBy('id').select('before', 'after');
    assert.deepEqual(log, [
      { before: { name: '王**' }, after: { name: '赵**' } },
      { before: null, after: { name: '券', labels: { staffId: '王**', productId: '书' } } },
    ]);
    await assert.rejects(db('audit_log').delete(), /append-only/);
    for (const table of ['staff', 'organisations', 'classes', 'registrations', 'audit_log'])
      for (const text of ['王小明', '李联系', '钱联系', '赵老师', '13900000001'])
        assert.equal(
          await db(table)
            .whereRaw('??::text like ?', [table, `%${text}%`])
            .first(),
          undefined,
          table,
        );
  });
});
