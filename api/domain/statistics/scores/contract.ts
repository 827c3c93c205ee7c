/** 成绩统计: how learners do, one by one, by class or by organisation. Scores are of 100, whatever a paper gives. */
import { z } from 'zod';
import { paging } from '../../paging.ts';
import { PAPER_KINDS, SCORES_BY } from './kinds.ts';

const SORTS = [
  'learners',
  'attempts',
  'mean',
  'best',
  'last',
  'passRate',
  'questions',
  'days',
  'lastAt',
] as const;
export type ScoresSort = (typeof SORTS)[number];

const keysOf = <T extends string>(of: Record<T, string>) => z.enum(Object.keys(of) as [T, ...T[]]);
const id = z.coerce.number().int().positive().optional();
/** 0: those that have none. */
const idOrNone = z.coerce.number().int().min(0).optional();
/** `a,b` */
const kinds = z
  .string()
  .transform((text) => text.split(','))
  .pipe(z.array(keysOf(PAPER_KINDS)))
  .optional();

export const scoresFilter = z.object({
  by: keysOf(SCORES_BY).default('learner'),
  occupationId: id,
  levelId: id,
  examPlanId: id,
  classId: idOrNone,
  organisationId: idOrNone,
  /** Days of the centre, both included. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  paperId: id,
  kinds,
  /** `-`: descending. */
  sort: z.enum([...SORTS, ...SORTS.map((sort) => `-${sort}` as const)]).default('-lastAt'),
});
/** GET /api/staff/results/scores.xlsx */
export type ScoresFilter = z.infer<typeof scoresFilter>;
/** GET /api/staff/results/scores */
export const scoresQuery = scoresFilter.extend(paging());
export type ScoresQuery = z.infer<typeof scoresQuery>;

const points = z.number().min(0).max(100).nullable();

/** Of papers that were handed in; one that waits for people's marks counts as an attempt, without a score. */
export const scoreFigures = z.object({
  learners: z.int(),
  /** Those of them with an attempt. */
  trained: z.int(),
  attempts: z.int(),
  /** Answered. */
  questions: z.int(),
  correct: z.int(),
  mean: points,
  best: points,
  /** Of the newest attempt; of learners one by one only. */
  last: points,
  /** 0 to 1 of the attempts that can be passed. */
  passRate: z.number().min(0).max(1).nullable(),
  /** Days with training of any kind; of groups the mean of their learners. */
  days: z.number(),
  lastAt: z.iso.datetime().nullable(),
});
export type ScoreFigures = z.infer<typeof scoreFigures>;

export const scoreRow = scoreFigures.extend({
  /** Of the learner, class or organisation; null: those that have none. */
  id: z.int().nullable(),
  name: z.string().nullable(),
  /** by = learner, masked. */
  phone: z.string().nullable(),
  /** Name of the learner's class. */
  className: z.string().nullable(),
  /** Of the learner or class. */
  organisationName: z.string().nullable(),
});
export type ScoreRow = z.infer<typeof scoreRow>;

export const scoresReply = z.object({
  data: z.array(scoreRow),
  total: z.int(),
  /** Over all that matches, not this page only. */
  all: scoreFigures,
});
export type ScoresReply = z.infer<typeof scoresReply>;
