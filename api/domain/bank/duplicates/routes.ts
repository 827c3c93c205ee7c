import { originOf } from '../../../http/origin.ts';
import { defineRoute, type Route } from '../../../http/route.ts';
import * as commands from './commands.ts';
import * as contract from './contract.ts';

const common = { audience: 'staff', tag: '查重', roles: ['bank'] } as const;

/** The same of a bank and of an import. */
const of = (path: string, what: string, whereOf: (id: number) => commands.Where): Route[] => [
  defineRoute({
    ...common,
    method: 'get',
    path: `${path}/duplicates`,
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
  ...of('/banks/:id', '题库', (bankId) => ({ bankId })),
  ...of('/imports/:id', '导入', (importId) => ({ importId })),
  defineRoute({
    ...common,
    method: 'post',
    path: '/banks/:id/duplicates/retire-exact',
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
    summary: '判定一对重复试题',
    body: contract.decideBody,
    reply: contract.decideReply,
    handle: async ({ params, body, actor, ctx }, deps) => ({
      data: await commands.decide(Number(params.id), body, originOf(actor, ctx), deps),
    }),
  }),
];
