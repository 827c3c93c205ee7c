import { REFUND_STATES, STUCK_STATES } from '../domain/orders/refundStates.ts';
import {
  choice,
  date,
  defineResource,
  instant,
  integer,
  readAndExport,
  relation,
  text,
} from '../rest/define.ts';

const STUCK = { state: { in: [...STUCK_STATES] } };

/** Sent, sent again and entered as paid by hand through `domain/orders`. */
export const refunds = defineResource({
  name: 'refunds',
  label: '退款',
  menu: '订单财务',
  position: 46,
  title: 'outRefundNo',
  defaultSort: ['id', 'desc'],
  empty: '在“订单”中退款后，记录会显示在这里',
  actions: readAndExport,
  parts: [{ resource: 'refund-vouchers', by: 'refundId' }],
  fields: {
    outRefundNo: text('商户退款单号', { readOnly: true, list: true, filter: true, search: true }),
    orderId: relation('订单', 'orders', { readOnly: true, filter: true }),
    paymentId: relation('收款', 'payments', { readOnly: true, filter: true }),
    amountFen: {
      ...integer('金额（元）', { readOnly: true, list: true, filter: true, sort: true }),
      widget: 'money',
    },
    reason: text('原因', { readOnly: true }),
    state: choice('状态', REFUND_STATES, { readOnly: true, list: true, filter: true }),
    problem: text('问题', { readOnly: true, optional: true, list: true }),
    advice: text('处理建议', { readOnly: true, optional: true }),
    staffId: relation('经办人', 'staff', { readOnly: true, optional: true, filter: true }),
    settledAt: instant('完成时间', { readOnly: true, optional: true, list: true, filter: true, sort: true }),
    replacesId: relation('替换的退款', 'refunds', { readOnly: true, optional: true }),
    settledAs: text('微信商户平台的退款单号', { readOnly: true, optional: true, search: true }),
    billedOn: date('所在账单', { readOnly: true, optional: true, filter: true }),
    paidOn: date('线下退款日期', { readOnly: true, optional: true, filter: true }),
    voucher: text('凭证号', { readOnly: true, optional: true, filter: true, search: true }),
    voucherKind: text('凭证文件', { readOnly: true, optional: true }),
    handReason: text('线下退款原因', { readOnly: true, optional: true }),
    handStaffId: relation('线下经办人', 'staff', { readOnly: true, optional: true, filter: true }),
  },
  todos: [{ label: '退款异常', field: 'state', in: STUCK_STATES }],
  commands: [
    {
      name: 'again',
      label: '重新退款',
      confirm:
        '按原单号再次提交给微信，同一单号只会退一次；微信已关闭的，换新单号提交。请先排除“问题”中写明的原因。',
      when: STUCK,
    },
    {
      name: 'pay-by-hand',
      label: '线下退款',
      confirm: '登记已经线下支付给学员的退款。',
      screen: true,
      danger: true,
      when: STUCK,
    },
    {
      name: 'voucher',
      label: '下载凭证',
      confirm: '下载退款凭证。',
      file: 'pdf',
      when: { voucherKind: { not: null } },
      upload: {
        label: '上传新凭证',
        confirm:
          '新文件将作为这笔退款的凭证。此前上传的凭证不会删除，仍保留在“退款凭证”中，可随时下载。支持 PDF、OFD、PNG 或 JPEG，最大 10 MB。',
        when: { state: 'by_hand' },
      },
    },
  ],
  permissions: {
    finance: { actions: readAndExport, commands: ['again', 'pay-by-hand', 'voucher'], history: true },
  },
});
