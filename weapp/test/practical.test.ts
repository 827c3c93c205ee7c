/** A practical paper from the hands of staff to a learner who marks himself, with the network lost in the middle. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { builtAdmin } from '../../admin/test/support/build.ts';
import { png } from '../../api/domain/imports/readers/office.fixture.ts';
import { type TestApp, testApp } from '../../api/test/app.ts';
import { chooseOption, openBrowser, shot, type TestBrowser } from '../../api/test/browser.ts';
import { eventually } from '../../api/test/eventually.ts';
import {
  makeExamPlan,
  makeLearner,
  makeLevel,
  makeOccupation,
  makePlace,
  makeStaff,
  PASSWORD,
} from '../../api/test/factories.ts';
import { type Phone, type Product, signIn, startProduct } from './phone.ts';

const NAME = '电工五级实操一';
const PASTED = [
  ['考核内容', '考核要点', '配分', '评分标准'],
  ['元件安装', '按图布置元件', '30', '布置不整齐，每处扣 2 分'],
  ['接线', '导线连接牢固', '45.5', '连接松动，每处扣 3 分'],
  ['通电', '一次通电成功', '五', '第一次不成功扣 10 分'],
]
  .map((cells) => cells.join('\t'))
  .join('\n');

describe('a practical paper', () => {
  let product: Product;
  let office: TestApp;
  let browser: TestBrowser;
  let admin: Page;
  let phone: Phone;
  let learnerId: number;
  const complaints: string[][] = [];
  before(async () => {
    product = await startProduct();
    const { app } = product;
    office = await testApp({ beside: app, adminDist: await builtAdmin() });
    const [occupation, level, plan, place] = await Promise.all([
      makeOccupation(app.deps, { name: '电工' }),
      makeLevel(app.deps, { name: '五级/初级工' }),
      makeExamPlan(app.deps),
      makePlace(app.deps),
    ]);
    const exam = {
      occupation_id: occupation.id,
      level_id: level.id,
      exam_plan_id: plan.id,
      place_id: place.id,
    };
    learnerId = (await makeLearner(app.deps, exam)).id;
    browser = await openBrowser();
    const opened = await browser.newPage({ width: 1280, height: 900 });
    complaints.push(opened.complaints);
    admin = opened.page;
    phone = await product.phone({ width: 375 });
    complaints.push(phone.complaints);
  });
  after(async () => {
    await browser?.close();
    await office?.close();
    await product?.close();
    // What was asked while the network was away.
    const others = complaints.flat().filter((line) => !/net::ERR_FAILED/.test(line));
    assert.deepEqual(others, [], 'a browser complained');
  });

  const runs = () => product.app.deps.db('practical_runs').where({ learner_id: learnerId });

  it('is written by staff: tasks with a picture, a sheet that is pasted and mended, then published', async () => {
    const { username } = await makeStaff(product.app.deps, { role: 'bank' });
    await admin.goto(`${office.url}/admin/practical-papers/create`);
    await admin.getByLabel('用户名').fill(username);
    await admin.getByLabel('密码').fill(PASSWORD);
    await admin.keyboard.press('Enter');
    await admin.getByLabel('名称').first().fill(NAME);
    for (const [label, option] of [
      ['职业（工种）', '电工'],
      ['等级', '五级/初级工'],
    ] as const) {
      await chooseOption(admin.getByRole('combobox', { name: label }), option);
    }
    await admin.getByLabel('准备通知单').fill('万用表 1 块\n十字螺丝刀 1 把');
    await admin.getByRole('button', { name: '添加试题' }).click();
    const task = admin.getByRole('region', { name: '试题 1' });
    await task.getByLabel('试题 1的名称').fill('单相配电板安装');
    const chooser = admin.waitForEvent('filechooser');
    await task.getByRole('button', { name: '插入图片' }).click();
    await (await chooser).setFiles({ name: '图.png', mimeType: 'image/png', buffer: png() });
    await admin.getByRole('region', { name: '学员看到的样子' }).getByRole('img', { name: '图' }).waitFor();
    await task.locator('textarea').focus();
    await admin.keyboard.press('Control+End');
    await admin.keyboard.type('按图安装一块单相配电板，走线横平竖直。');
    await task.getByLabel('试题 1的视频链接').fill('https://video.example.cn/1');
    await shot(admin, 'admin-practical-task-1280');

    await task.getByRole('button', { name: '编辑试题 1的评分表' }).click();
    await admin.getByRole('button', { name: '导入评分表' }).click();
    await admin.getByLabel('粘贴评分表').fill(PASTED);
    await admin.getByText('第 4 行：配分“五”').waitFor();
    await admin.waitForTimeout(400);
    await shot(admin, 'admin-practical-import-1280');
    await admin.getByRole('button', { name: '导入 2 行' }).click();
    await admin.getByText('配分合计 75.5 分，应为 100 分（还差 24.5 分）').last().waitFor();
    await admin.getByRole('button', { name: '添加一行' }).click();
    await admin.getByLabel('第 3 行的考核要点').fill('一次通电成功');
    await admin.getByLabel('第 3 行的配分').fill('24.5');
    await admin.getByLabel('第 3 行的评分标准').fill('第一次不成功扣 10 分');
    await admin.getByRole('button', { name: '添加否定项' }).click();
    await admin.getByLabel('第 4 行的考核要点').fill('带电作业');
    await admin.getByRole('button', { name: '第 3 行上移' }).click();
    await eventually(async () =>
      assert.equal(await admin.getByLabel('第 2 行的考核要点').inputValue(), '一次通电成功'),
    );
    await admin.getByText('4 行，配分合计 100 分').last().waitFor();
    await shot(admin, 'admin-practical-sheet-1280');
    await admin.getByRole('button', { name: /^完\s*成$/ }).click();
    await admin.getByRole('button', { name: /^保\s*存$/ }).click();
    await admin.getByRole('link', { name: '编辑' }).waitFor();
    await shot(admin, 'admin-practical-list-1280');
    await admin.getByRole('link', { name: '查看' }).click();
    await admin.getByText('第一次不成功扣 10 分').waitFor();
    await shot(admin, 'admin-practical-show-1280');
    await admin.getByRole('button', { name: /^发\s*布$/ }).click();
    await admin
      .locator('.ant-modal')
      .getByRole('button', { name: /^发\s*布$/ })
      .click();
    await admin.getByText(`${NAME} 第 1 版`).waitFor();
    await admin.getByRole('link', { name: `${NAME} 第 1 版` }).click();
    await admin.getByText('准备通知单（及格 60 分）').waitFor();
    await shot(admin, 'admin-practical-version-1280');
    await admin.getByRole('link', { name: NAME, exact: true }).click();
    const download = admin.waitForEvent('download');
    await admin.getByRole('button', { name: '打印（Word）' }).click();
    assert.equal((await download).suggestedFilename(), `${NAME}.docx`);
  });

  it('is opened on the phone, gone through and marked without a network, over a restart', async () => {
    await signIn(phone, product.app, learnerId);
    await phone.tab('题库');
    await phone.text('模拟考试').tap();
    await phone.text('实操考核').waitFor();
    await phone.screenshot('practical-entry');
    await phone.text('实操考核').tap();
    await phone.text('开始练习').waitFor();
    await phone.screenshot('practical-list');
    await phone.text('开始练习').tap();
    await phone.text('准备好了，开始计时').waitFor();
    await phone.screenshot('practical-prepare');
    await phone.context.route('**/api/learner/**', (route) => route.abort());
    await phone.text('准备好了，开始计时').tap();
    await phone.text('看示范视频').waitFor();
    await phone.screenshot('practical-task');
    await phone.find('[class*="--picture"][aria-label="图"]').waitFor();
    await phone.text('做完了，对照评分表打分').tap();
    await phone.find('[aria-label="第 1 项满分"]').tap();
    await phone.find('[aria-label="第 2 项满分"]').tap();
    for (let times = 0; times < 3; times++) await phone.find('[aria-label="第 2 项减分"]').tap();
    await phone.text(/还有 1 项没有评分 · 目前 53 分/).waitFor();
    await phone.screenshot('practical-sheet');

    await phone.restart();
    await phone.tab('题库');
    // The list of banks cannot be loaded either; the grid of the home page or a notice leads here as well.
    await phone.page.evaluate(`wx.navigateTo({ url: '/packages/practical/list/index' })`);
    await phone.text('进行中，已保存在手机').waitFor();
    await phone.screenshot('practical-list-offline');
    await phone.text('继续').tap();
    await phone.text('评分表').tap();
    await phone.text(/目前 53 分/).waitFor();
    await phone.find('[aria-label="第 3 项得分"]').fill('40.3');
    await phone.find('[aria-label="第 3 项得分"]').blur();
    await phone.text(/全部评完 · 目前 93.5 分/).waitFor();
    await phone.find('[aria-label="第 4 项发生了"]').tap();
    await phone.text(/整卷不及格 · 目前 0 分/).waitFor();
    await phone.screenshot('practical-veto');
    await phone.find('[aria-label="第 4 项没有发生"]').tap();
    await phone.text('完成评分').tap();
    await phone.dialog('完成').tap();
    await phone.text('成绩已保存在手机，联网后自动上传').waitFor();
    await phone.text('扣 5 分').waitFor();
    await phone.screenshot('practical-result');
    const [run] = await runs();
    assert.equal(run.finished_at, null);
  });

  it('reaches the server once, as self-assessment, when the network is back', async () => {
    await phone.context.unroute('**/api/learner/**');
    await phone.text('再练一次').tap();
    await phone.text('自评 1 次，最高 93.5 分').waitFor();
    const done = await runs();
    assert.deepEqual(
      done.map(({ score, passed, marks }) => [Number(score), passed, marks]),
      [[93.5, true, [[30, 23, 40.5, false]]]],
    );
    await phone.text('开始练习').tap();
    await phone.text('试题').tap();
    await phone.context.route('https://video.example.cn/**', (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: '示范视频' }),
    );
    await phone.text('看示范视频').tap();
    await phone.page.frameLocator('.page-frame[data-active] iframe').getByText('示范视频').waitFor();
    await phone.page.locator('#navigation-bar .back').tap();
    await phone.text('评分表').tap();
    await phone.text('未评的先给满分，再逐项扣').tap();
    await phone.find('[aria-label="第 1 项 0 分"]').tap();
    await phone.text('完成评分').tap();
    await phone.dialog('完成').tap();
    await phone.text('历次自评').waitFor();
    await phone.screenshot('practical-trend');
    await phone.text('成绩查询').tap();
    await phone.text('最近成绩').waitFor();
    await phone.text('自评').waitFor();
    await phone.screenshot('practical-scores');
    await phone.text('全部 2 次与走势').tap();
    await phone.text('最近得分率').waitFor();
    await phone.text('自评').waitFor();
    await phone.screenshot('practical-in-scores');
    await admin.goto(`${office.url}/admin/practical-runs`);
    await admin.getByText('93.5').waitFor();
    await shot(admin, 'admin-practical-runs-1280');
    assert.equal((await product.app.deps.db('attempts')).length, 0);
  });

  it('is marked on one phone at a time: the other is told, and goes on with what was marked there', async () => {
    const other = await product.phone({ width: 360 });
    complaints.push(other.complaints);
    await signIn(other, product.app, learnerId);
    await phone.restart();
    /** What the server has of the run that both have before them. */
    const known = (row: number, points: number) =>
      eventually(async () =>
        assert.equal((await runs().whereNull('finished_at').first())?.marks[0][row], points),
      );
    const toSheet = async (one: Phone, button: string) => {
      await one.page.evaluate("wx.navigateTo({ url: '/packages/practical/list/index' })");
      await one.text(button).tap();
      await one.text('评分表').tap();
    };
    await toSheet(phone, '开始练习');
    await phone.find('[aria-label="第 1 项满分"]').tap();
    await known(0, 30);
    await toSheet(other, '继续练习');
    await other.text(/目前 30 分/).waitFor();
    await other.find('[aria-label="第 2 项满分"]').tap();
    await known(1, 24.5);
    await phone.find('[aria-label="第 3 项满分"]').tap();
    await phone.text('已在另一台手机上继续').waitFor();
    await phone.screenshot('practical-taken-over');
    await phone.text('在本机继续').tap();
    await phone.text('评分表').tap();
    await phone.text(/目前 100 分/).waitFor();
    await other.text('完成评分').tap();
    await other.dialog('完成').tap();
    await other.text('已在另一台手机上继续').waitFor();
    await phone.text('完成评分').tap();
    await phone.dialog('完成').tap();
    await phone.text('历次自评').waitFor();
    await eventually(async () => {
      const [last] = await runs().orderBy('id', 'desc');
      assert.deepEqual([last.score, last.marks], [100, [[30, 24.5, 45.5, null]]]);
    });
  });
});
