/** Which column of a section means what: by its header words, checked against what stands below. */
import type { ColumnMeaning } from '../contract.ts';
import type { TypeHint } from '../readers/reader.ts';
import { inferColumns } from './inferColumns.ts';
import type { Section, SectionRow } from './sections.ts';
import { excerpt, foldKey, tidy } from './text.ts';
import { typeOfWord } from './typeWords.ts';

export interface Columns {
  /** Column indexes; undefined = the section has none. */
  stem: number;
  type?: number;
  options?: number;
  answer?: number;
  /** A second column that is headed as an answer. */
  otherAnswer?: number;
  /** Columns of the answer, blank by blank; the first is `answer`. */
  answerParts?: number[];
  explanation?: number;
  difficulty?: number;
  knowledgePoint?: number;
  enabled?: number;
  /** Index 0 = the column of option A. */
  option: (number | undefined)[];
  /** Chinese sentence when something had to be assumed. */
  note: string;
}

const SINGLE_MEANINGS = [
  'stem',
  'type',
  'options',
  'answer',
  'explanation',
  'difficulty',
  'knowledgePoint',
  'enabled',
] as const satisfies readonly ColumnMeaning[];

/** Undefined when the section does not look like questions. */
export function columnsOf(section: Section): Columns | undefined {
  if (!section.header) return inferColumns(section.rows);
  const { meanings } = section.header;
  const columns: Partial<Columns> = { option: [] };
  for (const meaning of SINGLE_MEANINGS) {
    const candidates = [...meanings].filter(([, cell]) => cell.meaning === meaning).map(([column]) => column);
    const best = bestOf(candidates, section.rows, meaning);
    if (best === undefined) continue;
    columns[meaning] = best;
    if (meaning === 'answer') columns.otherAnswer = candidates.find((column) => column !== best);
  }
  for (const [column, cell] of meanings)
    if (cell.meaning === 'option') columns.option![cell.option!] ??= column;
  const parts = [...meanings].filter(([, cell]) => cell.part).map(([column]) => column);
  if (parts.length > 1)
    Object.assign(columns, { answer: parts[0], answerParts: parts, otherAnswer: undefined });
  if (columns.stem === undefined) return undefined;
  return {
    ...columns,
    stem: columns.stem,
    option: [...(columns.option ?? [])],
    note: unknownTypes(section, columns.type),
  };
}

/** A column headed as that of the question's type whose words name none: the types are told by the questions then. */
function unknownTypes({ header, rows }: Section, type: number | undefined): string {
  const headed = [...(header?.meanings ?? [])]
    .filter(([, cell]) => cell.meaning === 'type')
    .map(([column]) => ({ column, word: tidy(header?.row.cells[column] ?? '') }))
    .find(({ word }) => word.includes('题') || word.includes('題'));
  if (!headed || type !== undefined) return '';
  const words = new Set(rows.map((row) => tidy(row.cells[headed.column] ?? '')).filter(Boolean));
  if (words.size === 0) return '';
  const named = [...words].slice(0, 3).map((word) => `“${excerpt(word)}”`);
  const all = named.join('、') + (words.size > 3 ? '等' : '');
  return `“${excerpt(headed.word)}”列写的是${all}，不是认识的题型，没有按这一列判定题型，请核对`;
}

/** Of several columns with the same header word the one whose cells fit it best. */
function bestOf(candidates: number[], rows: SectionRow[], meaning: ColumnMeaning): number | undefined {
  if (meaning === 'type') return candidates.find((column) => isTypeColumn(rows, column));
  const fill = (column: number) => rows.filter((row) => row.cells[column]?.trim()).length;
  return candidates.sort((a, b) => fill(b) - fill(a) || a - b)[0];
}

const TYPE_CODE = /^(\d{1,2}|[A-Z])$/;

/** `类型` may head anything: the cells must name types, or be codes of a few types. */
function isTypeColumn(rows: SectionRow[], column: number): boolean {
  const texts = rows.map((row) => foldKey(row.cells[column] ?? '')).filter(Boolean);
  if (texts.length === 0) return false;
  const named = texts.filter((text) => typeOfWord(text) || text.endsWith('题')).length;
  if (named * 2 >= texts.length) return true;
  return texts.every((text) => TYPE_CODE.test(text)) && new Set(texts).size <= 10;
}

export const isTypeCode = (text: string): boolean => TYPE_CODE.test(foldKey(text));

/**
 * What type codes without a legend stand for: the shape that at least four in five of their rows have.
 * @param shapes shape of each row and its code
 */
export function typesOfCodes(shapes: readonly { code: string; shape: TypeHint }[]): Map<string, TypeHint> {
  const byCode = new Map<string, Map<TypeHint, number>>();
  for (const { code, shape } of shapes) {
    const counts = byCode.get(code) ?? new Map<TypeHint, number>();
    byCode.set(code, counts.set(shape, (counts.get(shape) ?? 0) + 1));
  }
  const result = new Map<string, TypeHint>();
  for (const [code, counts] of byCode) {
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    const [shape, count] = [...counts].sort((a, b) => b[1] - a[1])[0]!;
    if (count * 5 >= total * 4) result.set(code, shape);
  }
  return result;
}
