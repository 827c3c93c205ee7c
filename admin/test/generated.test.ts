import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import xlsx from 'node-xlsx';
import { makeBank, makeLevel, makeOccupation, makeQuestions } from '../../api/test/factories.ts';
import { type Admin, openAdmin } from './support/admin.ts';

describe('generated screens', () => {
  let admin: Admin;
  let bank: { id: number; name: string };
  before(async () => {
    admin = await openAdmin();
    const occupation = await makeOccupation(admin.app.deps, { name: '电工' });
    const level = await makeLevel(admin.app.deps, { name: '四级/中级工' });
    bank = await makeBank(admin.app.deps, {
      name: '电工理论题库',
      occupation_id: occupation.id,
      level_id: level.id,
    });
    await makeQuestions(admin.app.deps, bank.id, 45);
    await admin.app.deps.db('questions').where('stem', '第 7 题的题干').update({ type: 'multiple' });
    await admin.login();
  });
  after(() => admin.close());

  it('lists, searches, filters and sorts, and keeps it all in the address', async () => {
    const { page } = admin;
    await admin.open('/questions');
    await page.getByText('共 45 条').waitFor();
    await admin.picture('list');
    await page.getByLabel('查找').fill('第 4');
    await page.getByText('共 7 条').waitFor();
    await page.reload();
    await page.getByText('共 7 条').waitFor();
    await page.getByRole('button', { name: '清除筛选' }).click();
    await page.getByText('共 45 条').waitFor();
    await page.getByRole('combobox', { name: '题型' }).press('ArrowDown');
    await page.locator('.ant-select-dropdown:visible').getByTitle('多选题').click();
    await page.getByText('共 1 条').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: '第 7 题的题干' }).waitFor();
    await page.getByRole('button', { name: '清除筛选' }).click();
    await page.getByText('共 45 条').waitFor();
    await page.getByRole('columnheader', { name: '题型' }).click();
    await page.locator('tbody tr.ant-table-row').first().getByText('第 7 题的题干').waitFor();
  });

  it('keeps the choice of columns on this computer', async () => {
    const { page } = admin;
    await admin.open('/questions');
    await page.getByText('共 45 条').waitFor();
    assert.equal(await page.getByRole('columnheader', { name: '解析' }).count(), 0);
    await page.getByRole('button', { name: '列' }).click();
    await page.getByRole('checkbox', { name: '解析' }).check();
    await page.getByRole('columnheader', { name: '解析' }).waitFor();
    await page.reload();
    await page.getByRole('columnheader', { name: '解析' }).waitFor();
  });

  it('exports what the filters match, not only the page', async () => {
    const { page } = admin;
    await admin.open('/questions');
    await page.getByText('共 45 条').waitFor();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出 Excel' }).click(),
    ]);
    assert.match(file.suggestedFilename(), /\.xlsx$/);
    const [sheet] = xlsx.parse(await readFile(await file.path()));
    assert.equal(sheet?.data.length, 46);
  });

  it('marks what must be filled in, creates by Enter, and says what the server refused', async () => {
    const { page } = admin;
    const form = page.locator('form');
    await admin.open('/occupations');
    await page.getByRole('link', { name: '新建职业（工种）' }).click();
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('请填写“职业编码”').waitFor();
    await form.getByLabel('职业编码').fill('6-18-04-01');
    await form.getByLabel('名称').fill('焊工');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: '焊工' }).waitFor();

    await page.getByRole('link', { name: '新建职业（工种）' }).click();
    await form.getByLabel('职业编码').fill('6-18-04-01');
    await form.getByLabel('名称').fill('另一个');
    await page.keyboard.press('Enter');
    await page.getByText(/已存在相同的值/).waitFor();
    await admin.picture('form-error');
    await form.getByLabel('职业编码').fill('6-18-04-02');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: '另一个' }).waitFor();
    const rows = await admin.app.deps.db('occupations').pluck('code');
    assert.ok(rows.includes('6-18-04-02'));
  });

  it('asks before leaving a form with changes', async () => {
    const { page } = admin;
    await admin.open('/occupations/create');
    await page.getByLabel('名称').fill('没有保存');
    await page.getByRole('link', { name: '取消' }).click();
    await page.getByText('有修改还没有保存').waitFor();
    await page.getByRole('button', { name: '继续编辑' }).click();
    assert.equal(await page.getByLabel('名称').inputValue(), '没有保存');
    await page.getByRole('link', { name: '取消' }).click();
    await page.getByRole('button', { name: '不保存，离开' }).click();
    await page.getByRole('heading', { name: '职业（工种）' }).waitFor();
  });

  it('offers the commands of a resource on the rows where they hold, with a confirmation', async () => {
    const { page } = admin;
    await admin.open('/banks');
    const row = page.getByRole('row', { name: /电工理论题库/ });
    await row.getByRole('button', { name: '更多操作' }).click();
    await page.getByRole('menuitem', { name: '发布' }).waitFor();
    assert.equal(await page.getByRole('menuitem', { name: '撤回' }).count(), 0);
    await page.getByRole('menuitem', { name: '发布' }).click();
    // A command with a screen of its own leads there.
    await page.getByRole('button', { name: '发布新版本' }).click();
    await page.getByText('已发布为第 1 版，共 45 题').waitFor();
    assert.equal((await admin.app.deps.db('items')).length, 45);
    await admin.open('/banks');
    await row.getByRole('button', { name: '更多操作' }).click();
    await page.getByRole('menuitem', { name: '撤回' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '撤回' }).click();
    await page.getByText('已撤回', { exact: true }).waitFor();
    const { published_version_id } = await admin.app.deps.db('banks').where({ id: bank.id }).first();
    assert.equal(published_version_id, null);
  });

  it('names what depends on a row instead of deleting it, and deletes several that are free', async () => {
    const { page } = admin;
    const { deps } = admin.app;
    await admin.open(`/banks/${bank.id}`);
    await page.getByRole('button', { name: '删除' }).click();
    await page.getByText('还不能删除').waitFor();
    await page.getByText(/试题 45 条/).waitFor();
    await admin.picture('delete-with-dependents');
    await page.getByRole('dialog').getByRole('button', { name: '删除', disabled: true }).waitFor();

    await makeBank(deps, { name: '待删甲' });
    await makeBank(deps, { name: '待删乙' });
    await admin.open('/banks');
    for (const name of ['待删甲', '待删乙'])
      await page
        .getByRole('row', { name: new RegExp(name) })
        .getByRole('checkbox')
        .check();
    await page.getByRole('button', { name: '删除所选 2 条' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '删除' }).click();
    await page.getByText('已删除 2 条').waitFor();
    await page.getByText('共 1 条').waitFor();
    assert.deepEqual(await deps.db('banks').pluck('id'), [bank.id]);
  });
});
