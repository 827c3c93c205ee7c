/** What staff say of a file that was not read as they meant it. Pure data: of an import, or remembered. */
import { z } from 'zod';
import { questionType } from '../bank/question.ts';

/** As in COLUMN_MEANINGS of the report. */
export const columnMeaning = z.enum([
  'type',
  'stem',
  'option',
  'options',
  'answer',
  'explanation',
  'difficulty',
  'knowledgePoint',
  'enabled',
  'ignored',
]);

export const columnMapping = z.object({
  column: z.string().regex(/^[A-Z]{1,2}$/),
  meaning: columnMeaning,
  /** meaning = option: 0 for A. */
  option: z.int().min(0).max(25).optional(),
});

export const sheetMapping = z.object({
  sheet: z.string().max(200),
  /** Nothing of this sheet is imported. */
  skip: z.boolean().default(false),
  /** 1-based as the spreadsheet shows it; null: there is none. */
  headerRow: z.int().min(1).nullable().default(null),
  /** In place of what headings and the sheet's name say; a type column still goes first. */
  type: questionType.nullable().default(null),
  /** Those not named mean nothing. Empty for text files, which have no columns. */
  columns: z.array(columnMapping).max(200).default([]),
});
export type SheetMapping = z.infer<typeof sheetMapping>;

/** Sheets not named are read without help. */
export const importMapping = z.object({ sheets: z.array(sheetMapping).max(300) });
export type ImportMapping = z.infer<typeof importMapping>;

export interface Layout {
  id: number;
  fingerprint: string;
  sheet: string;
  mapping: SheetMapping;
}
