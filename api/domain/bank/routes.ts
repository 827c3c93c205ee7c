import { originOf } from '../../http/origin.ts';
import { defineRoute, type Route } from '../../http/route.ts';
import { publishBank, withdrawBank } from './commands.ts';
import { differenceQuery, differenceReply, publishBody, publishReply, withdrawReply } from './contract.ts';
import { bankDifference } from './difference.ts';

const common = { audience: 'staff', method: 'post', tag: '题库', roles: ['bank'] } as const;

export const routes: Route[] = [
  defineRoute({
    ...common,
    method: 'get',
    path: '/banks/:id/difference',
    rows: {
      named: { 'path.id': 'banks', 'query.from': 'bank-versions', 'query.to': 'bank-versions' },
      whole: ['questions'],
    },
    summary: '题库与版本、版本与版本的差异',
    roles: ['bank', 'grader'],
    query: differenceQuery,
    reply: differenceReply,
    handle: async ({ params, query }, deps) => ({
      data: await bankDifference(Number(params.id), query, deps),
    }),
  }),
  defineRoute({
    ...common,
    path: '/banks/:id/publish',
    rows: { named: { 'path.id': 'banks' }, whole: ['questions'] },
    summary: '发布题库',
    body: publishBody,
    reply: publishReply,
    handle: async ({ params, body, actor, ctx }, deps) => ({
      data: await publishBank(Number(params.id), originOf(actor, ctx), deps, body?.note),
    }),
  }),
  defineRoute({
    ...common,
    path: '/banks/:id/withdraw',
    rows: { named: { 'path.id': 'banks' } },
    summary: '撤回题库',
    reply: withdrawReply,
    async handle({ params, actor, ctx }, deps) {
      await withdrawBank(Number(params.id), originOf(actor, ctx), deps);
      return { data: { bankId: Number(params.id), publishedVersionId: null } };
    },
  }),
];
