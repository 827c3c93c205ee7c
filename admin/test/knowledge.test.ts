import assert from 'node:assert/strict';
import xlsx from 'node-xlsx';
import { makeBank, makeLevel, makeOccupation, makeQuestions } from '../../api/test/factories.ts';
import { type Admin, openAdmin } from './support/admin.ts';

const HEADER = ['代码', '名称', '鉴定比重', '上级代码'];
const LINES = [
  ['A', '基本要求', '30', ''],
  ['A-A', '职业道德', '40', 'A'],
  ['A-B', '基础知识', '60', 'A'],
  ['B', '相关知识', '60', ''],
];
const file = (lines: string[][]) => ({
  name: '鉴定要素细目表.xlsx',
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer: xlsx.build([{ name: '鉴定点', data: [HEADER, ...lines], options: {} }]),
});

describe('the tree of knowledge points in the admin', () => {
  let admin: Admin;
  before(async () => {
    admin = await openAdmin();
    await admin.login('bank');
  });
  after(() => admin.close());

  it('is imported after a preview, warned of, counted and reordered', async () => {
    const { page, app } = admin;
    const occupationId = (await makeOccupation(app.deps)).id;
    const levelId = (await makeLevel(app.deps)).id;
    await page.getByRole('navigation').getByRole('link', { name: '鉴定点体系' }).click();
    await page.getByRole('heading', { name: '鉴定点体系' }).waitFor();
    await admin.open(`/knowledge-tree?occupationId=${occupationId}&levelId=${levelId}`);
    await page.getByRole('button', { name: '导入鉴定点' }).click();
    const dialog = page.getByRole('dialog');
    const input = dialog.locator('input[type=file]');
    await input.setInputFiles(file([...LINES, ['C', '孤儿', '', 'Z']]));
    await dialog.getByText('上级代码“Z”在文件和系统中都找不到').waitFor();
    await dialog.getByRole('button', { name: '导入 5 个鉴定点', disabled: true }).waitFor();
    await admin.picture('knowledge-import');
    await input.setInputFiles(file(LINES));
    await dialog.getByText('将新建 4 个、更新 0 个，0 个不变').waitFor();
    await dialog.getByRole('button', { name: '导入 4 个鉴定点' }).click();
    await page.getByText('一级鉴定点：合计 90%').waitFor();
    const bank = await makeBank(app.deps, { occupation_id: occupationId, level_id: levelId });
    await makeQuestions(app.deps, bank.id, 3);
    const point = await app.deps
      .db('knowledge_points')
      .where({ code: 'A-B', occupation_id: occupationId })
      .first();
    await app.deps.db('questions').where({ bank_id: bank.id }).update({ knowledge_point_id: point.id });
    await page.reload();
    await page
      .getByRole('row', { name: /基本要求/ })
      .getByText('3（本级 0）')
      .waitFor();
    await page.getByLabel('下移职业道德').click();
    await page.locator('button[aria-label=下移职业道德][disabled]').waitFor();
    await page
      .getByRole('row', { name: /职业道德/ })
      .getByText('移动到')
      .click();
    // Typing opens the list, also while the dialog is still moving.
    await page.getByLabel('移到').fill('相关');
    await page.locator('.ant-select-tree-title', { hasText: 'B 相关知识' }).last().click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^移\s?动$/ })
      .click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await admin.picture('knowledge-tree');
    const moved = await app.deps
      .db('knowledge_points')
      .where({ code: 'A-A', occupation_id: occupationId })
      .first();
    const parent = await app.deps.db('knowledge_points').where({ id: moved.parent_id }).first();
    assert.equal(parent.code, 'B');
  });
});
