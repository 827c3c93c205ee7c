import { PRODUCT_KINDS } from '../domain/orders/kinds.ts';
import {
  boolean,
  choice,
  crud,
  defineResource,
  instant,
  integer,
  longText,
  type RowCheck,
  read,
  text,
} from '../rest/define.ts';
import { endsBeforeStart } from './content.ts';

const HELP = '写明内容与期限，购买页面会显示';

const monthsFit: RowCheck = ({ kind, months }) => {
  const has = months !== null && months !== undefined;
  if (has === (kind === 'membership')) return undefined;
  return { field: 'months', code: has ? 'product.monthsNeedless' : 'product.monthsMissing' };
};

export const products = defineResource({
  name: 'products',
  label: '价格方案',
  menu: '订单财务',
  position: 44,
  title: 'name',
  defaultSort: ['position', 'asc'],
  fields: {
    kind: choice('类别', PRODUCT_KINDS, { list: true, filter: true, createOnly: true }),
    name: text('名称', { max: 40, list: true, filter: true, search: true }),
    introduction: longText('介绍', { max: 2000, min: 0, initial: '', help: HELP }),
    priceFen: {
      ...integer('价格（元）', {
        min: 1,
        max: 10_000_000,
        list: true,
        sort: true,
        help: '下单时按此价格；改价不影响已下的订单',
      }),
      widget: 'money',
    },
    months: integer('时长（月）', { min: 1, max: 36, optional: true, list: true, help: '仅会员填写' }),
    opensPast: boolean('开通真题训练', { initial: false, list: true }),
    opensMock: boolean('开通模拟考试', { initial: false, list: true }),
    xpayProductId: text('虚拟支付道具编号', {
      max: 64,
      optional: true,
      help: '与微信小程序后台“虚拟支付”中的道具一致，价格也须相同；不填则不能用虚拟支付购买',
    }),
    published: boolean('上架', { initial: false, list: true, filter: true }),
    startsAt: instant('开售时间', { optional: true, list: true, sort: true }),
    endsAt: instant('停售时间', { optional: true, list: true, sort: true }),
    position: integer('排序', { initial: 0, sort: true }),
  },
  check: (row) => monthsFit(row) ?? endsBeforeStart('product.endsBeforeStart')(row),
  insteadOfDelete: 'withdraw',
  commands: [
    {
      name: 'withdraw',
      label: '下架',
      confirm: '学员不能再购买；已购买的不受影响。',
      set: { published: false },
      when: { published: true },
    },
  ],
  permissions: {
    finance: { actions: crud, commands: ['withdraw'], history: true },
    service: { actions: read },
  },
});
