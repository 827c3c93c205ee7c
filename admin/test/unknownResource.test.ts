import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { loadResources } from '../../api/rest/load.ts';
import { chooseOption } from '../../api/test/browser.ts';
import { makeOccupation } from '../../api/test/factories.ts';
import { type Admin, openAdmin } from './support/admin.ts';
import { up } from './unknownResource/migration.ts';
import { workshops } from './unknownResource/workshops.ts';

const RESOURCES = fileURLToPath(new URL('../../api/resources', import.meta.url));

describe('a resource that the admin has never heard of', () => {
  let admin: Admin;
  before(async () => {
    admin = await openAdmin({ resources: [...(await loadResources(RESOURCES)), workshops] });
    await up(admin.app.deps.db);
    await makeOccupation(admin.app.deps, { name: '焊工' });
    await admin.login('content');
  });
  after(() => admin.close());

  it('has a menu entry, a form with an input per kind, a list, a show screen and a deletion', async () => {
    const { page } = admin;
    await page.getByRole('navigation').getByRole('link', { name: '实训车间' }).click();
    await page.getByText('还没有内容').waitFor();
    await page.getByRole('link', { name: '新建实训车间' }).click();
    const form = page.locator('form');
    await form.getByLabel('车间名称').fill('一号焊接车间');
    for (const [label, option] of [
      ['类别', '焊接'],
      ['对应工种', '焊工'],
    ] as const) {
      await chooseOption(form.getByRole('combobox', { name: label }), option);
    }
    await form.getByLabel('面积').fill('120.5');
    await form.getByLabel('启用日期').fill('2026-12-01');
    await page.keyboard.press('Enter');
    await form.getByLabel('设备').fill('[{"name":"氩弧焊机","count":4}]');
    await admin.picture('unknown-resource-form');
    await form.getByRole('button', { name: '保存' }).click();
    await page.getByText('共 1 条').waitFor();
    const row = await admin.app.deps.db('workshops').first();
    assert.equal(row.kind, 'welding');
    assert.deepEqual(row.equipment, [{ name: '氩弧焊机', count: 4 }]);
    await admin.picture('unknown-resource-list');

    await page.getByRole('link', { name: '一号焊接车间' }).click();
    await page.getByRole('heading', { name: '一号焊接车间' }).waitFor();
    await page.getByText('2026-12-01').waitFor();
    await page.getByRole('button', { name: '删除' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '删除' }).click();
    await page.getByText('还没有内容').waitFor();
    assert.equal((await admin.app.deps.db('workshops')).length, 0);
  });

  it('is not in the source of the admin', async () => {
    const { readdir, readFile } = await import('node:fs/promises');
    const folder = fileURLToPath(new URL('../src', import.meta.url));
    const files = (await readdir(folder, { recursive: true })).filter((name) => /\.tsx?$/.test(name));
    for (const name of files)
      assert.doesNotMatch(await readFile(`${folder}/${name}`, 'utf8'), /workshop|车间/);
  });
});
