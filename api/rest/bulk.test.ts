import assert from 'node:assert/strict';
import { bankSuite } from '../test/bankSuite.ts';
import { makeQuestions } from '../test/factories.ts';

describe('changing many rows at once', () => {
  const suite = bankSuite();

  const bulk = (body: object) => suite.staff.post('/api/staff/questions/bulk', body);
  const questions = () => suite.app.deps.db('questions').where({ bank_id: suite.bankId }).orderBy('id');
  const ofBank = () => `filter[bankId][in]=${suite.bankId}`;

  it('changes those that fit, names the others with the reason, and logs each change', async () => {
    const [first, second] = await makeQuestions(suite.app.deps, suite.bankId, 3);
    const key = JSON.stringify({ keys: ['A', 'C'] });
    await suite.app.deps.db('questions').where({ id: second }).update({ type: 'multiple', answer: key });
    const { status, body } = await bulk({ set: { type: 'single' }, query: ofBank(), expected: 3 });
    assert.equal(status, 200, JSON.stringify(body));
    const { refused, ...counts } = body.data;
    assert.deepEqual(counts, { changed: 0, unchanged: 2, refusedCount: 1 });
    assert.equal(refused[0].id, second);
    assert.match(refused[0].reason, /单选题只能有一个答案/);

    const { data } = (await bulk({ set: { type: 'multiple', difficulty: 3 }, query: ofBank() })).body;
    assert.deepEqual(data, { changed: 3, unchanged: 0, refusedCount: 0, refused: [] });
    assert.ok((await questions()).every(({ type, difficulty }) => type === 'multiple' && difficulty === 3));
    const log = await suite.app.deps.db('audit_log').where({ resource: 'questions', row_id: String(first) });
    assert.deepEqual(
      log.map(({ action, before, after }) => [action, before, after]),
      [['update', { type: 'single', difficulty: null }, { type: 'multiple', difficulty: 3 }]],
    );
  });

  it('refuses a type that the answer does not have the shape of', async () => {
    await makeQuestions(suite.app.deps, suite.bankId, 2);
    const { data } = (await bulk({ set: { type: 'judge' }, query: ofBank() })).body;
    assert.equal(data.refusedCount, 2);
    assert.match(data.refused[0].reason, /答案与题型不符/);
    assert.ok((await questions()).every(({ type }) => type === 'single'));
  });

  it('takes more rows than one statement, and each of them once', async () => {
    await makeQuestions(suite.app.deps, suite.bankId, 1203);
    const { data } = (await bulk({ set: { retired: true }, query: ofBank(), expected: 1203 })).body;
    assert.deepEqual([data.changed, data.unchanged], [1203, 0]);
    const ids = (await questions()).map(({ id }) => id);
    const again = (await bulk({ set: { retired: true }, ids: [ids[0], ids[0], ids[1]] })).body.data;
    assert.deepEqual([again.changed, again.unchanged], [0, 2]);
  });

  it('changes nothing when the list is another one than was looked at', async () => {
    await makeQuestions(suite.app.deps, suite.bankId, 2);
    const { status, body } = await bulk({ set: { retired: true }, query: ofBank(), expected: 3 });
    assert.deepEqual([status, body.error.code], [409, 'bulk.countChanged']);
    assert.ok((await questions()).every(({ retired }) => !retired));
  });

  it('changes nothing at all when a value belongs to no row', async () => {
    const ids = await makeQuestions(suite.app.deps, suite.bankId, 2);
    const { status, body } = await bulk({ set: { knowledgePointId: 999_999 }, ids });
    assert.deepEqual([status, body.error.code], [400, 'row.referenceMissing']);
  });

  it('is for the fields that say so, for rows that are there, and for who may change them', async () => {
    const [id] = await makeQuestions(suite.app.deps, suite.bankId, 1);
    const refused = await bulk({ set: { stem: '都一样' }, ids: [id] });
    assert.match(refused.body.error.message, /只能批量修改“题型”、“难度”、“鉴定点”、“已停用”/);
    assert.equal((await bulk({ set: {}, ids: [id] })).status, 400);
    assert.equal((await bulk({ set: { retired: true } })).status, 400);
    const gone = (await bulk({ set: { retired: true }, ids: [id, 999_999] })).body.data;
    assert.deepEqual([gone.changed, gone.refused[0].id], [1, 999_999]);
    const grader = await suite.app.as('grader');
    const reply = await grader.post('/api/staff/questions/bulk', { set: { retired: false }, ids: [id] });
    assert.equal(reply.status, 403);
    assert.equal(
      (await suite.staff.post('/api/staff/banks/bulk', { set: { name: '甲' }, ids: [1] })).status,
      405,
    );
  });
});
