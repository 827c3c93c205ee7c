/** What a learner sees of himself. */
import { z } from 'zod';
import { questionType } from '../bank/question.ts';

const count = z.int().min(0);
const topic = { right: count, wrong: count };

const share = z.number().min(0).max(1);
/** How likely he is to pass a paper of a blueprint; see readiness.ts. */
const readiness = z.object({
  blueprintId: z.int(),
  name: z.string(),
  /** At 90 %; null while data are few. */
  chance: z.object({ low: share, high: share }).nullable(),
  /** New questions to be answered until it can be told. */
  missing: count,
  /** Of which types. */
  thin: z.array(z.object({ type: questionType, label: z.string(), missing: count })),
  /** Where most points of a paper are to be lost, three at most; `point` null: the type as a whole. */
  weak: z.array(
    z.object({ type: questionType, label: z.string(), point: z.string().nullable(), lost: z.number() }),
  ),
});

/**
 * GET /api/learner/progress: of everything handed in, and what practice has explained; what is answered, also of
 * what is neither yet.
 */
export const progress = z.object({
  /** The centre's calendar day, "2026-12-05". */
  today: z.iso.date(),
  answeredToday: count,
  answered: count,
  /** Days on which something was answered. */
  daysKept: count,
  /** In a row, up to today or yesterday. */
  streak: count,
  /** The last 400 days that were kept, oldest first. */
  days: z.array(z.object({ day: z.iso.date(), answered: count, right: count })),
  /** Of judged answers, in the order of types. */
  types: z.array(z.object({ type: questionType, label: z.string(), ...topic })),
  /** Of judged answers to questions that have a 鉴定点; the lowest accuracy first, 50 at most. */
  points: z.array(z.object({ id: z.int(), code: z.string(), name: z.string(), ...topic })),
  /** Of the blueprints of his exam that a machine can mark. */
  readiness: z.array(readiness),
});
export type Progress = z.infer<typeof progress>;
export const progressReply = z.object({ data: progress });
