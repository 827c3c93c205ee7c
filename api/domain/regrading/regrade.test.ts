import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { AttemptRules, ResponseValue } from '../attempts/contract.ts';
import { markAttempt } from '../attempts/markAttempt.ts';
import { scoresByPlace } from '../attempts/sheet.ts';
import type { Item } from '../attempts/versions.ts';
import { type Change, regrade } from './regrade.ts';
import { type Correction, type Keyed, keyedAt } from './ruling.ts';
import { addTo, noFigures, summaryOf, turnOf } from './summary.ts';

const LETTERS = ['A', 'B', 'C', 'D'];
const keys = fc.subarray(LETTERS, { minLength: 1 }).map((some) => ({ keys: some }));
const keyed = fc.record({
  type: fc.constant('multiple' as const),
  ruling: fc.constantFrom('key' as const, 'gift' as const, 'void' as const),
  answer: keys,
  alsoRight: fc.array(keys, { maxLength: 2 }),
});
const question = fc.record({
  published: keyed,
  corrected: fc.option(keyed),
  response: fc.option(fc.subarray(LETTERS).map((chosen): ResponseValue => ({ keys: chosen }))),
});
const paper = fc.record({
  questions: fc.array(question, { minLength: 1, maxLength: 8 }),
  multipleRule: fc.constantFrom('all' as const, 'half' as const, 'option' as const),
  points: fc.integer({ min: 1, max: 500 }).map((hundredths) => hundredths / 100),
  pass: fc.option(fc.nat(100)),
});

const itemOf = (of: Keyed, id: number): Item => ({
  ...of,
  ...{ id, questionId: id, knowledgePointId: null, asked: '', keyed: '' },
});

describe('regrading an attempt', () => {
  it('gives what marking it anew by the corrected keys gives', () => {
    fc.assert(
      fc.property(paper, ({ questions, multipleRule, points, pass }) => {
        const count = questions.length;
        const passScore = pass === null ? null : Math.round(points * count * pass) / 100;
        const sections = [{ type: 'multiple' as const, count, score: points }];
        const rules: AttemptRules = { title: '卷', minutes: null, sections, multipleRule, passScore };
        const responses = new Map(
          questions.flatMap(({ response }, id) => (response ? [[id, response] as const] : [])),
        );
        const markedBy = (of: (one: (typeof questions)[number]) => Keyed) =>
          markAttempt(
            questions.map((one, id) => itemOf(of(one), id)),
            responses,
            rules,
          );
        const old = markedBy(({ published }) => published);
        const changes = questions.flatMap(({ published, corrected, response }, itemId): Change[] => {
          if (!corrected) return [];
          const { correct, earned } = old.marks[itemId]!;
          const stored = response ? { correct, earned } : null;
          const score = scoresByPlace(rules)[itemId]!;
          return [{ itemId, points: score, response, stored, before: published, after: corrected }];
        });
        const regraded = regrade({ ...old, rules, grading: null }, changes);
        const fresh = markedBy(({ published, corrected }) => corrected ?? published);
        const totals = ({
          score,
          maxScore,
          passed,
          correctCount,
          grading,
        }: typeof fresh | typeof regraded) => [...[score, maxScore, passed], ...[correctCount, grading]];
        assert.deepEqual(totals(regraded), totals(fresh));
        for (const { itemId, after } of regraded.marks) {
          const { correct, earned } = fresh.marks[itemId]!;
          assert.deepEqual(after, { correct, earned });
        }
      }),
    );
  });

  it('leaves the points of raters, and waits for theirs', () => {
    const rules: AttemptRules = {
      ...{ title: '卷', multipleRule: 'all', minutes: null, passScore: 6, grading: { raters: 1, gap: 1 } },
      sections: [
        { type: 'single', count: 1, score: 2 },
        { type: 'short', count: 1, score: 8 },
      ],
    };
    const single = (key: string): Keyed => ({
      ...{ type: 'single', ruling: 'key', answer: { keys: [key] }, alsoRight: [] },
    });
    const [before, after] = [single('A'), single('B')];
    const stored = { correct: false, earned: 0 };
    const change: Change = { itemId: 1, points: 2, response: { keys: ['B'] }, stored, before, after };
    const attempt = { rules, score: 5, maxScore: 10, correctCount: 0, passed: false };
    const graded = regrade({ ...attempt, grading: 'graded' }, [change]);
    assert.deepEqual([graded.score, graded.passed], [7, true]);
    const waiting = regrade({ ...attempt, score: 0, passed: null, grading: 'waiting' }, [change]);
    assert.deepEqual([waiting.score, waiting.passed], [2, null]);
  });
});

describe('how a question counts', () => {
  const published = { type: 'single' as const, answer: { keys: ['A'] } };
  const corrections: Correction[] = [
    { id: 3, ruling: 'key', answers: [{ keys: ['B'] }, { keys: ['C'] }] },
    { id: 7, ruling: 'gift', answers: [{ keys: ['B'] }] },
  ];

  it('is told by the newest correction that is known', () => {
    const at = (newest: number) => keyedAt(published, corrections, newest);
    assert.deepEqual(at(2), { ...published, ruling: 'key', alsoRight: [] });
    assert.deepEqual([at(3).answer, at(6).alsoRight], [{ keys: ['B'] }, [{ keys: ['C'] }]]);
    assert.equal(at(7).ruling, 'gift');
  });
});

describe('what a regrading changes', () => {
  it('is counted by paper and tenths of the points, each attempt once', () => {
    const figures = noFigures();
    const rules = (title: string): AttemptRules => ({
      ...{ title, multipleRule: 'all', minutes: null, passScore: 6, sections: [] },
    });
    const add = (title: string, before: number, after: number) => {
      const of = (score: number) => ({ score, maxScore: 10, correctCount: 0, passed: score >= 6 });
      addTo(
        figures,
        { ...of(before), rules: rules(title), grading: null },
        { ...of(after), marks: [], grading: null, gradings: [], asked: [] },
      );
    };
    add('甲卷', 5, 6);
    add('甲卷', 6, 5.5);
    add('乙卷', 10, 10);
    // As it is kept between two portions.
    const { papers, distribution, ...all } = summaryOf(JSON.parse(JSON.stringify(figures)));
    assert.deepEqual(all, { attempts: 3, changed: 2, nowPassed: 1, noLongerPassed: 1 });
    assert.deepEqual(figures.passed, { before: 2, after: 2 });
    assert.deepEqual(
      papers.map(({ title, attempts, averageBefore, averageAfter }) => [
        title,
        attempts,
        averageBefore,
        averageAfter,
      ]),
      [
        ['甲卷', 2, 5.5, 5.75],
        ['乙卷', 1, 10, 10],
      ],
    );
    assert.deepEqual(
      [5, 6, 9].map((band) => distribution[band]),
      [
        { before: 1, after: 1 },
        { before: 1, after: 1 },
        { before: 1, after: 1 },
      ],
    );
  });

  it('tells passing from not failing', () => {
    const scored = (passed: boolean | null) => ({ score: 1, maxScore: 1, correctCount: 0, passed });
    const turn = (before: boolean | null, after: boolean | null) => turnOf(scored(before), scored(after));
    assert.deepEqual(
      [turn(false, true), turn(null, true), turn(true, false), turn(true, null), turn(false, null)],
      ['now', 'now', 'noLonger', 'noLonger', null],
    );
  });
});
