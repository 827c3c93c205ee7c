import { defineResource, readAndExport, relation, text } from '../rest/define.ts';

const actions = [...readAndExport, 'delete'] as const;

/** Made of a coupon by `domain/coupons`; one that was handed out by mistake is deleted as long as no order has used it. */
export const couponCodes = defineResource({
  name: 'coupon-codes',
  label: '兑换码',
  menu: '订单财务',
  position: 44.2,
  title: 'code',
  timestamps: ['createdAt'],
  defaultSort: ['id', 'desc'],
  empty: '在“优惠券”中对“一人一码”的券生成兑换码后，会显示在这里',
  actions,
  fields: {
    code: text('兑换码', { readOnly: true, list: true, filter: true, search: true }),
    couponId: relation('优惠券', 'coupons', { readOnly: true, list: true, filter: true }),
    orderId: relation('使用的订单', 'orders', { readOnly: true, optional: true, list: true, filter: true }),
  },
  // Whoever can read one can use it.
  permissions: { finance: { actions, history: true } },
});
