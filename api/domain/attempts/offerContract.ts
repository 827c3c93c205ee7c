/** What the mini program is told of all that a learner can open. */
import { z } from 'zod';
import { questionType } from '../bank/question.ts';

const id = z.int().positive();
const count = z.int().min(0);
const instant = z.iso.datetime();

/** When this learner may open anything; null: his exam is not known. */
export const trainingWindowView = z
  .object({
    state: z.enum(['before', 'open', 'after']),
    opensAt: instant,
    closesAt: instant,
    /** One sentence when it is not open. */
    reason: z.string().nullable(),
  })
  .nullable();
export type TrainingWindowView = z.infer<typeof trainingWindowView>;

/** What a learner has handed in of one paper, or of one blueprint; null: nothing. */
const ownRecord = z
  .object({
    times: count,
    /** Points of the attempt with the best share of its points, and of the latest one. */
    best: z.number(),
    last: z.number(),
    lastAt: instant,
  })
  .nullable();
export type OwnRecord = z.infer<typeof ownRecord>;

const offered = {
  id,
  name: z.string(),
  minutes: z.int(),
  passScore: z.number(),
  maxScore: z.number(),
  own: ownRecord,
  /** Set when the bank cannot fill it: one sentence that names the short type. */
  shortage: z.string().nullable(),
};

export const offeredPaper = z.object({
  ...offered,
  kind: z.enum(['past', 'mock']),
  questions: count,
  /** needed: it is for members, and he is none. */
  membership: z.enum(['none', 'active', 'needed']),
});
export type OfferedPaperView = z.infer<typeof offeredPaper>;

/** GET /api/learner/training: what this learner's occupation and level offers. */
export const trainingOffer = z.object({
  blueprints: z.array(
    z.object({
      ...offered,
      bankName: z.string(),
      versionNumber: z.int(),
      sections: z.array(z.object({ type: questionType, label: z.string(), count, score: z.number() })),
    }),
  ),
  papers: z.array(offeredPaper),
  window: trainingWindowView,
  /** Why nothing can be opened without an exam; null: one is chosen, or none is needed. */
  examMissing: z.string().nullable(),
  /** What there is to go on with: an exam first, for nothing else can be opened meanwhile; then the latest first. */
  underWay: z.array(
    z.object({
      /** Practical runs have ids of their own. */
      kind: z.enum(['practice', 'exam', 'practical']),
      id,
      title: z.string(),
      /** Questions; of a practical run rows of its scoring sheets. */
      answeredCount: count,
      itemCount: count,
      startedAt: instant,
    }),
  ),
});
export type UnderWay = TrainingOffer['underWay'][number];
export type TrainingOffer = z.infer<typeof trainingOffer>;
export const trainingReply = z.object({ data: trainingOffer });
