/** Counting practice against the rule as a learner would put it, told answer by answer. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { RIGHT, WRONG } from '../../test/training.ts';
import { isObjective, type QuestionType } from '../bank/question.ts';
import type { AttemptRules, QueuedResponse, ResponseValue } from './contract.ts';
import { countPractice } from './countPractice.ts';
import { termsOf } from './draft.ts';
import { dropAttempt } from './drop.ts';
import { engineOf } from './engine.ts';
import { practiceSuite } from './practice.fixture.ts';
import { recordResponses } from './record.ts';
import { submitAttempt } from './submit.ts';
import type { Item } from './versions.ts';

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

describe('practice that nobody hands in, in any order', () => {
  const { suite } = practiceSuite();

  async function openPractice(learnerId: number, source: (typeof SOURCES)[number], items: Item[]) {
    const rules: AttemptRules = {
      ...{ title: '练习', multipleRule: 'all', minutes: null, passScore: null },
      sections: items.map(({ type }) => ({ type, count: 1, score: 1 })),
    };
    const id = await engineOf(suite.app.deps).insertAttempt({
      ...{ learnerId, clientKey: randomUUID(), seed: null, deadlineAt: null },
      startedAt: new Date(Date.now() - MINUTE_MS),
      terms: termsOf({
        ...{ mode: 'practice', source, blueprintId: null, paperId: null, rules },
        versionId: suite.training.version.id,
      }),
      itemIds: items.map((item) => item.id),
    });
    return id!;
  }

  async function figuresOf(learnerId: number, items: Item[]) {
    const { db } = suite.app.deps;
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
    const all = [
      ...(await engineOf(suite.app.deps).versions.version(suite.training.version.id)).items.values(),
    ];
    const items = ['single', 'judge', 'short'].map((type) => all.find((item) => item.type === type)!);
    const types = items.map(({ type }) => type);
    const seen = { answered: 0, wrongBook: 0, closed: 0 };
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async (steps) => {
        const told = new Told();
        const learnerId = (await suite.training.learner()).id;
        const ids: number[] = [];
        for (const source of SOURCES) ids.push(await openPractice(learnerId, source, items));
        const queued = (answers: Given): QueuedResponse[] =>
          answers.map(({ place, seq, kind, explained }) => ({
            ...{ itemId: items[place]!.id, seq, explained, answeredAt: new Date().toISOString() },
            response: responseOf(kind, types[place]!),
          }));
        for (const one of steps) {
          if (one.do === 'count') {
            await countPractice(suite.app.deps);
            told.count(types);
            continue;
          }
          const attemptId = ids[one.of]!;
          if (one.do === 'drop') {
            await dropAttempt(learnerId, attemptId, suite.app.deps);
            told.drop(one.of);
          } else if (one.do === 'sync') {
            await recordResponses(learnerId, attemptId, { responses: queued(one.given) }, suite.app.deps);
            told.sync(one.of, one.given, types);
          } else if (!told.dropped.has(one.of)) {
            // Above all others: whose number is taken would be given another, which the rule above does not tell.
            const last = one.given.map((made) => ({ ...made, seq: made.seq + 100 }));
            await submitAttempt(learnerId, attemptId, { responses: queued(last) }, suite.app.deps);
            told.sync(one.of, last, types);
            told.submit(one.of, types);
            seen.closed++;
          }
        }
        await countPractice(suite.app.deps);
        told.count(types);
        const { wrongBook, ...figures } = told.figures;
        const expected = { ...figures, wrongBook: new Map([...wrongBook].sort(([a], [b]) => a - b)) };
        assert.deepEqual(await figuresOf(learnerId, items), expected);
        seen.answered += figures.answered;
        seen.wrongBook += wrongBook.size;
        // And once more: nothing waits, nothing counts twice.
        assert.equal(await countPractice(suite.app.deps), 0);
        const open = ids.filter((_, place) => !told.dropped.has(place));
        for (const id of open) await submitAttempt(learnerId, id, { responses: [] }, suite.app.deps);
        const after = await figuresOf(learnerId, items);
        const papers = await suite.app.deps.db('attempts').whereIn('id', ids);
        if (open.length === ids.length)
          assert.equal(
            after.answered,
            papers.reduce((sum, { answered_count }) => sum + answered_count, 0),
          );
        assert.equal(
          await suite.app.deps.db('responses').whereIn('attempt_id', ids).where('to_count', true).first(),
          undefined,
        );
      }),
      { numRuns: 30 },
    );
    for (const [what, count] of Object.entries(seen)) assert.ok(count > 0, `no story told of ${what}`);
  });
});
