import { originOf } from '../../http/origin.ts';
import { defineRoute, type Route } from '../../http/route.ts';
import { publishBank, withdrawBank } from './commands.ts';
import { publishReply, withdrawReply } from './contract.ts';

const common = { audience: 'staff', method: 'post', tag: '题库', roles: ['bank'] } as const;

export const routes: Route[] = [
  defineRoute({
    ...common,
    path: '/banks/:id/publish',
    summary: '发布题库',
    reply: publishReply,
    handle: async ({ params, actor, ctx }, deps) => ({
      data: await publishBank(Number(params.id), originOf(actor, ctx), deps),
    }),
  }),
  defineRoute({
    ...common,
    path: '/banks/:id/withdraw',
    summary: '撤回题库',
    reply: withdrawReply,
    async handle({ params, actor, ctx }, deps) {
      await withdrawBank(Number(params.id), originOf(actor, ctx), deps);
      return { data: { bankId: Number(params.id), publishedVersionId: null } };
    },
  }),
];
