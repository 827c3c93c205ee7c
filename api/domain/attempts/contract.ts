/**
 * What the mini program sends and gets while training. Replies are schemas too, because both the
 * OpenAPI document and the generated types come from them; nothing parses a reply at run time.
 */
import { z } from 'zod';
import { answerSchema, optionSchema, questionType } from '../bank/question.ts';
import { RULINGS, type Ruling } from '../regrading/ruling.ts';

/** PostgreSQL stores neither NUL nor half a surrogate pair in jsonb. */
const storable = (text: string) => !text.includes('\0') && !/\p{Surrogate}/u.test(text);
const answerText = (max: number) => z.string().max(max).refine(storable, '含有无法保存的字符');

export const selfMark = z.enum(['known', 'half', 'unknown']);
export const responseValue = z.union([
  z.object({ keys: z.array(z.string().regex(/^[A-Z]$/)).max(26) }),
  z.object({ value: z.boolean() }),
  z.object({ blanks: z.array(answerText(500)).max(50) }),
  /** `self`: how the learner marks his own answer; for him only, see `rightness.ts`. */
  z.object({ text: answerText(10_000), self: selfMark.optional() }),
]);
export type ResponseValue = z.infer<typeof responseValue>;

export const attemptMode = z.enum(['practice', 'exam']);
export type AttemptMode = z.infer<typeof attemptMode>;

/** POST /api/learner/attempts. `clientKey` is made once per tap, so a repeat opens nothing new. */
export const openAttempt = z.discriminatedUnion('source', [
  z.object({
    source: z.literal('training'),
    clientKey: z.uuid(),
    blueprintId: z.int().positive(),
    /** Absent means practice. */
    mode: attemptMode.optional(),
  }),
  z.object({ source: z.literal('paper'), clientKey: z.uuid(), paperId: z.int().positive() }),
  z.object({
    source: z.literal('wrong'),
    clientKey: z.uuid(),
    types: z.array(questionType).max(7).optional(),
    limit: z.int().min(1).max(200).optional(),
    /** Only what the schedule brings back today, also what is mastered. */
    due: z.boolean().optional(),
  }),
  z.object({
    source: z.literal('favourite'),
    clientKey: z.uuid(),
    types: z.array(questionType).max(7).optional(),
    limit: z.int().min(1).max(200).optional(),
  }),
  z.object({
    source: z.literal('smart'),
    clientKey: z.uuid(),
    smartPaperId: z.int().positive(),
    /** Absent means practice. */
    mode: attemptMode.optional(),
  }),
  /** The next questions of a knowledge point and all below it, or of the whole bank. */
  z.object({
    source: z.literal('sequence'),
    clientKey: z.uuid(),
    bankId: z.int().positive(),
    pointId: z.int().positive().optional(),
  }),
]);
export type OpenAttempt = z.infer<typeof openAttempt>;

/**
 * One answer as the phone queued it. `seq` grows per attempt; only a higher one replaces. `explained`: in practice
 * the learner has seen the key to it, so it counts at once, also when he gives the practice up, and no other answer
 * replaces it, from whichever phone; one in his own words he may still mark.
 */
export const queuedResponse = z.object({
  itemId: z.int().positive(),
  seq: z.int().min(1).max(2_147_483_647),
  response: responseValue,
  answeredAt: z.iso.datetime({ offset: true }),
  explained: z.boolean().optional(),
});
export type QueuedResponse = z.infer<typeof queuedResponse>;

/** The turn of the phone that sends, see `attemptView`. Left out: it is nobody's turn, as in practice. */
const ownTurn = z.int().min(0).optional();

/** POST /api/learner/attempts/:id/responses */
export const recordResponses = z.object({
  responses: z.array(queuedResponse).min(1).max(500),
  turn: ownTurn,
});
export type RecordResponses = z.infer<typeof recordResponses>;

const instant = z.iso.datetime();
const count = z.int().min(0);
const id = z.int().positive();

const reason = { code: z.string(), message: z.string() };
/** Answers that do not count. After `attempt.seqTaken` the phone sends them again with new numbers. */
const refused = z.array(z.object({ seq: z.int(), ...reason }));

/** Sent after commit only. Every seq of the batch that is now durable (or was before). */
export const recordReply = z.object({
  acknowledged: z.array(z.int()),
  refused,
  /** The highest number that the server holds of this attempt; there when an answer was refused. */
  lastSeq: z.int().min(0).optional(),
  /** Another phone goes on with the exam: what this one had queued is kept, but it should give no more. */
  takenOver: z.object(reason).optional(),
  serverTime: instant,
});
export type RecordReply = z.infer<typeof recordReply>;

/** POST /api/learner/attempts/:id/submit: whatever is still queued travels along. */
export const submitAttempt = z.object({
  responses: z.array(queuedResponse).max(500).optional(),
  turn: ownTurn,
});
export type SubmitAttempt = z.infer<typeof submitAttempt>;

