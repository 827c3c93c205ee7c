/** What staff say of a file that was not read as they meant it. Pure data: of an import, or remembered. */
import { z } from 'zod';
import { questionType } from '../bank/question.ts';

export const COLUMN_MEANINGS = {
  type: '题型',
  stem: '题干',
  option: '选项',
  options: '全部选项（同一格）',
  answer: '答案',
  explanation: '解析',
  difficulty: '难度',
  knowledgePoint: '知识点代码',
  enabled: '启用标记',
  ignored: '不导入',
} as const;
export type ColumnMeaning = keyof typeof COLUMN_MEANINGS;
export const columnMeaning = z.enum(Object.keys(COLUMN_MEANINGS) as [ColumnMeaning, ...ColumnMeaning[]]);

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
