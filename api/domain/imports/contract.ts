/** Requests and replies of importing a file into a bank. */
import { z } from 'zod';
import { answerSchema, optionSchema, partsSchema, questionType } from '../bank/question.ts';
import { paging } from '../paging.ts';
import { columnMeaning, importMapping } from './mappingContract.ts';

export { COLUMN_MEANINGS, type ColumnMeaning } from './mappingContract.ts';
export { questionType };

export const questionDraft = z.object({
  type: questionType,
  stem: z.string(),
  options: z.array(optionSchema),
  answer: answerSchema,
  explanation: z.string(),
  parts: partsSchema.optional(),
  difficulty: z.int().min(1).max(5).nullable(),
  knowledgePointCode: z.string().nullable(),
});

/** error: the row is not imported. warning: it is imported, or left out on purpose; look at it. */
export const importProblem = z.object({
  sheet: z.string(),
  /** 1-based as the spreadsheet shows it; null when the whole sheet is meant. */
  row: z.int().min(1).nullable(),
  severity: z.enum(['error', 'warning']),
  message: z.string(),
});
export type ImportProblem = z.infer<typeof importProblem>;

export const columnReport = z.object({
  /** A, B, … as the spreadsheet shows it. */
  column: z.string(),
  header: z.string(),
  meaning: columnMeaning,
  label: z.string(),
  /** meaning = option: 0 for A. */
  option: z.int().optional(),
  /** Of the first rows, shortened. */
  samples: z.array(z.string()),
});

export const sheetReport = z.object({
  name: z.string(),
  /** table: has columns. list: questions of a text that its numbers tell apart. */
  kind: z.enum(['table', 'list']),
  /** Whose word its columns and type follow. */
  mappedBy: z.enum(['guess', 'staff', 'remembered', 'skipped']),
  /** Of import-layouts when remembered. */
  layoutId: z.int().nullable(),
  /** What is assumed where rows do not say it, when staff said so. */
  type: questionType.nullable(),
  /** Its first rows, to choose a header among. */
  firstRows: z.array(z.object({ row: z.int(), cells: z.array(z.string()) })),
  /** Rows with any content. */
  rows: z.int(),
  questions: z.int(),
  /** 1-based; null when the sheet has none. */
  headerRow: z.int().nullable(),
  columns: z.array(columnReport),
  /** Chinese sentence: why the sheet was skipped or what was assumed; '' when nothing to say. */
  note: z.string(),
});
export type SheetReport = z.infer<typeof sheetReport>;

export const importReport = z.object({
  /** Questions that confirming will import (or has imported). */
  total: z.int(),
  countsByType: z.array(z.object({ type: questionType, label: z.string(), count: z.int() })),
  sheets: z.array(sheetReport),
  /** The first 1,000, errors before warnings, in file order. */
  problems: z.array(importProblem),
  /** All of them. */
  problemCount: z.int(),
  errorCount: z.int(),
  /** Rows left out because the same question stands elsewhere in the file or in the bank. */
  duplicateCount: z.int(),
});
export type ImportReport = z.infer<typeof importReport>;

export const IMPORT_STATES = {
  waiting: '排队中',
  reading: '识别中',
  ready: '待确认',
  importing: '导入中',
  done: '已导入',
  failed: '失败',
  cancelled: '已取消',
  undone: '已撤销',
} as const;
export type ImportState = keyof typeof IMPORT_STATES;

export const importView = z.object({
  id: z.int(),
  bankId: z.int(),
  fileName: z.string(),
  state: z.enum(Object.keys(IMPORT_STATES) as [ImportState, ...ImportState[]]),
  /** 0 to 100 of the running step. */
  progress: z.int(),
  /** One Chinese sentence when failed. */
  error: z.string().nullable(),
  /** Null until recognised. */
  report: importReport.nullable(),
  /** Of the report, for lists that leave it out. */
  total: z.int().nullable(),
  errorCount: z.int().nullable(),
  createdAt: z.string(),
  updatedAt: z.string(),
});
export type Import = z.infer<typeof importView>;

/** POST /api/staff/imports?bankId= */
export const startImportQuery = z.object({ bankId: z.coerce.number().int().positive() });
/** POST /api/staff/imports/:id/recognise: read the file again with these corrections. */
export const recogniseBody = importMapping;
export const importReply = z.object({ data: importView });

/** GET /api/staff/imports?bankId=: the latest 20 of a bank, newest first, without reports. */
export const importListReply = z.object({ data: z.array(importView) });

/** GET /api/staff/imports/:id/questions */
export const importQuestionsQuery = z.object({
  ...paging(),
  type: questionType.optional(),
});
export const importQuestionsReply = z.object({
  data: z.array(
    z.object({
      position: z.int(),
      sheet: z.string(),
      row: z.int(),
      type: questionType,
      question: questionDraft,
    }),
  ),
  total: z.int(),
});

/** The workbench ends with publishing. */
export { publishReply, withdrawReply } from '../bank/contract.ts';
