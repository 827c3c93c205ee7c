import { z } from 'zod';
import { SHARED_CODE } from '../domain/coupons/codes.ts';
import { COUPON_KINDS, GIVEN_BY } from '../domain/coupons/price.ts';
import {
  boolean,
  choice,
  crud,
  defineResource,
  instant,
  integer,
  type RowCheck,
  read,
  relation,
  structured,
  text,
} from '../rest/define.ts';
import { endsBeforeStart } from './content.ts';

const MOST_FEN = 10_000_000;
const money = (label: string, options: Parameters<typeof integer>[1]) => ({
  ...integer(label, { max: MOST_FEN, ...options }),
  widget: 'money',
});

/** Each kind has what it is reckoned by, and nothing else; what is given away is named. */
const termsFit: RowCheck = ({ kind, offFen, percent, givenBy, code, productIds, total, used }) => {
  const has = (value: unknown) => value !== null && value !== undefined;
  if ((kind === 'amount') !== has(offFen)) return { field: 'offFen', code: 'coupon.offFen' };
  if ((kind === 'percent') !== has(percent)) return { field: 'percent', code: 'coupon.percent' };
  if ((givenBy === 'code') !== has(code)) return { field: 'code', code: 'coupon.code' };
  if (kind === 'free' && (productIds as number[]).length === 0)
    return { field: 'productIds', code: 'coupon.freeProducts' };
  if (has(total) && Number(total) < Number(used ?? 0))
    return { field: 'total', code: 'coupon.totalBelowUsed' };
  return undefined;
};

/** Issued here; reckoned and used through `domain/coupons`. What learners hold in their hands keeps its terms. */
export const coupons = defineResource({
  name: 'coupons',
  label: '优惠券',
  menu: '订单财务',
  position: 44.1,
  title: 'name',
  defaultSort: ['id', 'desc'],
  fields: {
    name: text('名称', { max: 40, list: true, filter: true, search: true, help: '学员下单时会看到' }),
    kind: choice('优惠方式', COUPON_KINDS, { list: true, filter: true, createOnly: true }),
    offFen: money('减免（元）', {
      min: 1,
      optional: true,
      list: true,
      createOnly: true,
      askedWhen: { kind: 'amount' },
      help: '减后最少仍付 0.01 元',
    }),
    percent: integer('付原价的百分之几', {
      min: 1,
      max: 99,
      optional: true,
      list: true,
      createOnly: true,
      askedWhen: { kind: 'percent' },
      help: '如 85 即 8.5 折；虚拟支付时微信要求不低于原价的 40%',
    }),
    leastFen: money('满多少元可用', { initial: 0, createOnly: true, help: '0 即不限' }),
    productIds: structured('适用的价格方案', z.array(z.int().positive()).max(50), 'products', {
      initial: [],
      help: '不选则全部适用；免费开通须写明',
    }),
    givenBy: choice('发放方式', GIVEN_BY, {
      list: true,
      filter: true,
      createOnly: true,
      help: '“一人一码”保存后用“生成兑换码”',
    }),
    code: {
      ...text('统一兑换码', {
        optional: true,
        search: true,
        createOnly: true,
        askedWhen: { givenBy: 'code' },
        help: '4-10 位字母或数字，不分大小写',
      }),
      schema: z.string().trim().toUpperCase().regex(SHARED_CODE),
    },
    total: integer('总数', { min: 1, optional: true, list: true, help: '不填则不限；已关闭的订单会退回' }),
    perLearner: integer('每人限用', { min: 1, max: 100, initial: 1 }),
    used: integer('已用', { readOnly: true, list: true, sort: true, help: '含待付款的订单' }),
    startsAt: instant('开始时间', { optional: true, sort: true }),
    endsAt: instant('结束时间', { optional: true, list: true, filter: true, sort: true }),
    published: boolean('已启用', { initial: false, list: true, filter: true }),
    reason: text('发放原因', { max: 200, help: '写明为何发放，以便日后查对' }),
    staffId: relation('发放人', 'staff', { readOnly: true, optional: true, filter: true }),
  },
  check: (row) => termsFit(row) ?? endsBeforeStart('coupon.endsBeforeStart')(row),
  insteadOfDelete: 'withdraw',
  commands: [
    {
      name: 'generate',
      label: '生成兑换码',
      confirm: '每个兑换码只能用一次。生成后可在“兑换码”中按优惠券筛选并导出。',
      reason: '数量（1-5000）',
      when: { givenBy: 'codes' },
    },
    {
      name: 'withdraw',
      label: '停用',
      confirm: '学员不能再用它下单；已下的订单不受影响。',
      set: { published: false },
      when: { published: true },
    },
  ],
  permissions: {
    finance: { actions: crud, commands: ['generate', 'withdraw'], history: true },
    content: { actions: read, hide: ['code'] },
    service: { actions: read, hide: ['code'] },
  },
});
