import { defineRoute, type Route } from '../../http/route.ts';
import { learnerOf } from '../attempts/routes.ts';
import { progressReply } from './contract.ts';
import { progressOf } from './progress.ts';
import { findScores, findTrend } from './scoreStore.ts';
import { scoresQuery, scoresReply, trendQuery, trendReply } from './scoresContract.ts';

const common = { audience: 'learner', method: 'get', tag: '我的学习', roles: ['learner'] } as const;

export const routes: Route[] = [
  defineRoute({
    ...common,
    path: '/progress',
    summary: '学习记录',
    reply: progressReply,
    handle: async ({ actor }, deps) => ({ data: await progressOf(learnerOf(actor), deps) }),
  }),
  defineRoute({
    ...common,
    path: '/scores',
    summary: '成绩查询',
    query: scoresQuery,
    reply: scoresReply,
    handle: ({ actor, query }, { db }) => findScores(db, learnerOf(actor), query),
  }),
  defineRoute({
    ...common,
    path: '/score-trend',
    summary: '成绩走势',
    query: trendQuery,
    reply: trendReply,
    handle: async ({ actor, query }, { db }) => ({ data: await findTrend(db, learnerOf(actor), query) }),
  }),
];
