/** Two plans to look at and to buy, with coupons; the learner of the demonstration has one already. */
import type { Knex } from 'knex';

const PLANS = [
  {
    name: '月度会员',
    price_fen: 2_990,
    months: 1,
    introduction: '考前一个月集中冲刺',
    xpay_product_id: 'vip_month',
  },
  {
    name: '年度会员',
    price_fen: 19_900,
    months: 12,
    introduction: '全年不限次，适合多次备考',
    xpay_product_id: 'vip_year',
  },
];

const COUPONS = [
  { name: '开学季满百减二十', kind: 'amount', off_fen: 2_000, least_fen: 10_000, given_by: 'list' },
  { name: '老学员八五折', kind: 'percent', percent: 85, given_by: 'code', code: 'EKT85' },
];

export async function seedMemberships(trx: Knex.Transaction): Promise<void> {
  const opens = { opens_past: true, opens_mock: true };
  await trx('products').insert(
    PLANS.map((plan, position) => ({ ...plan, ...opens, kind: 'membership', published: true, position })),
  );
  await trx('coupons').insert(COUPONS.map((coupon) => ({ ...coupon, published: true, reason: '示范数据' })));
  await trx('entitlements').insert({
    ...opens,
    learner_id: (await trx('learners').first('id')).id,
    ends_at: trx.raw("now() + interval '1 year'"),
    reason: '示范数据',
  });
}
