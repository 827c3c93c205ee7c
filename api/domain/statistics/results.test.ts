import assert from 'node:assert/strict';
import { type TestApp, testApp } from '../../test/app.ts';
import { makeOrganisation, makeStaff } from '../../test/factories.ts';
import { answer, answerAll, makeTraining, open, RIGHT, WRONG } from '../../test/training.ts';
import { attemptResultReply } from '../attempts/contract.ts';
import { questionAnalysisReply, questionResultsReply, resultVersionsReply } from './contract.ts';
import { foldAll, foldAttempts } from './fold.ts';

const sum = (rows: Record<string, number>[], column: string) =>
  rows.reduce((total, row) => total + (row[column] ?? 0), 0);

describe('results for staff', () => {
  let app: TestApp;
  before(async () => {
    app = await testApp();
  });
  after(() => app.close());

  /** All three single-choice questions: the first right, the second wrong, the third blank. */
  const trained = async (learnerRow = {}) => {
    const training = await makeTraining(app, [{ type: 'single', count: 3, score: 1 }]);
    const learnerId = (await training.learner(learnerRow)).id;
    const view = await open(app, learnerId, { source: 'training', blueprintId: training.blueprint.id });
    const [right, wrong, blank] = view.items.map(({ id }) => id).sort((a, b) => a - b);
    const client = await app.as({ learnerId });
    await client.post(`/api/learner/attempts/${view.id}/submit`, {
      responses: [answer(right!, 1, RIGHT.single), answer(wrong!, 2, WRONG.single)],
    });
    return { ...training, attemptId: view.id, right, wrong, blank };
  };

  it('count right, wrong and blank per question', async () => {
    const { version, right, wrong, blank } = await trained();
    await foldAll(app.deps);
    const staff = await app.as('bank');
    const path = `/api/staff/results/questions?versionId=${version.id}`;
    const all = questionResultsReply.parse((await staff.get(`${path}&type=single`)).body);
    assert.deepEqual(
      all.data.map((row) => [row.itemId, row.right, row.wrong, row.blank, row.rate]),
      [
        [right, 1, 0, 0, 1],
        [wrong, 0, 1, 0, 0],
        [blank, 0, 0, 1, null],
      ],
    );
    const page = questionResultsReply.parse((await staff.get(`${path}&sort=rate&pageSize=1`)).body);
    assert.deepEqual([page.data[0]?.itemId, page.data.length, page.total], [wrong, 1, 21]);
    const versions = resultVersionsReply.parse((await staff.get('/api/staff/results/versions')).body).data;
    const own = versions.find(({ versionId }) => versionId === version.id);
    assert.deepEqual([own?.attemptCount, own?.itemCount], [1, 21]);
    assert.match(own?.name ?? '', / 第 1 版$/);
  });

  it('analyse each submitted attempt once, whoever folds it', async () => {
    await foldAll(app.deps);
    const { version, right, blank } = await trained();
    const answered = async (itemId = 0) => {
      const reply = await (await app.as('grader')).get(`/api/staff/results/questions/${itemId}`);
      return questionAnalysisReply.parse(reply.body).data;
    };
    assert.equal((await answered(right)).attempts, 0);
    const folded = await Promise.all([foldAttempts(app.deps), foldAttempts(app.deps)]);
    assert.deepEqual(folded.sort(), [0, 1]);
    assert.equal(await foldAttempts(app.deps), 0);
    const analysis = await answered(right);
    assert.deepEqual([analysis.attempts, analysis.facility, analysis.doubt], [1, 1, null]);
    assert.deepEqual(
      analysis.choices.map(({ key, isKey, count }) => [key, isKey, count]),
      [
        ['A', false, 0],
        ['B', true, 1],
        ['C', false, 0],
        ['D', false, 0],
      ],
    );
    assert.equal((await answered(blank)).facility, 0);
    const rows = await app.deps.db('item_analysis').join('items', 'items.id', 'item_id');
    assert.equal(rows.filter(({ version_id }) => version_id === version.id).length, 3);
  });

  it('leave papers that were hardly answered, and wrong questions trained again, out of the analysis', async () => {
    const training = await makeTraining(app, [{ type: 'single', count: 3, score: 1 }]);
    const learnerId = (await training.learner()).id;
    const client = await app.as({ learnerId });
    const submit = async (wish: Record<string, unknown>, by: typeof RIGHT, most: number) => {
      const view = await open(app, learnerId, wish);
      const responses = answerAll(view, by).slice(0, most);
      await client.post(`/api/learner/attempts/${view.id}/submit`, { responses });
    };
    await submit({ source: 'training', blueprintId: training.blueprint.id }, WRONG, 1);
    await submit({ source: 'wrong' }, RIGHT, 3);
    assert.equal(await foldAll(app.deps), 2);
    const found = await app.deps.db('item_analysis').join('items', 'items.id', 'item_id');
    const own = found.filter(({ version_id }) => version_id === training.version.id);
    assert.equal(own.filter(({ attempts }) => attempts > 0).length, 0);
    assert.deepEqual(
      [sum(own, 'right_count'), sum(own, 'wrong_count'), sum(own, 'blank_count')],
      [1, 1, 2],
      'right and wrong are those of every paper',
    );
  });

  it('find a wrong key from answers, and list the question by its doubt', async () => {
    const training = await makeTraining(app, [{ type: 'single', count: 3, score: 1 }]);
    const ids: number[] = await app.deps
      .db('items')
      .where({ version_id: training.version.id, type: 'single' })
      .orderBy('id')
      .pluck('id');
    const keys = (key: string) => ({ keys: [key] });
    for (let n = 0; n < 32; n++) {
      const learnerId = (await training.learner()).id;
      const view = await open(app, learnerId, { source: 'training', blueprintId: training.blueprint.id });
      // The strong answer D where the key says B.
      const strong = n % 2 === 0;
      const responses = ids.map((id, i) =>
        answer(id, i + 1, keys(i === 0 ? (strong ? 'D' : 'B') : strong ? 'B' : 'A')),
      );
      await (await app.as({ learnerId })).post(`/api/learner/attempts/${view.id}/submit`, { responses });
    }
    await foldAll(app.deps);
    const staff = await app.as('bank');
    const path = `/api/staff/results/questions?versionId=${training.version.id}`;
    const suspected = questionResultsReply.parse((await staff.get(`${path}&doubt=suspectKey`)).body);
    assert.deepEqual(
      suspected.data.map(({ itemId }) => itemId),
      [ids[0]],
    );
    const worst = questionResultsReply.parse(
      (await staff.get(`${path}&sort=discrimination&pageSize=1`)).body,
    );
    assert.equal(worst.data[0]?.itemId, ids[0]);
    const detail = (await staff.get(`/api/staff/results/questions/${ids[0]}`)).body;
    assert.deepEqual(questionAnalysisReply.parse(detail).data.suggestedKeys, ['D']);
    assert.equal((await (await app.as('content')).get(`/api/staff/results/questions/${ids[0]}`)).status, 403);
    assert.equal((await staff.get('/api/staff/results/questions/999999999')).status, 404);
  });

  it('show an attempt to a partner only when the learner is of his organisation', async () => {
    const organisation = await makeOrganisation(app.deps);
    const { attemptId } = await trained({ organisation_id: organisation.id });
    const path = `/api/staff/results/attempts/${attemptId}`;
    const own = await makeStaff(app.deps, { role: 'partner', organisationId: organisation.id });
    const reply = await (await app.as({ staffId: own.id })).get(path);
    assert.equal(attemptResultReply.parse(reply.body).data.score, 1);
    assert.equal((await (await app.as('partner')).get(path)).status, 404);
    assert.equal((await (await app.as('grader')).get(path)).status, 200);
    for (const role of ['content', 'finance'] as const)
      assert.equal((await (await app.as(role)).get(path)).status, 403);
  });

  it('hide an attempt that is not submitted, key and all', async () => {
    const { blueprint, learner } = await makeTraining(app);
    const view = await open(app, (await learner()).id, { source: 'training', blueprintId: blueprint.id });
    const reply = await (await app.as('super')).get(`/api/staff/results/attempts/${view.id}`);
    assert.deepEqual([reply.status, reply.body.error.code], [409, 'attempt.notSubmitted']);
  });
});
