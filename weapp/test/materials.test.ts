import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { renderDocuments } from '../../api/domain/materials/documents/rendering.ts';
import { eventually } from '../../api/test/eventually.ts';
import { bookPdf, makeMaterial } from '../../api/test/materials.ts';
import { makePlan } from '../../api/test/orders.ts';
import { spread, wantedPages, zoomed } from '../miniprogram/models/reader.ts';
import { logIn, type Phone, type Product, signIn, startProduct } from './phone.ts';

const DAY_MS = 86_400_000;

describe('turning and enlarging pages', () => {
  it('fetches the page and the next one, and none twice', () => {
    assert.deepEqual(
      wantedPages(3, 9, () => false),
      [3, 4],
    );
    assert.deepEqual(
      wantedPages(3, 9, (page) => page === 3),
      [4],
    );
    assert.deepEqual(
      wantedPages(9, 9, () => false),
      [9],
    );
  });

  it('keeps to its limits', () => {
    assert.deepEqual([zoomed(100, -50), zoomed(100, 50), zoomed(280, 50)], [100, 150, 300]);
    assert.equal(spread([{ clientX: 0, clientY: 0 }]), undefined);
    const fingers = [
      { clientX: 0, clientY: 0 },
      { clientX: 30, clientY: 40 },
    ];
    assert.equal(spread(fingers), 50);
  });
});

