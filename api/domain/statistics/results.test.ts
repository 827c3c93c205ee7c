import assert from 'node:assert/strict';
import { type TestApp, testApp } from '../../test/app.ts';
import { makeOrganisation, makeStaff } from '../../test/factories.ts';
import { answer, makeTraining, open, RIGHT, WRONG } from '../../test/training.ts';
import { attemptResultReply } from '../attempts/contract.ts';
import { questionResultsReply, resultVersionsReply } from './contract.ts';

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
