import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import xlsx from 'node-xlsx';
import { connect } from '../../infra/db.ts';
import { type TestApp, testApp } from '../../test/app.ts';
import type { Client } from '../../test/client.ts';
import { makeOrganisation, makePaper, makeStaff } from '../../test/factories.ts';
import { answer, answerAll, makeTraining, open, RIGHT, WRONG } from '../../test/training.ts';
import { type AttemptRules, attemptResultReply, type ResponseValue } from '../attempts/contract.ts';
import { engineOf } from '../attempts/engine.ts';
import { maxScoreOf } from '../attempts/sheet.ts';
import type { Item } from '../attempts/versions.ts';
import type { Answer } from '../bank/question.ts';
import { foldAll } from '../statistics/fold.ts';
import { confirmReply, previewReply } from './contract.ts';
import { corrections, regradeAll } from './job.ts';
import type { Ruling } from './ruling.ts';

const MINUTE_MS = 60_000;
const START = Date.parse('2026-12-01T02:00:00.000Z');
/** When nobody can be marking by an old key any more. */
const later = () => new Date(Date.now() + 2 * MINUTE_MS);

/** Keys that the learners' answers sometimes are: see RIGHT and WRONG. */
const KEYS: Record<string, Answer[]> = {
  single: [{ keys: ['A'] }, { keys: ['B'] }, { keys: ['D'] }],
  multiple: [{ keys: ['A', 'D'] }, { keys: ['A', 'B', 'C'] }],
  judge: [{ value: true }],
  fill: [{ blanks: [['220V'], ['接地']] }],
};
const OBJECTIVE = Object.keys(KEYS);

const correction = fc.record({
  place: fc.nat(11),
  ruling: fc.constantFrom<Ruling>('key', 'key', 'gift', 'void'),
  key: fc.nat(2),
  several: fc.boolean(),
});
const attempt = fc.record({
  learner: fc.nat(1),
  source: fc.constantFrom('training' as const, 'wrong' as const, 'sequence' as const),
  graded: fc.boolean(),
  first: fc.nat(11),
  answers: fc.array(fc.constantFrom('right', 'wrong', 'blank', 'none'), { minLength: 8, maxLength: 8 }),
  /** before: handed in by the old key. stale: by it as well, by a process that has not heard of the new one. */
  when: fc.constantFrom('before', 'before', 'stale', 'after'),
});
const story = fc.record({
  attempts: fc.array(attempt, { minLength: 3, maxLength: 8 }),
  corrections: fc.array(correction, { minLength: 1, maxLength: 3 }),
  foldsBefore: fc.boolean(),
});
type Story = typeof story extends fc.Arbitrary<infer T> ? T : never;

