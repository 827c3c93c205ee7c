import assert from 'node:assert/strict';
import { corrector } from '../../test/corrections.ts';
import { makePaper } from '../../test/factories.ts';
import { seesAll } from '../../test/seesAll.ts';
import { answer, answerAll, open, RIGHT, WRONG } from '../../test/training.ts';
import { practiceStockReply } from '../practice/contract.ts';
import { liveFigures } from '../statistics/live.ts';
import type { ResponseValue } from './contract.ts';
import { countPractice } from './countPractice.ts';
import { engineOf } from './engine.ts';
import { practiceSuite } from './practice.fixture.ts';

describe('practice that nobody hands in', () => {
  const { suite, opened } = practiceSuite();

  it('shows in his figures, his wrong book with what he chose, and his way through the bank', async () => {
    const { view, client, explain, progress, book } = await opened('sequence');
    const single = view.items.filter(({ type }) => type === 'single');
    await explain(WRONG, 2);
    await countPractice(suite.app.deps);
    const { answered, types, days } = await progress();
    assert.deepEqual([answered, days.length], [2, 1]);
    assert.deepEqual(types, [{ type: 'single', label: '单选题', right: 0, wrong: 2 }]);
    const { data } = await book();
    assert.deepEqual(
      data.map(({ id }) => id).sort(),
      single
        .slice(0, 2)
        .map(({ id }) => id)
        .sort(),
    );
    assert.ok(data.every(({ response, wrongCount }) => wrongCount === 1 && response && 'keys' in response));
    const stock = practiceStockReply.parse((await client.get('/api/learner/practice')).body).data.banks[0]!;
    assert.deepEqual([stock.done, stock.right], [2, 0]);
  });

  it('counts that of everybody else when one attempt cannot be counted, and this one as soon as it can', async () => {
    const { db } = suite.app.deps;
    const [broken, sound] = [await opened(), await opened()];
    const { rules } = await db('attempts').where({ id: broken.view.id }).first('rules');
    for (const one of [broken, sound]) await one.explain(WRONG, 2);
    await db('attempts').where({ id: broken.view.id }).update({ rules: '{}' });
    await countPractice(suite.app.deps);
    const answered = async (of: typeof sound) => (await of.progress()).days.map((day) => day.answered);
    const waiting = (of: typeof sound) => db('responses').where({ attempt_id: of.view.id, to_count: true });
    assert.deepEqual([(await waiting(broken)).length, (await waiting(sound)).length], [2, 0]);
    await db('attempts')
      .where({ id: broken.view.id })
      .update({ rules: JSON.stringify(rules) });
    await countPractice(suite.app.deps);
    assert.deepEqual([await waiting(broken), await answered(broken)], [[], await answered(sound)]);
  });

  it('still takes what he thinks of his own words after a ruling has given them their points', async () => {
    const { db } = suite.app.deps;
    const { correct, regradeAll } = corrector(suite.app, await suite.app.as('bank'));
    const { view, client, path, explain } = await opened();
    const short = view.items.find(({ type }) => type === 'short')!;
    assert.equal((await correct(short.id, 'void')).status, 200);
    await regradeAll();
    await engineOf(suite.app.deps).versions.follow();
    await explain(RIGHT);
    await countPractice(suite.app.deps);
    const self = { text: '', self: 'unknown' };
    const later = { ...answer(short.id, 99, self as ResponseValue), explained: true };
    await client.post(`${path}/responses`, { responses: [later] });
    const held = await db('responses').where({ attempt_id: view.id, item_id: short.id }).first('response');
    assert.deepEqual(held.response, self);
  });

  it('is judged anew when a key is corrected, also before it is handed in, and once', async () => {
    const { correct, regradeAll } = corrector(suite.app, await suite.app.as('bank'));
    const { learnerId, view, client, path, explain, book } = await opened();
    const topics = () =>
      suite.app.deps
        .db('learner_topics')
        .where({ learner_id: learnerId, type: 'single' })
        .select('right_count', 'wrong_count');
    await explain(WRONG);
    await countPractice(suite.app.deps);
    const mended = view.items.find(({ type }) => type === 'single')!;
    const others = (await book()).data.filter(({ id }) => id !== mended.id).length;
    assert.equal((await correct(mended.id, 'key', [{ keys: ['A'] }])).status, 200);
    await regradeAll();
    await countPractice(suite.app.deps);
    assert.deepEqual(await topics(), [{ right_count: 1, wrong_count: 1 }]);
    assert.equal((await book()).data.length, others);
    await client.post(`${path}/submit`, { responses: [] });
    assert.deepEqual(await topics(), [{ right_count: 1, wrong_count: 1 }]);
    // And between counting and handing in, by nobody but the hand-in.
    const second = await opened();
    const item = second.view.items.find(({ type }) => type === 'judge')!;
    await second.explain(WRONG);
    await countPractice(suite.app.deps);
    assert.equal((await correct(item.id, 'key', [{ value: true }])).status, 200);
    await engineOf(suite.app.deps).versions.follow();
    await second.client.post(`${second.path}/submit`, { responses: [] });
    assert.equal(
      (await second.book()).data.some(({ id }) => id === item.id),
      false,
    );
    await regradeAll();
  });

  it('explains nothing of an exam, whatever the phone says', async () => {
    const paper = await makePaper(suite.app.deps, {
      blueprint_id: suite.training.blueprint.id,
      version_id: suite.training.version.id,
    });
    const learnerId = (await suite.training.learner()).id;
    const exam = await open(suite.app, learnerId, { source: 'paper', paperId: paper.id });
    const client = await suite.app.as({ learnerId });
    const responses = answerAll(exam, WRONG).map((one) => ({ ...one, explained: true }));
    await client.post(`/api/learner/attempts/${exam.id}/responses`, { responses });
    await countPractice(suite.app.deps);
    assert.equal(
      (await client.delete(`/api/learner/attempts/${exam.id}`)).body.error.code,
      'attempt.examStays',
    );
    for (const table of ['learner_topics', 'wrong_questions'])
      assert.deepEqual(await suite.app.deps.db(table).where({ learner_id: learnerId }), []);
  });

  it('makes its learner one of those who trained today, also with what he opened yesterday', async () => {
    const day = new Date(Date.UTC(2027, 5, 1, 4));
    const clock = () => day;
    const { store } = suite.app.deps;
    const active = async () => {
      await store.delete('statistics:live');
      return (await liveFigures(await seesAll(suite.app), { ...suite.app.deps, clock })).activeToday;
    };
    const { learnerId, view } = await opened();
    const before = await active();
    await suite.app.deps
      .db('attempts')
      .where({ id: view.id })
      .update({ started_at: new Date(day.getTime() - 86_400_000) });
    await suite.app.deps
      .db('learner_days')
      .insert({ learner_id: learnerId, day: '2027-06-01', answered: 1, right_count: 0 });
    assert.equal(await active(), before + 1);
  });
});
