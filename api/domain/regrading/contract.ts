/** Correcting the key of a published question, over HTTP. The list of all corrections is the resource `regradings`. */
import { z } from 'zod';
import { ruling } from '../attempts/contract.ts';
import { answerSchema } from '../bank/question.ts';

const count = z.int().min(0);

/** POST /api/staff/regrade-previews */
export const correctionBody = z.strictObject({
  itemId: z.int().positive(),
  /** Of a case question, from 1; null: the question as a whole. */
  part: z.int().positive().nullable().default(null),
  ruling,
  /** With `key` all that are accepted, the one to show first, of a part only one; the others keep what there is. */
  answers: z.array(answerSchema).max(10),
  /** null: as it is. */
  explanation: z.string().trim().max(20_000).nullable(),
});
export type CorrectionBody = z.infer<typeof correctionBody>;

/** POST /api/staff/regradings: what was previewed, once it has been looked at. */
export const confirmBody = z.strictObject({
  previewId: z.int().positive(),
  reason: z.string().trim().min(1).max(500),
  /** Also mends the question of the bank: its answer, or takes it out of versions to come. */
  mendQuestion: z.boolean(),
});
export type ConfirmBody = z.infer<typeof confirmBody>;

/** What has changed since the preview was begun: it is marked again like everything else. */
const since = z.object({
  /** Attempts that were not looked at. */
  handedIn: count,
  /** Attempts with other points than it was told of, such as a rater's. */
  remarked: count,
});
export const confirmReply = z.object({ data: z.object({ id: z.int(), since }) });

const figures = {
  attempts: count,
  /** With another score. */
  changed: count,
  nowPassed: count,
  noLongerPassed: count,
};

export const turnedAttempt = z.object({
  attemptId: z.int(),
  learnerId: z.int(),
  /** His phone, masked; null for who may not see learners. */
  phone: z.string().nullable(),
  title: z.string(),
  submittedAt: z.iso.datetime(),
  scoreBefore: z.number(),
  scoreAfter: z.number(),
  maxScore: z.number(),
  passedBefore: z.boolean().nullable(),
  passedAfter: z.boolean().nullable(),
});
export type TurnedAttempt = z.infer<typeof turnedAttempt>;

export const preview = z.object({
  ...figures,
  learners: count,
  since,
  /** By tenths of what can be earned, the lowest first. */
  distribution: z.array(z.object({ before: count, after: count })).length(10),
  /** Those with the most attempts. */
  papers: z.array(
    z.object({ title: z.string(), ...figures, averageBefore: z.number(), averageAfter: z.number() }),
  ),
  /** Who passes now, or no longer; the first 100, the newest first. */
  turned: z.array(turnedAttempt),
  /** The versions in which the question stands with this key. */
  versions: z.array(z.object({ id: z.int(), name: z.string() })),
  /**
   * The question in the bank, or this part of it: right: it needs nothing; wrong: the next version would be wrong again; changed:
   * somebody has edited it since, look at it; retired: it comes into no further version.
   */
  bankQuestion: z.enum(['right', 'wrong', 'changed', 'retired']),
});
export type Preview = z.infer<typeof preview>;

/** GET /api/staff/regrade-previews/:id, also while it is worked out, and what asking for one replies. */
export const previewView = z.object({
  id: z.int(),
  asked: correctionBody,
  state: z.enum(['running', 'done']),
  /** Attempts there were when it was begun, and those looked at so far. */
  total: count,
  done: count,
  begunAt: z.iso.datetime(),
  /** The question counts otherwise by now, or stands in a further version: it cannot be confirmed. */
  stale: z.boolean(),
  /** null while it is worked out. */
  result: preview.nullable(),
});
export type PreviewView = z.infer<typeof previewView>;
export const previewReply = z.object({ data: previewView });

/** GET /api/staff/regrade-previews: the newest of one's own; kept for seven days. */
export const latestQuery = z.object({ itemId: z.coerce.number().int().positive() });
export const latestReply = z.object({ data: previewView.nullable() });
