import assert from 'node:assert/strict';
import { chooseOption } from '../../api/test/browser.ts';
import { eventually } from '../../api/test/eventually.ts';
import { makeBank } from '../../api/test/factories.ts';
import { type Admin, openAdmin } from './support/admin.ts';
import { PICTURE } from './support/picture.ts';

describe('inputs of the forms', () => {
  let admin: Admin;
  before(async () => {
    admin = await openAdmin();
    await makeBank(admin.app.deps, { name: '电工理论题库' });
    await makeBank(admin.app.deps, { name: '焊工理论题库' });
    await admin.login();
  });
  after(() => admin.close());

  const choose = (label: string, option: string, typed = '') =>
    chooseOption(admin.page.getByRole('combobox', { name: label }), option, typed);

  it('finds a related row by what is typed, and edits options and answer by type', async () => {
    const { page } = admin;
    await admin.open('/questions/create');
    await choose('题库', '焊工理论题库', '焊工');
    await choose('题型', '多选题');
    await page.getByLabel('题干').fill('下列哪些属于个人防护用品？');
    await page.getByRole('button', { name: '添加选项' }).click();
    await page.getByLabel('选项 A', { exact: true }).fill('面罩');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('请填写“答案”').waitFor();
    await page.getByRole('checkbox', { name: 'A', exact: true }).click();
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('选择题至少要有两个选项').waitFor();
    await admin.picture('question-form');
    for (const [letter, text] of [
      ['B', '手套'],
      ['C', '图纸'],
    ]) {
      await page.getByRole('button', { name: '添加选项' }).click();
      await page.getByLabel(`选项 ${letter}`, { exact: true }).fill(String(text));
    }
    await page.getByRole('checkbox', { name: 'B', exact: true }).click();
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('共 1 条').waitFor();
    const row = await admin.app.deps.db('questions').first();
    assert.deepEqual(row.answer, { keys: ['A', 'B'] });
    assert.equal(row.options.length, 3);
  });

  it('takes several wordings per blank, and a verdict for a judge question', async () => {
    const { page } = admin;
    await admin.open('/questions/create');
    await choose('题库', '电工理论题库', '电工');
    await choose('题型', '填空题');
    await page.getByLabel('题干').fill('电流的单位是____。');
    await page.getByRole('button', { name: '添加一空' }).click();
    await page.getByRole('combobox', { name: '第 1 空的答案' }).click();
    await page.keyboard.type('安培');
    await page.keyboard.press('Enter');
    await page.keyboard.type('A');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('共 2 条').waitFor();
    const fill = await admin.app.deps.db('questions').where({ type: 'fill' }).first();
    assert.deepEqual(fill.answer, { blanks: [['安培', 'A']] });
    await admin.open(`/questions/${fill.id}/edit`);
    await choose('题型', '判断题');
    await page.locator('.ant-radio-button-wrapper', { hasText: '错' }).click();
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('共 2 条').waitFor();
    const judge = await admin.app.deps.db('questions').where({ id: fill.id }).first();
    assert.deepEqual(judge.answer, { value: false });
    assert.equal(judge.stem, '电流的单位是____。');
  });

  it('adds up a blueprint while it is set', async () => {
    const { page } = admin;
    await admin.open('/blueprints/create');
    await page.getByLabel('名称').fill('理论模拟');
    await choose('题库', '电工理论题库', '电工');
    for (const [type, count, score] of [
      ['单选题', '40', '1'],
      ['多选题', '20', '2'],
      ['判断题', '40', '0.5'],
    ]) {
      await page.getByRole('button', { name: '添加题型' }).click();
      await page.getByLabel(`${type}的题数`).fill(String(count));
      await page.getByLabel(`${type}的每题分值`).fill(String(score));
    }
    await page.getByText('100 题').waitFor();
    await page.getByText('100 分').waitFor();
    await page.getByLabel('时长（分钟）').fill('90');
    await page.getByLabel('及格分').fill('60');
    await admin.picture('blueprint-form');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('共 100 题 100 分').waitFor();
  });

  it('uploads a picture and shows it, picks a moment and where a tap leads', async () => {
    const { page } = admin;
    await admin.open('/banners/create');
    await page.getByRole('textbox', { name: '标题' }).fill('报名开始');
    await page.locator('input[type=file]').setInputFiles({
      name: 'banner.png',
      mimeType: 'image/png',
      buffer: PICTURE,
    });
    const picture = page.getByAltText('已上传的图片');
    await picture.waitFor();
    await eventually(async () =>
      assert.equal(await picture.evaluate((image) => 'naturalWidth' in image && image.naturalWidth), 8),
    );
    await page.getByLabel('上线时间').fill('2026-12-01 08:00');
    await page.keyboard.press('Enter');
    await chooseOption(page.getByLabel('点击后'), '小程序页面');
    await chooseOption(page.getByLabel('跳转目标'), '训练题库');
    await admin.picture('banner-form');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByRole('link', { name: '报名开始' }).waitFor();
    const row = await admin.app.deps.db('banners').first();
    assert.equal(row.starts_at.toISOString(), '2026-12-01T00:00:00.000Z');
    assert.equal(row.jump_target, 'training');
    await page
      .getByRole('row', { name: /报名开始/ })
      .getByText('训练题库')
      .waitFor();
  });

  it('writes rich text with the keyboard', async () => {
    const { page } = admin;
    await admin.open('/notices/create');
    await page.getByRole('textbox', { name: '标题' }).fill('考试安排');
    await page.locator('.rich-text').click();
    await page.getByRole('button', { name: '加粗' }).click();
    await page.keyboard.type('带身份证');
    await admin.picture('rich-text');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByRole('link', { name: '考试安排' }).click();
    await page.locator('.rich-text strong', { hasText: '带身份证' }).waitFor();
    const row = await admin.app.deps.db('notices').first();
    assert.equal(row.body, '<p><strong>带身份证</strong></p>');
  });
});
