import { PROVIDERS } from '../domain/payments/trade.ts';
import { choice, date, defineResource, type Field, integer, readAndExport } from '../rest/define.ts';

const count = (label: string): Field<number> => integer(label, { readOnly: true });
const money = (label: string): Field<number> => ({ ...count(label), list: true, widget: 'money' });

/** One row for each day and way to pay: WeChat's sums beside ours. */
export const reconciliations = defineResource({
  name: 'reconciliations',
  label: '每日对账',
  menu: '订单财务',
  position: 48,
  title: 'day',
  defaultSort: ['day', 'desc'],
  empty: '系统每天与微信账单对账，结果会显示在这里',
  actions: readAndExport,
  fields: {
    day: date('日期', { readOnly: true, list: true, filter: true, sort: true }),
    provider: choice('支付方式', PROVIDERS, { readOnly: true, list: true, filter: true }),
    differences: integer('差异', { readOnly: true, list: true, sort: true }),
    theirPayments: count('微信收款笔数'),
    ourPayments: count('系统收款笔数'),
    theirPaidFen: money('微信收款（元）'),
    ourPaidFen: money('系统收款（元）'),
    theirRefunds: count('微信退款笔数'),
    ourRefunds: count('系统退款笔数'),
    theirRefundedFen: money('微信退款（元）'),
    ourRefundedFen: money('系统退款（元）'),
    feesFen: { ...money('微信手续费（元）'), optional: true },
  },
  permissions: { finance: { actions: readAndExport } },
});
