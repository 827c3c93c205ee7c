import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { builtAdmin } from '../../admin/test/support/build.ts';
import { openBrowser, shot } from '../../api/test/browser.ts';
import { makeStaff, PASSWORD } from '../../api/test/factories.ts';
import { bookPdf, makeMaterial } from '../../api/test/materials.ts';
import { logIn, type Phone, type Product, startProduct } from './phone.ts';

const TITLE = '电工（五级）考点速记';
const NUMBER = '25352000000012345678';
const RED_NUMBER = '25352000000087654321';

describe('a learner buys a material, reads and reviews it, and has an invoice', () => {
  let product: Product;
  let phone: Phone;
  let desk: Awaited<ReturnType<typeof openBrowser>>;
  let page: Page;
  let complaints: string[];

  before(async () => {
    product = await startProduct({ payment: {}, adminDist: await builtAdmin() });
    await makeMaterial(product.app, { title: TITLE });
    phone = await product.phone({ width: 375 });
    desk = await openBrowser();
    ({ page, complaints } = await desk.newPage());
  });
  after(async () => {
    await desk?.close();
    await product?.close();
  });

  const openMaterial = async () => {
    await phone.find('.entry-title', { hasText: '考试资料' }).tap();
    await phone.find('.title', { hasText: TITLE }).tap();
  };
  /** An order that was placed on another kind of device shows no button here. */
  const paysElsewhere = async () => {
    const { db } = product.app.deps;
    const [{ platform }] = await db('orders').select('platform');
    await db('orders').update({ platform: 'ios' });
    await phone.find('.tab', { hasText: '待付款 1' }).tap();
    await phone.text('当前设备不能付款').waitFor();
    await phone.screenshot('34-orders-elsewhere');
    assert.equal(await phone.text('去付款').count(), 0);
    await db('orders').update({ platform });
    await phone.find('.tab', { hasText: '待付款 1' }).tap();
  };
  const openOrders = async () => {
    await phone.restart();
    await phone.tab('我的');
    await phone.text('我的订单').tap();
  };
  /** A finger hits the star it means, and the row stays within its card, on a narrow phone too. */
  const starsFit = async (state: string) => {
    for (const width of [320, 375]) {
      await phone.page.setViewportSize({ width, height: 760 });
      const rpx = `document.documentElement.style.getPropertyValue('--rpx')`;
      await phone.page.waitForFunction(`${rpx} === '${width / 750}px'`);
      const boxes = await phone.find('.star').evaluateAll((stars) =>
        stars.map((star) => {
          const { width, height } = star.getBoundingClientRect();
          return Math.min(width, height);
        }),
      );
      assert.equal(boxes.length, 5);
      assert.ok(Math.min(...boxes) >= 44, `at ${width} px the stars are ${boxes} px`);
      const row = phone.find('.review');
      assert.equal(await row.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth), 0);
      if (width === 320) await phone.screenshot(`35-order-${state}-narrow`);
    }
  };
  const picture = async (name: string) => {
    await page.waitForTimeout(400);
    await shot(page, `admin-${name}-1280`);
  };

  it('counts down by the clock of the server, and pays', async () => {
    await phone.tab('我的');
    await phone.text('点此登录').tap();
    await logIn(phone);
    await phone.text('欢迎！请选择您的考试').waitFor();
    await phone.restart();
    // A phone whose clock is an hour fast would call every order over.
    await phone.page.evaluate('{ const now = Date.now; Date.now = () => now() + 3600000 }');
    await openMaterial();
    await phone.text('我已知晓：仅供在线阅读，付款后不退款').tap();
    await phone.text(/^立即购买/).tap();
    await phone.dialog('放弃').tap();
    await phone.text(/请在 (29|30):\d\d 内付款/).waitFor();
    await phone.find('.tab', { hasText: '待付款 1' }).tap();
    await phone.screenshot('34-orders-pending');
    await paysElsewhere();
    await phone.text('去付款').tap();
    await phone.dialog('确认付款').tap();
    await phone.text('没有待付款的订单').waitFor();
  });

  it('reads what he has bought', async () => {
    await phone.restart();
    await openMaterial();
    await phone.text('开始阅读').tap();
    await phone.find('.page').waitFor();
    await phone.text('1 / 6').waitFor();
    await phone.find('.next').tap();
    await phone.text('2 / 6').waitFor();
  });

  it('gives four stars, once', async () => {
    await openOrders();
    await phone.find('.tab', { hasText: '待评价 1' }).tap();
    await phone.find('.star').nth(4).waitFor();
    await starsFit('to-review');
    await phone.find('.star').nth(3).tap();
    await phone.find('.lit').nth(3).waitFor();
    await starsFit('review');
    await phone.screenshot('35-order-review');
    await phone.text('匿名评价').tap();
    await phone.text('没有待评价的订单').waitFor();
    const rows = await product.app.deps.db('product_reviews').select('stars');
    assert.deepEqual(rows, [{ stars: 4 }]);
  });

  it('applies for an invoice, and is asked about a number that looks wrong', async () => {
    await phone.find('.tab', { hasText: '开发票 1' }).tap();
    await phone.screenshot('36-orders-invoice');
    await phone.text('申请发票').tap();
    await phone.text('企业单位').tap();
    const fill = (label: string, text: string) =>
      phone.find(`[aria-label="${label}"] input, input[aria-label="${label}"]`).fill(text);
    await fill('单位名称', '福州某某机电有限公司');
    await fill('税号', '91350100M000100Y44');
    await phone.screenshot('37-invoice-apply');
    await phone.text('提交申请').tap();
    await phone.dialog('请核对税号').waitFor();
    await phone.screenshot('38-invoice-unusual');
    await phone.dialog('确认无误').tap();
    await phone.find('.state', { hasText: '已申请' }).waitFor();
    await phone.screenshot('39-invoice-applied');
  });

  it('is served by finance, who accept and enter number and file', async () => {
    const { app } = product;
    const staff = await makeStaff(app.deps, { role: 'finance' });
    await page.goto(`${app.url}/admin/`);
    await page.getByLabel('用户名').fill(staff.username);
    await page.getByLabel('密码').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('navigation', { name: '主菜单' }).waitFor();
    await page.goto(`${app.url}/admin/invoices`);
    await page.getByText('福州某某机电有限公司').waitFor();
    await picture('invoices');
    await page.getByRole('link', { name: '查看' }).click();
    await page.getByRole('button', { name: /受\s?理/ }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /受\s?理/ })
      .click();
    await page.getByRole('button', { name: '登记开票' }).click();
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: '发票.pdf', mimeType: 'application/pdf', buffer: await bookPdf(1) });
    await page.getByText('PDF 已上传').waitFor();
    await page.getByLabel('发票号码').fill('123');
    await page.getByRole('button', { name: '登记为已开具' }).click();
    await page.getByText('发票号码应为 20 位数字').waitFor();
    await page.getByLabel('发票号码').fill(NUMBER);
    await picture('invoice-issue');
    await page.getByRole('button', { name: '登记为已开具' }).click();
    await page.getByText(NUMBER).waitFor();
    assert.deepEqual(
      complaints.filter((line) => !/400/.test(line)),
      [],
    );
  });

  it('opens it on the phone', async () => {
    await openOrders();
    await phone.text('我的发票').tap();
    await phone.text(new RegExp(NUMBER)).waitFor();
    await phone.screenshot('40-invoice-issued');
    await phone.text('打开发票').tap();
    await phone.page
      .getByRole('dialog', { name: '文档' })
      .getByText(/PDF 文档/)
      .waitFor();
  });

  it('learns that it was taken back in red by finance', async () => {
    const { app } = product;
    const { id } = await app.deps.db('invoices').first('id');
    await page.goto(`${app.url}/admin/invoices/${id}`);
    await page.getByRole('button', { name: '登记红冲' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('红字发票号码').fill(RED_NUMBER);
    await picture('invoice-redden');
    await dialog.getByRole('button', { name: '登记红冲' }).click();
    await page.getByText(RED_NUMBER).waitFor();
    await page.getByText('已红冲').waitFor();
    await picture('invoice-reddened');
    await openOrders();
    await phone.text('我的发票').tap();
    await phone.text(new RegExp(RED_NUMBER)).waitFor();
    await phone.screenshot('41-invoice-reddened');
    assert.deepEqual(phone.complaints, []);
  });
});
