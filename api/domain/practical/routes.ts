import xlsx from 'node-xlsx';
import { originOf } from '../../http/origin.ts';
import { defineRoute, type Route } from '../../http/route.ts';
import { learnerOf } from '../attempts/routes.ts';
import { notePresence } from '../presence/presence.ts';
import { publishPaper, sheetInFile, withdrawPaper } from './commands.ts';
import * as contract from './contract.ts';
import { printPractical } from './print.ts';
import { giveUpRun, openRun, practicalOffers, saveRun, takeRun, viewRun } from './runs.ts';
import { findFinished } from './store.ts';

const learner = { audience: 'learner', tag: '实操', roles: ['learner'] } as const;
const staff = { audience: 'staff', tag: '实操', roles: ['bank'] } as const;
const MAX_BYTES = 4 * 1024 * 1024;

const TEMPLATE = [
  ['序号', '考核内容', '考核要点', '配分', '评分标准', '否定项'],
  [1, '作业准备', '检查并备齐工具、仪表与材料', 10, '漏一件扣 2 分', ''],
  [2, '操作过程', '按规定顺序操作', 60, '顺序错一处扣 5 分', ''],
  [3, '结束整理', '清点工具，清扫工位', 30, '未清扫扣 10 分', ''],
  [4, '否定项', '带电作业，或造成人身、设备事故', '', '', '是'],
];

export const routes: Route[] = [
  defineRoute({
    ...learner,
    method: 'get',
    path: '/practical',
    summary: '可以练习的实操试卷',
    reply: contract.offersReply,
    handle: async ({ actor }, deps) => ({ data: await practicalOffers(learnerOf(actor), deps) }),
  }),
  defineRoute({
    ...learner,
    method: 'get',
    path: '/practical/runs',
    summary: '实操自评成绩',
    query: contract.runsQuery,
    reply: contract.runsReply,
    handle: ({ actor, query }, { db }) => findFinished(db, learnerOf(actor), query),
  }),
  defineRoute({
    ...learner,
    method: 'post',
    path: '/practical/runs',
    agreed: true,
    summary: '开始实操练习',
    body: contract.openRun,
    reply: contract.runReply,
    async handle({ actor, body }, deps) {
      notePresence(learnerOf(actor), 'training', deps);
      return { data: await openRun(learnerOf(actor), body, deps) };
    },
  }),
  defineRoute({
    ...learner,
    method: 'get',
    path: '/practical/runs/:id',
    summary: '一次实操练习',
    reply: contract.runReply,
    handle: async ({ actor, params }, deps) => ({
      data: await viewRun(learnerOf(actor), Number(params.id), deps),
    }),
  }),
  defineRoute({
    ...learner,
    method: 'post',
    path: '/practical/runs/:id/take',
    summary: '在本机继续实操练习',
    reply: contract.runReply,
    async handle({ actor, params }, deps) {
      notePresence(learnerOf(actor), 'training', deps);
      return { data: await takeRun(learnerOf(actor), Number(params.id), deps) };
    },
  }),
  defineRoute({
    ...learner,
    method: 'put',
    path: '/practical/runs/:id',
    summary: '保存实操评分',
    body: contract.saveRun,
    async handle({ actor, params, body }, deps) {
      notePresence(learnerOf(actor), 'training', deps);
      await saveRun(learnerOf(actor), Number(params.id), body, deps);
    },
  }),
  defineRoute({
    ...learner,
    method: 'delete',
    path: '/practical/runs/:id',
    summary: '放弃未完成的实操练习',
    handle: ({ actor, params }, deps) => giveUpRun(learnerOf(actor), Number(params.id), deps),
  }),
  defineRoute({
    ...staff,
    method: 'post',
    path: '/practical-papers/:id/publish',
    rows: { named: { 'path.id': 'practical-papers' } },
    summary: '发布实操试卷',
    reply: contract.publishReply,
    async handle({ params, actor, ctx }, deps) {
      const paperId = Number(params.id);
      return {
        data: { paperId, publishedVersionId: await publishPaper(paperId, originOf(actor, ctx), deps) },
      };
    },
  }),
  defineRoute({
    ...staff,
    method: 'post',
    path: '/practical-papers/:id/withdraw',
    rows: { named: { 'path.id': 'practical-papers' } },
    summary: '撤回实操试卷',
    reply: contract.publishReply,
    async handle({ params, actor, ctx }, deps) {
      const paperId = Number(params.id);
      await withdrawPaper(paperId, originOf(actor, ctx), deps);
      return { data: { paperId, publishedVersionId: null } };
    },
  }),
  defineRoute({
    ...staff,
    method: 'get',
    path: '/practical-papers/:id/print',
    rows: { named: { 'path.id': 'practical-papers' } },
    summary: '打印实操试卷（Word）',
    async handle({ params, ctx }, deps) {
      const { name, data } = await printPractical(Number(params.id), deps);
      ctx.attachment(name);
      ctx.body = data;
    },
  }),
  defineRoute({
    ...staff,
    method: 'post',
    path: '/practical-papers/sheet',
    rows: {},
    summary: '识别评分表文件',
    upload: { maxBytes: MAX_BYTES },
    reply: contract.sheetReply,
    handle: async ({ file }) => ({ data: await sheetInFile(file!) }),
  }),
  defineRoute({
    ...staff,
    method: 'get',
    path: '/practical-papers/sheet.xlsx',
    rows: {},
    summary: '评分表模板',
    async handle({ ctx }) {
      ctx.attachment('评分记录表模板.xlsx');
      ctx.body = xlsx.build([{ name: '评分记录表', data: TEMPLATE, options: {} }]);
    },
  }),
];
