import { PROVIDERS } from '../domain/payments/trade.ts';
import { choice, date, defineResource, integer, longText, relation, text } from '../rest/define.ts';

const actions = ['list', 'show', 'update', 'export'] as const;

/** Where money and books do not agree: somebody takes it, finds out, and writes what became of it. */
export const paymentDifferences = defineResource({
  name: 'payment-differences',
  label: '对账差异',
  menu: '订单财务',
  position: 47,
  title: 'reference',
  defaultSort: ['id', 'desc'],
  empty: '与微信账单对账发现的差异会显示在这里；没有就是一切相符',
  actions,
  fields: {
    day: date('日期', { readOnly: true, list: true, filter: true, sort: true }),
    kind: choice(
      '差异',
      {
        unknown_order: '查无订单',
        wrong_provider: '支付方式不符',
        wrong_amount: '金额不符',
        wrong_currency: '币种不符',
        wrong_payer: '付款人不符',
        late_unrefundable: '重复付款不能退',
        refund_stuck: '退款未到账',
        not_in_bill: '账单中没有',
        unknown_refund: '查无退款',
        refund_amount: '退款金额不符',
        refund_not_in_bill: '账单中没有退款',
        refunded_twice: '重复退款',
      },
      { readOnly: true, list: true, filter: true },
    ),
    provider: choice('支付方式', PROVIDERS, { readOnly: true, filter: true }),
    reference: text('交易或退款单号', { readOnly: true, list: true, filter: true, search: true }),
    orderId: relation('订单', 'orders', { readOnly: true, optional: true, filter: true }),
    amountFen: { ...integer('金额（元）', { readOnly: true, list: true, sort: true }), widget: 'money' },
    detail: text('说明', { readOnly: true, max: 500 }),
    state: choice('状态', { open: '待处理', solved: '已处理' }, { list: true, filter: true }),
    ownerId: relation('处理人', 'staff', { readOnly: true, optional: true, list: true, filter: true }),
    note: longText('处理结果', { max: 1000, min: 0, initial: '' }),
  },
  todos: [{ label: '未处理的对账差异', field: 'state', in: ['open'] }],
  check: ({ state, note }) =>
    state === 'solved' && !note ? { field: 'note', code: 'difference.noteMissing' } : undefined,
  commands: [{ name: 'take', label: '领取', confirm: '这处差异将由您负责查清。', when: { state: 'open' } }],
  permissions: { finance: { actions, commands: ['take'], history: true } },
});
