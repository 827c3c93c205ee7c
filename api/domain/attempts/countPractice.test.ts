import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { type TestApp, testApp } from '../../test/app.ts';
import { corrector } from '../../test/corrections.ts';
import { makePaper, makePracticalPaper } from '../../test/factories.ts';
import { seesAll } from '../../test/seesAll.ts';
import { answer, answerAll, makeTraining, open, RIGHT, WRONG } from '../../test/training.ts';
import { isObjective, type QuestionType } from '../bank/question.ts';
import { practiceStockReply } from '../practice/contract.ts';
import { progressReply } from '../progress/contract.ts';
import { liveFigures } from '../statistics/live.ts';
import type { AttemptRules, QueuedResponse, ResponseValue } from './contract.ts';
import { attemptViewReply, recordResponsesReply } from './contract.ts';
import { countPractice } from './countPractice.ts';
import { termsOf } from './draft.ts';
import { dropAttempt } from './drop.ts';
import { engineOf } from './engine.ts';
import { trainingReply } from './offerContract.ts';
import { recordResponses } from './record.ts';
import { submitAttempt } from './submit.ts';
import type { Item } from './versions.ts';
import { wrongBookReply } from './wrongBookContract.ts';

const MINUTE_MS = 60_000;
const SOURCES = ['training', 'wrong', 'sequence'] as const;
const KINDS = ['right', 'wrong', 'blank', 'known', 'unknown'] as const;
type Kind = (typeof KINDS)[number];

const given = fc.array(
  fc.record({
    /** A choice, a judgement and an answer in own words. */
    place: fc.nat(2),
    seq: fc.integer({ min: 1, max: 9 }),
    kind: fc.constantFrom(...KINDS),
    explained: fc.boolean(),
  }),
  { minLength: 1, maxLength: 4 },
);
const of = fc.nat(SOURCES.length - 1);
const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('sync' as const), of, given }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('count' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('submit' as const), of, given }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('drop' as const), of }) },
);
type Given = typeof given extends fc.Arbitrary<infer T> ? T : never;

/** What an answer is to be worth, told answer by answer: the rule as a learner would put it. */
class Told {
  figures = { answered: 0, right: 0, wrong: 0, wrongBook: new Map<number, number>() };
  readonly dropped = new Set<number>();
  private closed = new Set<number>();
  private held = new Map<string, Held>();

  sync(attempt: number, answers: Given, types: QuestionType[]) {
    if (this.closed.has(attempt)) return;
    for (const { place, seq, kind, explained: seen } of answers) {
      const before = this.held.get(`${attempt} ${place}`);
      const explained = seen && !isBlankKind(kind, types[place]!);
      if (this.dropped.has(attempt) && !explained) continue;
      // The first that he has seen the key to; his own words he may mark afterwards.
      const marked = explained && !isObjective(types[place]!);
      if (before?.explained ? !marked || before.seq >= seq : before && !explained && before.seq >= seq)
        continue;
      this.held.set(`${attempt} ${place}`, {
        ...{ attempt, place, stands: false, counted: false, told: null },
        ...before,
        ...{ seq, kind, explained },
      });
    }
  }
  count(types: QuestionType[]) {
    for (const one of this.held.values())
      if (one.explained && !this.closed.has(one.attempt)) this.countOne(one, types[one.place]!);
  }
  drop(attempt: number) {
    if (!this.closed.has(attempt)) this.dropped.add(attempt);
  }
  submit(attempt: number, types: QuestionType[]) {
    if (this.closed.has(attempt)) return;
    for (const one of this.held.values()) if (one.attempt === attempt) this.countOne(one, types[one.place]!);
    this.closed.add(attempt);
  }
  private countOne(one: Held, type: QuestionType) {
    if (isBlankKind(one.kind, type)) return;
    const judged = isObjective(type);
    const right = judged ? one.kind === 'right' : { known: true, unknown: false }[one.kind as string];
    if (!one.counted) {
      this.figures.answered++;
      if (judged) this.figures[right ? 'right' : 'wrong']++;
    }
    if (right === false && one.told !== false) {
      const { wrongBook } = this.figures;
      wrongBook.set(one.place, (wrongBook.get(one.place) ?? 0) + 1);
    }
    Object.assign(one, { counted: true, stands: judged, told: right ?? one.told });
  }
}
interface Held {
  attempt: number;
  place: number;
  seq: number;
  kind: Kind;
  explained: boolean;
  counted: boolean;
  stands: boolean;
  told: boolean | null;
}

