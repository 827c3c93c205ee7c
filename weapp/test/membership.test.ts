import assert from 'node:assert/strict';
import { makeExamPlan, makePaper, makePlace } from '../../api/test/factories.ts';
import { makePlan } from '../../api/test/orders.ts';
import { makeTraining } from '../../api/test/training.ts';
import {
  answerInFront,
  logIn,
  nextQuestion,
  type Phone,
  type Product,
  signIn,
  startProduct,
} from './phone.ts';

const PAST = '2025 年电工真题';
/** With the mark behind it that it is for members. */
const PAST_CARD = new RegExp(`^${PAST}`);

describe('a learner buys a membership', () => {
  let product: Product;
  let phone: Phone;
  let exam: Record<string, number>;

  before(async () => {
    product = await startProduct({ payment: {} });
    await makePlan(product.app, { name: '月度会员', price_fen: 2990 });
    await makePlan(product.app, {
      name: '年度会员',
      price_fen: 19_900,
      months: 12,
      introduction: '最受欢迎',
    });
    const coupons = [
      { name: '开学季满减', kind: 'amount', off_fen: 2000, least_fen: 10_000, given_by: 'list' },
      { name: '老学员九折', kind: 'percent', percent: 90, given_by: 'list', ends_at: '2099-01-01T00:00:00Z' },
      { name: '培训机构赠送', kind: 'free', given_by: 'code', code: 'FREE2026' },
    ];
    for (const coupon of coupons)
      await product.app.deps
        .db('coupons')
        .insert({ ...coupon, published: true, reason: '开学活动', per_learner: 2 });
    const { app } = product;
    const training = await makeTraining(app, [{ type: 'single', count: 2, score: 1 }]);
    const { occupation_id, level_id } = training.bank;
    const drawn = { blueprint_id: training.blueprint.id, version_id: training.version.id };
    await makePaper(app.deps, { ...drawn, name: PAST, kind: 'past' });
    exam = {
      ...{ occupation_id, level_id },
      exam_plan_id: (await makeExamPlan(app.deps)).id,
      place_id: (await makePlace(app.deps)).id,
    };
    phone = await product.phone({ width: 375 });
  });
  after(() => product?.close());

  it('logs in', async () => {
    await phone.tab('我的');
    await phone.text('点此登录').tap();
    await logIn(phone);
    await phone.text('欢迎！请选择您的考试').waitFor();
    const [{ id }] = await product.app.deps.db('learners').update(exam).returning('id');
    await signIn(phone, product.app, id);
  });

  it('sees the past papers, and is told what opens them', async () => {
    await phone.tab('题库');
    await phone.text('真题模拟').tap();
    await phone.text(PAST_CARD).waitFor();
    await phone.screenshot('29-past-papers-for-members');
    await phone.text(PAST_CARD).tap();
    await phone.text('开通会员，备考更有把握').waitFor();
    await phone.restart();
  });

  it('turns back at the cashier and finds the order with the time that is left', async () => {
    await phone.tab('我的');
    await phone.text('会员').tap();
    await phone.text('开通会员，备考更有把握').waitFor();
    await phone.find('.plan', { hasText: '年度会员' }).tap();
    await phone.text('2 张可用').waitFor();
    await phone.screenshot('30-membership');
    await phone.text('优惠券').tap();
    await phone.screenshot('30-membership-coupons');
    await phone.text('开学季满减').tap();
    await phone.text('-¥20').waitFor();
    await phone.screenshot('30-membership-with-coupon');
    await phone.text('立即开通 ¥179').tap();
    await phone.dialog('付款 ¥179.00').waitFor();
    await phone.dialog('放弃').tap();
    await phone.text(/请在 \d+:\d\d 内付款/).waitFor();
    await phone.screenshot('31-order-waits');
  });

  it('pays it, and everything is open', async () => {
    await phone.text('去付款').tap();
    await phone.dialog('确认付款').tap();
    await phone.find('.state', { hasText: '已付款' }).waitFor();
    await phone.screenshot('32-order-paid');
    await phone.page.locator('#navigation-bar .back').tap();
    await phone.restart();
    await phone.tab('我的');
    await phone.text('会员').tap();
    await phone.text(/真题训练：有效至 \d{4}-/).waitFor();
    await phone.screenshot('33-membership-open');
    const [row, ...others] = await product.app.deps.db('entitlements');
    assert.deepEqual([row.state, row.opens_past, row.opens_mock, others.length], ['active', true, true, 0]);
    // Staff give it for good.
    await product.app.deps
      .db('entitlements')
      .insert({ learner_id: row.learner_id, opens_past: true, reason: '线下缴费' });
    await phone.restart();
    await phone.tab('我的');
    await phone.text('会员').tap();
    await phone.text('真题训练：长期有效').waitFor();
    await phone.text(/模拟考试：有效至 \d{4}-/).waitFor();
    await phone.screenshot('33-membership-for-good');
  });

  it('goes on for nothing by a code, and is told why another does not fit', async () => {
    await phone.text('优惠券').tap();
    const code = phone.find('[aria-label="兑换码"] input, input[aria-label="兑换码"]');
    await code.fill('nothing');
    await phone.text('使用').tap();
    await phone.text(/没有找到这张优惠券/).waitFor();
    await phone.screenshot('34-coupon-unknown');
    await code.fill('free 2026');
    await phone.text('使用').tap();
    await phone.text('立即续期，免费').tap();
    await phone.text('3 张可用').waitFor({ state: 'detached' });
    await phone.text('立即续期').waitFor();
    await phone.text('我的订单').tap();
    await phone.text('已优惠 ¥29.90').waitFor();
    await phone.screenshot('34-orders-with-coupons');
    const orders = await product.app.deps
      .db('orders')
      .orderBy('id')
      .select('amount_fen', 'discount_fen', 'state');
    assert.deepEqual(orders, [
      { amount_fen: 17_900, discount_fen: 2000, state: 'paid' },
      { amount_fen: 0, discount_fen: 2990, state: 'paid' },
    ]);
    assert.deepEqual(phone.complaints, []);
  });

  it('answers a past paper, hands it in, and reads what was right', async () => {
    await phone.restart();
    await phone.tab('题库');
    await phone.text('真题模拟').tap();
    await phone.text('还没有做过').waitFor();
    await phone.text(PAST_CARD).tap();
    await phone.text('下一题').waitFor();
    await answerInFront(phone, true);
    await nextQuestion(phone);
    await answerInFront(phone, false);
    await phone.text('去交卷').tap();
    await phone.text('交卷').tap();
    await phone.dialog('交卷').tap();
    await phone.text('答案与解析').waitFor();
    await phone.screenshot('35-past-paper-result');
    const [attempt, ...others] = await product.app.deps.db('attempts');
    assert.deepEqual(
      [
        attempt.source,
        attempt.mode,
        attempt.state,
        Number(attempt.score),
        attempt.correct_count,
        others.length,
      ],
      ['paper', 'exam', 'submitted', 1, 1, 0],
    );
    assert.deepEqual(phone.complaints, []);
  });
});
