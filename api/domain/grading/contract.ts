/** Grading by people, over HTTP. Nothing here names a learner or his paper. */
import { z } from 'zod';
import { responseValue, ruling } from '../attempts/contract.ts';
import { answerSchema, optionSchema, partSchema, questionType } from '../bank/question.ts';

const points = z.number().min(0).max(99_999).multipleOf(0.01);
const title = z.string().max(200);

/** GET /api/staff/grading: what there is to do, by paper. */
export const gradingPaper = z.object({
  title,
  /** Answers whose points are not settled. */
  waiting: z.int(),
  /** Of those: two raters differed too far, and a third decides. */
  disputed: z.int(),
  done: z.int(),
  /** Answers that I have given points for. */
  mine: z.int(),
});
export type GradingPaper = z.infer<typeof gradingPaper>;
export const gradingReply = z.object({ data: z.array(gradingPaper) });

/** One answer to grade. */
export const gradingCopy = z.object({
  id: z.int(),
  title,
  type: questionType,
  stem: z.string(),
  options: z.array(optionSchema),
  /** `ruling`: how a part was corrected by itself; points are given by the others, of all points all the same. */
  parts: z.array(partSchema.extend({ ruling: ruling.optional() })),
  answer: answerSchema,
  explanation: z.string(),
  response: responseValue,
  maxScore: z.number(),
  /** Two differed too far: what they gave. Empty otherwise, so that nobody leans on another. */
  others: z.array(z.number()),
  /** What I gave before. */
  mine: z.object({ score: z.number(), note: z.string() }).nullable(),
  /** Until then nobody else gets it. */
  claimedUntil: z.iso.datetime(),
});
export type GradingCopy = z.infer<typeof gradingCopy>;

/** POST /api/staff/grading/next: claims an answer; one that I have claimed comes first. */
export const nextCopy = z.strictObject({
  title: title.optional(),
  /** Go on behind this one: it was put aside. */
  after: z.int().min(0).default(0),
});
export type NextCopy = z.infer<typeof nextCopy>;
/** null = nothing left for me. */
export const nextCopyReply = z.object({ data: gradingCopy.nullable() });
export const copyReply = z.object({ data: gradingCopy });

/** POST /api/staff/grading/:id/mark; once more corrects my own mark. */
export const giveMark = z.strictObject({ score: points, note: z.string().trim().max(500).default('') });
export type GiveMark = z.infer<typeof giveMark>;
export const markReply = z.object({
  data: z.object({ state: z.enum(['open', 'dispute', 'done']) }),
});
export type MarkReply = z.infer<typeof markReply>['data'];
