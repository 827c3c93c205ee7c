/** What a learner can practise by knowledge point, and the papers that he sets up for himself. */
import { z } from 'zod';
import { trainingWindowView } from '../attempts/offerContract.ts';
import { questionType } from '../bank/question.ts';

const id = z.int().positive();
const count = z.int().min(0);
const typeCount = z.object({ type: questionType, label: z.string(), count });

/** GET /api/learner/practice: the published banks of his exam, with what each point holds. */
export const practiceStock = z.object({
  window: trainingWindowView,
  banks: z.array(
    z.object({
      id,
      name: z.string(),
      versionNumber: z.int(),
      /** In the order of types. */
      counts: z.array(typeCount),
      total: count,
      /** Of sequential practice: questions answered, and the last answer right. */
      done: count,
      right: count,
      /** Those with questions, parents before their children; figures include everything below. */
      points: z.array(
        z.object({
          id,
          parentId: id.nullable(),
          depth: count,
          code: z.string(),
          name: z.string(),
          counts: z.array(typeCount),
          total: count,
          done: count,
          right: count,
        }),
      ),
    }),
  ),
});
export type PracticeStock = z.infer<typeof practiceStock>;
export const practiceStockReply = z.object({ data: practiceStock });

/** POST /api/learner/smart-papers: a point for each question. */
export const newSmartPaper = z.object({
  name: z.string().trim().min(1).max(30),
  bankId: id,
  counts: z
    .array(z.object({ type: questionType, count: z.int().min(1).max(200) }))
    .min(1)
    .max(7)
    .refine(
      (counts) => new Set(counts.map(({ type }) => type)).size === counts.length,
      '同一题型只能出现一次',
    ),
  /** Empty: from the whole bank. */
  pointIds: z.array(id).max(100),
  minutes: z.int().min(1).max(300),
  passScore: z.int().min(0).max(1400),
});
export type NewSmartPaper = z.infer<typeof newSmartPaper>;

export const smartPaper = z.object({
  id,
  name: z.string(),
  bankName: z.string(),
  counts: z.array(typeCount),
  points: z.array(z.string()),
  minutes: z.int(),
  passScore: z.number(),
  maxScore: z.number(),
  /** Why it cannot be opened now, as one sentence. */
  shortage: z.string().nullable(),
});
export type SmartPaper = z.infer<typeof smartPaper>;

/** GET /api/learner/smart-papers: newest first. */
export const smartPapersReply = z.object({ data: z.array(smartPaper) });
export const newSmartPaperReply = z.object({ data: z.object({ id }) });
