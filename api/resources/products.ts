import { z } from 'zod';
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
  structured,
  text,
} from '../rest/define.ts';
import { endsBeforeStart } from './content.ts';

/** What a price may open for a time. */
const WITH_MONTHS = { kind: { in: ['membership', 'gift_pack'] } };

const HELP = '写明内容与期限，购买页面会显示';

type Contents = { kind: string; months?: number | null; materialIds?: number[] };

/** What is inside must be what the kind is sold as. */
const contentsFit: RowCheck = (row) => {
  const { kind, months, materialIds = [] } = row as Contents;
  const hasMonths = months !== null && months !== undefined;
  if (kind === 'membership' && !hasMonths) return { field: 'months', code: 'product.monthsMissing' };
  if (kind === 'membership' && materialIds.length > 0)
    return { field: 'materialIds', code: 'product.materialsNeedless' };
  if (kind === 'material' && hasMonths) return { field: 'months', code: 'product.monthsNeedless' };
  if (kind === 'material' && materialIds.length !== 1)
    return { field: 'materialIds', code: 'product.oneMaterial' };
  if (kind === 'gift_pack' && !hasMonths && materialIds.length === 0)
    return { field: 'materialIds', code: 'product.packEmpty' };
  if (!hasMonths && (row.opensPast || row.opensMock))
    return { field: row.opensPast ? 'opensPast' : 'opensMock', code: 'product.opensNeedless' };
  return undefined;
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
    months: integer('时长（月）', {
      min: 1,
      max: 36,
      optional: true,
      list: true,
      askedWhen: WITH_MONTHS,
      help: '大礼包不含会员的不填',
    }),
    opensPast: boolean('开通真题训练', { initial: false, list: true, askedWhen: WITH_MONTHS }),
    opensMock: boolean('开通模拟考试', { initial: false, list: true, askedWhen: WITH_MONTHS }),
    materialIds: structured('包含的资料', z.array(z.int().positive()).max(50), 'materials', {
      initial: [],
      list: true,
      askedWhen: { kind: { in: ['material', 'gift_pack'] } },
      help: '考试资料选一份；大礼包可选几份',
    }),
    xpayProductId: text('虚拟支付道具编号', {
      max: 64,
      optional: true,
      help: '与微信小程序后台“虚拟支付”中的道具一致，价格也须相同；不填则不能用虚拟支付购买',
    }),
    published: boolean('上架', { initial: false, list: true, filter: true }),
    startsAt: instant('开售时间', { optional: true, sort: true }),
    endsAt: instant('停售时间', { optional: true, sort: true }),
    position: integer('排序', { initial: 0, sort: true }),
  },
  check: (row) => contentsFit(row) ?? endsBeforeStart('product.endsBeforeStart')(row),
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
    content: { actions: read },
    service: { actions: read },
  },
});
