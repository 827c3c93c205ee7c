/** How bank staff edit questions: with a live preview, many at once, and with a history to go back to. */
import assert from 'node:assert/strict';
import { chooseOption } from '../../api/test/browser.ts';
import { makeBank, makeQuestions, makeVersion } from '../../api/test/factories.ts';
import { type Admin, openAdmin } from './support/admin.ts';

describe('editing a bank', () => {
  let admin: Admin;
  let bankId: number;
  let ids: number[];
  before(async () => {
    admin = await openAdmin();
    const bank = await makeBank(admin.app.deps, { name: '电工理论题库' });
    bankId = bank.id;
    ids = await makeQuestions(admin.app.deps, bankId, 25);
    const key = JSON.stringify({ keys: ['A', 'C'] });
    await admin.app.deps.db('questions').where({ id: ids[24] }).update({ type: 'multiple', answer: key });
    await admin.login('bank');
  });
  after(() => admin.close());

  const question = (id: number) => admin.app.deps.db('questions').where({ id }).first();

  it('shows what the learner will see with every keystroke', async () => {
    const { page } = admin;
    await admin.open(`/questions/${ids[0]}/edit`);
    const phone = page.getByRole('region', { name: '学员看到的样子' });
    await phone.getByText('第 1 题的题干').waitFor();
    await page.getByLabel('题干').fill('欧姆定律写作 \\(I=\\frac{U}{R}\\)，电压一定时');
    await page.keyboard.type('，电阻越大，');
    await phone.getByText('，电压一定时，电阻越大，').waitFor();
    await phone.getByRole('img', { name: 'I=\\frac{U}{R}' }).waitFor();
    await page.getByLabel('选项 B', { exact: true }).fill('电流越小');
    await page.getByLabel('解析').fill('电流与电阻成反比。');
    assert.equal(await phone.getByText('正确答案').count(), 0);
    await admin.picture('question-preview');
    await page.getByText('交卷后').click();
    await phone.getByText('正确答案').waitFor();
    await phone.locator('.is-right').getByText('电流越小', { exact: true }).waitFor();
    await phone.getByText('电流与电阻成反比。').waitFor();
    await admin.picture('question-preview-submitted');
    await page.getByRole('switch', { name: '解析' }).click();
    await phone.getByText('电流与电阻成反比。').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('共 25 条').waitFor();
    assert.equal((await question(ids[0]!)).explanation, '电流与电阻成反比。');
  });

  it('tells who changed what, and brings back what was', async () => {
    const { page } = admin;
    await admin.open(`/questions/${ids[0]}`);
    await page.getByRole('tab', { name: '修改记录' }).click();
    const change = page.getByRole('article').first();
    await change.getByText('测试员工').waitFor();
    await change.getByRole('row', { name: /解析/ }).getByText('电流与电阻成反比。').waitFor();
    await admin.picture('history');
    await change.getByRole('button', { name: '恢复为修改前' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '恢复', exact: true }).click();
    await page.getByText('已恢复').waitFor();
    assert.equal((await question(ids[0]!)).stem, '第 1 题的题干');
    await page.getByRole('article').nth(1).waitFor();
  });

  it('changes all that the filters find, and names what could not be changed', async () => {
    const { page } = admin;
    await admin.open('/questions');
    await page.getByText('共 25 条').waitFor();
    await page.getByRole('checkbox').first().check();
    await page.getByRole('button', { name: '选择全部 25 条' }).click();
    await page.getByText('已选 全部 25 条').waitFor();
    await page.getByRole('button', { name: '批量修改' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('checkbox', { name: '题型' }).check();
    await chooseOption(dialog.getByRole('combobox'), '单选题');
    await dialog.getByRole('checkbox', { name: '难度' }).check();
    await dialog.getByRole('spinbutton').fill('4');
    await admin.picture('bulk-edit');
    await dialog.getByRole('button', { name: '修改 25 条' }).click();
    await page.getByText('已修改 24 条，1 条不能修改，保持原样').waitFor();
    await page.getByText('单选题只能有一个答案；若为多选，请改题型').waitFor();
    await admin.picture('bulk-result');
    await page.getByRole('button', { name: '知道了' }).click();
    const changed = await admin.app.deps.db('questions').where({ bank_id: bankId, difficulty: 4 }).count();
    assert.equal(Number(changed[0]?.count), 24);
  });

  it('finds what lacks something, and offers to retire what cannot be deleted', async () => {
    const { page } = admin;
    await admin.app.deps.db('questions').where({ id: ids[1] }).update({ explanation: '有解析' });
    await makeVersion(admin.app.deps, bankId);
    await admin.open('/questions');
    await page.getByRole('button', { name: /更多筛选/ }).click();
    await chooseOption(page.getByRole('combobox', { name: '缺解析' }), '否');
    await page.getByText('共 1 条').waitFor();
    await admin.picture('question-filters');
    await page.getByRole('button', { name: '更多操作' }).click();
    await page.getByRole('menuitem', { name: '删除' }).click();
    await page.getByText('还不能删除，以下内容正在使用').waitFor();
    await admin.picture('retire-instead');
    await page.getByRole('button', { name: '改为停用' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '停用', exact: true }).click();
    await page.getByText('已停用').first().waitFor();
    await page.locator('.ant-table-row').first().getByText('是', { exact: true }).waitFor();
    assert.equal((await question(ids[1]!)).retired, true);
  });
});
