/** What staff see of results. */
import { organisationLimit } from '../../actor.ts';
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
import { attemptExists, findPublishedQuestion, findQuestionResults, findResultVersions } from './store.ts';

const common = { audience: 'staff', method: 'get', tag: '成绩与统计' } as const;

/** Figures that name nobody. */
const WATCHERS = ['bank', 'content', 'grader', 'service'] as const;

export const routes: Route[] = [
  defineRoute({
    ...common,
    path: '/results/live',
    summary: '当前在线与训练人数',
    roles: WATCHERS,
    reply: liveReply,
    handle: async (_, deps) => ({ data: await liveFigures(deps) }),
  }),
  defineRoute({
    ...common,
    path: '/results/days',
    summary: '近 30 天训练情况',
    roles: WATCHERS,
    reply: activeDaysReply,
    handle: async (_, deps) => ({ data: await activeDays(deps) }),
  }),
  defineRoute({
    ...common,
    path: '/results/scores',
    summary: '成绩统计（按学员、班级、机构）',
    roles: ['bank', 'content', 'service', 'partner'],
    query: scoresQuery,
    reply: scoresReply,
    handle: ({ query, actor }, deps) => listScores(query, actor, deps),
  }),
  defineRoute({
    ...common,
    path: '/results/scores.xlsx',
    summary: '导出成绩统计',
    roles: ['bank', 'content', 'partner'],
    query: scoresFilter,
    async handle({ query, actor, ctx }, deps) {
      ctx.attachment('成绩统计.xlsx');
      ctx.body = await scoresWorkbook(query, actor, deps);
    },
  }),
  defineRoute({
    ...common,
    path: '/results/attempts/:id',
    rowOf: 'attempts',
    summary: '一次作答的成绩',
    roles: ['bank', 'grader', 'partner'],
    reply: attemptResultReply,
    handle: async ({ actor, params }, { db }) => {
      const id = Number(params.id);
      if (!(await attemptExists(db, id, organisationLimit(actor)))) throw new AppError('request.notFound');
      return json(await readResult(id, { db }));
    },
  }),
  defineRoute({
    ...common,
    path: '/results/questions',
    summary: '每题对错次数',
    roles: ['bank', 'grader'],
    query: questionResultsQuery,
    reply: questionResultsReply,
    handle: ({ query }, { db }) => findQuestionResults(db, query),
  }),
  defineRoute({
    ...common,
    path: '/results/questions/:itemId',
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
    summary: '可查看统计的题库版本',
    roles: ['bank', 'grader'],
    reply: resultVersionsReply,
    handle: async (_, { db }) => ({ data: await findResultVersions(db) }),
  }),
];
