import type { Actor } from '../../actor.ts';
import { AppError } from '../../errors.ts';
import { onRow, originOf } from '../../http/origin.ts';
import { sendPrivate } from '../../http/privateFile.ts';
import { defineRoute, type Route } from '../../http/route.ts';
import { cancelOrder, checkOrder, payOrder, placeOrder } from './commands.ts';
import * as contract from './contract.ts';
import { takeDifference } from './differences.ts';
import { ownOrders, reviewOrder } from './ownOrders.ts';
import { refundOrder } from './refunds.ts';
import { revokeOne } from './revoke.ts';
import { shopOf } from './shop.ts';
import { attachVoucher, payByHand, refundAgain, voucherFile } from './stuckRefunds.ts';

const learner = { audience: 'learner', tag: '订单', roles: ['learner'] } as const;
const VOUCHER_BYTES = 10 * 1024 * 1024;
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
    rows: { named: { 'path.id': 'orders' } },
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
    path: '/refunds/:id/again',
    rows: { named: { 'path.id': 'refunds' } },
    summary: '重新退款',
    reply: contract.refundStateReply,
    handle: onRow(refundAgain),
  }),
  defineRoute({
    ...staff,
    path: '/refunds/:id/pay-by-hand',
    rows: { named: { 'path.id': 'refunds' } },
    summary: '登记线下退款',
    body: contract.handBody,
    reply: contract.refundStateReply,
    handle: async ({ params, body, actor, ctx }, deps) => ({
      data: await payByHand(Number(params.id), body, originOf(actor, ctx), deps),
    }),
  }),
  defineRoute({
    ...staff,
    path: '/refunds/:id/voucher',
    rows: { named: { 'path.id': 'refunds' } },
    summary: '上传退款凭证',
    upload: { maxBytes: VOUCHER_BYTES },
    reply: contract.voucherReply,
    async handle({ params, file, actor, ctx }, deps) {
      if (!file) throw new AppError('file.missing');
      return { data: await attachVoucher(Number(params.id), file, originOf(actor, ctx), deps) };
    },
  }),
  defineRoute({
    ...staff,
    method: 'get',
    path: '/refunds/:id/voucher',
    rows: { named: { 'path.id': 'refunds' } },
    summary: '下载退款凭证',
    async handle({ params, ctx }, deps) {
      await sendPrivate(ctx, await voucherFile({ refund_id: Number(params.id) }, deps));
    },
  }),
  defineRoute({
    ...staff,
    method: 'get',
    path: '/refund-vouchers/:id/file',
    rows: { named: { 'path.id': 'refund-vouchers' } },
    summary: '下载一份退款凭证',
    async handle({ params, ctx }, deps) {
      await sendPrivate(ctx, await voucherFile({ id: Number(params.id) }, deps));
    },
  }),
  defineRoute({
    ...staff,
    path: '/entitlements/:id/revoke',
    rows: { named: { 'path.id': 'entitlements' } },
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
    rows: { named: { 'path.id': 'payment-differences' } },
    summary: '领取对账差异',
    reply: contract.takeReply,
    handle: onRow(takeDifference),
  }),
];
