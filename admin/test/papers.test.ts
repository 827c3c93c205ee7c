import assert from 'node:assert/strict';
import { unique } from '../../api/test/factories.ts';
import { makeTraining } from '../../api/test/training.ts';
import { type Admin, openAdmin } from './support/admin.ts';

describe('papers and blueprints', () => {
  let admin: Admin;
  let training: Awaited<ReturnType<typeof makeTraining>>;
  before(async () => {
    admin = await openAdmin();
    training = await makeTraining(admin.app);
    await admin.login('bank');
  });
  after(() => admin.close());

  it('checks a blueprint before it is saved and names what is short', async () => {
    const { page } = admin;
    await admin.open(`/blueprints/${training.blueprint.id}/edit`);
    await page.getByText('按难度分配题数').click();
    await page.getByText('合计 100%').waitFor();
    await admin.app.deps
      .db('questions')
      .where({ bank_id: training.bank.id, type: 'single' })
      .update({ difficulty: 1 });
    await page.getByRole('button', { name: '检查能否组卷' }).click();
    await page.getByText(/题库现有试题有 \d+ 处不足/).waitFor();
    await page
      .getByRole('row', { name: /单选题 · 中（3）/ })
      .getByText(/只有 0，差 1/)
      .first()
      .waitFor();
    await page.getByText(/没有标难度，不参加按难度抽题/).waitFor();
    await admin.picture('blueprint-feasibility');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText(/按这条规则组不成卷：/).waitFor();
    await page
      .getByRole('button', { name: '取消' })
      .or(page.getByRole('link', { name: '取消' }))
      .click();
    await page.getByRole('button', { name: '不保存，离开' }).click();
  });

  it('puts a paper together by hand, publishes and copies it', async () => {
    const { page } = admin;
    const [{ id }] = await admin.app.deps
      .db('papers')
      .insert({
        name: unique('模拟卷'),
        kind: 'mock',
        version_id: training.version.id,
        minutes: 60,
        pass_score: 3,
      })
      .returning('id');
    await admin.open(`/papers/${id}`);
    await page.getByText('还没有试题').waitFor();
    await page.getByRole('button', { name: '添加试题' }).click();
    const drawer = page.getByRole('dialog', { name: '添加试题' });
    await drawer.getByText('加入全部 21 题').waitFor();
    await admin.picture('paper-add');
    await drawer.getByLabel('题干包含').fill('single');
    await page.keyboard.press('Enter');
    await drawer.getByRole('button', { name: '加入全部 3 题' }).click();
    await drawer.getByLabel('题干包含').fill('judge');
    await page.keyboard.press('Enter');
    await drawer.getByText('加入全部 3 题').waitFor();
    await drawer
      .getByRole('row', { name: /judge 第 2 题/ })
      .getByRole('checkbox')
      .check();
    await drawer.getByRole('button', { name: '加入所选 1 题' }).click();
    await drawer.locator('.ant-drawer-close').click();
    await drawer.waitFor({ state: 'hidden' });
    await page.getByText('共 4 题，总分 4 分').waitFor();
    await page.getByLabel('单选题每题分值').fill('2');
    await page.getByText('共 4 题，总分 7 分').waitFor();
    // What is changed while another question is looked for stays changed.
    await page.getByLabel('第 4 题换一道同类题').click();
    await page.getByLabel('第 1 题下移').click();
    await page.getByText('judge 第 2 题').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('已保存').waitFor();
    await admin.picture('paper');
    const stored = await admin.app.deps.db('papers').where({ id }).first();
    const items = new Map(
      (await admin.app.deps.db('items').whereIn('id', stored.item_ids).select('id', 'stem')).map((item) => [
        item.id,
        item.stem,
      ]),
    );
    const stems = stored.item_ids.map((item: number) => items.get(item));
    assert.deepEqual(stems.slice(0, 3), ['single 第 2 题', 'single 第 1 题', 'single 第 3 题']);
    assert.match(stems[3], /judge 第 [13] 题/);
    // With or without antd's blank between two characters, and its loading sign while that fades.
    const publish = { name: /^(loading )?发\s*布$/ };
    await page.getByRole('button', publish).click();
    await page.getByRole('dialog').getByRole('button', publish).click();
    await page.getByText('试卷发布过，试题与计分不能再改').waitFor();
    await admin.picture('paper-published');
    const names: string[] = [];
    for (const label of ['试卷（Word）', '试卷与答案（Word）', '试卷（PDF）', '试卷与答案（PDF）']) {
      await page.getByRole('button', { name: '打印' }).click();
      if (names.length === 0) await admin.picture('paper-print');
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('menuitem', { name: label, exact: true }).click(),
      ]);
      names.push(file.suggestedFilename());
    }
    const { name } = stored;
    assert.deepEqual(names, [
      `${name}.docx`,
      `${name}（含答案）.docx`,
      `${name}.pdf`,
      `${name}（含答案）.pdf`,
    ]);
    await page.getByRole('button', { name: '复制' }).click();
    await page.getByRole('heading', { name: /副本$/ }).waitFor();
    await page.getByRole('button', { name: '添加试题' }).waitFor();
  });
});
