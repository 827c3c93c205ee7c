import { onRow, originOf } from '../../http/origin.ts';
import { defineRoute, type Route } from '../../http/route.ts';
import * as commands from './commands.ts';
import {
  importListReply,
  importQuestionsQuery,
  importQuestionsReply,
  importReply,
  recogniseBody,
  startImportQuery,
} from './contract.ts';
import { MAX_FILE_MEGABYTES } from './readers/readFile.ts';

const TAG = '题库导入';
const common = {
  audience: 'staff',
  tag: TAG,
  roles: ['bank'],
  rows: { named: { 'path.id': 'import-files' } },
} as const;

export const routes: Route[] = [
  defineRoute({
    ...common,
    method: 'post',
    path: '/imports',
    rows: { named: { 'query.bankId': 'banks' } },
    summary: '上传题库文件并开始识别',
    query: startImportQuery,
    upload: { maxBytes: MAX_FILE_MEGABYTES * 1024 * 1024 },
    reply: importReply,
    async handle({ query, file, actor, ctx }, deps) {
      const data = await commands.startImport(query.bankId, file!, originOf(actor, ctx), deps);
      ctx.status = 202;
      return { data };
    },
  }),
  defineRoute({
    ...common,
    method: 'get',
    path: '/imports',
    rows: { named: { 'query.bankId': 'banks' }, listed: ['import-files'] },
    summary: '题库最近的导入',
    query: startImportQuery,
    reply: importListReply,
    handle: async ({ query, bounds }, deps) => ({
      data: await commands.listImports(query.bankId, bounds, deps),
    }),
  }),
  defineRoute({
    ...common,
    method: 'get',
    path: '/imports/:id',
    summary: '导入的状态与识别结果',
    reply: importReply,
    handle: async ({ params }, deps) => ({ data: await commands.showImport(Number(params.id), deps) }),
  }),
  defineRoute({
    ...common,
    method: 'get',
    path: '/imports/:id/questions',
    summary: '识别出的试题',
    query: importQuestionsQuery,
    reply: importQuestionsReply,
    handle: ({ params, query }, deps) => commands.listQuestions(Number(params.id), query, deps),
  }),
  defineRoute({
    ...common,
    method: 'post',
    path: '/imports/:id/recognise',
    summary: '更正列的含义后重新识别',
    body: recogniseBody,
    reply: importReply,
    async handle({ params, body, actor, ctx }, deps) {
      const data = await commands.recogniseAgain(Number(params.id), body, originOf(actor, ctx), deps);
      ctx.status = 202;
      return { data };
    },
  }),
  defineRoute({
    ...common,
    method: 'post',
    path: '/imports/:id/confirm',
    rows: { named: { 'path.id': 'import-files' }, whole: ['questions'] },
    summary: '确认导入',
    reply: importReply,
    async handle({ params, actor, ctx }, deps) {
      const data = await commands.confirmImport(Number(params.id), originOf(actor, ctx), deps);
      ctx.status = 202;
      return { data };
    },
  }),
  defineRoute({
    ...common,
    method: 'post',
    path: '/imports/:id/cancel',
    summary: '取消导入',
    reply: importReply,
    handle: onRow(commands.cancelImport),
  }),
];
