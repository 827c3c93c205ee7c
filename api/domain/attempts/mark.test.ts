import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { MultipleRule } from './contract.ts';
import { type Markable, markResponse, sumScores } from './mark.ts';
import { fold, isBlank, selfShare } from './rightness.ts';

const LETTERS = ['A', 'B', 'C', 'D', 'E', 'F'];
const keySets = fc.subarray(LETTERS, { minLength: 1 });
const rules = fc.constantFrom<MultipleRule>('all', 'half', 'option');
const scores = fc.integer({ min: 1, max: 2000 }).map((hundredths) => hundredths / 100);

const multiple = (keys: string[], score = 2): Markable => ({ type: 'multiple', answer: { keys }, score });
const fill = (...blanks: string[][]): Markable => ({ type: 'fill', answer: { blanks }, score: 3 });
const earned = (question: Markable, keys: string[], rule: MultipleRule) =>
  markResponse(question, { keys }, rule).earned;

describe('marking a multiple-choice answer', () => {
  it('gives all points for exactly the key, in any order and however often a letter is sent', () => {
    fc.assert(
      fc.property(keySets, rules, scores, (key, rule, score) => {
        const sent = [...key].reverse().concat(key);
        assert.deepEqual(markResponse(multiple(key, score), { keys: sent }, rule), {
          correct: true,
          earned: score,
        });
      }),
    );
  });

  it('gives nothing for any wrong option, whatever the rule', () => {
    fc.assert(
      fc.property(keySets, fc.subarray(LETTERS), rules, (key, chosen, rule) => {
        fc.pre(chosen.some((letter) => !key.includes(letter)));
        assert.deepEqual(markResponse(multiple(key), { keys: chosen }, rule), { correct: false, earned: 0 });
      }),
    );
  });

  it('gives part of the points for part of the key, by the rule, and still counts it as wrong', () => {
    fc.assert(
      fc.property(keySets, scores, fc.nat(), (key, score, cut) => {
        fc.pre(key.length > 1);
        const part = key.slice(0, 1 + (cut % (key.length - 1)));
        const question = multiple(key, score);
        assert.equal(markResponse(question, { keys: part }, 'half').correct, false);
        assert.equal(earned(question, part, 'all'), 0);
        assert.ok(Math.abs(earned(question, part, 'half')! - score / 2) <= 0.005 + 1e-9);
        assert.ok(
          Math.abs(earned(question, part, 'option')! - (score * part.length) / key.length) <= 0.005 + 1e-9,
        );
      }),
    );
  });

  it('rounds to two decimals, halves up', () => {
    assert.equal(earned(multiple(['A', 'B', 'C'], 2), ['A', 'B'], 'option'), 1.33);
    assert.equal(earned(multiple(['A', 'B'], 2.01), ['A'], 'half'), 1.01);
  });
});

describe('marking the other types', () => {
  it('knows no part of a single-choice question, even under rule half', () => {
    const single: Markable = { type: 'single', answer: { keys: ['B'] }, score: 1 };
    assert.equal(earned(single, ['B'], 'half'), 1);
    assert.equal(earned(single, ['A'], 'half'), 0);
    assert.equal(earned(single, ['A', 'B'], 'half'), 0);
  });

  it('judges right and wrong statements', () => {
    const judge: Markable = { type: 'judge', answer: { value: false }, score: 0.5 };
    assert.deepEqual(markResponse(judge, { value: false }, 'all'), { correct: true, earned: 0.5 });
    assert.deepEqual(markResponse(judge, { value: true }, 'all'), { correct: false, earned: 0 });
  });

  it('never judges subjective types', () => {
    for (const type of ['short', 'calculation', 'case'] as const)
      assert.deepEqual(
        markResponse({ type, answer: { reference: '略' }, score: 10 }, { text: '略' }, 'all'),
        { correct: null, earned: null },
      );
  });

  it('leaves a blank neither right nor wrong, for no points', () => {
    for (const response of [null, undefined, { keys: [] }])
      assert.deepEqual(markResponse(multiple(['A']), response, 'half'), { correct: null, earned: 0 });
    assert.deepEqual(markResponse(fill(['接地']), { blanks: [' ', '　'] }, 'all'), {
      correct: null,
      earned: 0,
    });
  });

  it('takes a response of another shape as wrong', () => {
    assert.deepEqual(markResponse(multiple(['A']), { value: true }, 'half'), { correct: false, earned: 0 });
    assert.deepEqual(markResponse(fill(['接地']), { text: '接地' }, 'all'), { correct: false, earned: 0 });
  });
});

