/** What staff see of results. */
import { AppError } from '../../errors.ts';
import { defineRoute, json, type Route } from '../../http/route.ts';
import { attemptResultReply } from '../attempts/contract.ts';
import { readResult } from '../attempts/result.ts';
import {
  activeDaysReply,
  liveReply,
  questionAnalysisReply,
  questionResultsQuery,
  questionResultsReply,
  resultVersionsReply,
} from './contract.ts';
import { analyse, analysedQuestion, ENOUGH_ATTEMPTS, noSums } from './itemAnalysis.ts';
import { activeDays, liveFigures } from './live.ts';
import { scoresFilter, scoresQuery, scoresReply } from './scores/contract.ts';
import { listScores, scoresWorkbook } from './scores/scores.ts';
import { findPublishedQuestion, findQuestionResults, findResultVersions } from './store.ts';

const common = { audience: 'staff', method: 'get', tag: '成绩与统计' } as const;

/** Figures are folded per learner and cannot be divided by attempts: only those of whole learners are left out. */
const OF_SCORES = {
  ofOrganisation: ['attempts'],
  listed: ['learners'],
  named: {
    'query.occupationId': 'occupations',
    'query.levelId': 'levels',
    'query.examPlanId': 'exam-plans',
    'query.classId': 'classes',
    'query.organisationId': 'organisations',
    'query.paperId': 'papers',
  },
} as const;

/** Figures that name nobody. */
const WATCHERS = ['bank', 'content', 'grader', 'service'] as const;

export const routes: Route[] = [
  defineRoute({
    ...common,
    path: '/results/live',
    rows: { listed: ['learners', 'attempts', 'learner-days', 'practical-runs'] },
    summary: '当前在线与训练人数',
    roles: WATCHERS,
    reply: liveReply,
    handle: async ({ bounds }, deps) => ({ data: await liveFigures(bounds, deps) }),
  }),
  defineRoute({
    ...common,
    path: '/results/days',
    rows: { listed: ['learner-days'] },
    summary: '近 30 天训练情况',
    roles: WATCHERS,
    reply: activeDaysReply,
    handle: async ({ bounds }, deps) => ({ data: await activeDays(bounds, deps) }),
  }),
  defineRoute({
    ...common,
    path: '/results/scores',
    rows: OF_SCORES,
    summary: '成绩统计（按学员、班级、机构）',
    roles: ['bank', 'content', 'service', 'partner'],
    query: scoresQuery,
    reply: scoresReply,
    handle: ({ query, bounds }, deps) => listScores(query, bounds, deps),
  }),
  defineRoute({
    ...common,
    path: '/results/scores.xlsx',
    rows: OF_SCORES,
    summary: '导出成绩统计',
    roles: ['bank', 'content', 'partner'],
    query: scoresFilter,
    async handle({ query, ctx, bounds }, deps) {
      ctx.attachment('成绩统计.xlsx');
      ctx.body = await scoresWorkbook(query, bounds, deps);
    },
  }),
  defineRoute({
    ...common,
    path: '/results/attempts/:id',
    rows: { named: { 'path.id': 'attempts' } },
    summary: '一次作答的成绩',
    roles: ['bank', 'grader', 'partner'],
    reply: attemptResultReply,
    handle: async ({ params }, { db }) => json(await readResult(Number(params.id), { db })),
  }),
  defineRoute({
    ...common,
    path: '/results/questions',
    rows: { named: { 'query.versionId': 'bank-versions' }, listed: ['items'] },
    summary: '每题对错次数',
    roles: ['bank', 'grader'],
    query: questionResultsQuery,
    reply: questionResultsReply,
    handle: ({ query, bounds }, { db }) => findQuestionResults(db, query, bounds),
  }),
  defineRoute({
    ...common,
    path: '/results/questions/:itemId',
    rows: { named: { 'path.itemId': 'items' } },
    summary: '一道题的质量分析',
    roles: ['bank', 'grader'],
    reply: questionAnalysisReply,
    handle: async ({ params }, { db }) => {
      const found = await findPublishedQuestion(db, Number(params.itemId));
      if (!found) throw new AppError('request.notFound');
      const { sums, ...question } = found;
      const analysis = analyse(sums ?? noSums(), analysedQuestion(question));
      return { data: { ...question, ...analysis, enoughAttempts: ENOUGH_ATTEMPTS } };
    },
  }),
  defineRoute({
    ...common,
    path: '/results/versions',
    rows: { listed: ['bank-versions'] },
    summary: '可查看统计的题库版本',
    roles: ['bank', 'grader'],
    reply: resultVersionsReply,
    handle: async ({ bounds }, { db }) => ({ data: await findResultVersions(db, bounds) }),
  }),
];
