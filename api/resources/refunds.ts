import { choice, defineResource, instant, integer, readAndExport, relation, text } from '../rest/define.ts';

export const refunds = defineResource({
  name: 'refunds',
  label: '退款',
  menu: '订单财务',
  position: 46,
  title: 'outRefundNo',
  defaultSort: ['id', 'desc'],
  actions: readAndExport,
  fields: {
    outRefundNo: text('商户退款单号', { readOnly: true, list: true, filter: true, search: true }),
    orderId: relation('订单', 'orders', { readOnly: true, list: true, filter: true }),
    paymentId: relation('收款', 'payments', { readOnly: true, filter: true }),
    amountFen: {
      ...integer('金额（元）', { readOnly: true, list: true, filter: true, sort: true }),
      widget: 'money',
    },
    reason: text('原因', { readOnly: true, list: true }),
    state: choice(
      '状态',
      {
        requested: '待提交',
        processing: '退款中',
        succeeded: '已到账',
        abnormal: '退款异常',
        failed: '退款失败',
      },
      { readOnly: true, list: true, filter: true },
    ),
    staffId: relation('经办人', 'staff', { readOnly: true, optional: true, filter: true }),
    settledAt: instant('完成时间', { readOnly: true, optional: true, list: true, filter: true, sort: true }),
  },
  todos: [{ label: '没有到账的退款', field: 'state', in: ['abnormal', 'failed'] }],
  permissions: { finance: { actions: readAndExport } },
});
