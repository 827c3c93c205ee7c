import { PROVIDERS } from '../domain/payments/trade.ts';
import { choice, defineResource, instant, integer, readAndExport, relation, text } from '../rest/define.ts';

/** What WeChat has taken, each payment once. */
export const payments = defineResource({
  name: 'payments',
  label: '收款',
  menu: '订单财务',
  position: 46,
  title: 'transactionId',
  timestamps: ['createdAt'],
  defaultSort: ['id', 'desc'],
  empty: '学员付款后，收款会显示在这里',
  actions: readAndExport,
  fields: {
    orderId: relation('订单', 'orders', { readOnly: true, list: true, filter: true }),
    provider: choice('支付方式', PROVIDERS, { readOnly: true, filter: true }),
    transactionId: text('交易单号', { readOnly: true, list: true, filter: true, search: true }),
    amountFen: {
      ...integer('金额（元）', { readOnly: true, list: true, filter: true, sort: true }),
      widget: 'money',
    },
    paidAt: instant('付款时间', { readOnly: true, list: true, filter: true, sort: true }),
    source: choice(
      '得知方式',
      { notice: '微信通知', query: '主动查询', bill: '账单' },
      { readOnly: true, filter: true },
    ),
    outcome: choice(
      '处理',
      { honoured: '已开通', refunded: '退回', undecided: '待人工处理' },
      { readOnly: true, list: true, filter: true },
    ),
  },
  permissions: { finance: { actions: readAndExport } },
});
