/**
 * What a reader makes of a file. A format is one file in this folder that exports a `Reader` and is
 * listed in `readFile.ts`; everything after it works on this intermediate form only.
 */
import type { Answer, QuestionType } from '../../bank/question.ts';
import type { ImportProblem } from '../contract.ts';
import type { Pictures } from './pictures.ts';

/** `choice`: single or multiple, to be told by the answer. */
export type TypeHint = QuestionType | 'choice';

/** Cells as the spreadsheet displays them. A failed formula is its error text, for example `#REF!`. */
export interface GridRow {
  /** 1-based, as the spreadsheet shows it. */
  number: number;
  cells: string[];
  /** Columns whose text is a date by its format: `1-2` typed into a spreadsheet becomes one. */
  dates?: number[];
  /** Sentences on what of this row could not be read, such as a picture. */
  warnings?: string[];
}

export interface Grid {
  sheet: string;
  /** Rows without any content are left out. */
  rows: GridRow[];
  /** Sentences on the whole of it. */
  notes?: string[];
}

/** One question as it stands in the file: texts only, nothing understood yet. */
export interface RawQuestion {
  sheet: string;
  row: number;
  /** Said by the row itself. */
  declared?: TypeHint;
  /** What stands in the type column when it names no type that the product knows. */
  unknownType: string;
  /** Said by a heading, the sheet's name or the file's name; weaker than `declared`. */
  hint?: TypeHint;
  stem: string;
  /** By letter: index 0 is A. '' = that letter has no text. */
  options: string[];
  /** A cell of options that could not be taken apart. */
  optionsTogether?: string;
  answer: string;
  /** What a second answer column says; must agree. */
  otherAnswer?: string;
  explanation: string;
  difficulty: string;
  knowledgePoint: string;
  /** The key where the format itself says it beyond doubt; `answer` is not looked at then. */
  exact?: Answer;
  /** Written by this product: its texts are taken as they stand. */
  verbatim?: true;
  /** What a case question asks about its stem. */
  parts?: RawQuestion[];
  /**
   * Why this question cannot be imported: it is counted and reported, never turned into another.
   * Without `declared` it is of a kind that the product does not have.
   */
  unsupported?: string;
  /** What of it could not be read, such as a picture. */
  warnings?: string[];
  /** The row of the table that it stands in, for writing it out again. */
  cells?: readonly string[];
}

/** Questions of a format that tells them apart itself: text by its numbers, GIFT by its braces. */
export interface QuestionList {
  /** A name that tells a teacher where to look; `row` of its questions is a line, paragraph or ordinal. */
  sheet: string;
  questions: RawQuestion[];
  /** What was left out, and why. */
  problems: ImportProblem[];
  /** Lines that head questions or stand before the first: they may say how answers are written. */
  headings?: string[];
  notes?: string[];
}

export type Content = Grid | QuestionList;
export const isGrid = (content: Content): content is Grid => 'rows' in content;

/** A raw question that says nothing yet but where it stands. */
export const emptyQuestion = (sheet: string, row: number): RawQuestion => ({
  sheet,
  row,
  unknownType: '',
  stem: '',
  options: [],
  answer: '',
  explanation: '',
  difficulty: '',
  knowledgePoint: '',
});

export interface Reader {
  /** Shown to people: `Excel 工作簿（xlsx）`. */
  label: string;
  /** Looks at content; the name only decides between formats that no content tells apart. */
  accepts(bytes: Buffer, fileName: string): boolean;
  /** Throws AppError when the file is encrypted, damaged or too large unpacked. */
  read(bytes: Buffer, fileName: string, pictures: Pictures): Promise<Content[]>;
}
