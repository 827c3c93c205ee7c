/** How bank staff write questions that are more than words, and read them. */
import assert from 'node:assert/strict';
import { png } from '../../api/domain/imports/readers/office.fixture.ts';
import { chooseOption } from '../../api/test/browser.ts';
import { eventually } from '../../api/test/eventually.ts';
import { makeBank } from '../../api/test/factories.ts';
import { type Admin, openAdmin } from './support/admin.ts';

describe('a case question with a picture, a formula and a table', () => {
  let admin: Admin;
  let id: number;
  before(async () => {
    admin = await openAdmin();
    const bank = await makeBank(admin.app.deps);
    const [row] = await admin.app.deps
      .db('questions')
      .insert({
        bank_id: bank.id,
        type: 'case',
        stem: '某车间电动机发出嗡嗡声。\n| 相 | 电压 / V |\n| --- | --- |\n| A | 220 |\n| B | 0 |',
        answer: JSON.stringify({ reference: '' }),
        explanation: '缺相时 \\(I_B=0\\)。',
      })
      .returning('id');
    id = row.id;
    await admin.login('bank');
  });
  after(() => admin.close());

  const stored = () => admin.app.deps.db('questions').where({ id }).first();

  it('gets parts with keys of their own, a picture and a formula where the cursor stands', async () => {
    const { page } = admin;
    await admin.open(`/questions/${id}/edit`);
    const stem = page.locator('#stem');
    await stem.focus();
    await page.keyboard.press('Control+Home');
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: '插入图片' }).first().click();
    await (await chooser).setFiles({ name: '图.png', mimeType: 'image/png', buffer: png() });
    const phone = page.getByRole('region', { name: '学员看到的样子' });
    await phone.getByRole('img', { name: '图' }).waitFor();
    await page.getByRole('button', { name: '添加小问' }).click();
    const first = page.getByRole('region', { name: '第 1 小问' });
    await first.getByLabel('题干').fill('写出功率公式 ');
    await first.getByRole('button', { name: '插入公式' }).first().click();
    await page.keyboard.type('P=');
    await first.getByPlaceholder('参考答案').fill('\\(P=\\sqrt3UI\\)');
    await page.getByRole('button', { name: '添加小问' }).click();
    const second = page.getByRole('region', { name: '第 2 小问' });
    await second.getByLabel('题干').fill('应先检查什么？');
    await phone.getByText('应先检查什么？').waitFor();
    await admin.picture('case-edit');
    await page.getByRole('button', { name: '删除第 1 小问' }).click();
    await eventually(async () => assert.equal(await first.getByLabel('题干').inputValue(), '应先检查什么？'));
    await first.getByPlaceholder('参考答案').fill('电源是否缺相，\\(P=\\sqrt3UI\\cos\\varphi\\)');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('共 1 条').waitFor();
    const { parts, stem: text } = await stored();
    assert.match(text, /^!\[图\]\(file:[\w-]{22}\)某车间/);
    assert.equal(parts.length, 1);
    assert.deepEqual(parts[0].answer, { reference: '电源是否缺相，\\(P=\\sqrt3UI\\cos\\varphi\\)' });
  });

  it('is one line in the list and whole on its own page', async () => {
    const { page } = admin;
    await page.getByText('[图]某车间电动机发出嗡嗡声。').first().waitFor();
    await admin.open(`/questions/${id}`);
    await page.getByRole('columnheader', { name: '电压 / V' }).waitFor();
    await page.getByRole('img', { name: 'I_B=0' }).waitFor();
    await page.getByText('应先检查什么？').waitFor();
    await admin.picture('case-show');
  });

  it('says which part lacks what', async () => {
    const { page } = admin;
    await admin.open(`/questions/${id}/edit`);
    await page.getByRole('button', { name: '添加小问' }).click();
    const second = page.getByRole('region', { name: '第 2 小问' });
    await second.getByLabel('题干').fill('对吗？');
    await chooseOption(second.getByRole('combobox').first(), '单选题');
    await second.getByRole('button', { name: '添加选项' }).click();
    await second.getByLabel('选项 A', { exact: true }).fill('只有一个');
    await second.getByRole('radio').first().check();
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('第 2 小问：选择题至少要有两个选项').waitFor();
  });
});
