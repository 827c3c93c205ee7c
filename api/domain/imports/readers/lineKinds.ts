/** What a line of a written question paper says: a number, a letter, or a label such as `答案：`. */

export type FieldName =
  | 'stem'
  | 'options'
  | 'answer'
  | 'explanation'
  | 'type'
  | 'difficulty'
  | 'knowledgePoint'
  /** What a learner once answered, and what he got for it. */
  | 'ignored';

export interface Field {
  /** Undefined: no label stands before it. */
  name: FieldName | undefined;
  text: string;
}

const LABELS: readonly [FieldName, string][] = [
  ['ignored', '(?:我|你|您|考生|学生|学员|用户|作答|本次)的?答案|(?:本题)?得分|用时|答题时间|正确率'],
  [
    'answer',
    '(?:正确|参考|标准)?答案(?:及解析|与解析|要点)?|(?:答题|参考)要点|答(?=\\s*[:：])|解(?=\\s*[:：])|ANSWER|CORRECT ANSWER|KEY',
  ],
  ['explanation', '(?:试题|答案|题目|习题)?(?:解析|详解|分析)|EXPLANATION'],
  ['stem', '题目|题干|试题|问(?=\\s*[:：])'],
  ['options', '选项'],
  ['type', '题型'],
  ['difficulty', '难度|难易程度'],
  ['knowledgePoint', '(?:知识|鉴定|考)点(?:代码)?'],
];
/** What a worked-out answer keeps in front, to tell it from its result. */
export const SOLUTION = '解：';
const WORDS = LABELS.map(([, pattern]) => pattern).join('|');

/** `答案：`, `答案是：`, `【答案】`, `[解析]:`; inside a line after a gap, or in `【】`, which set it apart themselves. */
const LABEL = new RegExp(
  `(^|[\\s^*|#&;；。]+|(?=【))(?:[【[<《]\\s*(${WORDS})\\s*[】\\]>》]\\s*[:：]?|(${WORDS})\\s*(?:[是为]?\\s*[:：]|[是为]\\s*(?=[A-Za-z√×]|正确|错误|对|错)))\\s*`,
  'gi',
);

const nameOf = (word: string): FieldName =>
  LABELS.find(([, pattern]) => new RegExp(`^(?:${pattern})[:：]?$`, 'i').test(`${word.trim()}：`))![0];

/** The line cut at its labels; what stands before the first has no name. */
export function fieldsOf(line: string): Field[] {
  const fields: Field[] = [];
  let name: FieldName | undefined;
  let from = 0;
  let lead = '';
  for (const match of line.matchAll(LABEL)) {
    const sentenceEnd = /^[。；;]/.exec(match[1]!)?.[0] ?? '';
    fields.push({ name, text: lead + line.slice(from, match.index) + sentenceEnd });
    const word = match[2] ?? match[3]!;
    name = nameOf(word);
    lead = word === '解' ? SOLUTION : '';
    from = match.index + match[0].length;
  }
  fields.push({ name, text: lead + line.slice(from) });
  return fields
    .map((field) => ({ ...field, text: field.text.trim() }))
    .filter((field) => field.name !== undefined || field.text !== '');
}

/** `第二章 安全用电`: between questions, and part of none. */
export const isChapter = (line: string): boolean =>
  /^\s*第\s*[一二三四五六七八九十百\d]{1,4}\s*(?:章|节|篇|编|单元|模块|项目)(?:[\s\u3000:：、.．]\s*\S.{0,40}|[^\s，。,；;？?]{0,20})$/.test(
    line,
  );

/** `5.0分`, `0 分`: what a learner got. */
export const isScore = (line: string): boolean => /^\s*\d+(?:\.\d+)?\s*分\s*$/.test(line);

/** `1.` `1、` `（1）` `第1题` `1．` `1.2026 年`, but not `1.5`. */
const NUMBER =
  /^\s*(?:第\s*(\d{1,5})\s*题\s*[.、:：．]?|(\d{1,5})\s*(?:[、．)）]|\.(?!\d)|\.(?=\d{4}\s*年)|[.:：](?=\s))|[（(](\d{1,5})[)）])\s*/;

/** The question number that a line begins with, and what follows it. */
export function numberOf(
  line: string,
): { number: number; bracketed: boolean; closed: boolean; rest: string } | undefined {
  const match = NUMBER.exec(line);
  if (!match) return undefined;
  return {
    number: Number(match[1] ?? match[2] ?? match[3]),
    bracketed: match[3] !== undefined,
    /** `1)`: a list inside a question is often numbered so. */
    closed: /[)）]\s*$/.test(match[0]),
    rest: line.slice(match[0].length),
  };
}

const LETTER = /^\s*(?:[（(【[]\s*([A-ZＡ-Ｚ])\s*[)）】\]]|([A-ZＡ-Ｚ])\s*[.．、:：)）])/;
/** `A text`: a letter and a gap; only a Chinese text or the run of letters makes it an option. */
const BARE_LETTER = /^\s*([A-ZＡ-Ｚ])[\s\u3000]+(?=\S)/;

/** 0 for `A.`; undefined when the line begins with no letter of an option. */
export function optionPlace(line: string, expected: number): number | undefined {
  const sure = LETTER.exec(line);
  const letter = sure?.[1] ?? sure?.[2];
  if (letter) return placeOf(letter);
  const bare = BARE_LETTER.exec(line)?.[1];
  return bare && placeOf(bare) === expected ? expected : undefined;
}

const placeOf = (letter: string): number => letter.normalize('NFKC').charCodeAt(0) - 65;

/** `（√）1. …`, `（B）2. …`, `３．…`: the number first and in plain digits, as everywhere else. */
export const numberFirst = (line: string): string =>
  line
    .replace(/^[\s（(第]*[０-９]{1,5}/, (number) => number.normalize('NFKC'))
    .replace(/^\s*([（(]\s*(?:[√×✓✗对错]|[A-HＡ-Ｈ]{1,8})?\s*[)）])\s*(\d{1,5}\s*[.、．])(?!\d)/, '$2 $1');

/** Of a list that begins here and may go on in the same line: `1.停电 2.验电`; undefined when none begins. */
export function lastNumberIn(text: string): number | undefined {
  let last = numberOf(text)?.number;
  if (last === undefined) return undefined;
  for (const [, number] of text.matchAll(/[\s；;。，,](\d{1,2})[.、．](?!\d)/g))
    if (Number(number) === last + 1) last += 1;
  return last;
}
