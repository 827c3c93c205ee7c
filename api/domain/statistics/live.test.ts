import assert from 'node:assert/strict';
import { type TestApp, testApp } from '../../test/app.ts';
import { answerAll, makeTraining, open } from '../../test/training.ts';
import { addDays, dayOf } from '../../timeZone.ts';
import { STAYS_MS } from '../presence/presence.ts';
import { activeDaysReply, liveReply } from './contract.ts';

describe('live figures', () => {
  let app: TestApp;
  before(async () => {
    app = await testApp();
  });
  after(() => app.close());

  const fresh = async () => {
    await app.deps.store.delete('statistics:live');
    await app.deps.store.delete('statistics:activeDays');
  };
  const live = async () => {
    await fresh();
    return liveReply.parse((await (await app.as('content')).get('/api/staff/results/live')).body).data;
  };

  it('count who is there and who trains, by occupation, each once, until he has been quiet', async () => {
    const training = await makeTraining(app);
    const occupation = await app.deps.db('occupations').where({ id: training.bank.occupation_id }).first();
    const [trains, looks] = [(await training.learner()).id, (await training.learner()).id];
    const before = await live();
    await open(app, trains, { source: 'training', blueprintId: training.blueprint.id });
    for (const learnerId of [trains, looks, looks])
      await (await app.as({ learnerId })).get('/api/learner/home');
    const now = await live();
    assert.deepEqual([now.online - before.online, now.training - before.training], [2, 1]);
    assert.deepEqual(
      now.byOccupation.find(({ name }) => name === occupation.name),
      { name: occupation.name, online: 2, training: 1 },
    );
    assert.equal(
      now.byPlace.reduce((sum, { online }) => sum + online, 0),
      now.online,
    );
    assert.equal(now.activeToday - before.activeToday, 1);
    const later = new Date(app.deps.clock().getTime() + STAYS_MS + 60_000);
    const { clock } = app.deps;
    app.deps.clock = () => later;
    try {
      assert.deepEqual([(await live()).online, (await live()).training], [0, 0]);
    } finally {
      app.deps.clock = clock;
    }
  });

  it('of the last 30 days are there for days without anybody, too', async () => {
    const training = await makeTraining(app);
    const learnerId = (await training.learner()).id;
    const view = await open(app, learnerId, { source: 'training', blueprintId: training.blueprint.id });
    const responses = answerAll(view).map((one) => ({ ...one, answeredAt: view.startedAt }));
    await (await app.as({ learnerId })).post(`/api/learner/attempts/${view.id}/submit`, { responses });
    await fresh();
    const reply = await (await app.as('bank')).get('/api/staff/results/days');
    const days = activeDaysReply.parse(reply.body).data;
    const now = app.deps.clock();
    assert.deepEqual(
      [days.length, days[0]?.day, days.at(-1)?.day],
      [30, dayOf(addDays(now, -29)), dayOf(now)],
    );
    assert.deepEqual(days.at(-1), { day: dayOf(now), learners: 1, answered: 7, right: 6 });
    assert.equal(days[0]?.learners, 0);
  });

  it('are not for partners, who see their own learners only', async () => {
    for (const path of ['live', 'days'])
      assert.equal((await (await app.as('partner')).get(`/api/staff/results/${path}`)).status, 403);
  });
});
