import assert from 'node:assert/strict';
import { bankSuite } from '../../test/bankSuite.ts';
import { makeQuestions } from '../../test/factories.ts';

describe('publishing a bank', () => {
  const suite = bankSuite();

  const publish = () => suite.staff.post(`/api/staff/banks/${suite.bankId}/publish`);
  const published = async () =>
    (await suite.app.deps.db('banks').where({ id: suite.bankId }).first()).published_version_id;

  it('freezes the questions that are not retired, in order, as version 1', async () => {
    const [first, second, third] = await makeQuestions(suite.app.deps, suite.bankId, 3);
    await suite.app.deps.db('questions').where({ id: second }).update({ retired: true });
    const { status, body } = await publish();
    assert.equal(status, 200);
    assert.deepEqual({ ...body.data, versionId: 0 }, { versionId: 0, number: 1, itemCount: 2 });
    assert.equal(await published(), body.data.versionId);
    const items = await suite.app.deps
      .db('items')
      .where({ version_id: body.data.versionId })
      .orderBy('position');
    assert.deepEqual(
      items.map((item) => [item.position, item.question_id]),
      [
        [1, first],
        [2, third],
      ],
    );
    const version = await suite.app.deps.db('bank_versions').where({ id: body.data.versionId }).first();
    assert.deepEqual(version.counts_by_type, { single: 2 });
  });

  it('makes one version of a double click, and another once a question has changed', async () => {
    const [id] = await makeQuestions(suite.app.deps, suite.bankId, 2);
    const [one, two] = await Promise.all([publish(), publish()]);
    assert.deepEqual(one.body.data, two.body.data);
    await suite.app.deps.db('questions').where({ id }).update({ stem: '改过的题干' });
    const { body } = await publish();
    assert.equal(body.data.number, 2);
    const old = () =>
      suite.app.deps.db('items').where({ version_id: one.body.data.versionId, question_id: id });
    assert.equal((await old().first()).stem, '第 1 题的题干');
    await assert.rejects(old().update({ stem: '改过的题干' }), /published items are immutable/);
    await assert.rejects(old().delete(), /published items are immutable/);
  });

  it('refuses a bank without usable questions', async () => {
    const { status, body } = await publish();
    assert.equal(status, 409);
    assert.equal(body.error.code, 'bank.empty');
    assert.equal(await published(), null);
  });

  it('withdraws for new papers and keeps the version for those who are in the middle', async () => {
    await makeQuestions(suite.app.deps, suite.bankId, 2);
    const { versionId } = (await publish()).body.data;
    const { body } = await suite.staff.post(`/api/staff/banks/${suite.bankId}/withdraw`);
    assert.deepEqual(body.data, { bankId: suite.bankId, publishedVersionId: null });
    assert.equal(await published(), null);
    assert.equal((await suite.app.deps.db('items').where({ version_id: versionId })).length, 2);
    assert.equal(
      (await suite.staff.post(`/api/staff/banks/${suite.bankId}/withdraw`)).body.error.code,
      'bank.notPublished',
    );
    assert.equal((await publish()).body.data.number, 2);
  });

  it('logs who published and withdrew', async () => {
    await makeQuestions(suite.app.deps, suite.bankId, 1);
    const { versionId } = (await publish()).body.data;
    await suite.staff.post(`/api/staff/banks/${suite.bankId}/withdraw`);
    const log = await suite.app.deps
      .db('audit_log')
      .where({ resource: 'banks', row_id: String(suite.bankId) })
      .orderBy('id');
    assert.deepEqual(
      log.map(({ action, before, after }) => [action, before.publishedVersionId, after.publishedVersionId]),
      [
        ['banks.publish', null, versionId],
        ['banks.withdraw', versionId, null],
      ],
    );
    assert.ok(log.every((entry) => entry.staff_id > 0 && entry.address));
  });

  it('is for bank staff only', async () => {
    const other = await suite.app.as('content');
    assert.equal((await other.post(`/api/staff/banks/${suite.bankId}/publish`)).status, 403);
    assert.equal((await other.post(`/api/staff/banks/${suite.bankId}/withdraw`)).status, 403);
  });
});
