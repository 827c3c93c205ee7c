/** One part of a case question is corrected by itself. */
import assert from 'node:assert/strict';
import { type TestApp, testApp } from '../../test/app.ts';
import type { Client } from '../../test/client.ts';
import { corrector } from '../../test/corrections.ts';
import { makePaper, unique } from '../../test/factories.ts';
import { answer, makeTraining, open, PARTS } from '../../test/training.ts';
import { type AttemptView, attemptResultReply } from '../attempts/contract.ts';
import { questionAnalysisReply } from '../statistics/contract.ts';

describe('a part of a case', function () {
  this.timeout(60_000);
  let app: TestApp;
  let staff: Client;
  let correct: ReturnType<typeof corrector>['correct'];
  let preview: ReturnType<typeof corrector>['preview'];
  let regradeAll: ReturnType<typeof corrector>['regradeAll'];
  before(async () => {
    app = await testApp();
    staff = await app.as('bank');
    ({ correct, preview, regradeAll } = corrector(app, staff));
  });
  after(() => app.close());

  /** One case of nine points and three parts, read by a rater: answered by the first, left blank by the second. */
  async function twoLearners() {
    const training = await makeTraining(app, [{ type: 'case', count: 1, score: 9 }], PARTS);
    const { db } = app.deps;
    const ids = { blueprint_id: training.blueprint.id, version_id: training.version.id };
    const paper = await makePaper(app.deps, { ...ids, name: unique('卷'), grading: 'one' });
    const sittings: { id: number; client: Client; item: AttemptView['items'][number] }[] = [];
    for (const responses of [[{ text: '我的回答' }], []]) {
      const learnerId = (await training.learner()).id;
      const { id, items } = await open(app, learnerId, { source: 'paper', paperId: paper.id });
      const client = await app.as({ learnerId });
      await client.post(`/api/learner/attempts/${id}/submit`, {
        responses: responses.map((response) => answer(items[0]!.id, 1, response)),
      });
      sittings.push({ id, client, item: items[0]! });
    }
    const rate = async (score: number) => {
      const rater = await app.as('grader');
      const copy = (await rater.post('/api/staff/grading/next', { title: paper.name })).body.data;
      assert.equal((await rater.post(`/api/staff/grading/${copy.id}/mark`, { score })).status, 200);
      return copy;
    };
    const results = async () => {
      const replies = sittings.map(({ client, id }) => client.get(`/api/learner/attempts/${id}/result`));
      return (await Promise.all(replies)).map(({ body }) => attemptResultReply.parse(body).data);
    };
    const scores = async () => (await results()).map(({ score, maxScore }) => [score, maxScore]);
    const { id: itemId, questionId } = sittings[0]!.item;
    const inBank = async () => (await db('questions').where({ id: questionId }).first('parts')).parts;
    return { itemId, questionId, rate, results, scores, inBank };
  }

  it('is given to everybody, or to nobody, with the points of raters by the others', async () => {
    const { itemId, rate, scores, results, inBank } = await twoLearners();
    await rate(6);
    assert.deepEqual(await scores(), [
      [6, 9],
      [0, 9],
    ]);
    const shown = await preview(itemId, 'gift', [], 1);
    assert.deepEqual([shown.attempts, shown.changed, shown.bankQuestion], [2, 2, 'wrong']);
    assert.deepEqual(await scores(), [
      [6, 9],
      [0, 9],
    ]);
    assert.equal((await correct(itemId, 'gift', [], true, 1)).status, 200);
    await regradeAll();
    // Three points for everybody, and six of nine for the other two parts.
    assert.deepEqual(await scores(), [
      [7, 9],
      [3, 9],
    ]);
    const [first] = await results();
    assert.deepEqual(
      first!.items[0]!.partKeys!.map(({ corrected }) => corrected),
      ['gift', undefined, undefined],
    );
    assert.deepEqual(first!.regraded, { from: 6, to: 7 });
    assert.deepEqual(
      (await inBank()).map(({ stem }: { stem: string }) => stem),
      PARTS.slice(1).map(({ stem }) => stem),
    );
    await correct(itemId, 'void', [], false, 3);
    await regradeAll();
    assert.deepEqual(await scores(), [
      [5, 6],
      [3, 6],
    ]);
    // And back again, part by part.
    for (const part of [1, 3]) await correct(itemId, 'key', [PARTS[part - 1]!.answer], false, part);
    await regradeAll();
    assert.deepEqual(await scores(), [
      [6, 9],
      [0, 9],
    ]);
  });

  it('is not the rater’s to judge any more, who goes on giving of all points', async () => {
    const { itemId, rate, scores } = await twoLearners();
    await correct(itemId, 'gift', [], false, 2);
    await regradeAll();
    const copy = await rate(4.5);
    assert.deepEqual(
      [copy.maxScore, copy.parts.map(({ ruling = null }: { ruling?: string | null }) => ruling)],
      [9, [null, 'gift', null]],
    );
    assert.deepEqual(await scores(), [
      [6, 9],
      [3, 9],
    ]);
  });

  it('has another answer, in the result, the analysis, the bank and the audit log, and nobody’s points change', async () => {
    const { itemId, questionId, rate, results, inBank } = await twoLearners();
    await rate(6);
    const key = { keys: ['C'] };
    assert.deepEqual((await preview(itemId, 'key', [key], 1)).changed, 0);
    const { body } = await correct(itemId, 'key', [key], true, 1);
    await regradeAll();
    const [first] = await results();
    assert.deepEqual([first!.score, first!.items[0]!.partKeys![0]!.answer], [6, key]);
    const reply = await staff.get(`/api/staff/results/questions/${itemId}`);
    const { parts, corrected } = questionAnalysisReply.parse(reply.body).data;
    assert.deepEqual(
      [parts[0]!.answer, parts[0]!.ruling, parts[1]!.ruling, corrected],
      [key, 'key', undefined, false],
    );
    assert.deepEqual((await inBank())[0].answer, key);
    const audit = app.deps.db('audit_log').orderBy('id', 'desc');
    const own = await audit
      .clone()
      .where({ action: 'regradings.confirm', row_id: `${body.data.id}` })
      .first();
    assert.deepEqual([own.before.answers, own.after.part, own.after.answers], [[PARTS[0]!.answer], 1, [key]]);
    assert.ok(
      await audit
        .clone()
        .where({ resource: 'questions', row_id: `${questionId}` })
        .first(),
    );
    const listed = (await staff.get(`/api/staff/regradings/${body.data.id}`)).body.data;
    assert.deepEqual([listed.part, listed.ruling, listed.state], [1, 'key', 'done']);
  });

  it('is found in the bank by what it asks when one before it is gone there', async () => {
    const { itemId, questionId, inBank } = await twoLearners();
    await app.deps
      .db('questions')
      .where({ id: questionId })
      .update({ parts: JSON.stringify(PARTS.slice(1)) });
    assert.equal((await preview(itemId, 'gift', [], 1)).bankQuestion, 'right');
    assert.equal((await preview(itemId, 'gift', [], 3)).bankQuestion, 'wrong');
    assert.equal((await correct(itemId, 'gift', [], true, 3)).status, 200);
    assert.deepEqual(
      (await inBank()).map(({ stem }: { stem: string }) => stem),
      [PARTS[1]!.stem],
    );
    await regradeAll();
  });

  it('is refused with a reason', async () => {
    const { itemId } = await twoLearners();
    const code = async (...of: Parameters<typeof correct>) => (await correct(...of)).body.error?.code;
    assert.equal(await code(itemId, 'gift', [], false, 4), 'regrade.noSuchPart');
    assert.equal(await code(itemId, 'key', [{ keys: ['B'] }], false, 1), 'regrade.same');
    assert.equal(
      await code(itemId, 'key', [{ keys: ['A', 'B'] }], false, 1),
      'question.singleHasSeveralKeys',
    );
    assert.equal(
      await code(itemId, 'key', [{ keys: ['A'] }, { keys: ['C'] }], false, 1),
      'regrade.oneReference',
    );
    for (const part of [1, 2]) assert.equal(await code(itemId, 'void', [], false, part), undefined);
    assert.equal(await code(itemId, 'gift', [], false, 3), 'regrade.lastPart');
    await correct(itemId, 'gift');
    assert.equal(await code(itemId, 'key', [{ keys: ['B'] }], false, 1), 'regrade.wholeRuled');
    await regradeAll();
  });
});