/** In own words only a blank says nothing; of what a machine judges the marks by oneself are wrong answers. */
const isBlankKind = (kind: Kind, type: QuestionType) => kind === 'blank' && type !== 'judge';

const responseOf = (kind: Kind, type: QuestionType): ResponseValue => {
  if (isObjective(type)) {
    if (kind === 'blank' && type !== 'judge') return { keys: [] };
    return (kind === 'right' ? RIGHT : WRONG)[type];
  }
  if (kind === 'blank') return { text: ' ' };
  return kind === 'known' || kind === 'unknown' ? { text: '', self: kind } : { text: '我的回答' };
};

describe('practice that nobody hands in', function () {
  this.timeout(60_000);
  let app: TestApp;
  let training: Awaited<ReturnType<typeof makeTraining>>;
  before(async () => {
    app = await testApp({ limits: { perAccount: 100_000, perAddress: 100_000 } });
    training = await makeTraining(app);
  });
  after(() => app.close());

  async function openPractice(learnerId: number, source: (typeof SOURCES)[number], items: Item[]) {
    const rules: AttemptRules = {
      ...{ title: '练习', multipleRule: 'all', minutes: null, passScore: null },
      sections: items.map(({ type }) => ({ type, count: 1, score: 1 })),
    };
    const id = await engineOf(app.deps).insertAttempt({
      ...{ learnerId, clientKey: randomUUID(), seed: null, deadlineAt: null },
      startedAt: new Date(Date.now() - MINUTE_MS),
      terms: termsOf({
        ...{ mode: 'practice', source, blueprintId: null, paperId: null, rules },
        versionId: training.version.id,
      }),
      itemIds: items.map((item) => item.id),
    });
    return id!;
  }

  async function figuresOf(learnerId: number, items: Item[]) {
    const { db } = app.deps;
    const days = await db('learner_days').where({ learner_id: learnerId });
    const topics = await db('learner_topics').where({ learner_id: learnerId });
    const book = await db('wrong_questions').where({ learner_id: learnerId });
    const sum = (rows: Record<string, number>[], column: string) =>
      rows.reduce((total, row) => total + row[column]!, 0);
    const placeOf = (questionId: number) => items.findIndex((item) => item.questionId === questionId);
    assert.equal(sum(days, 'right_count'), sum(topics, 'right_count'));
    return {
      answered: sum(days, 'answered'),
      right: sum(topics, 'right_count'),
      wrong: sum(topics, 'wrong_count'),
      wrongBook: new Map(
        book
          .map((row): [number, number] => [placeOf(row.question_id), row.wrong_count])
          .sort(([a], [b]) => a - b),
      ),
    };
  }

  it('counts each explained answer once, however batches, counts and hand-ins follow each other', async () => {
    const all = [...(await engineOf(app.deps).versions.version(training.version.id)).items.values()];
    const items = ['single', 'judge', 'short'].map((type) => all.find((item) => item.type === type)!);
    const types = items.map(({ type }) => type);
    const seen = { answered: 0, wrongBook: 0, closed: 0 };
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async (steps) => {
        const told = new Told();
        const learnerId = (await training.learner()).id;
        const ids: number[] = [];
        for (const source of SOURCES) ids.push(await openPractice(learnerId, source, items));
        const queued = (answers: Given): QueuedResponse[] =>
          answers.map(({ place, seq, kind, explained }) => ({
            ...{ itemId: items[place]!.id, seq, explained, answeredAt: new Date().toISOString() },
            response: responseOf(kind, types[place]!),
          }));
        for (const one of steps) {
          if (one.do === 'count') {
            await countPractice(app.deps);
            told.count(types);
            continue;
          }
          const attemptId = ids[one.of]!;
          if (one.do === 'drop') {
            await dropAttempt(learnerId, attemptId, app.deps);
            told.drop(one.of);
          } else if (one.do === 'sync') {
            await recordResponses(learnerId, attemptId, { responses: queued(one.given) }, app.deps);
            told.sync(one.of, one.given, types);
          } else if (!told.dropped.has(one.of)) {
            // Above all others: whose number is taken would be given another, which the rule above does not tell.
            const last = one.given.map((made) => ({ ...made, seq: made.seq + 100 }));
            await submitAttempt(learnerId, attemptId, { responses: queued(last) }, app.deps);
            told.sync(one.of, last, types);
            told.submit(one.of, types);
            seen.closed++;
          }
        }
        await countPractice(app.deps);
        told.count(types);
        const { wrongBook, ...figures } = told.figures;
        const expected = { ...figures, wrongBook: new Map([...wrongBook].sort(([a], [b]) => a - b)) };
        assert.deepEqual(await figuresOf(learnerId, items), expected);
        seen.answered += figures.answered;
        seen.wrongBook += wrongBook.size;
        // And once more: nothing waits, nothing counts twice.
        assert.equal(await countPractice(app.deps), 0);
        const open = ids.filter((_, place) => !told.dropped.has(place));
        for (const id of open) await submitAttempt(learnerId, id, { responses: [] }, app.deps);
        const after = await figuresOf(learnerId, items);
        const papers = await app.deps.db('attempts').whereIn('id', ids);
        if (open.length === ids.length)
          assert.equal(
            after.answered,
            papers.reduce((sum, { answered_count }) => sum + answered_count, 0),
          );
        assert.equal(
          await app.deps.db('responses').whereIn('attempt_id', ids).where('to_count', true).first(),
          undefined,
        );
      }),
      { numRuns: 30 },
    );
    for (const [what, count] of Object.entries(seen)) assert.ok(count > 0, `no story told of ${what}`);
  });

  const opened = async (source: 'training' | 'sequence' = 'training') => {
    const learnerId = (await training.learner()).id;
    const wish =
      source === 'training'
        ? { source, blueprintId: training.blueprint.id }
        : { source, bankId: training.bank.id };
    const view = await open(app, learnerId, wish);
    const client = await app.as({ learnerId });
    const path = `/api/learner/attempts/${view.id}`;
    const explain = async (by: Record<QuestionType, ResponseValue>, to = view.items.length) => {
      const responses = answerAll(view, by)
        .slice(0, to)
        .map((one) => ({ ...one, answeredAt: new Date().toISOString(), explained: true }));
      return recordResponsesReply.parse((await client.post(`${path}/responses`, { responses })).body).data;
    };
    const progress = async () => progressReply.parse((await client.get('/api/learner/progress')).body).data;
    const book = async () => wrongBookReply.parse((await client.get('/api/learner/wrong-book')).body);
    return { learnerId, view, client, path, explain, progress, book };
  };

  it('shows in his figures, his wrong book with what he chose, and his way through the bank', async () => {
    const { view, client, explain, progress, book } = await opened('sequence');
    const single = view.items.filter(({ type }) => type === 'single');
    await explain(WRONG, 2);
    await countPractice(app.deps);
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

  it('stands as it was explained, also for a phone that has not seen the key, and stays acknowledged', async () => {
    const { view, client, path, explain } = await opened();
    await explain(RIGHT, 1);
    await countPractice(app.deps);
    const changed = { responses: [answer(view.items[0]!.id, 99, WRONG[view.items[0]!.type])] };
    const { acknowledged, refused } = recordResponsesReply.parse(
      (await client.post(`${path}/responses`, changed)).body,
    ).data;
    assert.deepEqual([acknowledged, refused], [[99], []]);
    const { responses } = attemptViewReply.parse((await client.get(path)).body).data;
    assert.deepEqual(
      responses.map(({ seq, explained }) => [seq, explained]),
      [[1, true]],
    );
    const result = await client.post(`${path}/submit`, changed);
    assert.equal(result.body.data.items[0].correct, true);
  });

  it('counts the first answer that was explained, whichever phone has numbered higher', async () => {
    const { view, client, path, progress } = await opened();
    const send = async (seq: number, by: typeof RIGHT, explained: boolean) => {
      const [{ id, type }] = view.items as [(typeof view.items)[number]];
      const responses = [{ ...answer(id, seq, by[type]), explained }];
      return recordResponsesReply.parse((await client.post(`${path}/responses`, { responses })).body).data;
    };
    const [, held] = [await send(8, WRONG, false), await send(3, RIGHT, true)];
    assert.deepEqual([held.acknowledged, held.refused], [[3], []]);
    for (const seq of [3, 9]) assert.deepEqual((await send(seq, WRONG, true)).acknowledged, [seq]);
    await countPractice(app.deps);
    assert.deepEqual((await progress()).types, [{ type: 'single', label: '单选题', right: 1, wrong: 0 }]);
  });

  it('brings what he did not know back like a wrong answer, unless he had answered it on another phone', async () => {
    const { learnerId, view, client, path, explain, book } = await opened();
    const items = view.items.filter(({ type }) => isObjective(type));
    await explain(RIGHT, 1);
    const unknown: ResponseValue = { text: '', self: 'unknown' };
    const responses = items.map(({ id }, place) => ({ ...answer(id, place + 50, unknown), explained: true }));
    await client.post(`${path}/responses`, { responses });
    await countPractice(app.deps);
    const { data } = await book();
    const missed = items.slice(1).map(({ id }) => id);
    assert.deepEqual(data.map(({ id }) => id).sort(), missed.sort());
    assert.deepEqual(
      [...new Set(data.map(({ response }) => JSON.stringify(response)))],
      [JSON.stringify(unknown)],
    );
    const due = app.deps.db('wrong_questions').where({ learner_id: learnerId }).whereNotNull('due_at');
    assert.equal((await due).length, missed.length);
    assert.equal((await client.post(`${path}/submit`, { responses: [] })).status, 200);
    assert.ok((await book()).data.every(({ wrongCount }) => wrongCount === 1));
  });

  it('counts that of everybody else when one attempt cannot be counted, and this one as soon as it can', async () => {
    const { db } = app.deps;
    const [broken, sound] = [await opened(), await opened()];
    const { rules } = await db('attempts').where({ id: broken.view.id }).first('rules');
    for (const one of [broken, sound]) await one.explain(WRONG, 2);
    await db('attempts').where({ id: broken.view.id }).update({ rules: '{}' });
    await countPractice(app.deps);
    const answered = async (of: typeof sound) => (await of.progress()).days.map((day) => day.answered);
    const waiting = (of: typeof sound) => db('responses').where({ attempt_id: of.view.id, to_count: true });
    assert.deepEqual([(await waiting(broken)).length, (await waiting(sound)).length], [2, 0]);
    await db('attempts')
      .where({ id: broken.view.id })
      .update({ rules: JSON.stringify(rules) });
    await countPractice(app.deps);
    assert.deepEqual([await waiting(broken), await answered(broken)], [[], await answered(sound)]);
  });

  it('still takes what he thinks of his own words after a ruling has given them their points', async () => {
    const { db } = app.deps;
    const { correct, regradeAll } = corrector(app, await app.as('bank'));
    const { view, client, path, explain } = await opened();
    const short = view.items.find(({ type }) => type === 'short')!;
    assert.equal((await correct(short.id, 'void')).status, 200);
    await regradeAll();
    await engineOf(app.deps).versions.follow();
    await explain(RIGHT);
    await countPractice(app.deps);
    const self = { text: '', self: 'unknown' };
    const later = { ...answer(short.id, 99, self as ResponseValue), explained: true };
    await client.post(`${path}/responses`, { responses: [later] });
    const held = await db('responses').where({ attempt_id: view.id, item_id: short.id }).first('response');
    assert.deepEqual(held.response, self);
  });

  it('is judged anew when a key is corrected, also before it is handed in, and once', async () => {
    const { correct, regradeAll } = corrector(app, await app.as('bank'));
    const { learnerId, view, client, path, explain, book } = await opened();
    const topics = () =>
      app.deps
        .db('learner_topics')
        .where({ learner_id: learnerId, type: 'single' })
        .select('right_count', 'wrong_count');
    await explain(WRONG);
    await countPractice(app.deps);
    const mended = view.items.find(({ type }) => type === 'single')!;
    const others = (await book()).data.filter(({ id }) => id !== mended.id).length;
    assert.equal((await correct(mended.id, 'key', [{ keys: ['A'] }])).status, 200);
    await regradeAll();
    await countPractice(app.deps);
    assert.deepEqual(await topics(), [{ right_count: 1, wrong_count: 1 }]);
    assert.equal((await book()).data.length, others);
    await client.post(`${path}/submit`, { responses: [] });
    assert.deepEqual(await topics(), [{ right_count: 1, wrong_count: 1 }]);
    // And between counting and handing in, by nobody but the hand-in.
    const second = await opened();
    const item = second.view.items.find(({ type }) => type === 'judge')!;
    await second.explain(WRONG);
    await countPractice(app.deps);
    assert.equal((await correct(item.id, 'key', [{ value: true }])).status, 200);
    await engineOf(app.deps).versions.follow();
    await second.client.post(`${second.path}/submit`, { responses: [] });
    assert.equal(
      (await second.book()).data.some(({ id }) => id === item.id),
      false,
    );
    await regradeAll();
  });

  it('is offered to go on with beside all else that is open, until it is handed in or given up', async () => {
    const { learnerId, view, client, path, explain, progress } = await opened();
    const underWay = async () =>
      trainingReply.parse((await client.get('/api/learner/training')).body).data.underWay;
    const second = await open(app, learnerId, { source: 'sequence', bankId: training.bank.id });
    const { occupation_id, level_id } = await app.deps.db('banks').where({ id: training.bank.id }).first();
    const practical = await makePracticalPaper(app.deps, { occupation_id, level_id, name: '导线连接' });
    assert.equal(
      (await (await app.as('bank')).post(`/api/staff/practical-papers/${practical.id}/publish`)).status,
      200,
    );
    const wish = { paperId: practical.id, clientKey: randomUUID() };
    const run = (await client.post('/api/learner/practical/runs', wish)).body.data;
    await client.put(`/api/learner/practical/runs/${run.id}`, {
      ...{ marks: [[40, null, null]], usedSeconds: 1, finishedAt: null },
    });
    await explain(WRONG, 2);
    await countPractice(app.deps);
    assert.deepEqual(
      (await underWay()).map(({ kind, id, answeredCount, itemCount }) => [
        kind,
        id,
        answeredCount,
        itemCount,
      ]),
      [
        ['practical', run.id, 1, 3],
        ['practice', second.id, 0, second.items.length],
        ['practice', view.id, 2, view.items.length],
      ],
    );
    const stranger = await app.as({ learnerId: (await training.learner()).id });
    assert.equal((await stranger.delete(path)).status, 404);
    for (const _ of [1, 2]) assert.equal((await client.delete(path)).status, 204);
    await client.post(`/api/learner/attempts/${second.id}/submit`, { responses: [] });
    assert.deepEqual(
      (await underWay()).map(({ kind }) => kind),
      ['practical'],
    );
    // What he has learnt of himself stays, also of another phone that hears of it late, and nothing else counts.
    assert.equal((await progress()).answered, 2);
    assert.equal((await client.get(path)).body.error.code, 'attempt.dropped');
    const more = { responses: [answer(view.items[3]!.id, 50, WRONG[view.items[3]!.type])] };
    const { refused } = recordResponsesReply.parse((await client.post(`${path}/responses`, more)).body).data;
    assert.deepEqual(
      refused.map(({ code }) => code),
      ['attempt.dropped'],
    );
    const late = await explain(WRONG, 4);
    assert.deepEqual([late.acknowledged, late.refused], [[1, 2, 3, 4], []]);
    await countPractice(app.deps);
    assert.equal((await progress()).answered, 4);
    assert.equal((await client.get('/api/learner/scores')).body.total, 1);
  });

  it('explains nothing of an exam, whatever the phone says', async () => {
    const paper = await makePaper(app.deps, {
      blueprint_id: training.blueprint.id,
      version_id: training.version.id,
    });
    const learnerId = (await training.learner()).id;
    const exam = await open(app, learnerId, { source: 'paper', paperId: paper.id });
    const client = await app.as({ learnerId });
    const responses = answerAll(exam, WRONG).map((one) => ({ ...one, explained: true }));
    await client.post(`/api/learner/attempts/${exam.id}/responses`, { responses });
    await countPractice(app.deps);
    assert.equal(
      (await client.delete(`/api/learner/attempts/${exam.id}`)).body.error.code,
      'attempt.examStays',
    );
    for (const table of ['learner_topics', 'wrong_questions'])
      assert.deepEqual(await app.deps.db(table).where({ learner_id: learnerId }), []);
  });

  it('makes its learner one of those who trained today, also with what he opened yesterday', async () => {
    const day = new Date(Date.UTC(2027, 5, 1, 4));
    const clock = () => day;
    const { store } = app.deps;
    const active = async () => {
      await store.delete('statistics:live');
      return (await liveFigures(await seesAll(app), { ...app.deps, clock })).activeToday;
    };
    const { learnerId, view } = await opened();
    const before = await active();
    await app.deps
      .db('attempts')
      .where({ id: view.id })
      .update({ started_at: new Date(day.getTime() - 86_400_000) });
    await app.deps
      .db('learner_days')
      .insert({ learner_id: learnerId, day: '2027-06-01', answered: 1, right_count: 0 });
    assert.equal(await active(), before + 1);
  });
});
