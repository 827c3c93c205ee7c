import { onRow, originOf } from '../../http/origin.ts';
import { defineRoute, type Route } from '../../http/route.ts';
import { MAX_FILE_MEGABYTES } from '../imports/readers/readFile.ts';
import * as commands from './commands.ts';
import {
  confirmBody,
  learnerImportReply,
  learnerImportsReply,
  listRowsQuery,
  listRowsReply,
  undoPlanReply,
} from './contract.ts';
import { failedRowsFile } from './failedRows.ts';
import { mergeClaim } from './merge.ts';
import { templateFile } from './template.ts';
import { showUndo, undoImport } from './undo.ts';

const common = { audience: 'staff', tag: '学员导入', roles: ['content', 'partner'] } as const;

export const routes: Route[] = [
  defineRoute({
    ...common,
    method: 'get',
    path: '/learner-imports/template.xlsx',
    rows: { ofOrganisation: ['learners'] },
    summary: '下载学员导入模板',
    async handle({ actor, ctx }, deps) {
      ctx.attachment('学员导入模板.xlsx');
      ctx.body = await templateFile(actor, deps);
    },
  }),
  defineRoute({
    ...common,
    method: 'post',
    path: '/learner-imports',
    rows: { ofOrganisation: ['learners'] },
    summary: '上传学员名单并开始识别',
    upload: { maxBytes: MAX_FILE_MEGABYTES * 1024 * 1024 },
    reply: learnerImportReply,
    async handle({ file, actor, ctx }, deps) {
      const data = await commands.startImport(file!, originOf(actor, ctx), deps);
      ctx.status = 202;
      return { data };
    },
  }),
  defineRoute({
    ...common,
    method: 'get',
    path: '/learner-imports',
    rows: { ofOrganisation: ['learners'] },
    summary: '最近的学员导入',
    reply: learnerImportsReply,
    handle: async ({ actor }, deps) => ({ data: await commands.listImports(actor, deps) }),
  }),
  defineRoute({
    ...common,
    method: 'get',
    path: '/learner-imports/:id',
    rows: { named: { 'path.id': 'learner-imports' }, ofOrganisation: ['learners'] },
    summary: '学员导入的状态与识别结果',
    reply: learnerImportReply,
    handle: async ({ params, actor }, deps) => ({
      data: await commands.showImport(Number(params.id), actor, deps),
    }),
  }),
  defineRoute({
    ...common,
    method: 'get',
    path: '/learner-imports/:id/rows',
    rows: { named: { 'path.id': 'learner-imports' }, ofOrganisation: ['learners'] },
    summary: '名单中的行',
    query: listRowsQuery,
    reply: listRowsReply,
    handle: ({ params, query, actor }, deps) => commands.listRows(Number(params.id), query, actor, deps),
  }),
  defineRoute({
    ...common,
    method: 'get',
    path: '/learner-imports/:id/failed-rows.xlsx',
    rows: { named: { 'path.id': 'learner-imports' }, ofOrganisation: ['learners'] },
    summary: '下载名单中失败的行，附失败原因',
    async handle({ params, actor, ctx }, deps) {
      const { name, content } = await failedRowsFile(Number(params.id), originOf(actor, ctx), deps);
      ctx.attachment(name);
      ctx.body = content;
    },
  }),
  defineRoute({
    ...common,
    method: 'post',
    path: '/learner-imports/:id/confirm',
    rows: { named: { 'path.id': 'learner-imports' }, ofOrganisation: ['learners'] },
    summary: '确认导入学员',
    body: confirmBody,
    reply: learnerImportReply,
    async handle({ params, body, actor, ctx }, deps) {
      const data = await commands.confirmImport(Number(params.id), body.existing, originOf(actor, ctx), deps);
      ctx.status = 202;
      return { data };
    },
  }),
  defineRoute({
    ...common,
    method: 'post',
    path: '/learner-imports/:id/cancel',
    rows: { named: { 'path.id': 'learner-imports' }, ofOrganisation: ['learners'] },
    summary: '取消学员导入',
    reply: learnerImportReply,
    handle: onRow(commands.cancelImport),
  }),
  defineRoute({
    ...common,
    method: 'get',
    path: '/learner-imports/:id/undo',
    rows: { named: { 'path.id': 'learner-imports' }, ofOrganisation: ['learners'] },
    summary: '撤销学员导入会有什么结果',
    reply: undoPlanReply,
    handle: async ({ params, actor }, deps) => ({ data: await showUndo(Number(params.id), actor, deps) }),
  }),
  defineRoute({
    ...common,
    method: 'post',
    path: '/learner-imports/:id/undo',
    rows: { named: { 'path.id': 'learner-imports' }, ofOrganisation: ['learners'] },
    summary: '撤销学员导入',
    reply: learnerImportReply,
    handle: onRow(undoImport),
  }),
  defineRoute({
    ...common,
    method: 'post',
    path: '/learners/:id/merge',
    rows: { named: { 'path.id': 'learners' }, listed: ['learners'] },
    summary: '把机构导入的学员并入其手机号已有的账号',
    roles: ['content'],
    handle: ({ params, actor, ctx, bounds }, deps) =>
      mergeClaim(Number(params.id), bounds, originOf(actor, ctx), deps),
  }),
];
