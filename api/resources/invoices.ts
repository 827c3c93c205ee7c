import { INVOICE_KINDS } from '../domain/invoices/rules.ts';
import { INVOICE_STATES } from '../domain/invoices/states.ts';
import { choice, defineResource, instant, integer, readAndExport, relation, text } from '../rest/define.ts';

/** The queue of finance staff. Applied for, accepted, issued and taken back through `domain/invoices`. */
export const invoices = defineResource({
  name: 'invoices',
  label: '发票',
  menu: '订单财务',
  position: 46,
  title: 'id',
  defaultSort: ['id', 'desc'],
  empty: '学员付款后申请的发票会显示在这里',
  actions: readAndExport,
  fields: {
    state: choice('状态', INVOICE_STATES, { readOnly: true, list: true, filter: true }),
    orderId: relation('订单', 'orders', { readOnly: true, filter: true }),
    learnerId: relation('学员', 'learners', { readOnly: true, filter: true }),
    kind: choice('抬头类型', INVOICE_KINDS, { readOnly: true, filter: true }),
    companyName: text('单位名称', { readOnly: true, optional: true, list: true, filter: true, search: true }),
    personName: text('个人抬头', { readOnly: true, optional: true, list: true, encrypted: 'name' }),
    taxpayerNumber: text('纳税人识别号', { readOnly: true, optional: true, encrypted: 'name' }),
    email: text('邮箱', { readOnly: true, optional: true, encrypted: 'name' }),
    amountFen: {
      ...integer('金额（元）', { readOnly: true, list: true, filter: true, sort: true }),
      widget: 'money',
    },
    reason: text('驳回原因', { readOnly: true, max: 80 }),
    number: text('发票号码', { readOnly: true, optional: true, list: true, filter: true, search: true }),
    code: text('发票代码', { readOnly: true, optional: true }),
    fileKind: text('文件', { readOnly: true, optional: true }),
    redNumber: text('红字发票号码', { readOnly: true, optional: true, filter: true, search: true }),
    issuedAt: instant('开具时间', { readOnly: true, optional: true, filter: true, sort: true }),
    reddenedAt: instant('红冲时间', { readOnly: true, optional: true, filter: true }),
  },
  todos: [
    { label: '待受理发票', field: 'state', in: ['applied'] },
    { label: '待开具发票', field: 'state', in: ['accepted'] },
    { label: '待红冲发票', field: 'state', in: ['to_redden'] },
  ],
  commands: [
    {
      name: 'accept',
      label: '受理',
      confirm: '学员会看到“已受理”。请随后在电子发票服务平台开具，再回来登记。',
      when: { state: 'applied' },
    },
    {
      name: 'issue',
      label: '登记开票',
      confirm: '填写发票号码或上传发票文件。',
      screen: true,
      when: { state: { in: ['accepted', 'issued'] } },
    },
    {
      name: 'reject',
      label: '驳回',
      confirm: '请写明原因，学员会看到，改正后可以再次申请。',
      reason: '驳回原因',
      danger: true,
      when: { state: { in: ['applied', 'accepted'] } },
    },
    {
      name: 'redden',
      label: '登记红冲',
      confirm: '请先在电子发票服务平台开具红字发票，再填写它的号码（20 位，旧版 8 位）。',
      reason: '红字发票号码',
      danger: true,
      when: { state: { in: ['issued', 'to_redden'] } },
    },
    {
      name: 'file',
      label: '下载文件',
      confirm: '下载发票文件。',
      file: 'pdf',
      when: { fileKind: { not: null } },
    },
  ],
  permissions: {
    finance: {
      actions: readAndExport,
      commands: ['accept', 'issue', 'reject', 'redden', 'file'],
      history: true,
      reveal: true,
    },
    service: { actions: ['list', 'show'] },
  },
});
