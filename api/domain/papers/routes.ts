import { AppError } from '../../errors.ts';
import { onRow, originOf } from '../../http/origin.ts';
import { defineRoute, type Route } from '../../http/route.ts';
import { copyPaper, drawAnew, saveQuestions, similarQuestion, viewQuestions } from './compose.ts';
import * as contract from './contract.ts';
import { checkFeasibility } from './feasibility.ts';
import { printPaper } from './print/print.ts';
import { findCandidates } from './questionStore.ts';
import { findPaper } from './store.ts';

const common = { audience: 'staff', tag: '试卷', roles: ['bank'] } as const;
const get = { ...common, method: 'get' } as const;
const post = { ...common, method: 'post' } as const;

export const routes: Route[] = [
  defineRoute({
    ...post,
    path: '/blueprints/feasibility',
    rows: { named: { 'body.bankId': 'banks' } },
    summary: '检查组卷规则能否组成试卷',
    body: contract.feasibilityWish,
    reply: contract.feasibilityReply,
    handle: async ({ body }, { db }) => ({ data: await checkFeasibility(db, body) }),
  }),
  defineRoute({
    ...get,
    path: '/papers/:id/questions',
    rows: { named: { 'path.id': 'papers' } },
    roles: ['bank', 'grader'],
    summary: '查看试卷的试题',
    reply: contract.paperQuestionsReply,
    handle: async ({ params }, deps) => ({ data: await viewQuestions(Number(params.id), deps) }),
  }),
  defineRoute({
    ...post,
    path: '/papers/:id/questions',
    rows: { named: { 'path.id': 'papers', 'body.questions.itemId': 'items' } },
    summary: '保存试卷的试题',
    body: contract.composition,
    reply: contract.paperQuestionsReply,
    async handle({ params, body, actor, ctx }, deps) {
      await saveQuestions(Number(params.id), body, originOf(actor, ctx), deps);
      return { data: await viewQuestions(Number(params.id), deps) };
    },
  }),
  defineRoute({
    ...post,
    path: '/papers/:id/draw',
    rows: { named: { 'path.id': 'papers' } },
    summary: '按组卷规则重新抽题',
    reply: contract.paperQuestionsReply,
    async handle({ params, actor, ctx }, deps) {
      await drawAnew(Number(params.id), originOf(actor, ctx), deps);
      return { data: await viewQuestions(Number(params.id), deps) };
    },
  }),
  defineRoute({
    ...get,
    path: '/papers/:id/candidates',
    rows: {
      named: { 'path.id': 'papers', 'query.pointId': 'knowledge-points', 'query.importId': 'import-files' },
      listed: ['items'],
    },
    summary: '查找可选入试卷的试题',
    query: contract.candidateQuery,
    reply: contract.candidatesReply,
    async handle({ params, query, bounds }, { db }) {
      const paper = await findPaper(db, Number(params.id));
      if (!paper) throw new AppError('request.notFound');
      return findCandidates(db, paper.versionId, query, bounds);
    },
  }),
  defineRoute({
    ...post,
    path: '/papers/:id/similar',
    rows: {
      named: { 'path.id': 'papers', 'body.itemId': 'items', 'body.besides': 'items' },
      listed: ['items'],
    },
    summary: '找一道同类试题替换',
    body: contract.similarWish,
    reply: contract.similarReply,
    handle: async ({ params, body, bounds }, deps) => ({
      data: await similarQuestion(Number(params.id), body, bounds, deps),
    }),
  }),
  ...(['docx', 'pdf'] as const).map((format) =>
    defineRoute({
      ...get,
      path: `/papers/:id/print.${format}`,
      rows: { named: { 'path.id': 'papers' } },
      summary: format === 'pdf' ? '打印试卷（PDF）' : '打印试卷（Word）',
      query: contract.printQuery,
      async handle({ params, query, ctx }, deps) {
        const options = { format, withKey: query.key === 'true' };
        const { name, data } = await printPaper(Number(params.id), options, deps);
        // Sets the content type by the name's extension.
        ctx.attachment(name);
        ctx.body = data;
      },
    }),
  ),
  defineRoute({
    ...post,
    path: '/papers/:id/copy',
    rows: { named: { 'path.id': 'papers' } },
    summary: '复制试卷',
    reply: contract.copyReply,
    handle: onRow(copyPaper),
  }),
];
