import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { type TestApp, testApp } from '../../test/app.ts';
import { makeTraining, RIGHT, WRONG } from '../../test/training.ts';
import { type Closing, closeGroup } from './closeGroup.ts';
import type { AttemptRules, QueuedResponse } from './contract.ts';
import { termsOf } from './draft.ts';
import { engineOf } from './engine.ts';
import { GRACE_MS } from './state.ts';
import { raiseTurn } from './turnStore.ts';
import type { Item } from './versions.ts';

const MINUTE_MS = 60_000;
const startedAt = new Date(Date.now() - 120 * MINUTE_MS);
const deadlineAt = new Date(startedAt.getTime() + 60 * MINUTE_MS);
const inTime = new Date(deadlineAt.getTime() - MINUTE_MS);
const tooLate = new Date(deadlineAt.getTime() + GRACE_MS + 1);

const answers = fc.array(
  fc.record({
    place: fc.nat(20),
    seq: fc.integer({ min: 1, max: 12 }),
    kind: fc.constantFrom('right', 'wrong', 'blank'),
    hoursAgo: fc.constantFrom(-30, 1, 30),
  }),
  { maxLength: 12 },
);
const attempt = fc.record({
  learner: fc.nat(1),
  mode: fc.constantFrom('practice', 'exam'),
  source: fc.constantFrom('training', 'wrong', 'sequence'),
  graded: fc.boolean(),
  /** Another phone has taken it over. */
  taken: fc.boolean(),
  before: answers,
});
const closing = fc.record({
  of: fc.nat(3),
  late: fc.boolean(),
  turn: fc.constantFrom(undefined, 0, 1_000_000),
  last: answers,
});
const story = fc.record({
  attempts: fc.array(attempt, { minLength: 4, maxLength: 4 }),
  closings: fc.array(closing, { minLength: 1, maxLength: 8 }),
});
type Story = typeof story extends fc.Arbitrary<infer T> ? T : never;

/** What has to be told of at least once, whatever chance tells. */
const exam: Story['attempts'][number] = {
  learner: 0,
  mode: 'exam',
  source: 'training',
  graded: true,
  taken: false,
  before: [],
};
const ANSWERED: Story['closings'][number]['last'][number] = { place: 0, seq: 1, kind: 'right', hoursAgo: 1 };
const TO_ALL = Array.from({ length: 21 }, (_, place) => ({ ...ANSWERED, place }));
const EVERYTHING: Story = {
  attempts: [
    { ...exam, taken: true },
    exam,
    { ...exam, mode: 'practice', source: 'sequence' },
    { ...exam, learner: 1 },
  ],
  closings: [
    { of: 0, late: false, turn: 0, last: [ANSWERED] },
    { of: 1, late: true, turn: undefined, last: [ANSWERED] },
    { of: 2, late: false, turn: undefined, last: TO_ALL },
    { of: 3, late: false, turn: undefined, last: TO_ALL },
  ],
};

