import { chooseOption } from '../../api/test/browser.ts';
import { makeBank, makeQuestions } from '../../api/test/factories.ts';
import { type Admin, openAdmin } from './support/admin.ts';

describe('versions of a bank', () => {
  let admin: Admin;
  before(async () => {
    admin = await openAdmin();
    await admin.login('bank');
  });
  after(() => admin.close());

  it('shows what is new before publishing, takes a note, and compares any two', async () => {
    const { page, app } = admin;
    const { id } = await makeBank(app.deps, { name: '电工理论题库' });
    const [changed, retired] = await makeQuestions(app.deps, id, 12);
    const questions = () => app.deps.db('questions');

    await admin.open('/banks');
    await page.getByRole('button', { name: '更多操作' }).click();
    await page.getByRole('menuitem', { name: '发布', exact: true }).click();
    await page.getByText('第一次发布，共 12 题').waitFor();
    await page.getByLabel('版本说明').fill('首次发布');
    await page.getByRole('button', { name: '发布新版本' }).click();
    await page.getByText('已发布为第 1 版，共 12 题').waitFor();
    await page.getByText('使用中').waitFor();

    await questions()
      .where({ id: changed })
      .update({ stem: '改过的题干', answer: JSON.stringify({ keys: ['C'] }) });
    await questions().where({ id: retired }).update({ retired: true });
    await makeQuestions(app.deps, id, 2);
    await page.getByRole('link', { name: '发布新版本' }).click();
    await page.getByText('与第 1 版相比有 4 题不同').waitFor();
    const change = page.getByRole('region', { name: `试题 ${changed}` });
    await change.getByText('第 1 题的题干').waitFor();
    await change.getByText('改过的题干').waitFor();
    await page.getByText('10 题没有变化；不再包含的题中 1 题已停用').waitFor();
    await page.getByLabel('版本说明').fill('改正一题，新增两题，停用一题');
    await admin.picture('publish-difference');
    await page.getByText('新增 2').click();
    await page.getByRole('region').nth(1).waitFor();
    await page.getByRole('button', { name: '发布新版本' }).click();
    await page.getByText('已发布为第 2 版，共 13 题').waitFor();

    await page.getByText('改正一题，新增两题，停用一题').waitFor();
    await page.getByText('13 题没有变化').waitFor();
    await chooseOption(page.getByRole('combobox', { name: '原来的版本' }), '第 1 版');
    await page.getByText('修改 1').waitFor();
    await chooseOption(page.getByRole('combobox', { name: '后来的版本' }), '第 2 版');
    await page.getByText('不再包含 1').click();
    await page
      .getByRole('region', { name: `试题 ${retired}` })
      .getByText('已停用')
      .waitFor();
    await admin.picture('versions');
  });
});