export const attemptSource = z.enum(['training', 'paper', 'smart', 'sequence', 'wrong', 'favourite']);
export type AttemptSource = z.infer<typeof attemptSource>;
/** dropped: practice that the learner does not want to go on with; what of it was counted stays so. */
export const attemptState = z.enum(['in_progress', 'submitted', 'dropped']);
export type AttemptState = z.infer<typeof attemptState>;
export const multipleRule = z.enum(['all', 'half', 'option']);
export type MultipleRule = z.infer<typeof multipleRule>;

/** waiting: people have to give points yet; null: nobody is asked to. */
export const gradingState = z.enum(['waiting', 'graded']).nullable();
export type GradingState = z.infer<typeof gradingState>;

/** Frozen when the attempt is opened, so that a changed blueprint changes no running paper. */
export const attemptRules = z.object({
  title: z.string(),
  sections: z.array(z.object({ type: questionType, count, score: z.number() })),
  multipleRule,
  minutes: z.int().nullable(),
  passScore: z.number().nullable(),
  /** People give points for what no machine judges: how many, and by how many points two may differ. */
  grading: z.object({ raters: z.union([z.literal(1), z.literal(2)]), gap: z.number() }).nullish(),
});
export type AttemptRules = z.infer<typeof attemptRules>;

/** What is asked, without its key. Texts are marked text. */
const asked = z.object({
  type: questionType,
  stem: z.string(),
  options: z.array(optionSchema),
  /** fill only: how many blanks to show. */
  blanks: z.int().optional(),
});

export const askedItem = asked.extend({
  id,
  /** The same in every version: what a learner keeps of a question goes by it. */
  questionId: id,
  /** case only: what is asked about its text; answered and marked as a whole. */
  parts: z.array(asked).optional(),
});
export const paperItem = askedItem.extend({ score: z.number() });
export type PaperItem = z.infer<typeof paperItem>;

export const ruling = z.enum(Object.keys(RULINGS) as [Ruling, ...Ruling[]]);

export const itemKey = z.object({
  answer: answerSchema,
  /** Others that are accepted as well. */
  alsoRight: z.array(answerSchema).optional(),
  /** How, once it has been corrected after it was published. */
  corrected: ruling.optional(),
  explanation: z.string(),
  /** One for each of `parts`. */
  partKeys: z
    .array(z.object({ answer: answerSchema, explanation: z.string(), corrected: ruling.optional() }))
    .optional(),
});

/** GET /api/learner/attempts/:id/turn: whether this phone may still go on with the exam. */
export const turnQuery = z.object({ turn: z.coerce.number().int().min(0) });
export const turnReply = z.object({ data: z.object({ serverTime: instant }) });

/** GET /api/learner/attempts/:id and the reply to opening one or taking it over. Keys are in practice only; see `showsKeys`. */
export const attemptView = z.object({
  id,
  mode: attemptMode,
  source: attemptSource,
  state: attemptState,
  /** Exam: whose turn it is. The phone that has taken it numbers its answers above, and so above all others'. */
  turn: z.int().min(0),
  rules: attemptRules,
  startedAt: instant,
  deadlineAt: instant.nullable(),
  submittedAt: instant.nullable(),
  serverTime: instant,
  items: z.array(paperItem.extend(itemKey.partial().shape)),
  responses: z.array(
    z.object({ itemId: id, seq: z.int(), response: responseValue, explained: z.boolean().optional() }),
  ),
});
export type AttemptView = z.infer<typeof attemptView>;

export const resultItem = paperItem.extend({
  response: responseValue.nullable(),
  /** null = not judged, or left blank. */
  correct: z.boolean().nullable(),
  earned: z.number().nullable(),
  ...itemKey.shape,
});
export type ResultItem = z.infer<typeof resultItem>;

/** GET /api/learner/attempts/:id/result */
export const attemptResult = z.object({
  id,
  title: z.string(),
  score: z.number(),
  maxScore: z.number(),
  passScore: z.number().nullable(),
  passed: z.boolean().nullable(),
  /** While it waits the score is that of the other questions. */
  grading: gradingState,
  answeredCount: count,
  correctCount: count,
  itemCount: count,
  /** Its score before questions of it were corrected, and the one they led to; null: none has changed it. */
  regraded: z.object({ from: z.number(), to: z.number() }).nullable(),
  startedAt: instant,
  submittedAt: instant,
  sections: z.array(
    z.object({
      type: questionType,
      label: z.string(),
      count,
      correct: count,
      score: z.number(),
      maxScore: z.number(),
    }),
  ),
  items: z.array(resultItem),
});
export type AttemptResult = z.infer<typeof attemptResult>;

/** POST /api/learner/attempts/:id/self-marks, once it is submitted. */
export const selfMarks = z.object({
  marks: z
    .array(z.object({ itemId: id, self: selfMark }))
    .min(1)
    .max(200),
});
export type SelfMarks = z.infer<typeof selfMarks>;

/** The reply to submitting: the result, and which of the answers that travelled along came too late for it. */
export const submitReply = attemptResult.extend({ refused });
export type SubmitReply = z.infer<typeof submitReply>;

export const attemptViewReply = z.object({ data: attemptView });
export const recordResponsesReply = z.object({ data: recordReply });
export const submitAttemptReply = z.object({ data: submitReply });
export const attemptResultReply = z.object({ data: attemptResult });
