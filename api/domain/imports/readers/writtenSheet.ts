/** A sheet that is a written paper: every question below the other in one column, no table at all. */
import { headerOf } from '../recognise/headers.ts';
import { filledCells } from '../recognise/sections.ts';
import { fieldsOf, numberOf } from './lineKinds.ts';
import { questionsOfLines } from './questionLines.ts';
import type { Grid, QuestionList } from './reader.ts';

/** Undefined for a table. */
export function readWrittenSheet(grid: Grid): QuestionList | undefined {
  const { rows, sheet } = grid;
  const alone = rows.filter((row) => filledCells(row).length === 1).length;
  if (alone < rows.length * 0.95 || rows.some(headerOf)) return undefined;
  const lines = rows.flatMap((row) =>
    filledCells(row)
      .join('\t')
      .split('\n')
      .map((text, at) => ({ number: row.number, text, ...(at === 0 && { warnings: row.warnings }) })),
  );
  const numbered = lines.filter(({ text }) => numberOf(text)).length;
  const answered = lines.filter(({ text }) => fieldsOf(text).some(({ name }) => name === 'answer')).length;
  return numbered >= 2 && answered >= 2 ? questionsOfLines(lines, sheet) : undefined;
}
