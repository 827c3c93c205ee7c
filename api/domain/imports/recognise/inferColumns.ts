/** Columns of a section without a header, by what stands in them. Refuses rather than guesses. */

import { lettersOf } from './choiceKeys.ts';
import type { Columns } from './columns.ts';
import { headerMeaning } from './headers.ts';
import { isStrictJudgeWord } from './judgeWords.ts';
import { splitOptions } from './options.ts';
import type { SectionRow } from './sections.ts';
import { countBlanks, tidy } from './text.ts';
import { typeOfWord } from './typeWords.ts';

/** Enough to know a column by; the rest of a long sheet looks the same. */
const SAMPLE_ROWS = 500;
/** Fewer rows prove nothing. */
const MIN_ROWS = 3;

interface Profile {
  column: number;
  texts: string[];
  /** Share of rows with text. */
  filled: number;
  meanLength: number;
  distinct: number;
}

export function inferColumns(allRows: SectionRow[]): Columns | undefined {
  const rows = allRows.slice(0, SAMPLE_ROWS);
  if (rows.length < MIN_ROWS) return undefined;
  const profiles = profile(rows).filter((one) => one.texts.length > 0 && !isRunningNumber(one));
  const labels = new Map(
    profiles.filter(isLabel).map((one) => [one.column, headerMeaning(one.texts[0]!)?.meaning]),
  );
  const left = profiles.filter((one) => !labels.has(one.column));
  const labelled = (meaning: string) => left.find((one) => labels.get(one.column - 1) === meaning);
  const type = left.find((one) => share(one.texts, (text) => typeOfWord(text) !== undefined) >= 0.8);
  const answer = labelled('answer') ?? onlyOne(left.filter(isAnswerColumn));
  const open = left.filter((one) => one !== type && one !== answer);
  const stem = open.find((one) => one.filled >= 0.9 && one.meanLength >= 8 && one.distinct >= 0.5);
  if (!stem) return undefined;
  const after = open.filter((one) => one.column > stem.column);
  const base = { stem: stem.column, type: type?.column, option: [] };
  if (!answer) return withoutKey(base, stem, after);
  const rest = after.filter(
    (one) => one.column < (labelled('explanation')?.column ?? Number.POSITIVE_INFINITY),
  );
  const placed = placeOptions(rest, answer);
  if (!placed) return undefined;
  const explanation = labelled('explanation')?.column ?? placed.explanation;
  return { ...base, ...placed, answer: answer.column, explanation, note: NOTE };
}

const NOTE = '没有表头，各列的含义按内容识别，请核对';

function profile(rows: SectionRow[]): Profile[] {
  const width = Math.max(...rows.map((row) => row.cells.length));
  return Array.from({ length: width }, (_, column) => {
    const texts = rows.map((row) => tidy(row.cells[column] ?? '')).filter(Boolean);
    const length = texts.reduce((sum, text) => sum + text.length, 0);
    return {
      column,
      texts,
      filled: texts.length / rows.length,
      meanLength: length / Math.max(1, texts.length),
      distinct: new Set(texts).size / Math.max(1, texts.length),
    };
  });
}

const share = (texts: string[], test: (text: string) => boolean): number =>
  texts.filter(test).length / Math.max(1, texts.length);

const onlyOne = <T>(list: T[]): T | undefined => (list.length === 1 ? list[0] : undefined);

function isRunningNumber({ texts }: Profile): boolean {
  const numbers = texts.map(Number);
  const rising = numbers.filter((number, index) => index === 0 || number > numbers[index - 1]!).length;
  return numbers.length >= 3 && numbers.every(Number.isInteger) && rising >= numbers.length * 0.95;
}

/** The same few characters in every row, such as `正确答案：` before the key. */
const isLabel = ({ texts, filled, meanLength }: Profile): boolean =>
  filled >= 0.9 &&
  texts.length >= 5 &&
  meanLength <= 10 &&
  texts.every((text) => text === texts[0]) &&
  !isKey(texts[0]!);

const isKey = (text: string): boolean =>
  /^[01]$/.test(text) || isStrictJudgeWord(text) || (text.length <= 12 && lettersOf(text) !== undefined);

const isAnswerColumn = ({ texts, filled }: Profile): boolean => filled >= 0.5 && share(texts, isKey) >= 0.9;

/** As many options as the keys reach; what follows must be an explanation, or the sheet is not read. */
function placeOptions(
  rest: Profile[],
  answer: Profile,
): Pick<Columns, 'option' | 'options' | 'explanation'> | undefined {
  const letters = answer.texts.filter((text) => !isStrictJudgeWord(text) && !/^[01]$/.test(text));
  if (letters.length < answer.texts.length / 2) return { option: [], explanation: rest[0]?.column };
  const together = rest.find((one) => share(one.texts, (text) => splitOptions(text).length >= 2) >= 0.8);
  const needed = Math.max(
    ...letters.flatMap((text) => lettersOf(text) ?? []).map((key) => key.charCodeAt(0) - 64),
  );
  if (rest.length < needed) return together && { option: [], options: together.column };
  const extra = rest.slice(needed);
  if (extra.length > 0 && !extra.every(isExplanation)) return undefined;
  return { option: rest.slice(0, needed).map((one) => one.column), explanation: extra[0]?.column };
}

const isExplanation = ({ texts, filled, meanLength }: Profile): boolean =>
  filled < 0.2 || meanLength >= 30 || share(texts, (text) => /解析|答案|考点|依据/.test(text)) >= 0.3;

const ASKS = /[?？]|什么|哪|多少|如何|怎样|简述|试述|论述|说明|解释|计算|已知|分别|为何/;

/** No column of keys: question and answer in two columns of text, or choices whose key is nowhere. */
function withoutKey(base: Omit<Columns, 'note'>, stem: Profile, after: Profile[]): Columns | undefined {
  const asks = share(stem.texts, (text) => ASKS.test(text) || countBlanks(text) > 0);
  if (asks < 0.5) return undefined;
  const [answer] = after.filter((one) => one.filled >= 0.8);
  if (after.length >= 2 && after.length <= 8)
    return { ...base, option: after.map((one) => one.column), note: NOTE };
  return answer && { ...base, answer: answer.column, note: NOTE };
}