describe('closing attempts in a group', () => {
  let app: TestApp;
  let training: Awaited<ReturnType<typeof makeTraining>>;
  let items: Item[];
  before(async () => {
    app = await testApp();
    training = await makeTraining(app);
    items = [...(await engineOf(app.deps).versions.version(training.version.id)).items.values()];
  });
  after(() => app.close());

  const given = (made: Story['closings'][number]['last']): QueuedResponse[] =>
    made.map(({ place, seq, kind, hoursAgo }) => {
      const { id, type } = items[place]!;
      const blank = 'keys' in RIGHT[type] ? { keys: [] } : { text: ' ' };
      return {
        ...{ itemId: id, seq, answeredAt: new Date(Date.now() - hoursAgo * 60 * MINUTE_MS).toISOString() },
        response: { right: RIGHT, wrong: WRONG, blank: { [type]: blank } }[kind][type]!,
      };
    });

  /** The same story with learners of its own; returns their ids. */
  async function tell(
    { attempts, closings }: Story,
    close: (all: Closing[]) => Promise<unknown[]>,
  ): Promise<{ learnerIds: number[]; told: unknown[] }> {
    const { insertAttempt, record } = engineOf(app.deps);
    const learnerIds = [(await training.learner()).id, (await training.learner()).id];
    const ids: number[] = [];
    for (const { learner, mode, source, graded, taken, before } of attempts) {
      const rules: AttemptRules = {
        ...{ title: 'paper', multipleRule: 'half', minutes: 60, passScore: 8 },
        sections: items.map(({ type }) => ({ type, count: 1, score: 1.5 })),
        ...(graded && mode === 'exam' && { grading: { raters: 1, gap: 1 } }),
      };
      const id = await insertAttempt({
        ...{ learnerId: learnerIds[learner]!, clientKey: randomUUID(), startedAt, seed: null },
        terms: termsOf({
          ...{ mode, source, blueprintId: null, paperId: null, versionId: training.version.id, rules },
        }),
        itemIds: items.map((item) => item.id),
        deadlineAt: mode === 'exam' ? deadlineAt : null,
      });
      for (const response of given(before)) await record({ attemptId: id!, responses: [response] });
      if (taken) await raiseTurn(app.deps.db, id!);
      ids.push(id!);
    }
    const told = await close(
      closings.map(({ of, late, turn, last }) => ({
        ...{
          attemptId: ids[of]!,
          items,
          markedWith: 0,
          last: given(last),
          turn,
          at: late ? tooLate : inTime,
        },
      })),
    );
    return { learnerIds, told };
  }

  /** Everything that closing writes, without the ids by which the two tellings differ. */
  async function rowsOf(learnerIds: number[]) {
    const of = (table: string, order: string, columns: string) =>
      app.deps.db
        .raw(
          `select array_position(?::bigint[], t.learner_id) as learner, ${columns}
           from ${table} as t where t.learner_id = any(?) order by ${order}`,
          [learnerIds, learnerIds],
        )
        .then(({ rows }) => rows);
    return {
      attempts: await of(
        'attempts',
        'id',
        'state, score, passed, correct_count, answered_count, grading, submitted_at',
      ),
      responses: await of(
        '(select r.*, a.learner_id from responses r join attempts a on a.id = r.attempt_id)',
        'attempt_id, item_id',
        'item_id, seq, response, correct, score',
      ),
      gradings: await of(
        '(select g.*, a.learner_id from gradings g join attempts a on a.id = g.attempt_id)',
        'attempt_id, item_id',
        'item_id, title, max_score, raters, state',
      ),
      book: await of(
        'wrong_questions',
        'learner_id, question_id',
        'question_id, item_id, wrong_count, last_wrong_at, mastered_at, memory, due_at',
      ),
      days: await of('learner_days', 'learner_id, day', 'day, answered, right_count'),
      topics: await of(
        'learner_topics',
        'learner_id, type',
        'type, knowledge_point_id, right_count, wrong_count',
      ),
      sequence: await of('sequence_answers', 'learner_id, question_id', 'question_id, correct, answered_at'),
    };
  }

  /** What a phone is told. */
  const replyOf = (one: Awaited<ReturnType<typeof closeGroup>>[number]) =>
    one instanceof Error
      ? one.code
      : { refused: one.refused, score: one.paper?.score, marks: one.paper?.marks };

  it('writes the same rows, and tells the same, as closing one after the other', async () => {
    const { db } = app.deps;
    const seen = { grading: 0, sequence: 0, late: 0, takenOver: 0 };
    await fc.assert(
      fc.asyncProperty(story, async (told) => {
        const together = await tell(told, async (all) => (await closeGroup(db, all)).map(replyOf));
        const alone = await tell(told, async (all) => {
          const replies: unknown[] = [];
          for (const one of all) replies.push(...(await closeGroup(db, [one])).map(replyOf));
          return replies;
        });
        const rows = await rowsOf(together.learnerIds);
        assert.deepEqual(together.told, alone.told);
        assert.deepEqual(rows, await rowsOf(alone.learnerIds));
        seen.grading += rows.gradings.length;
        seen.sequence += rows.sequence.length;
        seen.late += rows.attempts.filter(
          (row: { submitted_at: Date | null }) => +row.submitted_at! === +deadlineAt,
        ).length;
        seen.takenOver += together.told.filter((reply) => reply === 'attempt.takenOver').length;
      }),
      { numRuns: 40, examples: [[EVERYTHING]] },
    );
    for (const [what, count] of Object.entries(seen)) assert.ok(count > 0, `no story told of ${what}`);
  });
});
