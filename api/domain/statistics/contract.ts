/** What staff see of results: scores of one attempt, and right and wrong counts per question. */
import { z } from 'zod';
import { ruling } from '../attempts/contract.ts';
import { answerSchema, optionSchema, partSchema, questionType } from '../bank/question.ts';
import { paging } from '../paging.ts';
import { DOUBTS, type Doubt } from './itemAnalysis.ts';

export const doubt = z.enum(Object.keys(DOUBTS) as [Doubt, ...Doubt[]]);

/** GET /api/staff/results/questions. `-` before a sort field means descending. */
export const questionResultsQuery = z.object({
  versionId: z.coerce.number().int().positive(),
  type: questionType.optional(),
  ...paging(),
  sort: z
    .enum([
      'position',
      '-position',
      'rate',
      '-rate',
      'right',
      '-right',
      'wrong',
      '-wrong',
      'blank',
      '-blank',
      'discrimination',
      '-discrimination',
    ])
    .default('position'),
  /** any: those with a doubt of whatever kind. */
  doubt: z.enum(['any', ...doubt.options]).optional(),
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
  /** Of the item analysis, which follows within seconds; null until then, or when it cannot be said. */
  discrimination: z.number().nullable(),
  doubt: doubt.nullable(),
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

const share = z.number().min(0).max(1);
const correlation = z.number().min(-1).max(1).nullable();

/** GET /api/staff/results/questions/:itemId: one question as it was published, and what its answers say of it. */
export const questionAnalysis = z.object({
  itemId: z.int(),
  questionId: z.int(),
  type: questionType,
  stem: z.string(),
  options: z.array(optionSchema),
  answer: answerSchema,
  /** Others that are accepted as well. */
  alsoRight: z.array(answerSchema),
  ruling,
  /** No longer as it was published. */
  corrected: z.boolean(),
  explanation: z.string(),
  /** Of a case. `ruling`: how it was corrected by itself. */
  parts: z.array(partSchema.extend({ ruling: ruling.optional() })),
  attempts: z.int(),
  facility: share.nullable(),
  discrimination: correlation,
  pointBiserial: correlation,
  choices: z.array(
    z.object({ key: z.string(), isKey: z.boolean(), count: z.int(), share, discrimination: correlation }),
  ),
  doubt: doubt.nullable(),
  suggestedKeys: z.array(z.string()).nullable(),
  /** Below this number of attempts no doubt is raised. */
  enoughAttempts: z.int(),
});
export type QuestionAnalysis = z.infer<typeof questionAnalysis>;

export const questionAnalysisReply = z.object({ data: questionAnalysis });

const part = z.object({ name: z.string(), online: z.int(), training: z.int() });

/** GET /api/staff/results/live: at most 5 s old, right over all processes within 10 s. */
export const live = z.object({
  at: z.iso.datetime(),
  online: z.int(),
  training: z.int(),
  /** Those with somebody there, the most first. */
  byOccupation: z.array(part),
  byPlace: z.array(part),
  /** Learners who opened or handed in a paper today, went on practising, or marked a practical run. */
  activeToday: z.int(),
});
export type Live = z.infer<typeof live>;
export const liveReply = z.object({ data: live });

/** GET /api/staff/results/days: the last 30 days of the centre, oldest first, by what was counted: practice as it is explained, all else as it is handed in. */
export const activeDay = z.object({
  day: z.iso.date(),
  learners: z.int(),
  answered: z.int(),
  right: z.int(),
});
export type ActiveDay = z.infer<typeof activeDay>;
export const activeDaysReply = z.object({ data: z.array(activeDay) });
