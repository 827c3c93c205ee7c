import { defineResource, integer, readAndExport, relation, text } from '../rest/define.ts';

/** Closed through `domain/months`, whose screen shows the figures in full. */
export const monthClosings = defineResource({
  name: 'month-closings',
  label: '月结记录',
  menu: '订单财务',
  position: 49,
  title: 'month',
  timestamps: ['createdAt'],
  defaultSort: ['month', 'desc'],
  empty: '在“月度报表与结账”中结账后，记录会显示在这里',
  actions: readAndExport,
  fields: {
    month: text('月份', { readOnly: true, list: true, filter: true, sort: true }),
    paidFen: { ...integer('收款（元）', { readOnly: true, list: true, sort: true }), widget: 'money' },
    refundedFen: { ...integer('退款（元）', { readOnly: true, list: true, sort: true }), widget: 'money' },
    feesFen: { ...integer('手续费（元）', { readOnly: true, optional: true, list: true }), widget: 'money' },
    openDifferences: integer('未处理差异', { readOnly: true, list: true, sort: true }),
    reason: text('带差异结账的原因', { readOnly: true, list: true }),
    staffId: relation('结账人', 'staff', { readOnly: true, list: true, filter: true }),
  },
  permissions: { finance: { actions: readAndExport } },
});
