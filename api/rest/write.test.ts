import assert from 'node:assert/strict';
import xlsx from 'node-xlsx';
import { appSuite } from '../test/appSuite.ts';
import {
  makeBank,
  makeLearner,
  makeLevel,
  makeOccupation,
  makePhone,
  makeQuestions,
  makeRole,
  makeStaff,
  unique,
} from '../test/factories.ts';
import { safeText } from './exportXlsx.ts';

describe('writing through the generic layer', () => {
  const suite = appSuite('super');

  const lastLog = async (resource: string) =>
    (await suite.staff.get(`/api/staff/audit-log?filter[resource][eq]=${resource}`)).body.data[0];

  it('keeps both of two changes of different fields made at the same time', async () => {
    const { id } = await makeOccupation(suite.app.deps);
    await Promise.all([
      suite.staff.patch(`/api/staff/occupations/${id}`, { name: '钳工' }),
      suite.staff.patch(`/api/staff/occupations/${id}`, { position: 9 }),
    ]);
    const { data } = (await suite.staff.get(`/api/staff/occupations/${id}`)).body;
    assert.deepEqual([data.name, data.position], ['钳工', 9]);
  });

  it('changes nothing when the change cannot be logged', async () => {
    const { id } = await makeOccupation(suite.app.deps, { name: '焊工' });
    await suite.app.deps.db.raw(
      'alter table audit_log add constraint broken check (row_id is null) not valid',
    );
    const reply = await suite.staff.patch(`/api/staff/occupations/${id}`, { name: '车工' });
    await suite.app.deps.db.raw('alter table audit_log drop constraint broken');
    assert.ok(reply.status >= 400);
    assert.equal((await suite.staff.get(`/api/staff/occupations/${id}`)).body.data.name, '焊工');
  });

  it('logs who changed what from where, and nothing for a change of nothing', async () => {
    const { id, name } = await makeLevel(suite.app.deps);
    await suite.staff.patch(`/api/staff/levels/${id}`, { name: '三级' });
    await suite.staff.patch(`/api/staff/levels/${id}`, { name: '三级' });
    const { total } = (await suite.staff.get('/api/staff/audit-log?filter[resource][eq]=levels')).body;
    const entry = await lastLog('levels');
    assert.equal(total, 1);
    assert.deepEqual([entry.before, entry.after], [{ name }, { name: '三级' }]);
    assert.equal(entry.labels.staffId, '测试员工');
    assert.match(entry.address, /127\.0\.0\.1/);
  });

  it('stores a password hashed, and shows and logs neither it nor its hash', async () => {
    const role = await makeRole(suite.app.deps, 'bank');
    const body = { username: 'wang.wu', name: '王五', password: 'a-long-secret-1', roleId: role.id };
    const made = await suite.staff.post('/api/staff/staff', body);
    assert.equal(made.status, 201, JSON.stringify(made.body));
    await suite.staff.patch(`/api/staff/staff/${made.body.data.id}`, { password: 'another-secret-2' });
    const { rows } = await suite.app.deps.db.raw('select password_hash from staff where id = ?', [
      made.body.data.id,
    ]);
    assert.match(rows[0].password_hash, /^\$argon2id\$/);
    const shown = JSON.stringify([
      made.body,
      (await suite.staff.get('/api/staff/audit-log?filter[resource][eq]=staff')).body,
    ]);
    assert.doesNotMatch(shown, /secret|argon2/);
    assert.deepEqual((await lastLog('staff')).after, { password: '（已修改）' });
  });

  it('seals the names of people at work, shows and finds them, and logs them masked', async () => {
    const body = { username: 'ou.yang', name: '欧阳二', password: 'a-long-secret-1' };
    const roleId = (await makeRole(suite.app.deps, 'bank')).id;
    const { id } = (await suite.staff.post('/api/staff/staff', { ...body, roleId })).body.data;
    const teacher = (await suite.staff.post('/api/staff/classes', { name: '一班', teacher: '欧阳三' })).body
      .data;
    await suite.staff.patch(`/api/staff/classes/${teacher.id}`, { teacher: '司马四' });
    const stored = JSON.stringify([
      await suite.app.deps.db('staff').where({ id }),
      await suite.app.deps.db('classes').where({ id: teacher.id }),
      await suite.app.deps.db('audit_log').whereIn('resource', ['staff', 'classes']),
    ]);
    assert.doesNotMatch(stored, /欧阳[二三]|司马四/);
    assert.deepEqual((await lastLog('classes')).after, { teacher: '司**' });
    for (const query of ['q=欧阳二', 'q=ou.y', 'filter[name][eq]=欧阳二'])
      assert.deepEqual(
        (await suite.staff.get(`/api/staff/staff?${query}`)).body.data.map(
          ({ name }: { name: string }) => name,
        ),
        ['欧阳二'],
        query,
      );
    const [found] = (await suite.staff.get('/api/staff/classes?filter[teacher][eq]=司马四')).body.data;
    assert.deepEqual([found.id, found.teacher], [teacher.id, '司马四']);
    const contact = { name: '培训学校', contactName: '诸葛五' };
    const organisation = (await suite.staff.post('/api/staff/organisations', contact)).body.data;
    assert.equal(organisation.contactName, '诸**');
    const clear = await suite.staff.post(`/api/staff/organisations/${organisation.id}/reveal`, {
      field: 'contactName',
    });
    assert.equal(clear.body.data.value, '诸葛五');
    const shown = await suite.staff.post(`/api/staff/staff/${id}/reveal`, { field: 'name' });
    assert.equal(shown.status, 404, 'there is nothing to reveal');
  });

  it('encrypts personal data, finds a phone by its whole number and shows it masked', async () => {
    const phone = makePhone();
    const { id } = (await suite.staff.post('/api/staff/learners', { phone, name: '欧阳一' })).body.data;
    const stored = await suite.app.deps.db('learners').where({ id }).first();
    assert.ok(!JSON.stringify(stored).includes(phone) && !JSON.stringify(stored).includes('欧阳'));
    for (const query of [`q=${phone}`, `filter[phone][eq]=${phone}`]) {
      const [found] = (await suite.staff.get(`/api/staff/learners?${query}`)).body.data;
      assert.deepEqual(
        [found.id, found.phone, found.name],
        [id, phone.replace(/^(...)....(....)$/, '$1****$2'), '欧**'],
      );
    }
    assert.equal((await suite.staff.get(`/api/staff/learners?q=${phone.slice(0, 7)}`)).body.total, 0);
    const double = await suite.staff.post('/api/staff/learners', { phone });
    assert.equal(double.status, 409);
    assert.match(double.body.error.message, /“手机号”/);
  });

  it('takes scripts and foreign pictures out of rich text', async () => {
    const body =
      '<p onclick="x()">好<script>x()</script><img src="https://a.example/x.png"><a href="javascript:x()">点</a></p>';
    const made = await suite.staff.post('/api/staff/notices', { title: '通知', body });
    assert.equal(made.body.data.body, '<p>好<img /><a rel="noopener noreferrer">点</a></p>');
  });

  it('refuses to delete what is used, naming by what and how much', async () => {
    const bank = await makeBank(suite.app.deps);
    await makeQuestions(suite.app.deps, bank.id, 3);
    const path = `/api/staff/banks/${bank.id}`;
    assert.deepEqual((await suite.staff.get(`${path}/dependents`)).body.data, [{ label: '试题', count: 3 }]);
    const refused = await suite.staff.delete(path);
    assert.equal(refused.status, 409);
    assert.match(refused.body.error.message, /试题 3 条/);
  });

  it('does all of a batch or none, and names the entry at fault', async () => {
    const code = unique('L');
    const level = (name: string) => ({ code: `${code}${name}`, name });
    const { id } = await makeLevel(suite.app.deps, { name: '原名' });
    const invalid = await suite.staff.post('/api/staff/levels/batch', {
      create: [level('a'), { ...level('b'), name: '' }],
      update: [{ id, name: '新名' }],
    });
    assert.match(invalid.body.error.message, /新增第 2 条：“名称”/);
    assert.equal(invalid.body.error.details[0].field, 'create.1.name');
    const double = await suite.staff.post('/api/staff/levels/batch', {
      create: [level('a'), level('b'), level('a')],
    });
    assert.match(double.body.error.message, /新增第 3 条：.*“等级代码”/);
    const absent = await suite.staff.post('/api/staff/levels/batch', {
      create: [level('a')],
      delete: [id, 999_999],
    });
    assert.match(absent.body.error.message, /删除第 2 条/);
    assert.equal((await suite.staff.get(`/api/staff/levels/${id}`)).body.data.name, '原名');
    assert.equal((await suite.staff.get(`/api/staff/levels?filter[code][contains]=${code}`)).body.total, 0);
    const done = await suite.staff.post('/api/staff/levels/batch', {
      create: [level('a'), level('b')],
      update: [{ id, name: '新名' }],
    });
    assert.deepEqual([done.body.data.created.length, done.body.data.updated[0].name], [2, '新名']);
  });

  it('keeps a partner from reaching or moving learners of others', async () => {
    const partner = await makeStaff(suite.app.deps, { role: 'partner' });
    const own = await makeLearner(suite.app.deps, { organisation_id: partner.organisation_id });
    const other = await makeLearner(suite.app.deps);
    const client = await suite.app.as({ staffId: partner.id });
    assert.deepEqual(
      (await client.get('/api/staff/learners')).body.data.map(({ id }: { id: number }) => id),
      [own.id],
    );
    for (const reply of [
      await client.get(`/api/staff/learners/${other.id}`),
      await client.patch(`/api/staff/learners/${other.id}`, { name: '改' }),
      await client.get(`/api/staff/learners/${other.id}/dependents`),
    ])
      assert.equal(reply.status, 404);
    assert.equal((await client.patch(`/api/staff/learners/${own.id}`, { organisationId: null })).status, 400);
    assert.equal((await client.patch(`/api/staff/learners/${own.id}`, { name: '改名' })).status, 200);
  });

  it('exports what is filtered, with labels, and nothing that a spreadsheet would compute', async () => {
    const bank = await makeBank(suite.app.deps, { name: '=HYPERLINK("http://a.example")' });
    await makeBank(suite.app.deps);
    const reply = await suite.staff.get(`/api/staff/banks/export.xlsx?filter[id][in]=${bank.id}`);
    const [sheet] = xlsx.parse(reply.body);
    const [header, ...rows] = sheet!.data as string[][];
    assert.equal(rows.length, 1);
    assert.equal(rows[0]![header!.indexOf('名称')], `'=HYPERLINK("http://a.example")`);
    assert.match(rows[0]![header!.indexOf('等级')]!, /五级/);
    for (const text of ['+1', '-1', '@x', '\t=1', '\r=1']) assert.equal(safeText(text), `'${text}`);
    assert.equal(safeText('1=1'), '1=1');
  });
});
