import { defineRoute, type Route } from '../../http/route.ts';
import { learnerOf } from '../attempts/routes.ts';
import * as commands from './commands.ts';
import * as contract from './contract.ts';
import { practiceStock } from './stock.ts';

const common = { audience: 'learner', tag: '训练', roles: ['learner'] } as const;

export const routes: Route[] = [
  defineRoute({
    ...common,
    method: 'get',
    path: '/practice',
    summary: '可以专项练习的试题',
    reply: contract.practiceStockReply,
    handle: async ({ actor }, deps) => ({ data: await practiceStock(learnerOf(actor), deps) }),
  }),
  defineRoute({
    ...common,
    method: 'get',
    path: '/smart-papers',
    summary: '我的智能练习',
    reply: contract.smartPapersReply,
    handle: async ({ actor }, deps) => ({ data: await commands.smartPapers(learnerOf(actor), deps) }),
  }),
  defineRoute({
    ...common,
    method: 'post',
    path: '/smart-papers',
    agreed: true,
    summary: '新建智能练习',
    body: contract.newSmartPaper,
    reply: contract.newSmartPaperReply,
    handle: async ({ actor, body }, deps) => ({
      data: await commands.createSmartPaper(learnerOf(actor), body, deps),
    }),
  }),
  defineRoute({
    ...common,
    method: 'delete',
    path: '/smart-papers/:id',
    summary: '删除智能练习',
    handle: async ({ actor, params }, deps) =>
      commands.deleteSmartPaper(learnerOf(actor), Number(params.id), deps),
  }),
];
