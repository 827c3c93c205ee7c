/** A plain text file: numbered questions with labelled answers, or one question a line between signs. */
import { decodeText, linesOf, opening } from './encoding.ts';
import { questionsOfLines } from './questionLines.ts';
import type { Content, GridRow, Reader } from './reader.ts';

export const textReader: Reader = {
  label: '纯文本（txt）',
  accepts: (bytes) => opening(bytes) !== undefined,
  async read(bytes, fileName) {
    const sheet = fileName.replace(/\.\w+$/, '');
    const lines = linesOf(decodeText(bytes)).map((text, index) => ({ number: index + 1, text }));
    const rows = delimitedRows(lines);
    return [rows ? { sheet, rows } : questionsOfLines(lines, sheet)] satisfies Content[];
  },
};

const SEPARATORS = ['#', '|', '\t', '$', '@@', '&&'] as const;
const INNER_SEPARATORS = ['$', '|', ';', '；', '&'] as const;

/** `1#stem#option$option$option`: every line has as many signs; undefined when it is no such file. */
function delimitedRows(lines: { number: number; text: string }[]): GridRow[] | undefined {
  const filled = lines.filter(({ text }) => text.trim() !== '');
  const separator = SEPARATORS.find((sign) =>
    isRegular(
      filled.map(({ text }) => text),
      sign,
    ),
  );
  if (!separator) return undefined;
  const rows = filled.map(({ number, text }) => ({ number, cells: text.split(separator) }));
  const columns = rows[0]!.cells.length;
  const inner = Array.from({ length: columns }, (_, column) =>
    INNER_SEPARATORS.find((sign) =>
      isRegular(
        rows.map(({ cells }) => cells[column] ?? ''),
        sign,
      ),
    ),
  );
  return rows.map(({ number, cells }) => ({
    number,
    cells: cells.flatMap((cell, column) => (inner[column] ? cell.split(inner[column]) : [cell])),
  }));
}

/** At least three texts, nearly all cut into the same number of parts, two or more. */
function isRegular(texts: string[], sign: string): boolean {
  const parts = texts.map((text) => text.split(sign).length);
  const usual = parts.filter((count) => count === parts[0]).length;
  return texts.length >= 3 && parts[0]! >= 3 && usual >= texts.length * 0.95;
}
