import assert from 'node:assert/strict';
import { makeBank, makeRole } from '../../api/test/factories.ts';
import { type Admin, openAdmin } from './support/admin.ts';

describe('roles in the admin', function () {
  this.timeout(120_000);
  let admin: Admin;
  before(async () => {
    admin = await openAdmin();
  });
  after(() => admin.close());

  it('a built-in role is copied, its matrix edited, and looked at as its holders see it', async () => {
    const { page, app } = admin;
    await makeRole(app.deps, 'bank');
    await makeBank(app.deps, { name: '电工题库' });
    await admin.login();
    await admin.open('/roles');
    const row = page.getByRole('row').filter({ hasText: 'bank' }).first();
    await row.getByRole('button', { name: '更多操作' }).click();
    await page.getByRole('menuitem', { name: '复制' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '复制' }).click();
    const copy = page.getByRole('row').filter({ hasText: '副本' });
    await copy.getByRole('button', { name: '更多操作' }).click();
    await page.getByRole('menuitem', { name: '权限' }).click();

    await page.getByLabel('查看题库', { exact: true }).waitFor();
    await admin.picture('role-matrix');
    await page.getByLabel('修改题库', { exact: true }).uncheck();
    await page.getByLabel('查看试卷', { exact: true }).uncheck();
    await page.getByRole('button', { name: '题库的字段与范围' }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByLabel('可见说明').uncheck();
    await drawer.getByLabel('发布', { exact: true }).uncheck();
    await admin.picture('role-drawer');
    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name: '功能权限' }).click();
    await page.getByText('题库导入').last().click();
    await admin.picture('role-areas');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('权限已保存').waitFor();

    await page.getByRole('button', { name: '以此角色预览' }).click();
    await page.getByText('退出预览').waitFor();
    const menu = page.getByRole('navigation', { name: '主菜单' });
    await menu.getByRole('link', { name: '题库', exact: true }).click();
    await page.getByRole('link', { name: '电工题库' }).waitFor();
    assert.equal(await menu.getByText('员工账号').count(), 0);
    assert.equal(await menu.getByRole('link', { name: '试卷', exact: true }).count(), 0);
    assert.equal(await page.getByRole('link', { name: '编辑' }).count(), 0);
    await admin.picture('role-preview');
    await page.getByRole('button', { name: '退出预览' }).click();
    await menu.getByText('员工账号').waitFor();
  });
});
