import { isRefundable, PLATFORMS, type Platform, PRODUCT_KINDS } from '../domain/orders/kinds.ts';
import { HELD_STATES, ORDER_PROVIDERS, ORDER_STATES } from '../domain/orders/states.ts';
import { choice, defineResource, instant, integer, readAndExport, relation, text } from '../rest/define.ts';

/** Of what Apple has sold by virtual payment it is Apple that pays back; what was paid by WeChat Pay on its devices is ours. */
const SOLD_BY_APPLE = {
  provider: 'xpay',
  platform: {
    in: (Object.keys(PLATFORMS) as Platform[]).filter(
      (platform) => !isRefundable({ provider: 'xpay', platform }),
    ),
  },
};

/** Read only: orders are placed, paid, closed and refunded through `domain/orders`. */
export const orders = defineResource({
  name: 'orders',
  label: '订单',
  menu: '订单财务',
  position: 45,
  title: 'outTradeNo',
  defaultSort: ['id', 'desc'],
  empty: '学员下单后，订单会显示在这里',
  actions: readAndExport,
  parts: [
    { resource: 'payments', by: 'orderId' },
    { resource: 'refunds', by: 'orderId' },
  ],
  fields: {
    outTradeNo: text('商户订单号', { readOnly: true, list: true, filter: true, search: true }),
    learnerId: relation('学员', 'learners', { readOnly: true, list: true, filter: true }),
    productId: relation('价格方案', 'products', { readOnly: true, filter: true }),
    productName: text('商品', { readOnly: true, list: true, filter: true, search: true }),
    kind: choice('类别', PRODUCT_KINDS, { readOnly: true, filter: true }),
    amountFen: {
      ...integer('金额（元）', { readOnly: true, list: true, filter: true, sort: true }),
      widget: 'money',
    },
    discountFen: {
      ...integer('优惠（元）', { readOnly: true, filter: true, sort: true }),
      widget: 'money',
    },
    couponId: relation('优惠券', 'coupons', { readOnly: true, optional: true, filter: true }),
    couponCodeId: relation('兑换码', 'coupon-codes', { readOnly: true, optional: true }),
    state: choice('状态', ORDER_STATES, { readOnly: true, list: true, filter: true }),
    provider: choice('支付方式', ORDER_PROVIDERS, { readOnly: true, filter: true }),
    platform: choice('设备', PLATFORMS, { readOnly: true, filter: true }),
    expiresAt: instant('付款期限', { readOnly: true, sort: true }),
    paidAt: instant('付款时间', { readOnly: true, optional: true, list: true, filter: true, sort: true }),
    closedAt: instant('关闭时间', { readOnly: true, optional: true }),
    consentedAt: instant('同意购买须知', { readOnly: true, optional: true }),
  },
  totals: {
    paidFen: {
      label: '已付款（含退款）',
      sum: 'amountFen',
      of: { field: 'state', in: [...HELD_STATES, 'refunded'] },
    },
    discountFen: {
      label: '优惠（另计）',
      sum: 'discountFen',
      of: { field: 'state', in: [...HELD_STATES, 'refunded'] },
    },
    refundedFen: { label: '已退款', sum: 'amountFen', of: { field: 'state', in: ['refunded'] } },
    refundingFen: { label: '退款中', sum: 'amountFen', of: { field: 'state', in: ['refunding'] } },
    stuckFen: { label: '退款异常', sum: 'amountFen', of: { field: 'state', in: ['refund_failed'] } },
  },
  commands: [
    {
      name: 'refund',
      label: '退款',
      confirm: '款项原路退回，会员资格立即收回。请填写退款原因，它会记入操作日志。',
      reason: '退款原因',
      danger: true,
      when: { state: 'paid', kind: 'membership', amountFen: { not: 0 } },
      unless: SOLD_BY_APPLE,
    },
  ],
  permissions: {
    finance: { actions: readAndExport, commands: ['refund'] },
    service: { actions: ['list', 'show'] },
  },
});
