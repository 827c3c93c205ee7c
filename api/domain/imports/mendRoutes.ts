/** Mending what an import could not take, and undoing an import. */
import { originOf } from '../../http/origin.ts';
import { defineRoute, type Route } from '../../http/route.ts';
import { failedRowsFile } from './failedRowsXlsx.ts';
import * as mend from './mend.ts';
import {
  mendBody,
  problemGroupsReply,
  problemReply,
  problemsQuery,
  problemsReply,
  undoBody,
  undoPlanReply,
  undoReply,
} from './mendContract.ts';
import { showUndo, undoImport } from './undo.ts';

const common = {
  audience: 'staff',
  tag: '题库导入',
  roles: ['bank'],
  rows: { named: { 'path.id': 'import-files' } },
} as const;
/** What changes the questions of the bank is for whoever sees them all. */
const ofBank = { named: { 'path.id': 'import-files' }, whole: ['questions'] } as const;

/** Takes a failed row from one state to another. */
const step = (name: 'dismiss' | 'reopen', summary: string, run: typeof mend.dismissRow): Route =>
  defineRoute({
    ...common,
    method: 'post',
    path: `/imports/:id/problems/:position/${name}`,
    summary,
    reply: problemReply,
    handle: async ({ params, actor, ctx }, deps) => ({
      data: await run(Number(params.id), Number(params.position), originOf(actor, ctx), deps),
    }),
  });

export const mendRoutes: Route[] = [
  defineRoute({
    ...common,
    method: 'get',
    path: '/imports/:id/problems',
    summary: '导入的问题行',
    query: problemsQuery,
    reply: problemsReply,
    handle: ({ params, query }, deps) => mend.listProblems(Number(params.id), query, deps),
  }),
  defineRoute({
    ...common,
    method: 'get',
    path: '/imports/:id/problem-groups',
    summary: '问题行按工作表和原因的数量',
    reply: problemGroupsReply,
    handle: async ({ params }, deps) => ({ data: await mend.groupProblems(Number(params.id), deps) }),
  }),
  defineRoute({
    ...common,
    method: 'get',
    path: '/imports/:id/failed-rows.xlsx',
    summary: '下载失败的行，附失败原因',
    async handle({ params, ctx }, deps) {
      const { name, content } = await failedRowsFile(Number(params.id), deps);
      ctx.attachment(name);
      ctx.body = content;
    },
  }),
  defineRoute({
    ...common,
    method: 'post',
    path: '/imports/:id/problems/:position/mend',
    summary: '修正一行并列入待导入',
    body: mendBody,
    reply: problemReply,
    handle: async ({ params, body, actor, ctx }, deps) => ({
      data: await mend.mendRow(Number(params.id), Number(params.position), body, originOf(actor, ctx), deps),
    }),
  }),
  step('dismiss', '确认不导入一行', mend.dismissRow),
  step('reopen', '重新处理一行', mend.reopenRow),
  defineRoute({
    ...common,
    method: 'get',
    path: '/imports/:id/undo',
    rows: ofBank,
    summary: '撤销导入会怎样，或已怎样',
    reply: undoPlanReply,
    handle: async ({ params }, deps) => ({ data: await showUndo(Number(params.id), deps) }),
  }),
  defineRoute({
    ...common,
    method: 'post',
    path: '/imports/:id/undo',
    rows: ofBank,
    summary: '撤销导入',
    body: undoBody,
    reply: undoReply,
    handle: async ({ params, body, actor, ctx }, deps) => ({
      data: await undoImport(Number(params.id), body, originOf(actor, ctx), deps),
    }),
  }),
];
