/** Requests and replies of importing a list of learners. */
import { z } from 'zod';
import { IMPORT_STATES, type ImportState } from '../imports/contract.ts';
import { paging } from '../paging.ts';
import { LIST_FIELDS, type ListField } from './recognise/columns.ts';
import { CHANGED_FIELDS } from './recognise/compare.ts';
import { EXISTING_RULES, type ExistingRule, ROW_FILTERS, type RowFilter } from './rules.ts';

const keysOf = <T extends string>(of: Record<T, unknown>) => z.enum(Object.keys(of) as [T, ...T[]]);
const listField = keysOf<ListField>(LIST_FIELDS);
export const existingRule = keysOf<ExistingRule>(EXISTING_RULES);

export const listSheet = z.object({
  name: z.string(),
  /** With any content below the header. */
  rows: z.int(),
  /** 1-based; null: no list of learners, left out. */
  headerRow: z.int().nullable(),
  columns: z.array(
    z.object({
      /** A, B, … as the spreadsheet shows it. */
      column: z.string(),
      header: z.string(),
      /** Null: not read. */
      field: listField.nullable(),
    }),
  ),
});

/** What confirming would do, under each rule for phones that are known already. */
export const listReport = z.object({
  sheets: z.array(listSheet),
  rows: z.int(),
  /** Rows that are not imported. */
  faults: z.int(),
  created: z.int(),
  known: z.int(),
  /** Of the known: whose fields would change. */
  filled: z.int(),
  overwritten: z.int(),
  /** Memberships that would open. */
  opensNew: z.int(),
  opensKnown: z.int(),
});
export type ListReport = z.infer<typeof listReport>;

export const listOutcome = z.object({
  created: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  skipped: z.int(),
  memberships: z.int(),
});
export type ListOutcome = z.infer<typeof listOutcome>;

/** removed: learners who had never logged in; kept: who had, or whom something else speaks of. */
export const listUndone = z.object({
  removed: z.int(),
  kept: z.int(),
  /** Whose fields go back; fields changed since stay. */
  restored: z.int(),
  memberships: z.int(),
});
export type ListUndone = z.infer<typeof listUndone>;

export const learnerImport = z.object({
  id: z.int(),
  fileName: z.string(),
  /** Null: by the centre. */
  organisationName: z.string().nullable(),
  state: keysOf<ImportState>(IMPORT_STATES),
  /** 0 to 100 of the running step. */
  progress: z.int(),
  /** One Chinese sentence when failed. */
  error: z.string().nullable(),
  report: listReport.nullable(),
  existing: existingRule.nullable(),
  outcome: listOutcome.nullable(),
  undone: listUndone.nullable(),
  createdByName: z.string(),
  createdAt: z.iso.datetime(),
});
export type LearnerImport = z.infer<typeof learnerImport>;
export const learnerImportReply = z.object({ data: learnerImport });
/** Newest first. */
export const learnerImportsReply = z.object({ data: z.array(learnerImport) });

export const listRowsQuery = z.object({ ...paging(), only: keysOf<RowFilter>(ROW_FILTERS).optional() });
export type ListRowsQuery = z.infer<typeof listRowsQuery>;

/** Personal data masked. */
export const listRow = z.object({
  position: z.int(),
  sheet: z.string(),
  row: z.int(),
  fault: z.string().nullable(),
  phone: z.string().nullable(),
  name: z.string().nullable(),
  category: z.string().nullable(),
  occupation: z.string().nullable(),
  level: z.string().nullable(),
  examPlan: z.string().nullable(),
  place: z.string().nullable(),
  organisation: z.string().nullable(),
  class: z.string().nullable(),
  memberUntil: z.iso.datetime().nullable(),
  known: z.boolean(),
  fills: z.array(z.enum(CHANGED_FIELDS)),
  differs: z.array(z.enum(CHANGED_FIELDS)),
  opens: z.boolean(),
});
export type ListRow = z.infer<typeof listRow>;
export const listRowsReply = z.object({ data: z.array(listRow), total: z.int() });

/** POST /api/staff/learner-imports/:id/confirm */
export const confirmBody = z.strictObject({ existing: existingRule });

/** GET /api/staff/learner-imports/:id/undo: what undoing would do now. */
export const undoPlanReply = z.object({ data: listUndone });
