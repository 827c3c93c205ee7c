/** Questions of all types whose texts are full of what the formats use as signs. */
import fc from 'fast-check';
import {
  type Answer,
  type Part,
  QUESTION_TYPES,
  type QuestionDraft,
  type QuestionType,
} from '../question.ts';

/** Signs and words that mean something in one format or another. */
const SIGNS = [
  '~ = # { } : ->',
  '%50% 的线路',
  '{=对 ~错}',
  '####',
  '::标题::',
  '[html]<b>粗</b>',
  '// 注',
  '$CATEGORY: 甲',
  'A. 断电',
  'B) 验电',
  'ANSWER: B',
  '答案：C',
  '【解析】略',
  '1. 先停电',
  '（1）再验电',
  '一、单选题',
  '（判断题）',
  '=cmd|"/c calc"!A1',
  '+86',
  '-5 ℃',
  '@SUM(A1)',
  "'=1+1",
  '"引号"",',
  "it's; a\tb",
  '行一\n行二',
  '段一\n\n\n段二',
  '\\(x^2+\\frac{1}{2}\\)',
  '\\[\\int_0^1 x\\,dx\\]',
  '\\n \\\\ \\| \\*',
  '| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |',
  'a|b||c',
  '*强调* **',
  '&lt;b&gt; & <i>x</i> ]]>',
  '_x0041_ _x005F_',
  'café naïve Ω ² µ',
  '🔧安全',
  '____（　）____',
  '[["a"]]',
  '　全角　空格',
  '中间  两个空格',
  '{"format":"x"}',
  '<?xml version="1.0"?>',
  '题型【e考通】',
  '无',
  '√ ×',
  '#REF!',
  '长'.repeat(300),
];

const word = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...SIGNS) },
  { weight: 1, arbitrary: fc.string({ minLength: 1, maxLength: 12 }) },
  { weight: 1, arbitrary: fc.constantFrom('停电', '验电后挂接地线', '电阻为', '测量前应') },
);
/** As texts are kept: no outer blanks, no signs that cannot be seen. */
const tidied = (text: string): string => text.replace(/^[\s\u3000]+|[\s\u3000]+$/g, '');
export const text = fc
  .array(word, { minLength: 1, maxLength: 3 })
  .map((words) => tidied(words.join(' ')))
  .filter((one) => one !== '' && !/^(无|暂无|略|none|null)$/i.test(one));

const optional = fc.oneof(fc.constant(''), text);
const options = fc
  .uniqueArray(text, { minLength: 2, maxLength: 6 })
  .map((texts) => texts.map((one, index) => ({ key: 'ABCDEF'[index]!, text: one })));

const withOptions = (several: boolean) =>
  options.chain((offered) =>
    fc
      .subarray(
        offered.map(({ key }) => key),
        { minLength: 1, maxLength: several ? offered.length : 1 },
      )
      .map((keys): { options: typeof offered; answer: Answer } => ({ options: offered, answer: { keys } })),
  );
const answered = (answer: fc.Arbitrary<Answer>) => answer.map((one) => ({ options: [], answer: one }));
const reference = answered(text.map((one) => ({ reference: one })));
const blanks = fc.array(fc.uniqueArray(text, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 });

const ANSWERS: Record<QuestionType, fc.Arbitrary<Pick<QuestionDraft, 'options' | 'answer'>>> = {
  single: withOptions(false),
  multiple: withOptions(true),
  judge: answered(fc.boolean().map((value) => ({ value }))),
  fill: answered(blanks.map((all) => ({ blanks: all }))),
  short: answered(optional.map((one) => ({ reference: one }))),
  calculation: reference,
  case: reference,
};

const types = Object.keys(QUESTION_TYPES) as QuestionType[];
const partTypes = types.filter((type) => type !== 'case') as Part['type'][];

const part: fc.Arbitrary<Part> = fc
  .constantFrom(...partTypes)
  .chain((type) =>
    fc
      .tuple(text, optional, ANSWERS[type])
      .map(([stem, explanation, rest]) => ({ type, stem, ...rest, explanation })),
  );

const draft: fc.Arbitrary<QuestionDraft> = fc.constantFrom(...types).chain((type) =>
  fc
    .record({
      stem: text,
      explanation: optional,
      rest: ANSWERS[type],
      difficulty: fc.option(fc.integer({ min: 1, max: 5 })),
      knowledgePointCode: fc.option(fc.constantFrom('1.2', 'A-1-1', '=1', '安全 用电')),
      parts: fc.array(part, { maxLength: type === 'case' ? 3 : 0 }),
    })
    .map(({ rest, parts, ...said }) => ({
      type,
      ...said,
      ...rest,
      ...(parts.length > 0 && { parts, answer: { reference: '' } }),
    })),
);

/** Each with a number at its end: two of one text would be one question. */
export const trickyBank: fc.Arbitrary<QuestionDraft[]> = fc
  .array(draft, { minLength: 1, maxLength: 12 })
  .map((drafts) => drafts.map((one, index) => ({ ...one, stem: `${one.stem} 第${index + 1}号` })));
