import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { chooseOption } from '../../api/test/browser.ts';
import { makeBank, makeLevel, makeOccupation, makeQuestions } from '../../api/test/factories.ts';
import { type Admin, openAdmin } from './support/admin.ts';

describe('exporting a bank', () => {
  let admin: Admin;
  before(async () => {
    admin = await openAdmin();
    await admin.login('bank');
  });
  after(() => admin.close());

  const pick = (label: string, option: string) =>
    chooseOption(admin.page.getByLabel(label, { exact: true }), option);

  it('says what a format leaves out, and gives a file that imports to the same questions', async () => {
    const { page, app } = admin;
    const place = {
      occupation_id: (await makeOccupation(app.deps, { name: '电工' })).id,
      level_id: (await makeLevel(app.deps, { name: '五级' })).id,
    };
    const { id } = await makeBank(app.deps, { name: '电工理论题库', ...place });
    await makeQuestions(app.deps, id, 5);
    const questions = () => app.deps.db('questions');
    await questions().insert([
      {
        bank_id: id,
        type: 'judge',
        stem: '=1+1 等于二。',
        options: '[]',
        answer: '{"value":true}',
        difficulty: 2,
      },
      {
        bank_id: id,
        type: 'short',
        stem: '简述停电步骤。',
        options: '[]',
        answer: '{"reference":"停电\\n验电"}',
      },
    ]);

    await admin.open('/banks');
    await page.getByRole('button', { name: '更多操作' }).click();
    await page.getByRole('menuitem', { name: '导出', exact: true }).click();
    await page.getByText('所选共 7 题').waitFor();
    await page.getByText('导回时一字不差').waitFor();
    await page.getByText('Moodle GIFT').first().click();
    await page.getByText('1 题不能写成这种格式').waitFor();
    await page.getByText('1 道简答题：简答题没有对应的题型（GIFT 不能写参考答案）').waitFor();
    await page.getByText('1 题：难度').waitFor();
    await admin.picture('export');

    await page.getByLabel('简答题 1').click();
    await page.getByText('所选共 1 题').waitFor();
    await page.getByText('没有一道题能写成这种格式').first().waitFor();
    await page.getByRole('button', { name: '下载', disabled: true }).waitFor();
    await page.getByLabel('简答题 1').click();
    await page.getByText('Excel 工作簿（xlsx）').first().click();
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载 7 题' }).click();
    const file = await downloading;
    assert.equal(file.suggestedFilename(), '电工理论题库.xlsx');
    const bytes = await readFile(await file.path());

    const other = await makeBank(app.deps, { name: '导回的题库', ...place });
    await admin.open('/imports');
    await pick('工种', '电工');
    await pick('等级', '五级');
    await pick('题库', '导回的题库');
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: '题库.xlsx', mimeType: 'application/octet-stream', buffer: bytes });
    await page.getByRole('button', { name: '确认导入' }).click();
    await page.getByRole('button', { name: '发布题库' }).waitFor();
    const content = (bank: number) =>
      questions()
        .where({ bank_id: bank })
        .orderBy('id')
        .select('type', 'stem', 'options', 'answer', 'explanation', 'difficulty');
    assert.deepEqual(await content(other.id), await content(id));
  });
});
