/** Whatever was marked before, during or after corrections: in the end all is as the newest keys have it. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { type TestApp, testApp } from '../../test/app.ts';
import { corrector } from '../../test/corrections.ts';
import { makeTraining, PARTS, RIGHT, WRONG } from '../../test/training.ts';
import type { AttemptRules, ResponseValue } from '../attempts/contract.ts';
import { termsOf } from '../attempts/draft.ts';
import { engineOf } from '../attempts/engine.ts';
import type { Item } from '../attempts/versions.ts';
import { type Answer, isObjective } from '../bank/question.ts';
import { foldAll } from '../statistics/fold.ts';
import type { Ruling } from './ruling.ts';

const MINUTE_MS = 60_000;
const START = Date.parse('2026-12-01T02:00:00.000Z');

/** Keys that the learners' answers sometimes are: see RIGHT and WRONG. */
const KEYS: Record<string, Answer[]> = {
  single: [{ keys: ['A'] }, { keys: ['B'] }, { keys: ['D'] }],
  multiple: [{ keys: ['A', 'D'] }, { keys: ['A', 'B', 'C'] }],
  judge: [{ value: true }],
  fill: [{ blanks: [['220V'], ['接地']] }],
  short: [{ reference: '另一个参考答案' }],
  calculation: [{ reference: '另一个参考答案' }],
  case: [{ reference: '另一个参考答案' }],
};

const PARTS_KEYS: Answer[] = [{ keys: ['C'] }, { reference: '另一个理由' }, { value: true }];

const correction = fc.record({
  place: fc.nat(20),
  ruling: fc.constantFrom<Ruling>('key', 'key', 'gift', 'void'),
  key: fc.nat(2),
  several: fc.boolean(),
  /** Of a case: one of its parts, or the whole. */
  part: fc.constantFrom(null, 1, 2, 3),
});
const attempt = fc.record({
  learner: fc.nat(1),
  source: fc.constantFrom('training' as const, 'wrong' as const, 'sequence' as const),
  graded: fc.boolean(),
  first: fc.nat(20),
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

describe('marks told again', () => {
  let app: TestApp;
  let correct: ReturnType<typeof corrector>['correct'];
  let regradeAll: ReturnType<typeof corrector>['regradeAll'];
  before(async () => {
    app = await testApp({ limits: { perAccount: 100_000, perAddress: 100_000 } });
    ({ correct, regradeAll } = corrector(app, await app.as('bank')));
  });
  after(() => app.close());

  async function stage() {
    const training = await makeTraining(app, undefined, PARTS);
    const { versions } = engineOf(app.deps);
    const marking = async () => {
      const { items, follows } = await versions.version(training.version.id);
      return { items: [...items.values()], markedWith: follows };
    };
    const learnerIds = [(await training.learner()).id, (await training.learner()).id];
    return { training, marking, published: (await marking()).items, learnerIds };
  }
  type Stage = Awaited<ReturnType<typeof stage>>;

  /** One of the story; the same twice, or what counts already, is refused and changes nothing. */
  async function correctAsTold({ published }: Stage, told: Story['corrections'][number]) {
    const item = published[told.place]!;
    const keys = KEYS[item.type]!;
    const answers = [
      keys[told.key % keys.length]!,
      ...(told.several && isObjective(item.type) ? [item.answer] : []),
    ];
    const part = item.type === 'case' ? told.part : null;
    const given = part === null ? answers : [PARTS_KEYS[part - 1]!];
    const reply = await correct(item.id, told.ruling, told.ruling === 'key' ? given : [], false, part);
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
      ...{ learnerId, clientKey: randomUUID(), startedAt, seed: null, deadlineAt: null },
      terms: termsOf({
        ...{ mode: 'practice', source: told.source, blueprintId: null, paperId: null, rules },
        versionId: told.source === 'wrong' ? null : training.version.id,
      }),
      itemIds: own.map((item) => item.id),
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
      gradings: await all(`select i.position, g.state, g.score, g.max_score, g.raters from attempts t
        join gradings g on g.attempt_id = t.id and g.state <> 'waived' join items i on i.id = g.item_id
        where learner_id = any(:learners) order by t.started_at, i.position`),
      days: await all(`select ${who}, day::text, answered, right_count from learner_days t
        where learner_id = any(:learners) order by 1, 2`),
      topics: await all(`select ${who}, type, knowledge_point_id, right_count, wrong_count
        from learner_topics t where learner_id = any(:learners) order by 1, 2, 3`),
      book: await all(`select ${who}, i.position, wrong_count, last_wrong_at, mastered_at, memory, due_at
        from wrong_questions t join items i on i.id = t.item_id where learner_id = any(:learners) order by 1, 2`),
      sequence: await all(`select ${who}, q.stem, correct from sequence_answers t
        join questions q on q.id = t.question_id where learner_id = any(:learners) order by 1, 2`),
      scores:
        await all(`select ${who}, grain, start::text, source, attempts, questions, correct, points, scores, best,
        last, passed, judged, days, last_at from learner_scores t where learner_id = any(:learners) order by 1, 2, 3, 4`),
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
        await regradeAll();

        for (const one of told.corrections) await correctAsTold(fresh, one);
        const known = await fresh.marking();
        await handInAll(fresh, ['before', 'stale', 'after'], known);
        await foldAll(app.deps);

        assert.deepEqual(await rowsOf(regraded), await rowsOf(fresh));
        assert.equal(await regradeAll(), 0, 'all is done');
        const scores = await app.deps.db('attempts').whereIn('learner_id', regraded.learnerIds);
        changed += scores.filter(({ score_before }) => score_before !== null).length;
      }),
      { numRuns: 15, endOnFailure: true },
    );
    assert.ok(changed > 0, 'no story told of a change');
  });
});
