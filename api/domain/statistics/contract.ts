/** What staff see of results: scores of one attempt, and right and wrong counts per question. */
import { z } from 'zod';
import { questionType } from '../bank/question.ts';

/** GET /api/staff/results/questions. `-` before a sort field means descending. */
export const questionResultsQuery = z.object({
  versionId: z.coerce.number().int().positive(),
  type: questionType.optional(),
  page: z.coerce.number().int().min(1).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(20),
  sort: z
    .enum(['position', '-position', 'rate', '-rate', 'right', '-right', 'wrong', '-wrong', 'blank', '-blank'])
    .default('position'),
});
export type QuestionResultsQuery = z.infer<typeof questionResultsQuery>;

export const questionResult = z.object({
  itemId: z.int(),
  position: z.int(),
  type: questionType,
  stem: z.string(),
  right: z.int(),
  wrong: z.int(),
  blank: z.int(),
  /** Right answers among those given, 0 to 1; null while nobody has answered. */
  rate: z.number().nullable(),
});
export type QuestionResult = z.infer<typeof questionResult>;

export const questionResultsReply = z.object({ data: z.array(questionResult), total: z.int() });

/** GET /api/staff/results/versions: the versions to choose from, newest first. */
export const resultVersion = z.object({
  versionId: z.int(),
  /** "维修电工题库 第 2 版" */
  name: z.string(),
  itemCount: z.int(),
  attemptCount: z.int(),
  publishedAt: z.iso.datetime(),
});
export type ResultVersion = z.infer<typeof resultVersion>;

export const resultVersionsReply = z.object({ data: z.array(resultVersion) });
