/** The accepted answers of a fill-in question, blank by blank. */
import { countBlanks, tidy } from './text.ts';

/** Before `②`, `（2）`. */
const NUMBERED = /(?=[①-⑳])|(?=[（(]\d{1,2}[)）])/;
/** Tried in this order; the first that gives one part per blank counts. */
const BETWEEN_BLANKS = [
  /\n+/,
  /[;；]+/,
  NUMBERED,
  /\|{2,}/,
  /\t+| {2,}|\u3000+/,
  /&+/,
  /、/,
  /[,，]/,
  /\s+/,
  /和/,
];
/** Several accepted wordings of one blank: `A|B`, `A｜B`, `A||B`. */
const BETWEEN_WORDINGS = /[|｜]+/;

export interface FillReading {
  blanks: string[][];
  /** Chinese sentence when the number of answers does not fit the number of blanks. */
  warning?: string;
}

export function readBlanks(stem: string, answer: string): FillReading {
  const count = Math.max(1, countBlanks(stem) || numberedPlaces(stem));
  const text = tidy(answer);
  if (count === 1) return oneBlank(text);
  for (const separator of BETWEEN_BLANKS) {
    const parts = text.split(separator).map(numberless).filter(Boolean);
    if (parts.length === count) return { blanks: parts.map(wordings) };
  }
  return {
    blanks: [wordings(text)],
    warning: `题干有 ${count} 个空，但答案分不成 ${count} 段，已按一个空导入；请用“；”隔开各空的答案`,
  };
}

/** `一年有（1）个月，一周有（2）天`: places that are numbered one after the other. */
function numberedPlaces(stem: string): number {
  const numbers = [...stem.matchAll(/[（(【[]\s*(\d)\s*[)）】\]]/g)].map(([, digit]) => Number(digit));
  return numbers.every((number, index) => number === index + 1) ? numbers.length : 0;
}

/** One answer, which may be meant as several. */
function oneBlank(text: string): FillReading {
  const blanks = [wordings(text)];
  if (isFormula(text)) return { blanks };
  if (text.split(/\n+|[;；]+/).filter((part) => part.trim() !== '').length > 1)
    return { blanks, warning: '题干只有一处空，答案却像有几段，已按一个空导入；请在题干中用“____”标出各空' };
  if (/[\u4e00-\u9fff]\s*[/／]|[/／]\s*[\u4e00-\u9fff]/.test(text) || areWordings(text.split(/或者?/)))
    return { blanks, warning: '答案里有“/”或“或”，已按一种写法导入；若几种写法都算对，请用“|”隔开' };
  return { blanks };
}

/** `罗盘或指南针`: names. What is longer, goes on after a comma or denies is one statement. */
const areWordings = (parts: string[]): boolean =>
  parts.length > 1 &&
  parts.every((part) => part.trim() !== '' && part.length <= 8 && !/[，,。；无不未]/.test(part));

/** `（1）text`, `①text`, `1.text`: the text. A plain number is an answer, not numbering. */
const numberless = (part: string): string => {
  const text = tidy(part).replace(/^[;；,，、]+|[;；,，、]+$/g, '');
  return tidy(text.replace(/^(?:[（(]\d+[)）]|[①-⑳]|\d+[、．.](?=\D))\s*/, ''));
};

/** In a formula the bar is a sign of its own. */
const isFormula = (text: string): boolean => /\$|\\[a-zA-Z]/.test(text);

function wordings(text: string): string[] {
  if (isFormula(text)) return [text];
  const parts = text.split(BETWEEN_WORDINGS).map(tidy).filter(Boolean);
  return [...new Set(parts.length > 0 ? parts : [text])];
}
