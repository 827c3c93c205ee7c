import { originOf } from '../../http/origin.ts';
import { defineRoute, type Route } from '../../http/route.ts';
import { learnerOf } from '../attempts/routes.ts';
import { couponsFor, generateCodes } from './commands.ts';
import { couponsQuery, couponsReply, generateBody, generateReply } from './contract.ts';

export const routes: Route[] = [
  defineRoute({
    audience: 'learner',
    tag: '订单',
    roles: ['learner'],
    method: 'get',
    path: '/my-coupons',
    summary: '购买商品时可用的优惠券',
    query: couponsQuery,
    reply: couponsReply,
    handle: async ({ actor, query }, deps) => ({ data: await couponsFor(learnerOf(actor), query, deps) }),
  }),
  defineRoute({
    audience: 'staff',
    tag: '订单',
    roles: ['finance'],
    method: 'post',
    path: '/coupons/:id/generate',
    rows: { named: { 'path.id': 'coupons' } },
    summary: '生成兑换码',
    body: generateBody,
    reply: generateReply,
    handle: async ({ params, body, actor, ctx }, deps) => ({
      data: await generateCodes(Number(params.id), Number(body.reason), originOf(actor, ctx), deps),
    }),
  }),
];
