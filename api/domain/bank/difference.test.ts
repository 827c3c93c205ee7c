import assert from 'node:assert/strict';
import { bankSuite } from '../../test/bankSuite.ts';
import { makeBank, makeQuestions } from '../../test/factories.ts';
import { answerAll, makeTraining, open } from '../../test/training.ts';

describe('what differs between versions of a bank', () => {
  const suite = bankSuite();

  const publish = async (note?: string) =>
    (
      await suite.staff.post(
        `/api/staff/banks/${suite.bankId}/publish`,
        note === undefined ? undefined : { note },
      )
    ).body.data;
  const difference = async (query = '') =>
    (await suite.staff.get(`/api/staff/banks/${suite.bankId}/difference?${query}`)).body.data;
  const questions = () => suite.app.deps.db('questions');
  const NONE = { added: 0, changed: 0, removed: 0, retired: 0, same: 0 };

  it('is all of it before the first version', async () => {
    const ids = await makeQuestions(suite.app.deps, suite.bankId, 12);
    const first = await difference('kind=added');
    assert.deepEqual([first.from, first.to, first.counts], [null, null, { ...NONE, added: 12 }]);
    assert.equal(first.items.length, 10);
    const second = await difference('kind=added&page=2');
    assert.deepEqual(
      second.items.map((item: { questionId: number }) => item.questionId),
      ids.slice(10),
    );
  });

  it('names what was added, changed, retired, and the texts before and after', async () => {
    const [changed, retired, same] = await makeQuestions(suite.app.deps, suite.bankId, 3);
    const one = await publish('首次发布');
    await questions()
      .where({ id: changed })
      .update({ stem: '新题干', answer: JSON.stringify({ keys: ['C'] }) });
    await questions().where({ id: retired }).update({ retired: true });
    await questions().where({ id: same }).update({ source: '与学员无关' });
    const [added] = await makeQuestions(suite.app.deps, suite.bankId, 1);
    const { counts, from, items } = await difference();
    assert.deepEqual(counts, { added: 1, changed: 1, removed: 1, retired: 1, same: 1 });
    assert.equal(from.number, 1);
    assert.equal(items[0].before.stem, '第 1 题的题干');
    assert.deepEqual([items[0].after.stem, items[0].after.answer], ['新题干', { keys: ['C'] }]);
    assert.equal((await difference('kind=added')).items[0].questionId, added);
    assert.equal((await difference('kind=removed')).items[0].retired, true);

    const two = await publish('换了一道题');
    assert.deepEqual((await difference()).counts, { ...NONE, same: 3 });
    const between = await difference(`from=${one.versionId}&to=${two.versionId}`);
    assert.deepEqual([between.counts.added, between.to.number], [1, 2]);
    const back = await difference(`from=${two.versionId}&to=${one.versionId}&kind=added`);
    assert.equal(back.items[0].questionId, retired);
    const { data } = (
      await suite.staff.get(`/api/staff/bank-versions?filter[bankId][eq]=${suite.bankId}&sort=number`)
    ).body;
    assert.deepEqual(
      data.map(({ note }: { note: string }) => note),
      ['首次发布', '换了一道题'],
    );
  });

  it('is of this bank only, and for who reads questions', async () => {
    await makeQuestions(suite.app.deps, suite.bankId, 1);
    const { versionId } = await publish();
    const other = await makeBank(suite.app.deps);
    const wrong = await suite.staff.get(`/api/staff/banks/${other.id}/difference?from=${versionId}`);
    assert.equal(wrong.status, 404);
    const content = await suite.app.as('content');
    assert.equal((await content.get(`/api/staff/banks/${suite.bankId}/difference`)).status, 403);
  });

  it('leaves learners in the middle what they have, through a withdrawal and a new version', async () => {
    const { bank, blueprint, learner } = await makeTraining(suite.app);
    const { id } = await learner();
    const attempt = await open(suite.app, id, { source: 'training', blueprintId: blueprint.id });
    const client = await suite.app.as({ learnerId: id });
    await suite.staff.post(`/api/staff/banks/${bank.id}/withdraw`);
    await questions()
      .where({ bank_id: bank.id, type: 'single' })
      .update({ stem: '已改的题', answer: JSON.stringify({ keys: ['D'] }) });
    assert.equal((await suite.staff.post(`/api/staff/banks/${bank.id}/publish`)).status, 200);

    const resumed = (await client.get(`/api/learner/attempts/${attempt.id}`)).body.data;
    assert.deepEqual(resumed.items, attempt.items);
    await client.post(`/api/learner/attempts/${attempt.id}/responses`, { responses: answerAll(attempt) });
    await client.post(`/api/learner/attempts/${attempt.id}/submit`);
    const result = (await client.get(`/api/learner/attempts/${attempt.id}/result`)).body.data;
    const singles = result.items.filter((item: { type: string }) => item.type === 'single');
    assert.ok(singles.length > 0);
    for (const item of singles) {
      assert.deepEqual([item.correct, item.answer], [true, { keys: ['B'] }]);
      assert.notEqual(item.stem, '已改的题');
    }
  });
});
