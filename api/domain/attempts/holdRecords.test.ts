/**
 * Marking again and handing in write the same records of a learner in different orders: neither may ever be the victim
 * of the other. A third transaction holds a row, so that both are half done when they meet.
 */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { type TestApp, testApp } from '../../test/app.ts';
import { corrector } from '../../test/corrections.ts';
import { makeVersion } from '../../test/factories.ts';
import { untilWaiting } from '../../test/lockWaits.ts';
import { makeTraining, RIGHT, WRONG } from '../../test/training.ts';
import type { AttemptSource, ResponseValue } from './contract.ts';
import { countPractice } from './countPractice.ts';
import { termsOf } from './draft.ts';
import { engineOf } from './engine.ts';

const DAY_MS = 24 * 60 * 60_000;
const ago = (days: number) => new Date(Date.now() - days * DAY_MS);

describe('records of a learner', () => {
  let app: TestApp;
  let correct: ReturnType<typeof corrector>['correct'];
  let regradeAll: ReturnType<typeof corrector>['regradeAll'];
  before(async () => {
    app = await testApp();
    ({ correct, regradeAll } = corrector(app, await app.as('bank')));
  });
  after(() => app.close());

  /** Choices of a bank, each of a point of its own, and papers of them: WRONG is their key once it is corrected. */
  async function stage() {
    const training = await makeTraining(app);
    const bankId = training.bank.id;
    const { occupation_id, level_id } = training.bank;
    const exam = { occupation_id, level_id };
    const learnerId = (await training.learner()).id;
    /** Their places are those of the questions, also when they are published anew under other points. */
    const publish = async () => {
      const questions = await app.deps
        .db('questions')
        .where({ bank_id: bankId, type: 'single' })
        .orderBy('id');
      const codes = questions.map(() => ({ ...exam, code: randomUUID(), name: '安全用电' }));
      const points = await app.deps.db('knowledge_points').insert(codes).returning('id');
      for (const [place, { id }] of questions.entries())
        await app.deps.db('questions').where({ id }).update({ knowledge_point_id: points[place].id });
      const versionId: number = (await makeVersion(app.deps, bankId)).id;
      return { versionId, ...(await choicesOf(versionId)) };
    };
    const choicesOf = async (versionId: number) => {
      const { items, follows } = await engineOf(app.deps).versions.version(versionId);
      const choices = [...items.values()].filter(({ type }) => type === 'single');
      return { items: choices.sort((a, b) => a.questionId - b.questionId), markedWith: follows };
    };
    type Published = Awaited<ReturnType<typeof publish>>;
    return {
      learnerId,
      publish,
      async open({ versionId, items }: Published, source: AttemptSource) {
        const rules = { title: '练习', multipleRule: 'half', minutes: 60, passScore: 1 } as const;
        const sections = [{ type: 'single' as const, count: items.length, score: 1 }];
        const id = await engineOf(app.deps).insertAttempt({
          ...{ learnerId, clientKey: randomUUID(), startedAt: ago(9), seed: null, deadlineAt: null },
          terms: termsOf({
            ...{ mode: 'practice', source, blueprintId: null, paperId: null, versionId },
            rules: { ...rules, sections },
          }),
          itemIds: items.map((item) => item.id),
        });
        const attemptId = id!;
        return {
          record: (place: number, response: ResponseValue, at: Date, explained = false) =>
            engineOf(app.deps).record({
              ...{ attemptId, practice: true },
              responses: [
                { itemId: items[place]!.id, seq: 1, response, answeredAt: at.toISOString(), explained },
              ],
            }),
          handIn: async () =>
            engineOf(app.deps).close({
              ...{ attemptId, ...(await choicesOf(versionId)), last: [], turn: undefined, at: new Date() },
            }),
        };
      },
      correct: async ({ items }: Published, place: number) => {
        const { status } = await correct(items[place]!.id, 'key', [WRONG.single as { keys: string[] }]);
        assert.equal(status, 200);
      },
    };
  }

  /** The second begins when the first waits for what is held, and goes as far as it may. */
  async function meet(
    hold: (trx: Knex.Transaction) => Promise<unknown>,
    first: () => Promise<unknown>,
    second: () => Promise<unknown>,
  ) {
    const held = await app.deps.db.transaction();
    const begun: Promise<unknown>[] = [];
    try {
      await hold(held);
      begun.push(first());
      await untilWaiting(app.deps.db, 1);
      begun.push(second());
      await untilWaiting(app.deps.db, 2);
    } finally {
      await held.commit();
    }
    for (const outcome of await Promise.allSettled(begun))
      if (outcome.status === 'rejected') throw outcome.reason;
  }

  it('are written by one at a time: the wrong book and the way through a bank', async () => {
    const { learnerId, publish, open, correct } = await stage();
    const { db } = app.deps;
    const published = await publish();
    const marked = await open(published, 'sequence');
    for (const place of [0, 1]) await marked.record(place, WRONG.single, ago(5));
    await marked.handIn();
    // Under other points, so that they do not meet at the figures.
    const practice = await open(await publish(), 'sequence');
    await practice.record(1, RIGHT.single, ago(4));
    for (const place of [0, 1]) await correct(published, place);
    const [first, second] = published.items.map(({ questionId }) => questionId);
    await meet(
      (trx) =>
        trx('wrong_questions').where({ learner_id: learnerId, question_id: first }).forUpdate().select(),
      regradeAll,
      practice.handIn,
    );
    const ways = db('sequence_answers').where({ learner_id: learnerId }).orderBy('question_id');
    assert.deepEqual(await ways.pluck('correct'), [true, false]);
    const book = db('wrong_questions').where({ learner_id: learnerId });
    assert.deepEqual(
      (await book).map(({ question_id, wrong_count }) => [question_id, wrong_count]),
      [[second, 1]],
    );
  });

  // One of the two is the order in which an update would come by the days, whatever its plan.
  for (const [turned, added] of [
    [5, 4],
    [4, 5],
  ] as const)
    it(`are written by one at a time: figures of the day ${turned} days ago and then of another`, async () => {
      const { learnerId, publish, open, correct } = await stage();
      const { db } = app.deps;
      const [turnedAt, addedAt] = [ago(turned), ago(added)];
      const published = await publish();
      const marked = await open(published, 'training');
      await marked.record(0, WRONG.single, turnedAt);
      await marked.record(1, WRONG.single, addedAt);
      await marked.handIn();
      const anew = await publish();
      const practice = await open(anew, 'training');
      await practice.record(0, WRONG.single, turnedAt, true);
      await countPractice(app.deps);
      await practice.record(2, RIGHT.single, addedAt);
      for (const place of [0, 1]) await correct(published, place);
      const pointId = anew.items[0]!.knowledgePointId!;
      await meet(
        (trx) =>
          trx('learner_topics')
            .where({ learner_id: learnerId, knowledge_point_id: pointId })
            .forUpdate()
            .select(),
        practice.handIn,
        regradeAll,
      );
      const days = await db('learner_days').where({ learner_id: learnerId });
      assert.deepEqual(
        days.map(({ answered, right_count }) => [answered, right_count]),
        [
          [2, 2],
          [2, 2],
        ],
      );
      const topics = await db('learner_topics').where({ learner_id: learnerId });
      assert.deepEqual(
        topics.map(({ right_count, wrong_count }) => [right_count, wrong_count]),
        Array(4).fill([1, 0]),
      );
    });
});
