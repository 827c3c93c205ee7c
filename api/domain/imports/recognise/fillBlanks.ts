/** The accepted answers of a fill-in question, blank by blank. */
import { countBlanks, tidy } from './text.ts';

/** Tried in this order; the first that gives one part per blank counts. */
const BETWEEN_BLANKS = [/\n+/, /[;；]+/, /\|{2,}/, /\t+| {2,}|\u3000+/, /&+/, /、/, /[,，]/, /\s+/, /和/];
/** Several accepted wordings of one blank: `A|B`, `A｜B`, `A||B`. */
const BETWEEN_WORDINGS = /[|｜]+/;

export interface FillReading {
  blanks: string[][];
  /** Chinese sentence when the number of answers does not fit the number of blanks. */
  warning?: string;
}

export function readBlanks(stem: string, answer: string): FillReading {
  const count = Math.max(1, countBlanks(stem));
  const text = tidy(answer);
  if (count === 1) return { blanks: [wordings(text)] };
  for (const separator of BETWEEN_BLANKS) {
    const parts = text.split(separator).map(numberless).filter(Boolean);
    if (parts.length === count) return { blanks: parts.map(wordings) };
  }
  return {
    blanks: [wordings(text)],
    warning: `题干有 ${count} 个空，但答案分不成 ${count} 段，已按一个空导入；请用“；”隔开各空的答案`,
  };
}

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
