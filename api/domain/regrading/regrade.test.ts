import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { AttemptRules, ResponseValue } from '../attempts/contract.ts';
import { earnedByPeople } from '../attempts/mark.ts';
import { markAttempt } from '../attempts/markAttempt.ts';
import { scoresByPlace } from '../attempts/sheet.ts';
import type { Item } from '../attempts/versions.ts';
import type { Decision } from '../grading/decide.ts';
import { type Change, regrade } from './regrade.ts';
import { type Correction, type Keyed, keyedAt, type Ruling, sharesOf } from './ruling.ts';
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

const NOTHING = Buffer.alloc(0);
const itemOf = (of: Keyed, id: number): Item => ({
  ...of,
  ...{ id, questionId: id, knowledgePointId: null, asked: NOTHING, keyed: NOTHING },
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

  it('of parts of a case goes the same way, with the points of raters by the parts that count', () => {
    const rulings = fc.constantFrom<Ruling>('key', 'gift', 'void');
    const partRulings = fc.option(
      fc.tuple(rulings, rulings, rulings).map((three): Ruling[] => [...three, 'key']),
      { nil: undefined },
    );
    const whole = fc.constantFrom<Ruling>('key', 'key', 'gift', 'void');
    const counted = fc.record({ ruling: whole, partRulings });
    fc.assert(
      fc.property(
        fc.record({
          ...{ before: counted, after: counted, answered: fc.boolean(), graded: fc.boolean() },
          points: fc.integer({ min: 1, max: 3000 }).map((hundredths) => hundredths / 100),
          given: fc.option(fc.nat(100)),
        }),
        ({ before, after, answered, graded, points, given }) => {
          const rules: AttemptRules = {
            ...{ title: '卷', multipleRule: 'all', minutes: null, passScore: points / 2 },
            sections: [{ type: 'case', count: 1, score: points }],
            ...(graded && { grading: { raters: 1, gap: 1 } }),
          };
          const of = ({ ruling, partRulings }: typeof before): Keyed => ({
            ...{ type: 'case', ruling, answer: { reference: '' }, alsoRight: [] },
            ...(partRulings && { partRulings }),
          });
          const responses = new Map<number, ResponseValue>(answered ? [[0, { text: '我的回答' }]] : []);
          const markedBy = (keyed: Keyed) => markAttempt([itemOf(keyed, 0)], responses, rules);
          const [old, fresh] = [markedBy(of(before)), markedBy(of(after))];
          const byRater = given === null ? null : Math.round(points * given) / 100;
          const asked = graded && answered && before.ruling === 'key';
          const decision: Decision =
            byRater === null ? { state: 'open', score: null } : { state: 'done', score: byRater };
          const gradings = asked
            ? [{ itemId: 0, state: decision.state, points, shares: sharesOf(of(before)), decision }]
            : [];
          /** As it stands once the rater, if he was asked, has given his points. */
          const read = (marked: typeof old, keyed: Keyed) => {
            const reads = graded && answered && keyed.ruling === 'key' && asked && byRater !== null;
            const earned = reads ? earnedByPeople(sharesOf(keyed), points, byRater) : marked.marks[0]!.earned;
            return { earned, score: earned ?? 0, maxScore: marked.maxScore };
          };
          const [from, to] = [read(old, of(before)), read(fresh, of(after))];
          const stored = answered ? { correct: null, earned: from.earned } : null;
          const change = { itemId: 0, points, response: responses.get(0) ?? null, stored };
          const attempt = {
            ...old,
            ...from,
            rules,
            grading: asked && byRater !== null ? 'graded' : old.grading,
          } as const;
          const regraded = regrade(attempt, [{ ...change, before: of(before), after: of(after) }], gradings);
          assert.deepEqual([regraded.score, regraded.maxScore], [to.score, to.maxScore]);
          assert.equal(regraded.marks[0]!.after.earned, to.earned);
          // Whatever was given, nobody earns less by a gift, or more than there is.
          assert.ok(to.score <= to.maxScore + 0.01);
        },
      ),
      { numRuns: 1000 },
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
    { id: 3, part: null, ruling: 'key', answers: [{ keys: ['B'] }, { keys: ['C'] }] },
    { id: 7, part: null, ruling: 'gift', answers: [{ keys: ['B'] }] },
  ];

  it('is told by the newest correction that is known', () => {
    const at = (newest: number) => keyedAt(published, corrections, newest);
    assert.deepEqual(at(2), { ...published, ruling: 'key', alsoRight: [] });
    assert.deepEqual([at(3).answer, at(6).alsoRight], [{ keys: ['B'] }, [{ keys: ['C'] }]]);
    assert.equal(at(7).ruling, 'gift');
  });

  it('is told of each part by the newest correction of that part', () => {
    const own: Correction[] = [
      { id: 2, part: 2, ruling: 'void', answers: [{ value: true }] },
      { id: 4, part: null, ruling: 'key', answers: [{ reference: '新' }] },
      { id: 5, part: 1, ruling: 'gift', answers: [{ value: true }] },
      { id: 6, part: 2, ruling: 'key', answers: [{ value: false }] },
    ];
    const question = { type: 'case' as const, answer: { reference: '' }, partCount: 3 };
    const at = (newest: number) => keyedAt(question, own, newest).partRulings;
    assert.deepEqual([1, 4, 5, 6].map(at), [
      undefined,
      ['key', 'void', 'key'],
      ['gift', 'void', 'key'],
      ['gift', 'key', 'key'],
    ]);
    assert.deepEqual(keyedAt(question, own, 6).answer, { reference: '新' });
    assert.deepEqual(sharesOf({ ruling: 'key', partRulings: at(5) }), { given: 1 / 3, lost: 1 / 3 });
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
