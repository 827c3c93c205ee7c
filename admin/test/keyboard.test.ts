import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { eventually } from '../../api/test/eventually.ts';
import { makeBank, makeLevel, makeOccupation } from '../../api/test/factories.ts';
import { type Admin, openAdmin } from './support/admin.ts';

/** More stops than any screen of a list or form has. */
const MOST_STOPS = 80;
/** Run in the browser: what has the focus, or the box drawn around it, is outlined or glows. */
const SHOWS_FOCUS = `(() => {
  const element = document.activeElement;
  const box = element.closest('.ant-select, .ant-input-affix-wrapper') ?? element;
  return [element, box, ...box.children].some((each) => {
    const { outlineStyle, boxShadow } = getComputedStyle(each);
    return outlineStyle !== 'none' || boxShadow !== 'none';
  });
})()`;

describe('lists and forms by keyboard alone', () => {
  let admin: Admin;
  before(async () => {
    admin = await openAdmin();
    const { deps } = admin.app;
    await makeOccupation(deps, { name: '电工' });
    const occupation = await makeOccupation(deps, { name: '焊工' });
    const level = await makeLevel(deps, { name: '四级/中级工' });
    await makeBank(deps, { name: '焊工理论题库', occupation_id: occupation.id, level_id: level.id });
    await admin.login();
  });
  after(() => admin.close());

  const press = (key: string) => admin.page.keyboard.press(key);

  const isFocused = async (target: Locator) => (await target.and(admin.page.locator(':focus')).count()) > 0;

  /** Tabs on until the focus is there, and can be seen there. */
  async function tabTo(target: Locator): Promise<void> {
    await target.waitFor();
    for (let stop = 0; stop < MOST_STOPS; stop++) {
      await press('Tab');
      if (!(await isFocused(target))) continue;
      await eventually(async () =>
        assert.ok(await admin.page.evaluate(SHOWS_FOCUS), `nobody sees the focus at ${target}`),
      );
      return;
    }
    assert.fail(`Tab never reached ${target}`);
  }

  it('makes a row: from the list to the form, fills it, saves, and is back at the list', async () => {
    const { page } = admin;
    const form = page.locator('form');
    await admin.open('/banks');
    await tabTo(page.getByRole('link', { name: '新建题库' }));
    await press('Enter');
    await tabTo(form.getByLabel('名称'));
    await page.keyboard.type('键盘录入的题库');
    for (const [label, option] of [
      ['职业', '焊工'],
      ['等级', '四级/中级工'],
    ] as const) {
      const input = form.getByRole('combobox', { name: label });
      await tabTo(input);
      await press('ArrowDown');
      await choose(option);
    }
    await admin.picture('keyboard-form');
    await tabTo(form.getByRole('button', { name: '保存' }));
    await press('Enter');
    await page.getByRole('link', { name: '键盘录入的题库' }).waitFor();
    const bank = await admin.app.deps
      .db('banks')
      .join('occupations', 'occupations.id', 'occupation_id')
      .where('banks.name', '键盘录入的题库')
      .first('occupations.name');
    assert.equal(bank?.name, '焊工');
  });

  /** Arrows down the open choice until the option is the active one. */
  async function choose(option: string): Promise<void> {
    const active = admin.page.locator('.ant-select-dropdown:visible .ant-select-item-option-active');
    await active.waitFor();
    for (let step = 0; step < 10; step++) {
      const name = (await active.textContent()) ?? '';
      if (name.includes(option)) {
        await press('Enter');
        return active.waitFor({ state: 'hidden' });
      }
      await press('ArrowDown');
      await active.filter({ hasNotText: name }).waitFor();
    }
    assert.fail(`the arrows never reached ${option}`);
  }

  it('finds a row, opens it, edits it, and comes back', async () => {
    const { page } = admin;
    await admin.open('/banks');
    await tabTo(page.getByLabel('查找'));
    await page.keyboard.type('理论');
    await page.getByText('共 1 条').waitFor();
    await tabTo(page.getByRole('link', { name: '焊工理论题库' }));
    await press('Enter');
    await page.getByRole('heading', { name: '焊工理论题库' }).waitFor();
    await tabTo(page.getByRole('link', { name: '编辑' }));
    await press('Enter');
    await tabTo(page.locator('form').getByLabel('名称'));
    await press('End');
    await page.keyboard.type('（改）');
    await press('Enter');
    await page.getByRole('link', { name: '焊工理论题库（改）' }).waitFor();
  });

  it('is asked before it deletes, and leaves the question by Escape with the focus where it was', async () => {
    const { page } = admin;
    await admin.open('/banks');
    // Past the menu.
    await tabTo(page.getByRole('link', { name: '跳到内容' }));
    await press('Enter');
    await tabTo(page.getByRole('link', { name: /^焊工理论题库/ }));
    await press('Enter');
    const remove = page.getByRole('button', { name: '删除' }).first();
    await tabTo(remove);
    await press('Enter');
    await tabTo(page.getByRole('dialog').getByRole('button', { name: '取消' }));
    await press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await remove.and(page.locator(':focus')).waitFor();
  });
});
