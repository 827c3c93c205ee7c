import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findPairs } from './findPairs.ts';
import { agreementOf, answerFrom, type Comparable, identityOf } from './identity.ts';
import { joinAlike } from './join.ts';
import { normalise } from './normalise.ts';
import { questionNumber, retyped } from './questions.fixture.ts';
import { compareQuestions } from './similarity.ts';

const judge = (stem: string, value = true): Comparable => ({
  type: 'judge',
  stem,
  options: [],
  answer: { value },
});
const choice = (stem: string, texts: string[], keys = ['A']): Comparable => ({
  type: 'single',
  stem,
  options: texts.map((text, at) => ({ key: 'ABCD'.charAt(at), text })),
  answer: { keys },
});
const fill = (stem: string, blanks: string[][]): Comparable => ({
  type: 'fill',
  stem,
  options: [],
  answer: { blanks },
});
const METALS = ['纯铜导线', '铝合金导线', '镀锌钢绞线', '不锈钢管'];

describe('duplicate questions', () => {
  it('are typed in many ways', () => {
    assert.equal(normalise('ＡＢ段“母线”，电压为（　　）。'), normalise('AB段母线电压为____'));
    assert.equal(normalise('检修【停电】后，\n应验电'), normalise('检修(停电)后应验电;'));
    assert.notEqual(normalise('取 1.5 mm'), normalise('取 15 mm'));
    assert.notEqual(normalise('比例 1:3'), normalise('比例 13'));
    assert.notEqual(normalise('5 mV'), normalise('5 MV'));
    assert.notEqual(normalise('（ ）在前，焊接在后（错）'), normalise('在前焊接（ ）在后（错）'));
  });

  it('are exact whatever the order of options, and conflict when the key is another option', () => {
    fc.assert(
      fc.property(fc.nat(40_000), (n) => {
        const question = questionNumber(n);
        const same = retyped(question);
        assert.equal(identityOf(same), identityOf(question));
        assert.deepEqual(compareQuestions(question, same), { kind: 'exact', similarity: 1 });
        const other = { ...same, answer: question.answer };
        assert.equal(compareQuestions(question, other)?.kind, 'conflict');
        assert.deepEqual(answerFrom(question, same), same.answer);
      }),
    );
  });

  it('of fill-in conflict only when no wording is accepted by both', () => {
    const stem = '停电检修的第一步是____。';
    assert.equal(agreementOf(fill(stem, [['断电']]), fill(stem, [['断电', '停电']])), 'agree');
    assert.equal(agreementOf(fill(stem, [['断电']]), fill(stem, [['验电']])), 'differ');
    assert.equal(agreementOf(fill(stem, [['断电']]), fill(stem, [['断电'], ['挂牌']])), 'differ');
  });

  it('that only people mark never conflict, but parts of a case do', () => {
    const open = (reference: string): Comparable => ({
      type: 'short',
      stem: '简述触电急救的步骤。',
      options: [],
      answer: { reference },
    });
    assert.equal(compareQuestions(open('先断电'), open('先脱离电源，再施救'))?.kind, 'near');
    const part = { ...judge('该班组做法正确。'), explanation: '' } as const;
    const of = (value: boolean): Comparable => ({
      ...open(''),
      type: 'case',
      parts: [{ ...part, type: 'judge', answer: { value } }],
    });
    assert.equal(compareQuestions(of(true), of(false))?.kind, 'conflict');
    assert.equal(compareQuestions(of(true), of(true))?.kind, 'exact');
  });

  it('are near when words are added or changed', () => {
    const stem = '高压开关柜检修前应当按顺序完成停电验电与接地。';
    assert.equal(compareQuestions(judge(stem), judge(stem.replace('应当', '必须')))?.kind, 'near');
    const asked = '用来制作避雷针引下线的材料是（ ）';
    const longer = choice(`根据防雷施工规程的要求，${asked}`, METALS);
    assert.equal(compareQuestions(choice(asked, METALS), longer)?.kind, 'near');
    const distractor = choice(asked, [...METALS.slice(0, 3), '碳素钢管']);
    assert.equal(compareQuestions(choice(asked, METALS), distractor)?.kind, 'near');
  });

  for (const [one, other] of [
    ['下列关于触电急救的说法中正确的是', '下列关于触电急救的说法中错误的是'],
    ['下列关于触电急救的说法中正确的是', '下列关于触电急救的说法中不正确的是'],
    ['脚手架立杆的间距不应大于 10 mm', '脚手架立杆的间距不应大于 100 mm'],
    ['电阻器串联后总电阻的变化规律是', '电阻器并联后总电阻的变化规律是'],
    ['收发信机面板上 RIT 的含义是', '收发信机面板上 SPLIT 的含义是'],
    ['施工班组一共应当设置三名安全员', '施工班组一共应当设置两名安全员'],
  ] as const)
    it(`are not “${one}” and “${other}”`, () => {
      assert.equal(compareQuestions(choice(one, METALS), choice(other, METALS)), undefined);
    });

  it('do not share options or a stem only', () => {
    const one = choice('用来制作避雷针引下线的材料是', METALS);
    assert.equal(compareQuestions(one, choice('适合潮湿场所明敷的是', METALS)), undefined);
    const other = choice('用来制作避雷针引下线的材料是', [
      '陶瓷绝缘子',
      '环氧树脂板',
      '橡胶垫片',
      '木质横担',
    ]);
    assert.equal(compareQuestions(one, other), undefined);
  });
});

