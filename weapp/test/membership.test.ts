import assert from 'node:assert/strict';
import { makePlan } from '../../api/test/orders.ts';
import { logIn, type Phone, type Product, startProduct } from './phone.ts';

describe('a learner buys a membership', function () {
  this.timeout(120_000);
  let product: Product;
  let phone: Phone;

  before(async () => {
    product = await startProduct({ payment: {} });
    await makePlan(product.app, { name: '月度会员', price_fen: 2990 });
    await makePlan(product.app, {
      name: '年度会员',
      price_fen: 19_900,
      months: 12,
      introduction: '最受欢迎',
    });
    phone = await product.phone({ width: 375 });
  });
  after(() => product?.close());

  it('logs in', async () => {
    await phone.tab('我的');
    await phone.text('点此登录').tap();
    await logIn(phone);
    await phone.text('欢迎！请选择您的考试').waitFor();
    await phone.restart();
  });

  it('turns back at the cashier and finds the order with the time that is left', async () => {
    await phone.tab('我的');
    await phone.text('会员').tap();
    await phone.text('开通会员，备考更有把握').waitFor();
    await phone.find('.plan', { hasText: '年度会员' }).tap();
    await phone.screenshot('30-membership');
    await phone.text('立即开通').tap();
    await phone.dialog('付款 ¥199.00').waitFor();
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
    assert.deepEqual(phone.complaints, []);
  });
});
