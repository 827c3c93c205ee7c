/** Taking a bank out as a file: what each format holds of it, and the file. */
import { z } from 'zod';
import { questionType } from '../question.ts';

/** In the order in which they are offered. */
const FORMAT_NAMES = [
  'xlsx',
  'docx',
  'json',
  'csv',
  'csvGbk',
  'txt',
  'moodleXml',
  'gift',
  'aiken',
  'xls',
] as const;
export type FormatName = (typeof FORMAT_NAMES)[number];

const number = z.coerce.number().int().positive();
/** Several types in one parameter, between commas; all when absent. */
const types = z
  .string()
  .transform((text) => text.split(','))
  .pipe(z.array(questionType).min(1))
  .optional();

/** GET /api/staff/banks/:id/export-report: without `version` the bank as it is now. */
export const exportReportQuery = z.object({ version: number.optional(), types });
export type ExportChoice = z.infer<typeof exportReportQuery>;

const format = z.enum(FORMAT_NAMES);

/** GET /api/staff/banks/:id/export */
export const exportQuery = exportReportQuery.extend({ format });

const count = z.object({
  /** A short sentence. */
  what: z.string(),
  count: z.int(),
});

const formatReport = z.object({
  format,
  label: z.string(),
  extension: z.string(),
  about: z.string(),
  /** Questions that such a file will hold. */
  written: z.int(),
  /** Why it cannot be made; '' when it can. */
  impossible: z.string(),
  /** Questions that are not written, by type and reason. */
  leftOut: z.array(count.extend({ type: questionType, label: z.string() })),
  /** What of the written ones does not survive. */
  lost: z.array(count),
});
export type FormatReport = z.infer<typeof formatReport>;

export const exportReportReply = z.object({
  data: z.object({
    /** Of the bank or its version, as the file will be named. */
    title: z.string(),
    total: z.int(),
    countsByType: z.array(z.object({ type: questionType, label: z.string(), count: z.int() })),
    formats: z.array(formatReport),
  }),
});
export type ExportReport = z.infer<typeof exportReportReply>['data'];
