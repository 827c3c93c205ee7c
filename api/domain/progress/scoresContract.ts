/** Score query: every attempt that was handed in and every practical run that was finished, and how the scores have moved. */
import { z } from 'zod';
import { attemptSource, gradingState } from '../attempts/contract.ts';
import { paging } from '../paging.ts';
import { PAPER_KINDS } from '../statistics/scores/kinds.ts';

const count = z.int().min(0);
const instant = z.iso.datetime();

/** What a learner has scores of; practical papers are marked by himself. */
export const SCORE_KINDS = { ...PAPER_KINDS, practical: '实操自评' } as const;
export type ScoreKind = keyof typeof SCORE_KINDS;
const kind = z.enum(Object.keys(SCORE_KINDS) as [ScoreKind]);

const filter = {
  kind: kind.optional(),
  /** The name of the paper, as it was when it was opened. */
  title: z.string().max(200).optional(),
  occupationId: z.coerce.number().int().positive().optional(),
};
/** GET /api/learner/score-trend?kind=&title=&occupationId= */
export const trendQuery = z.object(filter);
export type ScoreFilter = z.infer<typeof trendQuery>;

/** GET /api/learner/scores?kind=&title=&occupationId=&page=&pageSize= */
export const scoresQuery = z.object({ ...filter, ...paging() });
export type ScoresQuery = z.infer<typeof scoresQuery>;

/** One attempt that was handed in, or one practical run. Ids of the ones are none of the others. */
export const scoreRow = z.object({
  id: z.int(),
  title: z.string(),
  /** practical: marked by himself. */
  source: z.enum([...attemptSource.options, 'practical']),
  score: z.number(),
  maxScore: z.number(),
  passScore: z.number().nullable(),
  /** null = no pass mark, or not judged by a machine alone. */
  passed: z.boolean().nullable(),
  /** While it waits the score is that of the other questions. */
  grading: gradingState,
  /** What has become of it since he last looked. */
  news: z.enum(['graded', 'corrected']).nullable(),
  /** null: practical, as is `itemCount`. */
  correctCount: count.nullable(),
  itemCount: count.nullable(),
  /** null: not practical. */
  usedSeconds: count.nullable(),
  submittedAt: instant,
});
export type ScoreRow = z.infer<typeof scoreRow>;
/** Newest first. */
export const scoresReply = z.object({ data: z.array(scoreRow), total: count });

/** Points of the trend: the latest so many. */
export const MOST_POINTS = 500;

const share = z.number();
export const trend = z.object({
  /** Oldest first, 500 at most; shares of the full score, 0 to 1. */
  points: z.array(
    z.object({ at: instant, share, passShare: share.nullable(), passed: z.boolean().nullable() }),
  ),
  /** Of all that the filter lets through, also of what is too long ago to be drawn. */
  total: count,
  /** What there is to filter by, whatever the filter is; the most trained first. */
  groups: z.array(
    z.object({
      kind,
      kindLabel: z.string(),
      title: z.string(),
      /** null: questions of several banks. */
      occupation: z.object({ id: z.int(), name: z.string() }).nullable(),
      count,
    }),
  ),
});
export type Trend = z.infer<typeof trend>;
export const trendReply = z.object({ data: trend });
