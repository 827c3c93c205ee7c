import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Answer, QuestionType } from '../bank/question.ts';
import {
  type AnalysedQuestion,
  addObservation,
  analyse,
  correlation,
  ENOUGH_ATTEMPTS,
  noSums,
  type Observation,
} from './itemAnalysis.ts';

const question = (type: QuestionType, answer: Answer, offered = ['A', 'B', 'C', 'D']): AnalysedQuestion => ({
  type,
  answers: [answer],
  offered,
});
const keyed = (...keys: string[]) => question(keys.length > 1 ? 'multiple' : 'single', { keys });

/** Learners of rising strength, answering by `choose`. */
const answersOf = (n: number, key: string[], choose: (strength: number, index: number) => string[]) =>
  Array.from({ length: n }, (_, index): Observation => {
    const rest = index / (n - 1);
    const chosen = choose(rest, index);
    const correct = chosen.join() === key.join();
    return { itemId: 1, share: correct ? 1 : 0, correct, rest, total: rest, chosen };
  });

function analysisOf(observations: readonly Observation[], of: AnalysedQuestion) {
  const sums = noSums();
  for (const observation of observations) addObservation(sums, observation);
  return analyse(sums, of);
}

/** The textbook definition, in two passes over all the data. */
function pearson(xs: number[], ys: number[]): number {
  const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length;
  const [mx, my] = [mean(xs), mean(ys)];
  const cov = mean(xs.map((x, i) => (x - mx) * (ys[i]! - my)));
  const deviation = (values: number[], m: number) => Math.sqrt(mean(values.map((v) => (v - m) ** 2)));
  return cov / (deviation(xs, mx) * deviation(ys, my));
}

describe('item analysis', () => {
  it('equals the textbook computation over all observations', () => {
    const observation = fc.record({
      itemId: fc.constant(1),
      share: fc.constantFrom(0, 0.5, 1),
      correct: fc.boolean(),
      rest: fc.integer({ min: 0, max: 100 }).map((n) => n / 100),
      total: fc.integer({ min: 0, max: 100 }).map((n) => n / 100),
      chosen: fc.subarray(['A', 'B', 'C']),
    });
    fc.assert(
      fc.property(fc.array(observation, { minLength: 5, maxLength: 60 }), (all) => {
        const analysis = analysisOf(all, keyed('A'));
        const pick = (name: 'share' | 'rest' | 'total') => all.map((one) => one[name]);
        const close = (actual: number | null, expected: number) => {
          if (actual !== null) assert.ok(Math.abs(actual - expected) < 1e-6, `${actual} is not ${expected}`);
          // Null is for what does not vary only.
          else assert.ok(Number.isNaN(expected) || Math.abs(expected) < 1e-6 || all.length < 2);
        };
        close(analysis.facility, pick('share').reduce((a, b) => a + b, 0) / all.length);
        close(analysis.discrimination, pearson(pick('share'), pick('rest')));
        close(
          analysis.pointBiserial,
          pearson(
            all.map(({ correct }) => (correct ? 1 : 0)),
            pick('total'),
          ),
        );
        for (const choice of analysis.choices) {
          const took = all.map(({ chosen }): number => (chosen.includes(choice.key) ? 1 : 0));
          assert.equal(
            choice.count,
            took.reduce((a, b) => a + b, 0),
          );
          close(choice.discrimination, pearson(took, pick('rest')));
        }
      }),
    );
  });

  it('says nothing of a correlation where nothing varies', () => {
    assert.equal(correlation({ n: 3, x: 3, xx: 3, y: 1, yy: 1, xy: 1 }), null);
    const untouched = analyse(noSums(), keyed('A'));
    assert.deepEqual([untouched.facility, untouched.discrimination, untouched.doubt], [null, null, null]);
  });

  it('finds a wrong key: the strong choose another answer, and names theirs', () => {
    const answers = answersOf(60, ['A'], (strength, i) => [strength > 0.4 ? 'C' : 'ABD'[i % 3]!]);
    const { doubt, suggestedKeys } = analysisOf(answers, keyed('A'));
    assert.deepEqual([doubt, suggestedKeys], ['suspectKey', ['C']]);
  });

  it('finds a wrong key of judge and multiple-choice questions', () => {
    const judge = answersOf(60, ['T'], (strength, i) => [strength > 0.5 ? 'F' : i % 4 ? 'T' : 'F']);
    const judged = analysisOf(judge, question('judge', { value: true }, ['T', 'F']));
    assert.deepEqual([judged.doubt, judged.suggestedKeys], ['suspectKey', ['F']]);
    const multiple = answersOf(60, ['A', 'B'], (strength, i) =>
      strength > 0.4 ? ['A', 'B', 'D'] : i % 2 ? ['A', 'C'] : ['B'],
    );
    const several = analysisOf(multiple, keyed('A', 'B'));
    assert.equal(several.doubt, 'suspectKey');
    assert.ok(several.suggestedKeys?.includes('D'));
  });

  it('suspects no key that the strong choose, however hard the question', () => {
    const answers = answersOf(60, ['A'], (strength, i) => [strength > 0.85 ? 'A' : 'BCD'[i % 3]!]);
    assert.equal(analysisOf(answers, keyed('A')).doubt, 'tooHard');
  });

  it('tells too easy, too hard and weak apart from good', () => {
    const doubt = (choose: (strength: number, index: number) => string[]) =>
      analysisOf(answersOf(60, ['A'], choose), keyed('A')).doubt;
    assert.equal(
      doubt(() => ['A']),
      'tooEasy',
    );
    assert.equal(
      doubt((_, i) => ['AB'[i % 2]!]),
      'weak',
    );
    assert.equal(
      doubt((strength, i) => [strength > 0.5 || i % 3 === 0 ? 'A' : 'B']),
      null,
    );
  });

  it('raises no doubt on few answers', () => {
    const answers = answersOf(ENOUGH_ATTEMPTS - 1, ['A'], (strength) => [strength > 0.4 ? 'C' : 'A']);
    assert.equal(analysisOf(answers, keyed('A')).doubt, null);
  });
});
