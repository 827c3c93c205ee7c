/** The whole product by `npm start`, as its people use it: a teacher's file in, a scored learner out. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { DEMO_PASSWORD } from '../../seeds/demo/people.ts';
import { logIn, nextQuestion, openPhone, type Phone } from '../../weapp/test/phone.ts';
import { chooseOption, openBrowser, shot, type TestBrowser } from './browser.ts';
import {
  COUNTS,
  FIRST_BAD_ROW,
  journeyBank,
  RIGHT_OPTION,
  RIGHT_OPTIONS,
  TRUE_WORD,
  WRONG_OPTION,
} from './journeyBank.ts';
import { type Program, startProgram } from './program.ts';

const BANK = '作业安全题库';
const BLUEPRINT = '理论训练（百题）';
const LEARNER_PHONE = '13912345678';
const QUESTIONS = COUNTS.single + COUNTS.multiple + COUNTS.judge;

describe('the whole product: an Excel bank in, a trained and scored learner out', () => {
  let dataDir: string;
  let program: Program;
  let browser: TestBrowser;
  let admin: Page;
  let phone: Phone;
  const complaints: string[][] = [];

  before(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), 'journey-'));
    program = await startProgram({ dataDir, pages: true });
    await program.up();
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    await program?.kill('SIGINT');
    await rm(dataDir, { recursive: true, force: true });
    assert.deepEqual(complaints.flat(), [], 'a browser complained');
  });

  const combobox = (label: string) => admin.getByRole('combobox', { name: label });
  const menu = (name: string) =>
    admin.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name, exact: true });
  /** Tiles of numbers on the import's report. */
  const tile = (label: string) => admin.locator('.stat-tile', { hasText: label });

  it('prints where everything is, and with which logins', () => {
    for (const place of ['/admin/', '/preview/', '/docs/', 'tiku', DEMO_PASSWORD])
      assert.ok(program.output().includes(place), place);
  });

  it('takes a bank in: what was recognised, which rows failed and why, published as version 1', async () => {
    const opened = await browser.newPage({ width: 1280, height: 900 });
    complaints.push(opened.complaints);
    admin = opened.page;
    await admin.goto(`${program.url}/admin/`);
    await admin.getByLabel('用户名').fill('tiku');
    await admin.getByLabel('密码').fill(DEMO_PASSWORD);
    await admin.keyboard.press('Enter');
    await menu('题库导入').click();
    await chooseOption(combobox('工种'), '焊工');
    await chooseOption(combobox('等级'), '四级/中级工');
    await admin.getByRole('button', { name: '新建题库' }).click();
    await admin.getByLabel('题库名称').fill(BANK);
    await admin.keyboard.press('Enter');
    await admin.getByText('把文件拖到这里').waitFor();
    const file = { name: '作业安全.xlsx', mimeType: 'application/octet-stream', buffer: journeyBank() };
    await admin.locator('input[type=file]').setInputFiles(file);
    await admin.getByRole('button', { name: '确认导入' }).waitFor();
    for (const [label, count] of [
      ['可导入', QUESTIONS],
      ['单选题', COUNTS.single],
      ['多选题', COUNTS.multiple],
      ['判断题', COUNTS.judge],
      ['错误', 2],
    ])
      await tile(String(label)).getByText(String(count), { exact: true }).waitFor();
    await shot(admin, 'journey-01-recognised');
    await admin.getByRole('tab', { name: /需要处理/ }).click();
    for (const row of [FIRST_BAD_ROW, FIRST_BAD_ROW + 1])
      await admin.getByRole('cell', { name: String(row), exact: true }).waitFor();
    await shot(admin, 'journey-02-failed-rows');
    await admin.getByRole('button', { name: '确认导入' }).click();
    await admin.getByRole('button', { name: '发布题库' }).click();
    await admin.getByText(`已发布为第 1 版，共 ${QUESTIONS} 题`).waitFor();
    await shot(admin, 'journey-03-published');
  });

  it('sets a blueprint', async () => {
    await menu('组卷规则').click();
    await admin.getByRole('link', { name: '新建组卷规则' }).click();
    await admin.getByRole('button', { name: '保存' }).waitFor();
    await admin.getByLabel('名称').fill(BLUEPRINT);
    await chooseOption(combobox('题库'), BANK);
    for (const [type, count, score] of [
      ['单选题', '40', '1'],
      ['多选题', '20', '2'],
      ['判断题', '40', '0.5'],
    ]) {
      await admin.getByRole('button', { name: '添加题型' }).click();
      await admin.getByLabel(`${type}的题数`).fill(String(count));
      await admin.getByLabel(`${type}的每题分值`).fill(String(score));
    }
    await admin.getByText('100 分').waitFor();
    await admin.getByLabel('时长（分钟）').fill('90');
    await admin.getByLabel('及格分').fill('60');
    await shot(admin, 'journey-04-blueprint');
    await admin.getByRole('button', { name: '保存' }).click();
    await admin.getByRole('link', { name: BLUEPRINT }).waitFor();
  });

  it('lets a new learner log in by phone number and choose his exam', async () => {
    const opened = await browser.newPage({ width: 1280, height: 900, mobile: true });
    complaints.push(opened.complaints);
    phone = await openPhone(opened, `${program.url}/preview/`, 'journey-phone');
    await phone.page.locator('#panel-phone').fill(LEARNER_PHONE);
    await phone.page.keyboard.press('Tab');
    await phone.text('登录后开始训练').tap();
    await logIn(phone);
    await phone.text('欢迎！请选择您的考试').waitFor();
    await pick('考试计划');
    await pick('职业（工种）', '焊工');
    await pick('等级', '四级/中级工');
    await pick('考点');
    await phone.text('焊工').waitFor();
    await phone.text('四级/中级工').waitFor();
    await phone.screenshot('05-exam');
    await phone.text('开始训练').tap();
    // WeChat asks whether it may remind him of the exam.
    await phone.dialog('允许').tap();
    await phone.text(/天后考试/).waitFor();
    await phone.find('wx-swiper img').first().waitFor();
    await phone.text('通知公告').waitFor();
    await phone.screenshot('06-home');
  });

  /** Opens a picker and takes this entry, or the one that stands first. */
  async function pick(label: string, entry?: string): Promise<void> {
    await phone.text(label).tap();
    await phone.dialog('确定').waitFor();
    if (entry) await phone.page.locator('#overlay select').selectOption({ label: entry });
    await phone.dialog('确定').tap();
  }

  const card = async () => {
    await phone
      .find('wx-text')
      .getByText(/^\d+\/100$/)
      .last()
      .tap();
    await phone.text('答题卡').waitFor();
  };
  const goTo = async (number: number) => {
    await card();
    await phone.text(String(number)).tap();
    await phone.text(new RegExp(`^${number}\\. `)).waitFor();
  };

  it('draws him a paper by the blueprint, and keeps his answers over a lost network', async () => {
    await phone.tab('题库');
    await phone.text('训练题库').tap();
    await phone.text(BLUEPRINT).waitFor();
    await phone.screenshot('07-training');
    await phone.text('抽一份试卷').tap();
    for (const right of [true, true, true, false]) {
      await phone.text(right ? RIGHT_OPTION : WRONG_OPTION).tap();
      await nextQuestion(phone);
    }
    await phone.text('已保存').waitFor();
    await phone.screenshot('08-answering');
    await phone.page.locator('#panel-network').setChecked(false);
    await phone.text(RIGHT_OPTION).tap();
    await goTo(41);
    for (const option of RIGHT_OPTIONS) await phone.text(option).tap();
    await phone.text(/答案已保存在手机/).waitFor();
    await phone.screenshot('09-offline');
    await phone.page.locator('#panel-network').setChecked(true);
    await goTo(61);
    const stem = await phone.text(/^61\. /).textContent();
    await phone.text(stem?.includes(TRUE_WORD) ? '正确' : '错误').tap();
    await phone.text('已保存').waitFor();
  });

  it('hands in and shows score, right answers and explanations', async () => {
    await card();
    await phone.screenshot('10-card');
    await phone.text('交卷').tap();
    await phone.dialog('交卷').tap();
    await phone.text('答案与解析').waitFor();
    // Four single at 1, one multiple at 2, one judge at 0.5.
    await phone.text('6.5').waitFor();
    await phone.find('wx-view').getByText('见作业指导书。').first().waitFor();
    await phone.screenshot('11-result');
  });

  it('keeps the wrong one in the wrong book until it is answered right', async () => {
    await phone.text('看错题本').tap();
    await phone.text('练这 1 道错题').waitFor();
    await phone.screenshot('12-wrong-book');
    await phone.text('练这 1 道错题').tap();
    // The book shows the same options; wait for the question to be in front of it.
    await phone.text('去交卷').waitFor();
    await phone.text(RIGHT_OPTION).tap();
    await phone.text('去交卷').tap();
    await phone.text('交卷').tap();
    await phone.dialog('交卷').tap();
    await phone.text('答案与解析').waitFor();
    await phone.text('看错题本').tap();
    await phone.text('没有待练的错题').waitFor();
    await phone.screenshot('13-mastered');
  });

  it('shows staff his score, and right and wrong per question', async () => {
    await menu('成绩与统计').click();
    await admin.getByRole('tab', { name: '每次训练' }).click();
    const row = admin.getByRole('row', { name: new RegExp(BLUEPRINT.replace(/[（）]/g, '.')) });
    await row.getByText('139****5678').waitFor();
    await row.getByText('6.5', { exact: true }).waitFor();
    await shot(admin, 'journey-14-scores');
    await admin.getByRole('tab', { name: '每题对错' }).click();
    // The version published last stands first.
    const version = admin.locator('.ant-select-selection-item', { hasText: `（${QUESTIONS} 题，` });
    assert.match(String(await version.textContent()), new RegExp(`^${BANK}`));
    const wrong = admin.getByRole('columnheader', { name: '答错' });
    await wrong.click();
    await wrong.and(admin.locator('[aria-sort=ascending]')).waitFor();
    await wrong.click();
    await admin.locator('tbody tr.ant-table-row').first().getByText('50%').waitFor();
    await shot(admin, 'journey-15-questions');
  });
});