describe('regrading', function () {
  this.timeout(60_000);
  let app: TestApp;
  let staff: Client;
  before(async () => {
    app = await testApp({ limits: { perAccount: 100_000, perAddress: 100_000 } });
    staff = await app.as('bank');
  });
  after(() => app.close());

  const deps = () => ({ ...app.deps, clock: later });

  async function stage() {
    const training = await makeTraining(app);
    const { versions } = engineOf(app.deps);
    const marking = async () => {
      const { items, follows } = await versions.version(training.version.id);
      return { items: [...items.values()], markedWith: follows };
    };
    const learnerIds = [(await training.learner()).id, (await training.learner()).id];
    return { training, marking, published: (await marking()).items, learnerIds };
  }
  type Stage = Awaited<ReturnType<typeof stage>>;

  async function correct(itemId: number, ruling: Ruling, answers: Answer[] = [], mendQuestion = false) {
    const body = { itemId, ruling, answers, explanation: null, reason: '教材核对', mendQuestion };
    return staff.post('/api/staff/regradings', body);
  }

  /** One of the story; the same twice, or what counts already, is refused and changes nothing. */
  async function correctAsTold({ published }: Stage, told: Story['corrections'][number]) {
    const item = published.filter(({ type }) => OBJECTIVE.includes(type))[told.place]!;
    const keys = KEYS[item.type]!;
    const answers = [keys[told.key % keys.length]!, ...(told.several ? [item.answer] : [])];
    const reply = await correct(item.id, told.ruling, told.ruling === 'key' ? answers : []);
    assert.ok([200, 409].includes(reply.status), JSON.stringify(reply.body));
  }

  /** @param items as the process that marks knows them */
  async function handIn(
    { training, learnerIds }: Stage,
    { told, at }: { told: Story['attempts'][number]; at: number },
    { items, markedWith }: { items: Item[]; markedWith: number },
  ): Promise<number> {
    const own = Array.from({ length: 8 }, (_, n) => items[(told.first + n) % items.length]!);
    const rules: AttemptRules = {
      ...{ title: '模拟卷', multipleRule: 'half', minutes: 60, passScore: 6 },
      sections: own.map(({ type }) => ({ type, count: 1, score: 1.5 })),
      ...(told.graded && { grading: { raters: 1, gap: 1 } }),
    };
    const learnerId = learnerIds[told.learner]!;
    const startedAt = new Date(START + at * MINUTE_MS);
    const { insertAttempt, record, close } = engineOf(app.deps);
    const id = await insertAttempt({
      ...{ learnerId, clientKey: randomUUID(), mode: 'practice', source: told.source, rules, startedAt },
      ...{ blueprintId: null, paperId: null, seed: null, deadlineAt: null },
      versionId: told.source === 'wrong' ? null : training.version.id,
      ...{ itemIds: own.map((item) => item.id), maxScore: maxScoreOf(rules.sections) },
    });
    const responses = own.flatMap(({ id: itemId, type }, n) => {
      const kind = told.answers[n];
      if (kind === 'none') return [];
      const blank: ResponseValue = 'keys' in RIGHT[type] ? { keys: [] } : { text: ' ' };
      const response = kind === 'blank' ? blank : (kind === 'right' ? RIGHT : WRONG)[type];
      return [{ itemId, seq: 1, response, answeredAt: startedAt.toISOString() }];
    });
    if (responses.length > 0) await record({ attemptId: id!, responses });
    await close({
      ...{ attemptId: id!, items: own, markedWith, last: [], turn: undefined },
      at: new Date(startedAt.getTime() + MINUTE_MS),
    });
    return id!;
  }

  /** Everything that marking leaves behind, by places instead of ids. */
  async function rowsOf({ learnerIds, training }: Stage) {
    const { db } = app.deps;
    const all = async (sql: string) =>
      (await db.raw(sql.replaceAll(':learners', 'array[??]::bigint[]').replaceAll('??', learnerIds.join())))
        .rows;
    const who = 'array_position(:learners, t.learner_id) as learner';
    const analysis = await db('item_analysis as a')
      .join('items as i', 'i.id', 'a.item_id')
      .where('i.version_id', training.version.id)
      .orderBy('i.position')
      .select('i.position', 'right_count', 'wrong_count', 'blank_count', 'attempts', 'sums', 'doubt');
    return {
      attempts: await all(`select ${who}, score, max_score, passed, correct_count, answered_count, grading
        from attempts t where learner_id = any(:learners) order by started_at`),
      responses: await all(`select i.position, r.correct, r.score from attempts t
        join responses r on r.attempt_id = t.id join items i on i.id = r.item_id
        where learner_id = any(:learners) order by t.started_at, i.position`),
      days: await all(`select ${who}, day::text, answered, right_count from learner_days t
        where learner_id = any(:learners) order by 1, 2`),
      topics: await all(`select ${who}, type, knowledge_point_id, right_count, wrong_count
        from learner_topics t where learner_id = any(:learners) order by 1, 2, 3`),
      book: await all(`select ${who}, i.position, wrong_count, last_wrong_at, mastered_at, memory, due_at
        from wrong_questions t join items i on i.id = t.item_id where learner_id = any(:learners) order by 1, 2`),
      sequence: await all(`select ${who}, q.stem, correct from sequence_answers t
        join questions q on q.id = t.question_id where learner_id = any(:learners) order by 1, 2`),
      analysis: analysis
        .filter((row) => row.right_count + row.wrong_count + row.blank_count > 0)
        .map(({ sums, ...row }) => ({ ...row, sums: rounded(sums) })),
    };
  }

  /**
   * Sums that were added to and taken from differ in the last bits; what is gone again is no trace. Shares and
   * their squares are fractions, some of which end in a 5 behind the sixth decimal: no fraction lies between two
   * of these steps.
   */
  const rounded = (value: unknown): unknown => {
    if (typeof value === 'number') return Math.floor(value * 1e6 + Math.SQRT1_2) / 1e6;
    const entries = Object.entries(value as object).filter(([, one]) => one.n !== 0);
    return Object.fromEntries(entries.map(([key, one]) => [key, rounded(one)]));
  };

  it('leaves everything as if all had been marked by the new keys from the first', async () => {
    let changed = 0;
    await fc.assert(
      fc.asyncProperty(story, async (told) => {
        const regraded = await stage();
        const fresh = await stage();
        const asPublished = { items: regraded.published, markedWith: 0 };
        const inOrder = ['before', 'stale', 'after'].flatMap((when) =>
          told.attempts.filter((one) => one.when === when),
        );
        const handInAll = async (to: Stage, whens: string[], known: typeof asPublished) => {
          for (const [at, one] of inOrder.entries())
            if (whens.includes(one.when)) await handIn(to, { told: one, at }, known);
        };
        await handInAll(regraded, ['before'], asPublished);
        if (told.foldsBefore) await foldAll(app.deps);
        for (const one of told.corrections) await correctAsTold(regraded, one);
        await handInAll(regraded, ['stale'], asPublished);
        const mended = await regraded.marking();
        await handInAll(regraded, ['after'], mended);
        await regradeAll(deps());

        for (const one of told.corrections) await correctAsTold(fresh, one);
        const known = await fresh.marking();
        await handInAll(fresh, ['before', 'stale', 'after'], known);
        await foldAll(app.deps);

        assert.deepEqual(await rowsOf(regraded), await rowsOf(fresh));
        assert.equal(await regradeAll(deps()), 0, 'all is done');
        const scores = await app.deps.db('attempts').whereIn('learner_id', regraded.learnerIds);
        changed += scores.filter(({ score_before }) => score_before !== null).length;
      }),
      { numRuns: 15, endOnFailure: true },
    );
    assert.ok(changed > 0, 'no story told of a change');
  });

  const SINGLE = [{ type: 'single', count: 3, score: 2 }];

  /** Of six points: the first learner has all three as published, the second none, the third says nothing. */
  async function threeLearners() {
    const training = await makeTraining(app, SINGLE);
    const ids: number[] = [];
    const clients: Client[] = [];
    for (const by of [RIGHT, WRONG, undefined]) {
      const { id: learnerId } = await training.learner();
      const view = await open(app, learnerId, { source: 'training', blueprintId: training.blueprint.id });
      const client = await app.as({ learnerId });
      const responses = by && answerAll(view, by);
      await client.post(`/api/learner/attempts/${view.id}/submit`, { responses: responses ?? [] });
      ids.push(view.id);
      clients.push(client);
    }
    const items: number[] = await app.deps
      .db('items')
      .where({ version_id: training.version.id, type: 'single' })
      .orderBy('position')
      .pluck('id');
    const results = async () => {
      const replies = clients.map((client, n) => client.get(`/api/learner/attempts/${ids[n]}/result`));
      return (await Promise.all(replies)).map(({ body }) => attemptResultReply.parse(body).data);
    };
    return { training, ids, clients, items, results };
  }
  const preview = async (itemId: number, ruling: Ruling, answers: Answer[] = []) => {
    const body = { itemId, ruling, answers, explanation: null };
    return previewReply.parse((await staff.post('/api/staff/regradings/preview', body)).body).data;
  };

  it('shows first what it changes, then changes just that, and tells the learners', async () => {
    const { training, ids, clients, items, results } = await threeLearners();
    const shown = await preview(items[0]!, 'key', [{ keys: ['A'] }]);
    const { attempts, learners, changed, nowPassed, noLongerPassed, bankQuestion } = shown;
    assert.deepEqual(
      { attempts, learners, changed, nowPassed, noLongerPassed, bankQuestion },
      { attempts: 3, learners: 3, changed: 2, nowPassed: 0, noLongerPassed: 1, bankQuestion: 'wrong' },
    );
    assert.deepEqual(
      shown.turned.map(({ attemptId, scoreBefore, scoreAfter }) => [attemptId, scoreBefore, scoreAfter]),
      [[ids[0], 6, 4]],
    );
    assert.match(shown.turned[0]!.phone!, /^\d{3}\*{4}\d{4}$/);
    assert.deepEqual(shown.versions, [{ id: training.version.id, name: training.version.name }]);
    assert.deepEqual(
      (await results()).map(({ score, regraded }) => [score, regraded]),
      [
        [6, null],
        [0, null],
        [0, null],
      ],
    );

    const reply = await correct(items[0]!, 'key', [{ keys: ['A'] }], true);
    const { id } = confirmReply.parse(reply.body).data;
    await regradeAll(deps());
    const { body } = await staff.get(`/api/staff/regradings/${id}`);
    assert.deepEqual(
      [body.data.state, body.data.total, body.data.done, body.data.changed, body.data.noLongerPassed],
      ['done', 3, 3, 2, 1],
    );
    const after = await results();
    assert.deepEqual(
      after.map(({ score, passed, regraded }) => [score, passed, regraded]),
      [
        [4, false, { from: 6, to: 4 }],
        [2, false, { from: 0, to: 2 }],
        [0, false, null],
      ],
    );
    const item = after[1]!.items.find((one) => one.id === items[0])!;
    assert.deepEqual([item.correct, item.corrected, item.answer], [true, 'key', { keys: ['A'] }]);
    // It is in the wrong book of who was right by the old key, and gone from that of the other.
    const books = await Promise.all(clients.map((client) => client.get('/api/learner/wrong-book')));
    const inBook = books.map((book) => book.body.data.some((one: { id: number }) => one.id === items[0]));
    assert.deepEqual(inBook, [true, false, false]);
    const question = await app.deps.db('questions').where({ id: item.questionId }).first('answer');
    assert.deepEqual(question.answer, { keys: ['A'] });
    const audit = await app.deps
      .db('audit_log')
      .where({ action: 'regradings.confirm', row_id: `${id}` })
      .first();
    assert.deepEqual(
      [audit.before, audit.after.answers, audit.after.reason, audit.after.passed],
      [{ ruling: 'key', answers: [{ keys: ['B'] }], passed: 1 }, [{ keys: ['A'] }], '教材核对', 0],
    );
  });

  it('is undone by a further correction', async () => {
    const { items, results } = await threeLearners();
    const untouched = await results();
    for (const key of ['A', 'B']) {
      assert.equal((await correct(items[0]!, 'key', [{ keys: [key] }])).status, 200);
      await regradeAll(deps());
    }
    assert.deepEqual(
      (await results()).map(({ score, passed }) => ({ score, passed })),
      untouched.map(({ score, passed }) => ({ score, passed })),
    );
  });

  it('gives the points to everybody, or takes the question out of the paper', async () => {
    const { items, results } = await threeLearners();
    await correct(items[0]!, 'gift');
    await correct(items[1]!, 'void');
    await regradeAll(deps());
    assert.deepEqual(
      (await results()).map(({ score, maxScore, passScore, passed }) => [score, maxScore, passScore, passed]),
      [
        // The pass mark of 5 in 6 is lowered to that of 4.
        [4, 4, 3.33, true],
        [2, 4, 3.33, false],
        [2, 4, 3.33, false],
      ],
    );
  });

  it('marks what is opened and handed in from then on by the mended key, in other processes too', async () => {
    const { training, items } = await threeLearners();
    const other = await testApp({ beside: app, deps: { db: connect(app.deps.config.databaseUrl!) } });
    try {
      const learnerId = (await training.learner()).id;
      const view = await open(app, learnerId, { source: 'training', blueprintId: training.blueprint.id });
      await engineOf(other.deps).versions.version(training.version.id);
      await correct(items[0]!, 'key', [{ keys: ['A'] }, { keys: ['D'] }]);
      await corrections({ ...other.deps, clock: () => new Date() }).run();
      const learner = await other.as({ learnerId });
      const responses = items.map((id, n) => answer(id, n + 1, { keys: [n === 0 ? 'D' : 'B'] }));
      const { body } = await learner.post(`/api/learner/attempts/${view.id}/submit`, { responses });
      assert.equal(body.data.score, 6);
      const practice = await open(other, learnerId, {
        source: 'training',
        blueprintId: training.blueprint.id,
      });
      const shown = practice.items.find(({ id }) => id === items[0])!;
      assert.deepEqual([shown.answer, shown.alsoRight], [{ keys: ['A'] }, [{ keys: ['D'] }]]);
    } finally {
      await other.close();
      await other.deps.db.destroy();
    }
  });

  it('counts nothing twice that a process which has just started marked by the mended key', async () => {
    const { training, items } = await threeLearners();
    await correct(items[0]!, 'void');
    await correct(items[1]!, 'gift');
    const fresh = await testApp({ beside: app, deps: { db: connect(app.deps.config.databaseUrl!) } });
    try {
      const learnerId = (await training.learner()).id;
      const view = await open(fresh, learnerId, { source: 'training', blueprintId: training.blueprint.id });
      const learner = await fresh.as({ learnerId });
      const responses = [answer(items[2]!, 1, RIGHT.single)];
      const { body } = await learner.post(`/api/learner/attempts/${view.id}/submit`, { responses });
      assert.deepEqual([body.data.score, body.data.maxScore], [4, 4]);
      await correct(items[2]!, 'key', [{ keys: ['C'] }]);
      await regradeAll(deps());
      const result = (await learner.get(`/api/learner/attempts/${view.id}/result`)).body.data;
      assert.deepEqual([result.score, result.maxScore], [2, 4]);
      const stored = await app.deps.db('attempts').where({ id: view.id }).first('score', 'max_score');
      assert.deepEqual(stored, { score: 2, max_score: 4 });
    } finally {
      await fresh.close();
      await fresh.deps.db.destroy();
    }
  });

  it('goes on where a process died, each attempt once', async () => {
    const { training, items, results } = await threeLearners();
    await foldAll(app.deps);
    await correct(items[0]!, 'key', [{ keys: ['A'] }]);
    const doomed = connect(app.deps.config.databaseUrl!);
    // Dies after all has been written and before it is committed.
    await app.deps.db.raw(`create function die() returns trigger language plpgsql as $$ begin
      perform pg_terminate_backend(pg_backend_pid()); return new; end $$`);
    await app.deps.db.raw(
      'create trigger die before update on regradings for each row execute function die()',
    );
    await assert.rejects(regradeAll({ db: doomed, clock: later }));
    await app.deps.db.raw('drop function die cascade');
    assert.deepEqual(
      (await results()).map(({ score }) => score),
      [6, 0, 0],
    );
    await Promise.all([regradeAll(deps()), regradeAll({ ...deps(), db: app.deps.db })]);
    await regradeAll(deps());
    assert.deepEqual(
      (await results()).map(({ score }) => score),
      [4, 2, 0],
    );
    const analysis = await app.deps.db('item_analysis').where({ item_id: items[0] }).first();
    assert.deepEqual([analysis.right_count, analysis.wrong_count, analysis.blank_count], [1, 1, 1]);
    assert.equal((await app.deps.db('items').where({ version_id: training.version.id })).length, 21);
    await doomed.destroy();
  });

  it('keeps the points of a gift, answered or not, when raters give theirs', async () => {
    const training = await makeTraining(app, [
      { type: 'single', count: 3, score: 1 },
      { type: 'short', count: 1, score: 3 },
    ]);
    const ids = { blueprint_id: training.blueprint.id, version_id: training.version.id };
    const paper = await makePaper(app.deps, { ...ids, name: randomUUID(), grading: 'one' });
    const learnerId = (await training.learner()).id;
    const view = await open(app, learnerId, { source: 'paper', paperId: paper.id });
    const learner = await app.as({ learnerId });
    const short = view.items.find(({ type }) => type === 'short')!;
    const responses = [answer(short.id, 1, { text: '我的回答' })];
    await learner.post(`/api/learner/attempts/${view.id}/submit`, { responses });
    await correct(view.items[0]!.id, 'gift');
    await regradeAll(deps());
    const rater = await app.as('grader');
    const copy = (await rater.post('/api/staff/grading/next', { title: paper.name })).body.data;
    await rater.post(`/api/staff/grading/${copy.id}/mark`, { score: 2.5 });
    const { body } = await learner.get(`/api/learner/attempts/${view.id}/result`);
    assert.deepEqual([body.data.score, body.data.regraded], [3.5, { from: 2.5, to: 3.5 }]);
  });

  it('is a right that a role holds by name, and none of who sees one organisation only', async () => {
    const rights = async (client: Client) => (await client.get('/api/staff/meta')).body.data.rights;
    const [own, grading] = ['post /regradings', 'get /grading'];
    assert.deepEqual(
      (await rights(staff)).filter((right: string) => [own, grading].includes(right)),
      [own],
    );
    assert.deepEqual(
      (await rights(await app.as('grader'))).filter((right: string) => [own, grading].includes(right)),
      [grading],
    );
    const { items } = await threeLearners();
    const { id: organisationId } = await makeOrganisation(app.deps);
    const { id: staffId } = await makeStaff(app.deps, { role: 'bank', organisationId });
    const body = { itemId: items[0], ruling: 'gift', answers: [], explanation: null };
    const reply = await (await app.as({ staffId })).post('/api/staff/regradings/preview', body);
    assert.equal(reply.body.error.code, 'regrade.ofOneOrganisation');
    const file = await staff.post('/api/staff/regradings/preview.xlsx', body);
    const [sheet] = xlsx.parse(file.body);
    assert.deepEqual([sheet!.data.length, sheet!.data[1]!.slice(4, 7)], [3, [0, 2, 6]]);
  });

  it('is refused with a reason', async () => {
    const { items, training } = await threeLearners();
    const [short] = await app.deps
      .db('items')
      .where({ version_id: training.version.id, type: 'short' })
      .pluck('id');
    const code = async (...of: Parameters<typeof correct>) => (await correct(...of)).body.error?.code;
    assert.equal(await code(items[0]!, 'key', [{ keys: ['B'] }]), 'regrade.same');
    assert.equal(await code(items[0]!, 'key'), 'regrade.answerMissing');
    assert.equal(await code(items[0]!, 'key', [{ keys: ['E'] }]), 'question.answerOutsideOptions');
    assert.equal(await code(items[0]!, 'key', [{ value: true }]), 'question.answerShape');
    assert.equal(await code(short, 'gift'), 'regrade.subjective');
    assert.equal(await code(987_654_321, 'gift'), 'request.notFound');
    await app.deps.db('questions').update({ stem: '改过的题干' }).where({ bank_id: training.bank.id });
    assert.equal((await preview(items[0]!, 'key', [{ keys: ['A'] }])).bankQuestion, 'changed');
    assert.equal(await code(items[0]!, 'key', [{ keys: ['A'] }], true), 'regrade.bankChanged');
    await assert.rejects(app.deps.db('item_corrections').update({ ruling: 'void' }), /append-only/);
  });
});
