import xlsx from 'node-xlsx';
import { originOf } from '../../http/origin.ts';
import { defineRoute, type Route } from '../../http/route.ts';
import { importPoints, movePoint, showTree } from './commands.ts';
import * as contract from './contract.ts';

const common = { audience: 'staff', tag: '鉴定点', roles: ['bank'] } as const;
const OF_TREE = { 'query.occupationId': 'occupations', 'query.levelId': 'levels' } as const;
const MAX_BYTES = 4 * 1024 * 1024;

const TEMPLATE = [
  ['鉴定点代码', '名称', '鉴定比重', '上级代码'],
  ['A', '基本要求', 30, ''],
  ['A-A', '职业道德', 20, 'A'],
  ['A-B', '基础知识', 80, 'A'],
  ['B', '相关知识', 70, ''],
];

export const routes: Route[] = [
  defineRoute({
    ...common,
    method: 'get',
    path: '/knowledge-points/tree',
    rows: { named: OF_TREE, listed: ['knowledge-points', 'questions'] },
    roles: ['bank', 'grader'],
    summary: '一个职业等级的鉴定点体系',
    query: contract.treeQuery,
    reply: contract.treeReply,
    handle: async ({ query, bounds }, deps) => ({ data: await showTree(query, bounds, deps) }),
  }),
  defineRoute({
    ...common,
    method: 'post',
    path: '/knowledge-points/:id/move',
    rows: { named: { 'path.id': 'knowledge-points', 'body.parentId': 'knowledge-points' } },
    summary: '移动鉴定点',
    body: contract.moveWish,
    handle: async ({ params, body, actor, ctx }, deps) => {
      await movePoint(Number(params.id), body, originOf(actor, ctx), deps);
      ctx.status = 204;
    },
  }),
  defineRoute({
    ...common,
    method: 'post',
    path: '/knowledge-points/import',
    rows: { named: OF_TREE, listed: ['knowledge-points'] },
    summary: '导入鉴定点',
    query: contract.importQuery,
    upload: { maxBytes: MAX_BYTES },
    reply: contract.importReply,
    handle: async ({ query: { apply, ...tree }, file, actor, ctx, bounds }, deps) => ({
      data: await importPoints(tree, file!, apply === 'true', bounds, originOf(actor, ctx), deps),
    }),
  }),
  defineRoute({
    ...common,
    method: 'get',
    path: '/knowledge-points/template.xlsx',
    rows: {},
    summary: '鉴定点导入模板',
    async handle({ ctx }) {
      ctx.attachment('鉴定点导入模板.xlsx');
      ctx.type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
      ctx.body = xlsx.build([{ name: '鉴定点', data: TEMPLATE, options: {} }]);
    },
  }),
];
