import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { corrector } from '../../api/test/corrections.ts';
import { eventually } from '../../api/test/eventually.ts';
import { makeBlueprint, makeExamPlan, makePaper, makePlace } from '../../api/test/factories.ts';
import { makeTraining } from '../../api/test/training.ts';
import { NOTICE, publishHome } from './home.ts';
import { answerInFront, logIn, nextQuestion, type Phone, type Product, startProduct } from './phone.ts';

describe('a learner, from the first tap to the wrong book', () => {
  let product: Product;
  let phone: Phone;
  let training: Awaited<ReturnType<typeof makeTraining>>;
  /** Responses at the server, in the order of questions. */
  const stored = () => product.app.deps.db('responses').join('items', 'items.id', 'item_id').orderBy('type');

  before(async () => {
    product = await startProduct();
    const { app } = product;
    training = await makeTraining(app);
    await makeExamPlan(app.deps, { name: '2026 年第四批' });
    await makePlace(app.deps, { name: '市职业技能鉴定中心' });
    await publishHome(app);
    phone = await product.phone({ width: 375 });
  });
  after(() => product?.close());

  const answer = (right: boolean) => answerInFront(phone, right);
  const next = () => nextQuestion(phone);
  const holds = (count: number) => eventually(async () => assert.equal((await stored()).length, count));
  const counts = (what: Locator, count: number) =>
    eventually(async () => assert.equal(await what.count(), count));

  /** A paper of one question. */
  async function trainTheOne(): Promise<void> {
    await phone.text('去交卷').waitFor();
    await answer(true);
    await phone.text('去交卷').tap();
    await phone.text('交卷').tap();
    await phone.dialog('交卷').tap();
    await phone.text('答案与解析').waitFor();
  }

  it('sees the home page without logging in', async () => {
    await phone.text(NOTICE).waitFor();
    await phone.find('wx-swiper img').first().waitFor();
    await phone.screenshot('01-home-guest');
    await phone.text(NOTICE).tap();
    await phone.text('请带身份证').waitFor();
    await phone.screenshot('02-notice');
    await phone.page.locator('#navigation-bar .back').tap();
    await phone.text('全部公告').tap();
    await phone.page.locator('#navigation-bar').getByText('通知公告').waitFor();
    await phone.page.locator('#navigation-bar .back').tap();
  });

  it('logs in by phone number after agreeing, and chooses his exam', async () => {
    await phone.text('登录后开始训练').tap();
    await phone.text('微信手机号一键登录').tap();
    await phone.screenshot('03-login-needs-consent');
    await logIn(phone);
    await phone.text('欢迎！请选择您的考试').waitFor();
    for (const label of ['考试计划', '职业（工种）', '等级', '考点']) {
      await phone.text(label).tap();
      await phone.page.waitForTimeout(300);
      await phone.dialog('确定').tap();
    }
    await phone.screenshot('04-exam-chosen');
    await phone.text('开始训练').tap();
    await phone.text(/天后考试/).waitFor();
    await phone.screenshot('05-home');
    const learner = await product.app.deps.db('learners').first();
    assert.equal(learner.occupation_id, training.bank.occupation_id);
  });

  it('opens a random paper and answers; the answers reach the server', async () => {
    await phone.tab('题库');
    await phone.text('训练题库').waitFor();
    await phone.screenshot('06-bank');
    await phone.text('训练题库').tap();
    await phone.text('抽一份试卷').waitFor();
    await phone.screenshot('07-training');
    await phone.text('抽一份试卷').tap();
    await phone.text('下一题').waitFor();
    await answer(true);
    await next();
    await answer(false);
    await holds(2);
    await phone.text('已保存').waitFor();
    await phone.screenshot('08-question');
  });

  it('goes on without a network, and over a restart of the app', async () => {
    await phone.context.setOffline(true);
    await next();
    await answer(true);
    await phone.text(/答案已保存在手机/).waitFor();
    await phone.screenshot('09-offline');
    assert.equal((await stored()).length, 2);

    await phone.context.route('**/api/**', (route) => route.abort());
    await phone.context.setOffline(false);
    await phone.restart();
    await phone.tab('题库');
    await phone.text('继续未完成的训练').waitFor();
    await phone.screenshot('10-restarted-offline');
    await phone.text('继续未完成的训练').tap();
    await phone.text('下一题').waitFor();
    await next();
    await answer(true);
    await phone.context.unroute('**/api/**');
    await phone.text('已保存').waitFor();
    await holds(4);
  });

  it('hands in without a network, and is handed in when it is back', async () => {
    for (let left = 3; left > 1; left -= 1) {
      await next();
      await answer(true);
    }
    await next();
    await phone.text('标记').tap();
    await answer(true);
    await phone
      .find('wx-text')
      .getByText(/^[67]\/7$/)
      .last()
      .tap();
    await phone.text('答题卡').waitFor();
    await phone.screenshot('11-answer-card');
    await phone.context.setOffline(true);
    await phone.text('交卷').tap();
    await phone.dialog('确认交卷').waitFor();
    await phone.screenshot('12-confirm');
    await phone.dialog('交卷').tap();
    await phone.text('已记下交卷，等待网络').waitFor();
    await phone.screenshot('13-handing-in-offline');
    await phone.context.setOffline(false);
    await phone.text('答案与解析').waitFor();
    await phone.screenshot('14-result');
    await phone.find('wx-view').getByText('只看错题').waitFor();
    const answers = phone.find('wx-view').getByText('我的答案', { exact: true });
    await counts(answers, 7);
    await phone.find('[class*="t-switch__body"]').first().tap();
    await counts(answers, 1);
    await phone.text('答错').waitFor();
    const attempt = await product.app.deps.db('attempts').first();
    assert.equal(attempt.state, 'submitted');
    assert.equal((await stored()).length, 7);
    await phone.text(new RegExp(`^${Number(attempt.score)}$`)).waitFor();
  });

  it('finds his mistake in the wrong book, trains it again, and has mastered it', async () => {
    await phone.text('看错题本').tap();
    await phone.text('未掌握').waitFor();
    await phone.screenshot('15-wrong-book');
    assert.equal((await product.app.deps.db('wrong_questions').whereNull('mastered_at')).length, 1);
    await phone.text('练这 1 道错题').tap();
    await trainTheOne();
    await phone.screenshot('16-retrained');
    await phone.text('看错题本').tap();
    await phone.text('没有待练的错题').waitFor();
    await phone.find('.state', { hasText: '已掌握' }).tap();
    await phone.text(/^single 第 \d 题$/).waitFor();
    await phone.find('.state', { hasText: '未掌握' }).tap();
    await phone.text('没有待练的错题').waitFor();
    await phone.screenshot('17-mastered');
  });

  it('meets his mistake again on the day when the schedule brings it back', async () => {
    await product.app.deps.db('wrong_questions').update({ due_at: product.app.deps.clock() });
    await phone.page.evaluate("wx.switchTab({ url: '/pages/bank/index' })");
    await phone.text('今日复习').waitFor();
    await phone.screenshot('18-review');
    await phone.text('今日复习').tap();
    await trainTheOne();
    await phone.page.evaluate("wx.switchTab({ url: '/pages/bank/index' })");
    await phone.text('已掌握 1 题').waitFor();
    await phone.text('今日复习').waitFor({ state: 'hidden' });
  });

  it('sees what he has done, by day, type and paper', async () => {
    await phone.page.evaluate("wx.switchTab({ url: '/pages/me/index' })");
    await phone.text('学习记录').tap();
    await phone.text('各题型正确率').waitFor();
    await phone.text(/再做 6 道没做过的题/).waitFor();
    await phone.screenshot('19-progress');
    // Seven questions of the paper, one of them trained again and then reviewed.
    for (const [label, number] of [
      ['今日', '9'],
      ['累计', '9'],
      ['连续', '1'],
      ['坚持', '1'],
    ])
      await phone.find('.figure', { hasText: label }).getByText(String(number), { exact: true }).waitFor();
    await counts(phone.find('.cell .level-1'), 1);
    await phone.find('[aria-label="上个月"]').tap();
    await counts(phone.find('.cell .level-1'), 0);
    await phone.text('错题重练').tap();
    await phone.text('答案与解析').waitFor();
    await phone.page.locator('#navigation-bar .back').tap();
  });

  it('is told what a corrected key has made of his score, and reads the new one', async () => {
    const { deps } = product.app;
    const staff = await product.app.as('bank');
    const attempt = await deps.db('attempts').orderBy('id').first();
    const itemOf = async (type: string) =>
      (await deps.db('items').whereIn('id', attempt.item_ids).where({ type }).orderBy('id').first('id')).id;
    const { correct, regradeAll } = corrector(product.app, staff);
    const either = [{ keys: ['A'] }, { keys: ['D'] }];
    assert.equal((await correct(await itemOf('single'), 'key', either)).status, 200);
    assert.equal((await correct(await itemOf('judge'), 'gift')).status, 200);
    await regradeAll();
    const { score } = await deps.db('attempts').where({ id: attempt.id }).first('score');
    assert.notEqual(score, attempt.score);
    await phone.page.evaluate(`wx.navigateTo({ url: '/packages/practice/result/index?id=${attempt.id}' })`);
    await phone.text(`有试题的答案已更正，成绩已重新评定：${attempt.score} → ${score}`).waitFor();
    await phone.text('A 或 D').waitFor();
    await phone.screenshot('19-regraded');
    await phone.text('本题送分，作答与否都得分').scrollIntoViewIfNeeded();
    await phone.screenshot('19-regraded-gift');
    await phone.text('本题答案已更正').waitFor();
    await phone.page.locator('#navigation-bar .back').tap();
  });

  it('is told which type a paper is short of, and cannot begin it', async () => {
    const { app } = product;
    const sections = [{ type: 'judge', count: 9, score: 1 }];
    const blueprint = await makeBlueprint(app.deps, { bank_id: training.bank.id, sections });
    const row = { blueprint_id: blueprint.id, version_id: training.version.id, kind: 'past' };
    await makePaper(app.deps, { ...row, name: '2025 年真题' });
    await makePaper(app.deps, { ...row, name: '2024 年真题', blueprint_id: training.blueprint.id });
    await phone.page.evaluate("wx.navigateTo({ url: '/packages/practice/training/index?kind=past' })");
    await phone.text(/判断题需要 9 道，题库只有 \d+ 道，还差 \d+ 道/).waitFor();
    await phone.text('开始').waitFor();
    await phone.screenshot('19-paper-short');
    await phone.text('2025 年真题').tap({ force: true });
    await phone.page.waitForTimeout(300);
    assert.equal(await phone.text('下一题').count(), 0);
    await phone.page.locator('#navigation-bar .back').tap();
  });

  it('is told when training opens, and why it has closed', async () => {
    const plans = () => product.app.deps.db('exam_plans');
    const { exam_starts_at, exam_ends_at } = await plans().first();
    const shifted = (at: Date, days: number) => new Date(at.getTime() + days * 86_400_000);
    for (const [days, sentence, name] of [
      [90, '训练还没有开放', '20-before-window'],
      [-30, '训练已经关闭', '21-after-window'],
    ] as const) {
      await plans().update({
        exam_starts_at: shifted(exam_starts_at, days),
        exam_ends_at: shifted(exam_ends_at, days),
      });
      await phone.page.evaluate("wx.switchTab({ url: '/pages/me/index' })");
      await phone.text('考试信息').waitFor();
      await phone.tab('题库');
      await phone.text(sentence).waitFor();
      await phone.screenshot(name);
    }
    await plans().update({ exam_starts_at, exam_ends_at });
  });

  it('sees his exam and logs out', async () => {
    await phone.page.evaluate("wx.switchTab({ url: '/pages/me/index' })");
    await phone.text('138****0001').waitFor();
    await phone.screenshot('22-me');
    await phone.text('退出登录').tap();
    await phone.dialog('退出').tap();
    await phone.text('点此登录').waitFor();
    const open = product.app.deps.db('sessions').whereNotNull('learner_id').whereNull('revoked_at');
    assert.deepEqual(await open, []);
  });

  it('sees the same on a narrow phone and in dark mode, with nothing cut off', async () => {
    for (const look of [{ width: 320 }, { width: 375, colorScheme: 'dark' as const }]) {
      const other = await product.phone(look);
      await other.text(NOTICE).waitFor();
      await other.screenshot('home');
      await other.text('登录后开始训练').tap();
      await logIn(other);
      await other.text(/天后考试/).waitFor();
      await other.text(NOTICE).tap();
      await other.text('请带身份证').waitFor();
      await other.page.locator('#navigation-bar .back').tap();
      await other.tab('题库');
      await other.text('训练题库').tap();
      await other.text('抽一份试卷').waitFor();
      await other.screenshot('training');
      await other.text('抽一份试卷').tap();
      await other.text('下一题').waitFor();
      await other.screenshot('question');
      const right = await other
        .find('wx-view')
        .getByText('下一题')
        .evaluate((node) => node.getBoundingClientRect().right);
      assert.ok(right <= look.width, `the button ends at ${right} of ${look.width} px`);
      assert.deepEqual(other.complaints, []);
    }
    const { readers } = await product.app.deps.db('notices').first('readers');
    assert.equal(readers, (await product.app.deps.db('notice_reads')).length);
    assert.ok(readers > 0, 'whoever is logged in and opens a notice is counted');
  });
});
