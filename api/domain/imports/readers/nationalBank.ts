/**
 * Questions as the national bank of vocational skills exchanges them: a line with the code of the point, the
 * type, difficulty and consistency, then `{A}` the stem with its options, `{B}` the answer, `{C}` more on it.
 */
import { emptyQuestion, type RawQuestion } from './reader.ts';

interface Line {
  number: number;
  text: string;
}

const HEAD = /^\s*([A-Z](?:-[A-Z])*-\d{1,4})\s+[A-Z]\s+(\d)\s+\d\s*$/;
const FIELD = /^\s*\{([ABC])\}\s*/;
const NAMES = { A: 'stem', B: 'answer', C: 'explanation' } as const;

export const isNationalBank = (lines: readonly Line[]): boolean =>
  lines.filter(({ text }) => HEAD.test(text)).length >= 1 && lines.some(({ text }) => FIELD.test(text));

export function nationalQuestions(lines: readonly Line[], sheet: string): RawQuestion[] {
  const questions: RawQuestion[] = [];
  let field: 'stem' | 'answer' | 'explanation' = 'stem';
  for (const { number, text } of lines) {
    const [head, point = '', difficulty = ''] = HEAD.exec(text) ?? [];
    const named = FIELD.exec(text);
    if (head) {
      questions.push({ ...emptyQuestion(sheet, number), knowledgePoint: point, difficulty });
      field = 'stem';
      continue;
    }
    if (named) field = NAMES[named[1] as keyof typeof NAMES];
    const question = questions.at(-1);
    const said = named ? text.slice(named[0].length) : text;
    if (question) question[field] = [question[field], said].filter(Boolean).join('\n').trim();
  }
  return questions;
}
