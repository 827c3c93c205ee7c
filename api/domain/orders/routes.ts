import type { Actor } from '../../actor.ts';
import { originOf } from '../../http/origin.ts';
import { defineRoute, type Route } from '../../http/route.ts';
import { cancelOrder, checkOrder, payOrder, placeOrder } from './commands.ts';
import * as contract from './contract.ts';
import { takeDifference } from './differences.ts';
import { ownOrders, reviewOrder } from './ownOrders.ts';
import { refundOrder } from './refunds.ts';
import { revokeOne } from './revoke.ts';
import { shopOf } from './shop.ts';

const learner = { audience: 'learner', tag: '订单', roles: ['learner'] } as const;
const staff = { audience: 'staff', method: 'post', tag: '订单', roles: ['finance'] } as const;

/** Roles have let nobody else through. */
const idOf = (actor: Actor): number => (actor as Extract<Actor, { kind: 'learner' | 'staff' }>).id;
const own = ({ params, actor }: { params: Record<string, string>; actor: Actor }) => ({
  id: Number(params.id),
  learnerId: idOf(actor),
});

export const routes: Route[] = [
  defineRoute({
    ...learner,
    method: 'get',
    path: '/shop',
    summary: '可购买的会员与资料',
    query: contract.shopQuery,
    reply: contract.shopReply,
    handle: async ({ actor, query }, deps) => ({ data: await shopOf(idOf(actor), query, deps) }),
  }),
  defineRoute({
    ...learner,
    method: 'post',
    path: '/orders',
    agreed: true,
    summary: '下单',
    body: contract.orderBody,
    reply: contract.orderReply,
    handle: async ({ actor, body }, deps) => ({ data: await placeOrder(idOf(actor), body, deps) }),
  }),
  defineRoute({
    ...learner,
    method: 'get',
    path: '/my-orders',
    summary: '我的订单',
    query: contract.ownOrdersQuery,
    reply: contract.ownOrdersReply,
    handle: ({ actor, query }, deps) => ownOrders(idOf(actor), query, deps),
  }),
  defineRoute({
    ...learner,
    method: 'post',
    path: '/orders/:id/review',
    summary: '评价订单',
    body: contract.reviewBody,
    handle: (input, deps) => reviewOrder(own(input), input.body.stars, deps),
  }),
  defineRoute({
    ...learner,
    method: 'post',
    path: '/orders/:id/pay',
    summary: '支付订单',
    body: contract.payBody,
    reply: contract.payReply,
    handle: async (input, deps) => ({ data: await payOrder(own(input), input.body, deps) }),
  }),
  defineRoute({
    ...learner,
    method: 'post',
    path: '/orders/:id/check',
    summary: '支付后确认订单',
    reply: contract.orderReply,
    handle: async (input, deps) => ({ data: await checkOrder(own(input), deps) }),
  }),
  defineRoute({
    ...learner,
    method: 'post',
    path: '/orders/:id/cancel',
    summary: '取消订单',
    reply: contract.orderReply,
    handle: async (input, deps) => ({ data: await cancelOrder(own(input), deps) }),
  }),
  defineRoute({
    ...staff,
    path: '/orders/:id/refund',
    summary: '退款',
    body: contract.refundBody,
    reply: contract.refundReply,
    async handle({ params, body, actor, ctx }, deps) {
      const id = Number(params.id);
      await refundOrder(id, body.reason, originOf(actor, ctx), deps);
      return { data: { id, state: 'refunding' as const } };
    },
  }),
  defineRoute({
    ...staff,
    path: '/entitlements/:id/revoke',
    summary: '收回会员与权益',
    body: contract.refundBody,
    reply: contract.revokeReply,
    async handle({ params, body, actor, ctx }, deps) {
      const id = Number(params.id);
      await revokeOne(id, body.reason, originOf(actor, ctx), deps);
      return { data: { id } };
    },
  }),
  defineRoute({
    ...staff,
    path: '/payment-differences/:id/take',
    summary: '领取对账差异',
    reply: contract.takeReply,
    handle: async ({ params, actor, ctx }, deps) => ({
      data: await takeDifference(Number(params.id), originOf(actor, ctx), deps),
    }),
  }),
];
