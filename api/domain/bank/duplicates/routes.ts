import { originOf } from '../../../http/origin.ts';
import { defineRoute, type Route } from '../../../http/route.ts';
import * as commands from './commands.ts';
import * as contract from './contract.ts';

const common = { audience: 'staff', tag: '查重', roles: ['bank'] } as const;

/** The same of a bank and of an import. */
const of = (
  path: string,
  what: string,
  thing: 'banks' | 'import-files',
  whereOf: (id: number) => commands.Where,
): Route[] => [
  defineRoute({
    ...common,
    method: 'get',
    path: `${path}/duplicates`,
    rows: { named: { 'path.id': thing }, whole: ['questions'] },
    summary: `${what}的重复试题`,
    query: contract.duplicatesQuery,
    reply: contract.duplicatesReply,
    handle: async ({ params, query }, deps) => ({
      data: await commands.showDuplicates(whereOf(Number(params.id)), query, deps),
    }),
  }),
  defineRoute({
    ...common,
    method: 'post',
    path: `${path}/duplicates/check`,
    rows: { named: { 'path.id': thing }, whole: ['questions'] },
    summary: `${what}开始查重`,
    reply: contract.checkReply,
    async handle({ params, actor, ctx }, deps) {
      const data = await commands.check(whereOf(Number(params.id)), originOf(actor, ctx), deps);
      ctx.status = 202;
      return { data };
    },
  }),
];

export const routes: Route[] = [
  ...of('/banks/:id', '题库', 'banks', (bankId) => ({ bankId })),
  ...of('/imports/:id', '导入', 'import-files', (importId) => ({ importId })),
  defineRoute({
    ...common,
    method: 'post',
    path: '/banks/:id/duplicates/retire-exact',
    rows: { named: { 'path.id': 'banks' }, whole: ['questions'] },
    summary: '停用全部完全重复的试题',
    body: contract.retireExactBody,
    reply: contract.retireExactReply,
    handle: async ({ params, body, actor, ctx }, deps) => ({
      data: await commands.retireExact(Number(params.id), body.told, originOf(actor, ctx), deps),
    }),
  }),
  defineRoute({
    ...common,
    method: 'post',
    path: '/duplicates/:id/decide',
    rows: { named: { 'path.id': 'question-pairs' }, whole: ['questions'] },
    summary: '判定一对重复试题',
    body: contract.decideBody,
    reply: contract.decideReply,
    handle: async ({ params, body, actor, ctx }, deps) => ({
      data: await commands.decide(Number(params.id), body, originOf(actor, ctx), deps),
    }),
  }),
];
