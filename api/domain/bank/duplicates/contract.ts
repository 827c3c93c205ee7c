/** Requests and replies of 查重. */
import { z } from 'zod';
import { answerSchema, optionSchema, partsSchema, questionType } from '../question.ts';

export const PAIR_KINDS = { conflict: '答案冲突', exact: '完全重复', near: '相似' } as const;
const kind = z.enum(['conflict', 'exact', 'near']);

export const PAIRS_PAGE = 10;

/** GET /api/staff/banks/:id/duplicates and /api/staff/imports/:id/duplicates */
export const duplicatesQuery = z.object({
  kind: kind.default('conflict'),
  /** true: those that were decided on, to look again. */
  decided: z.stringbool().default(false),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
});
export type DuplicatesQuery = z.infer<typeof duplicatesQuery>;

const check = z.object({
  id: z.int(),
  state: z.enum(['running', 'done', 'failed']),
  /** 0 to 100. */
  progress: z.int(),
  /** How many were compared. */
  questions: z.int().nullable(),
  error: z.string().nullable(),
  createdAt: z.string(),
  updatedAt: z.string(),
});
export type Check = z.infer<typeof check>;
export const checkReply = z.object({ data: check });

const side = z.object({
  /** Of the bank; null: a row of the import. */
  questionId: z.int().nullable(),
  /** For people: where it stands in the file, or came from. */
  place: z.string(),
  type: questionType,
  stem: z.string(),
  options: z.array(optionSchema),
  answer: answerSchema,
  explanation: z.string(),
  parts: partsSchema,
});
export type PairSide = z.infer<typeof side>;

/** keep: both stay. Of an import: skip leaves the row out, replace retires the bank's question for it. */
export const DECISIONS = { keep: '两题都保留', skip: '不导入该行', replace: '替换题库中的试题' } as const;
export type Decision = keyof typeof DECISIONS;

const pair = z.object({
  id: z.int(),
  kind,
  /** 0 to 1. */
  similarity: z.number(),
  decision: z.enum(['keep', 'skip', 'replace']).nullable(),
  decidedBy: z.string().nullable(),
  first: side,
  second: side,
});
export type Pair = z.infer<typeof pair>;

const counts = z.object({ conflict: z.int(), exact: z.int(), near: z.int() });
export type PairCounts = z.infer<typeof counts>;

export const duplicatesReply = z.object({
  data: z.object({
    bankId: z.int(),
    /** The latest; null: never checked, so that near duplicates are not known. */
    check: check.nullable(),
    open: counts,
    decided: counts,
    /** One page of what was asked for. */
    pairs: z.array(pair),
  }),
});
export type Duplicates = z.infer<typeof duplicatesReply>['data'];

const keeps = z.enum(['first', 'second']);
/**
 * POST /api/staff/duplicates/:id/decide. Within a bank: keep, reopen, retire the one that is not kept, or
 * correct its answer by the one that is kept. Of an import: keep, skip, replace, reopen.
 */
export const decideBody = z.discriminatedUnion('action', [
  z.strictObject({ action: z.enum(['keep', 'reopen', 'skip', 'replace']) }),
  z.strictObject({ action: z.enum(['retire', 'correct']), keeps }),
]);
export type DecideRequest = z.infer<typeof decideBody>;
export const decideReply = z.object({ data: z.object({ open: counts }) });

/** POST /api/staff/banks/:id/duplicates/retire-exact: `told` is how many pairs whoever decides has seen. */
export const retireExactBody = z.strictObject({ told: z.int().min(1) });
export const retireExactReply = z.object({ data: z.object({ retired: z.int() }) });
