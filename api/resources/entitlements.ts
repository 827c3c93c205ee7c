import { boolean, choice, defineResource, instant, read, relation, text } from '../rest/define.ts';

/** What is open to whom: bought, or given by staff, who say why. */
export const entitlements = defineResource({
  name: 'entitlements',
  label: '会员与权益',
  menu: '订单财务',
  position: 45,
  title: 'id',
  defaultSort: ['id', 'desc'],
  actions: ['list', 'show', 'create', 'update', 'export'],
  fields: {
    learnerId: relation('学员', 'learners', { list: true, filter: true, createOnly: true }),
    state: choice(
      '状态',
      { active: '有效', ended: '已到期', revoked: '已收回' },
      { readOnly: true, list: true, filter: true },
    ),
    productId: relation('价格方案', 'products', {
      optional: true,
      list: true,
      filter: true,
      createOnly: true,
    }),
    materialId: relation('考试资料', 'materials', {
      optional: true,
      list: true,
      filter: true,
      createOnly: true,
      help: '开通一份资料；开通会员则不填',
    }),
    opensPast: boolean('开通真题训练', { initial: false, list: true, createOnly: true }),
    opensMock: boolean('开通模拟考试', { initial: false, list: true, createOnly: true }),
    startsAt: instant('开始', { filledByDatabase: true, sort: true, createOnly: true }),
    endsAt: instant('到期', {
      optional: true,
      list: true,
      filter: true,
      sort: true,
      help: '不填则长期有效；会员请填写到期时间',
    }),
    staffId: relation('开通人', 'staff', { readOnly: true, optional: true, filter: true }),
    reason: text('原因', { max: 200, optional: true, list: true, help: '由员工开通或更改时必填' }),
    orderId: relation('订单', 'orders', { optional: true, readOnly: true, filter: true }),
  },
  check({ reason, materialId, opensPast, opensMock }) {
    if (!materialId && !opensPast && !opensMock)
      return { field: 'materialId', code: 'entitlement.nothingOpened' };
    return reason ? undefined : { field: 'reason', code: 'entitlement.reasonMissing' };
  },
  commands: [
    {
      name: 'revoke',
      label: '收回',
      confirm: '学员立即不能再使用，款项不退回（要退款请在订单中操作）。请写明原因。',
      reason: '收回原因',
      danger: true,
      when: { state: 'active' },
    },
  ],
  permissions: {
    finance: {
      actions: ['list', 'show', 'create', 'update', 'export'],
      commands: ['revoke'],
      history: true,
    },
    content: { actions: read },
    service: { actions: read },
  },
});
