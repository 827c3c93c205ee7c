import assert from 'node:assert/strict';
import { saveReconciliation } from '../../api/domain/orders/reconcileStore.ts';
import { pursueRefunds } from '../../api/domain/orders/refunds.ts';
import { PROVIDERS, type ProviderName } from '../../api/domain/payments/trade.ts';
import { chooseOption } from '../../api/test/browser.ts';
import { eventually } from '../../api/test/eventually.ts';
import { bookPdf } from '../../api/test/materials.ts';
import { makeBuyer } from '../../api/test/orders.ts';
import { addDays, dayOf, midnightOf } from '../../api/timeZone.ts';
import { type Admin, openAdmin } from './support/admin.ts';

describe('finance', () => {
  let admin: Admin;
  before(async () => {
    admin = await openAdmin({ payment: {} });
    await admin.login('finance');
  });
  after(() => admin?.close());

  it('sets a price in yuan, sees the order, and refunds it with a reason', async () => {
    const { page, app } = admin;
    await admin.open('/products/create');
    await chooseOption(page.getByLabel('类别'), '会员');
    await page.getByLabel('名称').fill('季度会员');
    await page.getByLabel('价格（元）').fill('79.9');
    await page.getByLabel('时长（月）').fill('3');
    await page.getByLabel('虚拟支付道具编号').fill('vip');
    await page.getByLabel('上架').click();
    await page.getByLabel('开通模拟考试').click();
    await admin.picture('product-form');
    await page.getByRole('button', { name: /保\s?存/ }).click();
    await page.getByText('¥79.90').first().waitFor();

    const buyer = await makeBuyer(app);
    const [offer] = (await buyer.shop()).offers;
    assert.equal(offer!.priceFen, 7990);
    const order = await buyer.order(offer!.id);
    await buyer.pay(order.id);
    await buyer.check(order.id);

    await admin.open(`/orders/${order.id}`);
    await page.getByRole('button', { name: '退款' }).click();
    await page.getByLabel('退款原因').fill('学员报错了工种');
    await admin.picture('order-refund');
    await page.getByRole('dialog').getByRole('button', { name: '退款' }).click();
    await page.getByText('退款中').first().waitFor();
    await admin.open('/orders');
    await page.getByText(order.outTradeNo).waitFor();
    await page.getByText('已付款（含退款）').waitFor();
    await admin.picture('orders');
    await admin.open('/payment-channels');
    await page.getByText('不出售').first().waitFor();
    await admin.picture('payment-channels');
  });

  it('sees to a refund that WeChat refuses, and enters that it was paid by hand', async () => {
    const { page, app } = admin;
    await app.control.refuseRefund('xpay', '268490009');
    await pursueRefunds(app.deps);
    await admin.open('/');
    await page.getByText('退款异常').waitFor();
    await admin.picture('home-refund-stuck');
    const { id } = await app.deps.db('refunds').first('id');
    await admin.open(`/refunds/${id}`);
    await page.getByText('微信没有受理（268490009）').waitFor();
    await page.getByRole('button', { name: '重新退款' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '重新退款' }).click();
    await page.getByText('待提交').waitFor();
    await app.control.refuseRefund('xpay', '268490009');
    await pursueRefunds(app.deps);
    await admin.open(`/refunds/${id}`);
    await page.getByRole('button', { name: '线下退款' }).click();
    await page.getByLabel('凭证号').fill('工行回单 0042');
    await page.getByLabel('线下退款原因').fill('学员的微信支付账户已注销');
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: '回单.pdf', mimeType: 'application/pdf', buffer: await bookPdf(1) });
    await page.getByText('PDF 已上传').waitFor();
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: '更正.pdf', mimeType: 'application/pdf', buffer: await bookPdf(2) });
    await eventually(async () => assert.equal((await app.deps.db('refund_vouchers')).length, 2));
    await admin.picture('refund-by-hand');
    await page.getByRole('button', { name: '登记线下退款' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /登\s?记/ })
      .click();
    await page.getByText('线下已退').waitFor();
    await admin.open(`/refunds/${id}`);
    await page.getByText('工行回单 0042').waitFor();
    await admin.picture('refund-paid-by-hand');
    await page.getByRole('tab', { name: '退款凭证' }).click();
    const vouchers = page.getByRole('tabpanel', { name: '退款凭证' });
    const rows = vouchers.getByRole('row').filter({ hasText: 'pdf' });
    await rows.nth(1).waitFor();
    await page.getByRole('button', { name: '上传新凭证' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('此前上传的凭证不会删除').waitFor();
    await dialog.getByRole('button', { name: '上传新凭证', disabled: true }).waitFor();
    await dialog
      .locator('input[type=file]')
      .setInputFiles({ name: '银行盖章.pdf', mimeType: 'application/pdf', buffer: await bookPdf(1) });
    await dialog.getByText('银行盖章.pdf').waitFor();
    await admin.picture('refund-new-voucher');
    await dialog.getByRole('button', { name: '上传新凭证', disabled: false }).click();
    await dialog.waitFor({ state: 'hidden' });
    await rows.nth(2).waitFor();
    await rows.nth(1).getByRole('button', { name: '更多操作' }).click();
    await admin.picture('refund-vouchers');
    const download = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: '下载' }).click();
    assert.match((await download).suggestedFilename(), /^退款凭证-\d+-\d+\.pdf$/);
  });

  it('reads its lists on a small screen without moving them sideways', async () => {
    const { page, app } = admin;
    const { db } = app.deps;
    const [order] = await db('orders').where({ state: 'refunded' });
    await db('invoices').insert({
      ...{ order_id: order.id, learner_id: order.learner_id, amount_fen: order.amount_fen },
      ...{ kind: 'company', company_name: '福建省某某机电设备安装有限公司福州分公司', state: 'to_redden' },
      ...{ number: '25352000000012345678', issued_at: new Date() },
    });
    await db('refunds').update({
      problem: '付款人的账户异常或已注销',
    });
    await db('payment_differences').insert({
      ...{ kind: 'refund_not_in_bill', provider: 'wxpay_v3', reference: '4200002345202611301234567890' },
      ...{ amount_fen: 7990, day: '2026-09-20', detail: '账单中没有', order_id: order.id },
    });
    for (const [list, shown] of Object.entries({
      orders: order.out_trade_no,
      invoices: '25352000000012345678',
      payments: '¥79.90',
      refunds: '线下已退',
      'payment-differences': '账单中没有退款',
    })) {
      await admin.open(`/${list}`);
      await page.getByRole('cell', { name: shown }).first().waitFor();
      await admin.picture(`list-${list}`);
      const tooWide = await page.evaluate<number>(
        "(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)(document.querySelector('.ant-table-content'))",
      );
      assert.ok(tooWide <= 0, `${list} is ${tooWide} px too wide`);
    }
  });

  it('issues a coupon with codes of one use, by number', async () => {
    const { page } = admin;
    await admin.open('/coupons/create');
    await page.getByLabel('名称').fill('团购八五折');
    await chooseOption(page.getByLabel('优惠方式'), '折扣');
    await page.getByLabel('付原价的百分之几').fill('85');
    await chooseOption(page.getByLabel('发放方式'), '一人一码');
    await page.getByLabel('已启用').click();
    await page.getByLabel('发放原因').fill('团购协议');
    await page.getByRole('button', { name: /保\s?存/ }).click();
    await page.getByRole('cell', { name: '团购八五折' }).waitFor();
    await page.getByRole('link', { name: '查看' }).click();
    await page.getByRole('button', { name: '生成兑换码' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('数量').fill('12');
    await admin.picture('coupon-generate');
    await dialog.getByRole('button', { name: '生成兑换码' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await admin.open('/coupon-codes');
    await page.getByText('共 12 条').waitFor();
    await admin.picture('coupon-codes');
  });

  it('closes a month when all its days are reconciled, with an open difference only for a reason', async () => {
    const { page, app } = admin;
    const { db } = app.deps;
    const began = midnightOf(`${dayOf(new Date()).slice(0, 7)}-01`);
    const [lastDay, paidAt] = [dayOf(addDays(began, -1)), addDays(began, -1)];
    const month = lastDay.slice(0, 7);
    await db('payments').update({ paid_at: paidAt });
    await db('orders').whereNotNull('prepared_at').update({ prepared_at: paidAt });
    await db('payment_differences').insert({
      ...{ kind: 'unknown_order', provider: 'xpay', reference: '4200099', amount_fen: 700 },
      ...{ day: lastDay, detail: '查无订单' },
    });
    await admin.open(`/months?month=${month}`);
    await page.getByText(`还不能结账：${lastDay} 没有与微信账单核对`).waitFor();
    await page.getByRole('button', { name: `${month} 结账`, disabled: true }).scrollIntoViewIfNeeded();
    await admin.picture('month-unreconciled');
    const side = { payments: 0, paidFen: 0, refunds: 0, refundedFen: 0 };
    for (const provider of Object.keys(PROVIDERS) as ProviderName[])
      await saveReconciliation(db, {
        ...{ day: lastDay, provider, their: side, our: side },
        ...{ differences: 0, feesFen: null },
      });
    await admin.open(`/months?month=${month}`);
    await page.getByText(`${month} 有 1 处对账差异没有处理`).waitFor();
    await page.getByRole('button', { name: `${month} 结账`, disabled: false }).waitFor();
    await admin.picture('month-open');
    const close = async () => {
      await page.getByRole('button', { name: `${month} 结账` }).click();
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /结\s?账/ })
        .click();
    };
    await page.getByLabel('带差异结账的原因').fill('等待学员确认');
    await close();
    await page.getByText('已结账', { exact: true }).waitFor();
    await admin.picture('month-closed');
  });
});