describe('finding pairs', () => {
  it('joins sets exactly as comparing all with all does', () => {
    const set = fc.uniqueArray(fc.constantFrom(...'abcdefghijklmnop'), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(
        fc.array(set, { maxLength: 10 }),
        fc.constantFrom(0.5, 0.6, 0.7, 0.8, 0.9, 1),
        (lists, least) => {
          const sets = lists.map((one) => new Set(one));
          const alike = (a: number, b: number) => {
            const shared = lists[a]!.filter((member) => sets[b]!.has(member)).length;
            return shared / (sets[a]!.size + sets[b]!.size - shared) >= least;
          };
          const name = (a: number, b: number) => [a, b].sort((x, y) => x - y).join();
          const found: string[] = [];
          joinAlike(sets, least, (at, candidate) => {
            if (alike(at, candidate)) found.push(name(at, candidate));
            return alike(at, candidate);
          });
          const all = lists.flatMap((_, b) =>
            lists.slice(0, b).flatMap((_, a) => (alike(a, b) ? name(a, b) : [])),
          );
          assert.deepEqual(found.sort(), all.sort());
        },
      ),
      { numRuns: 500 },
    );
  });

  it('pairs each double with one that has its answer, and each answer with the first', () => {
    const [a, b] = [choice('选用的导线是', METALS, ['A']), choice('选用的导线是', METALS, ['B'])];
    const kinds = findPairs([a, b, b, a, choice('别的题目问什么', METALS)]).map(
      ({ first, second, kind }) => `${first}-${second} ${kind}`,
    );
    assert.deepEqual(kinds.sort(), ['0-1 conflict', '0-3 exact', '1-2 exact']);
  });

  it('leaves out pairs within the bank when a file is compared with it', () => {
    const bank = [1, 2].map(questionNumber);
    const questions = [retyped(bank[0]!), bank[0]!, bank[0]!, bank[1]!, bank[1]!];
    assert.deepEqual(
      findPairs(questions, { newOnes: 1 }).map(({ first, second }) => [first, second]),
      [
        [0, 1],
        [0, 2],
      ],
    );
  });

  it('finds every retyped or slightly changed question among thousands', () => {
    const bank = Array.from({ length: 3000 }, (_, n) => questionNumber(n * 7));
    const changed = [5, 700, 1500].map((at) => ({
      ...bank[at]!,
      stem: `按规程要求，${bank[at]!.stem}`,
    }));
    const pairs = findPairs([...changed, retyped(bank[42]!), ...bank], { newOnes: 4 });
    const found = (first: number, second: number) =>
      pairs.find((pair) => pair.first === first && pair.second === second)?.kind;
    assert.deepEqual(
      [found(0, 9), found(1, 704), found(2, 1504), found(3, 46)],
      ['near', 'near', 'near', 'exact'],
    );
  });
});
