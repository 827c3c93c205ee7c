import { z } from 'zod';
import { questionType } from '../bank/question.ts';
import { paging } from '../paging.ts';
import { REPORT_KINDS, REPORT_STATES, type ReportKind, type ReportState } from './kinds.ts';

export const TEXT_MAX = 500;
/** Waiting reports of one learner. */
export const MOST_OPEN = 50;

const id = z.int().positive();
const kind = z.enum(Object.keys(REPORT_KINDS) as [ReportKind]);

/** PUT /api/learner/reports/:key; the key is a UUID that the phone has made. */
export const reportBody = z.object({ questionId: id, kind, text: z.string().trim().max(TEXT_MAX) });
export type ReportBody = z.infer<typeof reportBody>;

/** GET /api/learner/reports?page=&pageSize=, the newest first */
export const reportsQuery = z.object(paging());
export type ReportsQuery = z.infer<typeof reportsQuery>;

export const reportsReply = z.object({
  data: z.array(
    z.object({
      id,
      questionId: id,
      type: questionType,
      stem: z.string(),
      kind,
      text: z.string(),
      state: z.enum(Object.keys(REPORT_STATES) as [ReportState]),
      /** What staff say to it; may be empty. */
      reply: z.string(),
      createdAt: z.iso.datetime(),
    }),
  ),
  total: z.int().min(0),
});
export type Reports = z.infer<typeof reportsReply>;
