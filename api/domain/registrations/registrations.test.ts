import assert from 'node:assert/strict';
import xlsx from 'node-xlsx';
import { type TestApp, testApp } from '../../test/app.ts';
import type { Client } from '../../test/client.ts';
import { makeExamPlan, makeLearner, makeOrganisation, makeStaff } from '../../test/factories.ts';
import { FIELDS, ID_NUMBER, portrait } from './registrations.fixture.ts';

const DAY_MS = 86_400_000;
const days = (count: number) => new Date(Date.now() + count * DAY_MS).toISOString();

describe('registrations for exams', () => {
  let app: TestApp;
  let staff: Client;
  before(async () => {
    app = await testApp();
    staff = await app.as('content');
  });
  after(() => app.close());

  async function makeForm(change: object = {}) {
    const { id: examPlanId } = await makeExamPlan(app.deps);
    const body = {
      name: '电工报名',
      examPlanId,
      opensAt: days(-1),
      closesAt: days(5),
      fields: FIELDS,
      ...change,
    };
    const { status, body: reply } = await staff.post('/api/staff/registration-forms', body);
    assert.equal(status, 201, JSON.stringify(reply));
    return { id: reply.data.id as number, path: `/api/learner/my-registrations/${examPlanId}`, examPlanId };
  }

  async function applicant(row: Record<string, unknown> = {}) {
    const { id } = await makeLearner(app.deps, { name: '张三丰', phone: nextPhone(), ...row });
    return { id, client: await app.as({ learnerId: id }) };
  }
  let phones = 0;
  const nextPhone = () => `137${String(++phones).padStart(8, '0')}`;

  async function filled(client: Client, values: object = {}) {
    const photo = await client.upload('/api/learner/registration-photos', {
      name: 'a.txt',
      content: portrait(),
    });
    assert.equal(photo.status, 200, JSON.stringify(photo.body));
    return {
      version: 1,
      name: '张三丰',
      phone: '13700000099',
      values: {
        degree: '大专',
        years: '3',
        skills: ['焊工'],
        id1: ID_NUMBER,
        pic: photo.body.data.id,
        urgent: '13900000000',
        ...values,
      },
    };
  }

  const rowsOf = async (examPlanId: number) =>
    (await staff.get(`/api/staff/registrations?filter[examPlanId][in]=${examPlanId}&sort=id`)).body.data;

  it('are filled in, rejected with a reason, mended and approved', async () => {
    const { path, examPlanId } = await makeForm();
    const { client } = await applicant();
    const { data: view } = (await client.get(path)).body;
    assert.deepEqual(
      [view.name, view.open, view.registration, view.fields.length],
      ['张三丰', true, null, FIELDS.length],
    );
    const body = await filled(client);
    assert.equal((await client.put(path, body)).body.data.registration.stateText, '已提交');
    const [row] = await rowsOf(examPlanId);
    assert.deepEqual(
      [row.name, row.phone, row.idNumber, row.hasPhoto, row.summary],
      ['张**', '137****0099', '110****002X', true, '学历：大专；工龄：3；工种：焊工'],
    );
    const at = (command: string) => `/api/staff/registrations/${row.id}/${command}`;
    assert.equal((await staff.post(at('reject'), { reason: '' })).status, 400);
    assert.equal((await staff.post(at('reject'), { reason: '照片不清楚' })).status, 200);
    const rejected = (await client.get(path)).body.data;
    assert.deepEqual([rejected.registration.state, rejected.registration.reason], ['rejected', '照片不清楚']);
    assert.equal(rejected.values.id1, ID_NUMBER);
    const mended = { ...body, values: { ...rejected.values, degree: '本科', note: '住幸福路 1 号' } };
    assert.equal((await client.put(path, mended)).status, 200);
    assert.equal((await client.get(path)).body.data.values.note, '住幸福路 1 号');
    assert.equal((await rowsOf(examPlanId))[0].remarks, '********');
    assert.equal(
      (await staff.post(at('reveal'), { field: 'remarks' })).body.data.value,
      '备注：住幸福路 1 号',
    );
    assert.doesNotMatch(JSON.stringify(await app.deps.db('registrations')), /幸福路/);
    assert.equal((await staff.post(at('review'))).status, 200);
    const late = await client.put(path, mended);
    assert.deepEqual([late.status, late.body.error.code], [409, 'registration.move']);
    assert.equal((await staff.post(at('approve'))).body.data.state, 'approved');
    assert.equal((await staff.post(at('approve'))).status, 409);
    const actions = await app.deps
      .db('audit_log')
      .where({ resource: 'registrations', row_id: String(row.id) })
      .orderBy('id')
      .pluck('action');
    assert.deepEqual(actions, [
      'registrations.reject',
      'reveal',
      'registrations.review',
      'registrations.approve',
    ]);
  });

  it('are decided many at a time, by one request that names whom the decision does not fit', async () => {
    const { path, examPlanId } = await makeForm();
    for (const _ of [1, 2, 3]) {
      const { client } = await applicant();
      assert.equal((await client.put(path, await filled(client))).status, 200);
    }
    const ids: number[] = (await rowsOf(examPlanId)).map(({ id }: { id: number }) => id);
    const many = (command: string, body: object) =>
      staff.post(`/api/staff/registrations/chosen/${command}`, body);
    assert.equal((await many('reject', { ids })).status, 400);
    assert.deepEqual((await many('review', { ids: ids.slice(0, 1) })).body.data, { done: 1, refused: [] });
    const { done, refused } = (await many('review', { ids: [...ids, ids[2], 999_999] })).body.data;
    assert.deepEqual([done, refused.map(({ id }: { id: number }) => id)], [2, [ids[0], 999_999]]);
    assert.match(refused[0].reason, /审核中/);
    assert.deepEqual((await many('approve', { ids })).body.data, { done: 3, refused: [] });
    const states = (await rowsOf(examPlanId)).map(({ state }: { state: string }) => state);
    assert.deepEqual(states, ['approved', 'approved', 'approved']);
    const logged = await app.deps
      .db('audit_log')
      .where({ action: 'registrations.approve' })
      .whereIn('row_id', ids.map(String))
      .pluck('id');
    assert.equal(logged.length, 3);
    const told = await app.deps.db('learner_messages').where({ kind: 'registrationApproved' });
    assert.ok(told.length >= 3);
    const partner = await app.as('partner');
    assert.equal((await partner.post('/api/staff/registrations/chosen/approve', { ids })).status, 403);
  });

  it('name what is wrong at each field, and keep nothing half-written', async () => {
    const { path, examPlanId } = await makeForm();
    const { client } = await applicant();
    const body = {
      version: 1,
      name: '张',
      phone: '12',
      values: { degree: '博士后', years: '99', id1: '110101199003070012', skills: [] },
    };
    const reply = await client.put(path, body);
    assert.deepEqual([reply.status, reply.body.error.code], [400, 'registration.faults']);
    const faults = Object.fromEntries(
      reply.body.error.details.map((each: { field: string; message: string }) => [each.field, each.message]),
    );
    assert.deepEqual(Object.keys(faults).sort(), [
      'degree',
      'id1',
      'name',
      'phone',
      'pic',
      'skills',
      'years',
    ]);
    assert.match(faults.id1, /校验位/);
    assert.match(faults.pic, /请上传证件照/);
    assert.equal((await rowsOf(examPlanId)).length, 0);
  });

  it('take photos by what they are, and only one’s own', async () => {
    const { path } = await makeForm();
    const [one, other] = [await applicant(), await applicant()];
    for (const content of ['<svg/>', portrait({ width: 20 }), portrait({ width: 60_000 })])
      assert.equal(
        (await one.client.upload('/api/learner/registration-photos', { name: '照片.jpg', content })).status,
        400,
      );
    const reply = await other.client.put(path, await filled(one.client));
    assert.equal(reply.body.error.details[0].field, 'pic');
  });

  it('tell staff of the same ID number twice for one exam, until one is cancelled', async () => {
    const { path, examPlanId } = await makeForm();
    const [one, other] = [await applicant(), await applicant()];
    for (const { client } of [one, other])
      assert.equal((await client.put(path, await filled(client))).status, 200);
    const marks = async () => (await rowsOf(examPlanId)).map((row: { sameId: boolean }) => row.sameId);
    assert.deepEqual(await marks(), [true, true]);
    assert.equal((await other.client.post(`${path}/cancel`)).body.data.registration.state, 'cancelled');
    assert.deepEqual(await marks(), [false, false]);
    const found = await staff.get(
      `/api/staff/registrations?filter[idNumber][eq]=${ID_NUMBER}&filter[examPlanId][in]=${examPlanId}`,
    );
    assert.equal(found.body.total, 2);
  });

  it('keep the version that was filled in, and ask anew when the form has changed', async () => {
    const { id, path, examPlanId } = await makeForm();
    const { client } = await applicant();
    const body = await filled(client);
    await client.put(path, body);
    const fields = [
      ...FIELDS.filter(({ key }) => key !== 'degree'),
      { ...FIELDS[0]!, key: 'unit', label: '单位', kind: 'text', options: [], required: false },
    ];
    assert.equal((await staff.patch(`/api/staff/registration-forms/${id}`, { fields })).body.data.version, 2);
    assert.equal((await client.put(path, body)).body.error.code, 'registration.formChanged');
    assert.equal((await rowsOf(examPlanId))[0].version, 1);
    assert.equal((await staff.delete(`/api/staff/registration-forms/${id}`)).status, 409);
    const book = xlsx.parse((await staff.get(`/api/staff/registration-forms/${id}/sheet`)).body);
    const [header, line] = book[0]!.data as string[][];
    const cell = (name: string) => line![header!.indexOf(name)];
    assert.deepEqual(
      [cell('姓名'), cell('身份证号'), cell('学历'), cell('紧急联系电话')],
      ['张三丰', ID_NUMBER, '大专', '13900000000'],
    );
    assert.ok(header!.includes('单位'));
  });

  it('are closed before and after their time', async () => {
    const { path } = await makeForm({ opensAt: days(-3), closesAt: days(-1) });
    const { client } = await applicant();
    assert.equal((await client.get(path)).body.data.open, false);
    assert.equal((await client.put(path, await filled(client))).body.error.code, 'registration.notOpen');
    assert.equal((await client.post(`${path}/cancel`)).status, 404);
  });

  it('are seen by partners only of their own learners, and changed by nobody who may not', async () => {
    const { path, examPlanId } = await makeForm();
    const organisation = await makeOrganisation(app.deps);
    const [own, foreign] = [await applicant({ organisation_id: organisation.id }), await applicant()];
    for (const { client } of [own, foreign]) await client.put(path, await filled(client));
    const { id: staffId } = await makeStaff(app.deps, { role: 'partner', organisationId: organisation.id });
    const partner = await app.as({ staffId });
    const { data } = (await partner.get(`/api/staff/registrations?filter[examPlanId][in]=${examPlanId}`))
      .body;
    assert.deepEqual(
      data.map((row: { learnerId: number }) => row.learnerId),
      [own.id],
    );
    assert.equal((await partner.post(`/api/staff/registrations/${data[0].id}/approve`)).status, 403);
    const raw = JSON.stringify(await app.deps.db('registrations').where({ exam_plan_id: examPlanId }));
    for (const secret of ['张三丰', '13700000099', ID_NUMBER, '13900000000'])
      assert.ok(!raw.includes(secret), secret);
    const photo = await staff.get(`/api/staff/registrations/${data[0].id}/photo`);
    assert.deepEqual([photo.status, photo.headers.get('content-type')], [200, 'image/png']);
    assert.equal((await app.deps.db('audit_log').where({ action: 'registrations.photo' })).length, 1);
  });

  it('refuse forms that nobody could fill in', async () => {
    const { id } = await makeForm();
    for (const [change, sentence] of [
      [{ options: ['只有一个'] }, /第 1 项“学历”：至少要有两个选项/],
      [{ label: '' }, /请填写名称/],
    ] as const) {
      const fields = [{ ...FIELDS[0]!, ...change }];
      const { status, body } = await staff.patch(`/api/staff/registration-forms/${id}`, { fields });
      assert.equal(status, 400);
      assert.match(body.error.message, sentence);
    }
  });
});
