/** The words by which files name question types: in a column, a heading, a sheet's name, the stem. */
import type { TypeHint } from '../readers/reader.ts';
import { foldKey, simplified, tidy } from './text.ts';

/** The first that matches counts, so the narrower word stands before the wider one. */
const WORDS: readonly [TypeHint, RegExp][] = [
  [
    'multiple',
    /^(多选|多项选择|多选选择|不定项(选择)?|MULTI(PLE)?(-?SELECT|-?ANSWERS?)?|DUO(XUAN)?)(题|TI)?$/,
  ],
  ['single', /^(单选|单项选择|单选选择|单项|最佳选择|SINGLE(-?CHOICE)?|DAN(XUAN)?)(题|TI)?$/],
  ['choice', /^(选择|CHOICE|MULTIPLECHOICE|MCQ?|XZ|XUANZE)(题|TI)?$/],
  ['judge', /^(判断|是非|对错|正误|判断正误|TRUE\/?-?FALSE|TF|JUDGE?(MENT)?|PD|PAN(DUAN)?)(题|TI)?$/],
  ['fill', /^(填空|完形填空|FILL(-?IN)?(-?(THE)?-?BLANKS?)?|BLANK|TK|TIAN(KONG)?)(题|TI)?$/],
  ['calculation', /^(计算|JISUAN|JS)(题|TI)?$/],
  ['case', /^(综合|综合分析|案例|案例分析|分析|综合应用|材料分析)(题)?$/],
  ['short', /^(简答|简述|问答|论述|名词解释|主观|ESSAY|SHORT(-?ANSWER)?|JD|JIANDA)(题|TI)?$/],
];

/** The type that a whole cell names, or undefined. */
export function typeOfWord(text: string): TypeHint | undefined {
  const word = foldKey(text).replace(/[()【】[\]:。、,*]/g, '');
  return WORDS.find(([, pattern]) => pattern.test(word))?.[0];
}

const IN_NAMES: readonly [TypeHint, RegExp][] = [
  ['multiple', /多选|多项选择|不定项/],
  ['single', /单选|单项选择/],
  ['judge', /判断|是非题|true-?(or-?)?false/i],
  ['fill', /填空|fill-?in/i],
  ['calculation', /计算题/],
  ['case', /案例分析|综合分析|综合题|案例题/],
  ['short', /简答|问答|论述|名词解释/],
  ['choice', /选择题/],
];

/** The type that a sheet's or file's name or a heading speaks of; undefined when it names several. */
export function typeInName(written: string): TypeHint | undefined {
  const name = simplified(written);
  const whole = typeOfWord(name);
  if (whole && !/^(综合|分析|案例|简述|主观)$/.test(tidy(name))) return whole;
  const named = IN_NAMES.filter(([type, pattern]) => type !== 'choice' && pattern.test(name));
  if (named.length > 0) return named.length === 1 ? named[0]![0] : undefined;
  return IN_NAMES.find(([, pattern]) => pattern.test(name))?.[0];
}

/** `(单选题，1 分) …`, `【多选】…`, `判断题：…` */
const PREFIX =
  /^\s*(?:\d+\s*[.．、]\s*)?(?:[（(【[]\s*([^（(【[\]】)）]{2,16})[\]】)）]|([^\s：:，,。]{2,6})\s*[：:])\s*/;

/** `… [单选题] *`, as survey sites write it; only words that end in 题, for `（多选）` may belong to the text. */
const SUFFIX = /\s*[【[]\s*([^【[\]】]{2,5}题)\s*[\]】]\s*\*?\s*$/;

/** Splits a type named at the start or the end of a stem from the stem. */
export function splitTypePrefix(stem: string): { type?: TypeHint; stem: string } {
  const match = PREFIX.exec(stem);
  const named = match && typeOfWord((match[1] ?? match[2] ?? '').split(/[，,;；\s]/)[0] ?? '');
  if (named) return { type: named, stem: tidy(stem.slice(match[0].length)) };
  const suffix = SUFFIX.exec(stem);
  const type = suffix && typeOfWord(suffix[1]!);
  return type ? { type, stem: tidy(stem.slice(0, suffix.index)) } : { stem };
}

/** `一、单项选择题（每题 1 分，共 40 题）`: a heading row, not a question. */
const HEADING =
  /^(?:第?[一二三四五六七八九十\d]+\s*(?:部分|大题)?\s*[、.．:：]?\s*)?([^\s（(：:，,。、]{2,8})\s*(?:[（(：:，,。].*)?$/s;

export function typeOfHeading(text: string): TypeHint | undefined {
  const match = HEADING.exec(tidy(text));
  return match && text.length <= 80 ? typeOfWord(match[1]!) : undefined;
}