describe('marking fill-in answers', () => {
  const right = (question: Markable, ...blanks: string[]) =>
    markResponse(question, { blanks }, 'all').correct;

  it('accepts any wording of each blank, but each in its own place', () => {
    const question = fill(['36V', '36伏'], ['接地']);
    assert.equal(right(question, '36伏', '接地'), true);
    assert.equal(right(question, '接地', '36伏'), false);
    assert.equal(right(question, '36V'), false);
    assert.equal(right(question, '36V', '接地', '接零'), false);
    assert.equal(right(question, '36V', '接地', ''), true);
  });

  it('does not mind width, case, spaces or punctuation', () => {
    for (const written of ['３６Ｖ', '36 v', ' 36V。', '“36V”', '（36v）'])
      assert.equal(right(fill(['36V']), written), true, written);
    assert.equal(right(fill(['主令电器、接触器']), '主令电器,接触器'), true);
  });

  it('keeps what changes a number', () => {
    assert.equal(right(fill(['1.5']), '15'), false);
    assert.equal(right(fill(['-5']), '5'), false);
    assert.equal(right(fill(['-5']), '－５'), true);
    assert.equal(right(fill(['1/2']), '12'), false);
    assert.equal(right(fill(['0.5%']), '0.5'), false);
  });

  it('accepts an answer that is nothing but punctuation', () => {
    assert.equal(right(fill(['+']), '+'), true);
    assert.equal(right(fill(['、']), '。'), false);
  });

  it('reads full-width and upper case like half-width and lower case', () => {
    const fullWidth = (text: string) =>
      text
        .replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0))
        .replaceAll(' ', '　');
    fc.assert(
      fc.property(fc.string(), (text) => {
        assert.equal(fold(fullWidth(text)), fold(text));
        assert.equal(fold(text.toUpperCase()), fold(text));
      }),
    );
  });
});

describe('adding scores', () => {
  it('is exact in hundredths', () => {
    assert.equal(sumScores([0.1, 0.2]), 0.3);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 99_999 }), { maxLength: 300 }), (hundredths) =>
        assert.equal(sumScores(hundredths.map((n) => n / 100)), hundredths.reduce((a, b) => a + b, 0) / 100),
      ),
    );
  });
});

describe('what phone and server share of marking', () => {
  it('folds away what Unicode calls punctuation, in Latin and Chinese text', () => {
    for (const [from, to] of [
      [0x20, 0x17f],
      [0x2000, 0x206f],
      [0x3000, 0x30ff],
    ] as const)
      for (let code = from; code <= to; code++) {
        const char = String.fromCodePoint(code).normalize('NFKC').toLowerCase();
        const expected = `字${char.replace(/\s+|\p{P}/gu, '')}`;
        assert.equal(fold(`字${char}`), expected, `U+${code.toString(16)}`);
      }
  });

  it('counts a question as answered when the learner has only said how well he knows it', () => {
    assert.equal(isBlank({ text: ' ' }), true);
    assert.equal(isBlank({ text: '', self: 'unknown' }), false);
    assert.deepEqual(
      [{ text: '', self: 'half' } as const, { text: '甲' }, { keys: ['A'] }, null].map(selfShare),
      [0.5, undefined, undefined, undefined],
    );
  });
});
