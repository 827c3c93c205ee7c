import { defineRoute, type Route } from '../../http/route.ts';
import { learnerOf } from '../attempts/routes.ts';
import { reportQuestion } from './commands.ts';
import { reportBody, reportsQuery, reportsReply } from './contract.ts';
import { findReports } from './store.ts';

const common = {
  audience: 'learner',
  tag: '收藏与笔记',
  roles: ['learner'],
} as const;

export const routes: Route[] = [
  defineRoute({
    ...common,
    method: 'put',
    path: '/reports/:key',
    summary: '试题报错',
    body: reportBody,
    handle: ({ actor, params, body }, deps) =>
      reportQuestion(learnerOf(actor), String(params.key), body, deps),
  }),
  defineRoute({
    ...common,
    method: 'get',
    path: '/reports',
    summary: '我的报错',
    query: reportsQuery,
    reply: reportsReply,
    handle: ({ actor, query }, { db }) => findReports(db, learnerOf(actor), query),
  }),
];
