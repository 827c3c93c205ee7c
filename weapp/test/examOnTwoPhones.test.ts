import assert from 'node:assert/strict';
import { eventually } from '../../api/test/eventually.ts';
import { makeExamPlan, makeLearner, makePaper, makePlace } from '../../api/test/factories.ts';
import { makeTraining } from '../../api/test/training.ts';
import { logIn, nextQuestion, type Phone, type Product, startProduct } from './phone.ts';

/** All phones of the simulator have it. */
const NUMBER = '13800000001';

describe('an exam that goes on on another phone', () => {
  let product: Product;
  let first: Phone;
  let second: Phone;
  const stored = () => product.app.deps.db('responses').pluck('item_id');

  before(async () => {
    product = await startProduct();
    const { deps } = product.app;
    const training = await makeTraining(product.app, [
      { type: 'single', count: 3, score: 1 },
      { type: 'judge', count: 2, score: 1 },
    ]);
    await makePaper(deps, {
      blueprint_id: training.blueprint.id,
      version_id: training.version.id,
      name: '模拟卷一',
    });
    await makeLearner(deps, {
      phone: NUMBER,
      exam_plan_id: (await makeExamPlan(deps)).id,
      place_id: (await makePlace(deps)).id,
      occupation_id: training.bank.occupation_id,
      level_id: training.bank.level_id,
    });
    [first, second] = [await product.phone({ width: 375 }), await product.phone({ width: 360 })];
    for (const phone of [first, second]) {
      await phone.text('登录后开始训练').tap();
      await logIn(phone);
      await phone.text(/天后考试/).waitFor();
    }
  });
  after(() => product?.close());

  it('says until when it may be changed, and that it may not any more', async () => {
    for (const [change_days, sentence, name] of [
      [2, /前可以修改，还可修改 1 次/, 'exam-changeable'],
      [30, /起不能再改，如确需修改请联系考试中心/, 'exam-fixed'],
    ] as const) {
      await product.app.deps.db('exam_plans').update({ change_days, change_limit: 1, change_reason: true });
      await first.page.evaluate("wx.navigateTo({ url: '/packages/account/exam/index' })");
      await first.text(sentence).waitFor();
      await first.screenshot(name);
      await first.text('保存').waitFor({ state: change_days === 2 ? 'visible' : 'hidden' });
      await first.page.locator('#navigation-bar .back').tap();
    }
  });

  it('tells the phone that had it, keeps both phones’ answers, and is taken back', async () => {
    await first.page.evaluate("wx.navigateTo({ url: '/packages/practice/training/index?kind=mock' })");
    await first.text('模拟卷一').tap();
    await first.text('下一题').waitFor();
    await first.text('乙').tap();
    await first.text('已保存').waitFor();
    await first.context.setOffline(true);
    await nextQuestion(first);
    await first.text('乙').tap();
    await first.text(/答案已保存在手机/).waitFor();
    await first.screenshot('exam-offline');
    assert.equal((await stored()).length, 1);

    // A phone whose clock is an hour fast: it shows the time that is left by the server's, and hands nothing in early.
    await second.page.evaluate('{ const now = Date.now; Date.now = () => now() + 3600000 }');
    // Practice of the same bank would explain what the exam asks.
    await second.page.evaluate("wx.navigateTo({ url: '/packages/practice/training/index?kind=training' })");
    await second.text('抽一份试卷').tap();
    await second.page
      .locator('#overlay')
      .getByText(/考试“模拟卷一”正在进行，还剩 \d+ 分钟/)
      .waitFor();
    await second.screenshot('exam-before-practice');
    await second.dialog('确定').tap();
    await second.page.locator('#navigation-bar .back').tap();
    await second.tab('题库');
    await second.text('继续未完成的训练').tap();
    await second.text('下一题').waitFor();
    await second.text(/剩余 1:(2\d|30):\d\d/).waitFor();
    await nextQuestion(second);
    await second.text('甲').tap();
    await eventually(async () => assert.equal((await stored()).length, 2));

    await first.context.setOffline(false);
    await first.text('已在另一台手机上继续').waitFor();
    await first.screenshot('exam-taken-over');
    await first.text('在本机继续').tap();
    await first.text('下一题').waitFor();
    await first.screenshot('exam-taken-back');
    const [, two] = (await product.app.deps.db('attempts').first()).item_ids;
    const kept = await product.app.deps.db('responses').where({ item_id: two }).first();
    assert.deepEqual(kept.response, { keys: ['A'] }, 'the newer answer stands');

    await nextQuestion(second);
    await second.text('乙').tap();
    await second.text('已在另一台手机上继续').waitFor();
    await first.find('[aria-label^="答题卡"]').tap();
    await first.text('交卷').tap();
    await first.dialog('交卷').tap();
    await first.text('答案与解析').waitFor();
    const attempt = await product.app.deps.db('attempts').first();
    assert.deepEqual([attempt.state, attempt.answered_count], ['submitted', 3]);
    assert.deepEqual([...first.complaints, ...second.complaints], []);
  });
});
