/** A list of keys at the end of a paper: `1.A 2.BC 3.√`, `1-5 ABCDA`, `1.【答案】B【解析】…`. */
import { fieldsOf, numberOf } from './lineKinds.ts';

export interface ListedKey {
  number: number;
  answer: string;
}

/** The line above such a list. */
export const isKeyListTitle = (line: string): boolean =>
  /^\s*[【[]?\s*(?:[^\s。，,；;？?：:]{0,24}(?:参考|标准))?(?:正确|试题|习题|练习题?)?答案(?:[及与和]?(?:试题|习题|答案)?(?:解析|详解|分析)|[及与和]?评分(?:标准|要点|细则)|汇总|部分|页)?\s*[】\]]?\s*[:：]?\s*$/.test(
    line,
  );

/** `单选题：1.A 2.B`: the keys behind their heading. */
export const keysBehind = (line: string): ListedKey[] | undefined =>
  listedKeys(/^[^\d:：]{2,12}[:：]\s*(.+)$/.exec(line)?.[1] ?? '');

/** `答案：1.A 2.B`, or without the word: the whole list in one line, of two keys or more. */
export function keysInLine(line: string): ListedKey[] | undefined {
  const list = /^\s*(?:参考|标准|正确|试题)?答案\s*[:：]\s*(.+)$/.exec(line)?.[1] ?? line;
  const keys = listedKeys(list);
  return keys && keys.length > 1 ? keys : undefined;
}

const RANGE =
  /(\d+)\s*[-~—–至]+\s*(\d+)\s*[:：.、．]?\s*([A-HT√×✓✗对错](?:[\s,，、]*[A-HT√×✓✗对错])*)(?=\s*(?:[;；,，。]|\d|$))/g;
const SINGLE = /(\d+)\s*[.、．:：)）]?\s*([A-H]{1,8}|T|√|×|✓|✗|对|错|正确|错误)(?=[\s,，;；、。]|\d|$)/g;

/** Undefined when anything in the line is no key, or a range has more or fewer keys than numbers. */
export function listedKeys(line: string): ListedKey[] | undefined {
  const keys: ListedKey[] = [];
  let fits = true;
  const withoutRanges = line.normalize('NFKC').replace(RANGE, (_, from: string, to: string, text: string) => {
    const answers = [...text.replace(/[\s,，、]/g, '')];
    fits &&= answers.length === Number(to) - Number(from) + 1;
    keys.push(...answers.map((answer, index) => ({ number: Number(from) + index, answer })));
    return ' ';
  });
  const rest = withoutRanges.replace(SINGLE, (_, number: string, answer: string) => {
    keys.push({ number: Number(number), answer });
    return ' ';
  });
  return fits && keys.length > 0 && /^[\s,，;；、。]*$/.test(rest) ? keys : undefined;
}

export interface WorkedKey extends ListedKey {
  explanation: string;
  /** The answer stands behind its word, so that it may be any text. */
  labelled: boolean;
}

/** `1.【答案】B【解析】…`, `1.B 解析：…`: a number, nothing that asks, and the answer to it. */
export function workedKey(line: string): WorkedKey | undefined {
  const numbered = numberOf(line);
  if (!numbered) return undefined;
  const [first, ...more] = fieldsOf(numbered.rest);
  const labelled = first?.name === 'answer';
  const others = more.every(({ name }) => name === 'explanation');
  if (!first || !others || (!labelled && (first.name !== undefined || more.length === 0))) return undefined;
  const [bare] = listedKeys(`${numbered.number}.${first.text.replace(/[。；;，,]$/, '')}`) ?? [];
  if (first.text === '' || (!bare && !labelled)) return undefined;
  return {
    number: numbered.number,
    answer: bare?.answer ?? first.text,
    explanation: more.map(({ text }) => text).join('\n'),
    labelled,
  };
}