describe('a learner buys a material and reads it', () => {
  let product: Product;
  let phone: Phone;
  let materialId: number;

  before(async () => {
    product = await startProduct({ payment: {} });
    const { app } = product;
    const material = await makeMaterial(app, {
      title: '电工（五级）考点速记',
      introduction: '<p>按 <b>鉴定点</b> 整理，考前一周速记。</p><ul><li>安全用电</li><li>电工基础</li></ul>',
      pinned: true,
    });
    materialId = material.id;
    // Real pages: what is looked at is what a document comes out as.
    const { files, db } = app.deps;
    const incoming = path.join(files.incomingDir, 'book.pdf');
    await writeFile(incoming, await bookPdf(6));
    const book = await files.save(
      { path: incoming, name: 'book.pdf' },
      { accept: 'any', public: false, createdBy: null },
    );
    const [document] = await db('material_files')
      .insert({ file_id: book.id, name: 'book.pdf', page_count: 6 })
      .returning('id');
    await renderDocuments(app.deps);
    await db('materials').where({ id: materialId }).update({ document_id: document.id });
    const other = await makeMaterial(app, { title: '操作技能评分要点', sold: false });
    await makePlan(app, {
      kind: 'gift_pack',
      name: '考前冲刺大礼包',
      introduction: '资料加会员，比单买省',
      price_fen: 4990,
      material_ids: JSON.stringify([materialId, other.id]),
      xpay_product_id: 'pack',
    });
    await db('agreements').insert({
      ...{ kind: 'purchase', version: 1, title: '购买须知', body: '<p>资料仅供在线阅读，付款后不退款。</p>' },
      ...{ state: 'published', effective_at: db.fn.now(), published_at: db.fn.now() },
    });
    const coupon = { name: '资料减五元', kind: 'amount', off_fen: 500, given_by: 'list', reason: '新书上架' };
    await db('coupons').insert({
      ...coupon,
      product_ids: JSON.stringify([material.productId]),
      published: true,
    });
    phone = await product.phone({ width: 375 });
  });
  after(() => product?.close());

  it('finds the shelf and looks into it before he buys', async () => {
    await phone.tab('我的');
    await phone.text('点此登录').tap();
    await logIn(phone);
    await phone.text('欢迎！请选择您的考试').waitFor();
    await phone.restart();
    await phone.find('.entry-title', { hasText: '考试资料' }).tap();
    await phone.text('考前冲刺大礼包').waitFor();
    await phone.screenshot('50-materials');
    await phone.text('考前冲刺大礼包').tap();
    await phone.text('会员 1 个月：真题训练、模拟考试').waitFor();
    await phone.screenshot('51-gift-pack');
    await phone.text('电工（五级）考点速记').tap();
    await phone.text('免费试读前 2 页').tap();
    await phone.find('.page').waitFor();
    await phone.find('.next').tap();
    await phone.text('2 / 2').waitFor();
    await phone.find('.next').tap();
    await phone.page.locator('#overlay').getByText('试读到此为止').waitFor();
    await phone.page.locator('#navigation-bar .back').tap();
  });

  it('is told what he buys, ticks it, and pays', async () => {
    await phone.text('阅读《购买须知》全文').tap();
    await phone.text(/^第 \d+ 版 · /).waitFor();
    await phone.page.locator('#navigation-bar .back').tap();
    await phone.text(/^立即购买/).tap();
    assert.equal((await product.app.deps.db('orders')).length, 0);
    await phone.screenshot('52-material-not-ticked');
    await phone.text('我已知晓：仅供在线阅读，付款后不退款').tap();
    await phone.text('优惠券').tap();
    await phone.text('资料减五元').tap();
    await phone.text('-¥5').waitFor();
    await phone.screenshot('53-material');
    await phone.text(/^立即购买/).tap();
    await phone.dialog('付款 ¥14.90').waitFor();
    await phone.dialog('确认付款').tap();
    await phone.text('已开通，长期有效').waitFor();
  });

  it('reads page by page, with his mark on each', async () => {
    await phone.text('开始阅读').tap();
    await phone.find('.page').waitFor();
    await phone.text('1 / 6').waitFor();
    await phone.screenshot('54-reader');
    for (const place of ['2 / 6', '3 / 6']) {
      await phone.find('.next').tap();
      await phone.text(place).waitFor();
    }
    await phone.find('[aria-label="放大"]').tap();
    await phone.find('[aria-label="放大"]').tap();
    await phone.screenshot('55-reader-enlarged');
    await phone.find('[aria-label="缩小"]').tap();
    await phone.find('[aria-label="缩小"]').tap();
    await phone.find('[aria-label="夜间模式"]').tap();
    await phone.text('3 / 6').tap();
    await phone.screenshot('56-reader-night');
    await eventually(async () => {
      const [reading] = await product.app.deps.db('readings');
      assert.deepEqual([reading.last_page, reading.pages >= 3], [3, true]);
    });
  });

  it('finds his place again; another phone is told, and takes over', async () => {
    const other = await product.phone({ width: 320 });
    const [learner] = await product.app.deps.db('learners');
    await signIn(other, product.app, learner.id);
    await other.find('.entry-title', { hasText: '考试资料' }).tap();
    await other.find('.title', { hasText: '电工（五级）考点速记' }).tap();
    await other.text('开始阅读').tap();
    await other.text('已在另一台手机上阅读').waitFor();
    await other.screenshot('57-other-phone');
    await other.text('改在这台手机上阅读').tap();
    await other.dialog('更换').tap();
    await other.find('.page').waitFor();
    await other.text('3 / 6').waitFor();
    await other.screenshot('57-reader');
    const next = await other.find('.next').boundingBox();
    assert.ok(next && next.x + next.width <= 320, JSON.stringify(next));
    await phone.find('.next').tap();
    await phone.text('已在另一台手机上阅读').waitFor();
    assert.deepEqual([phone.complaints, other.complaints], [[], []]);
  });

  it('is told until when a material is open that staff have given, and buys it once that is over', async () => {
    const { db } = product.app.deps;
    const book = await makeMaterial(product.app, { title: '安全用电问答' });
    const [learner] = await db('learners');
    const whose = { learner_id: learner.id, material_id: book.id, reason: '随培训班开放' };
    const [gift] = await db('entitlements')
      .insert({ ...whose, starts_at: new Date(0), ends_at: new Date(Date.now() + 60 * DAY_MS) })
      .returning('id');
    const openBook = async () => {
      await phone.restart();
      await phone.find('.entry-title', { hasText: '考试资料' }).tap();
      await phone.find('.title', { hasText: '安全用电问答' }).waitFor();
    };
    await openBook();
    await phone.text(/^有效期至 \d{4}-\d\d-\d\d$/).waitFor();
    await phone.screenshot('59-materials-for-a-time');
    await phone.find('.title', { hasText: '安全用电问答' }).tap();
    await phone.text(/^已开通，有效期至 \d{4}-\d\d-\d\d$/).waitFor();
    await phone.text('到期后继续阅读').waitFor();
    await phone.text('立即购买 ¥19.90').waitFor();
    await phone.screenshot('59-material-for-a-time');
    await db('entitlements')
      .where({ id: gift.id })
      .update({ ends_at: new Date(Date.now() - DAY_MS) });
    await openBook();
    await phone.text(/ · 已到期$/).waitFor();
    await phone.find('.title', { hasText: '安全用电问答' }).tap();
    await phone.text(/^已于 \d{4}-\d\d-\d\d 到期$/).waitFor();
    await phone.text('购买后即可继续阅读，长期有效。').waitFor();
    await phone.screenshot('59-material-over');
    await phone.text('我已知晓：仅供在线阅读，付款后不退款').tap();
    await phone.text('立即购买 ¥19.90').tap();
    await phone.dialog('确认付款').tap();
    await phone.text('已开通，长期有效').waitFor();
  });

  it('sees no price and no button where nothing may be sold, and is told why', async () => {
    await product.app.deps.db('payment_channels').update({ provider: 'none' });
    await phone.restart();
    await phone.find('.entry-title', { hasText: '考试资料' }).tap();
    await phone.text('考前冲刺大礼包').tap();
    await phone.text('根据微信的规定，当前设备暂不支持购买').waitFor();
    await phone.screenshot('58-not-for-sale');
    assert.equal(await phone.text(/立即购买|¥/).count(), 0);
    assert.deepEqual(phone.complaints, []);
  });
});
