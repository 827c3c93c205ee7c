import assert from 'node:assert/strict';
import { makeStaff, PASSWORD } from '../../api/test/factories.ts';
import { type Admin, openAdmin } from './support/admin.ts';

describe('logging in to the admin', function () {
  this.timeout(120_000);
  let admin: Admin;
  before(async () => {
    admin = await openAdmin();
  });
  after(() => admin.close());

  it('says what is wrong with a wrong password, and lets in with the right one', async () => {
    const { page } = admin;
    const { username } = await makeStaff(admin.app.deps);
    await admin.open('/');
    await page.getByLabel('用户名').fill(username);
    await page.getByLabel('密码').fill('not-the-password-1');
    await page.keyboard.press('Enter');
    await page.getByText('用户名或密码不正确').waitFor();
    await admin.picture('login');
    await page.getByLabel('密码').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '测试员工' }).waitFor();
    await admin.picture('home');
  });

  it('leads back to the page that asked for it, with its filters', async () => {
    const { page } = admin;
    await page.evaluate('localStorage.clear()');
    const { username } = await makeStaff(admin.app.deps);
    await admin.open('/places?pageSize=50&currentPage=1');
    await page.getByText('登录后回到您刚才的页面').waitFor();
    await page.getByLabel('用户名').fill(username);
    await page.getByLabel('密码').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '考点' }).waitFor();
    assert.match(page.url(), /pageSize=50/);
  });

  it('returns to the login page when the session has been ended, and comes back', async () => {
    const { page } = admin;
    const { id, username } = await admin.login();
    await page.getByRole('link', { name: '等级' }).first().click();
    await page.getByRole('heading', { name: '等级' }).waitFor();
    const stored = await page.evaluate<string>("localStorage.getItem('ekaotong.session')");
    const { token } = JSON.parse(stored) as { token: string };
    const ended = await fetch(`${admin.app.url}/api/staff/session`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${token}` },
    });
    assert.equal(ended.status, 204);
    await page.getByRole('link', { name: '考点' }).first().click();
    await page.getByLabel('用户名').fill(username);
    await page.getByLabel('密码').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '考点' }).waitFor();
    assert.ok(id);
  });

  it('shows a role only what it may do', async () => {
    const { page } = admin;
    await admin.login('content');
    const menu = page.getByRole('navigation', { name: '主菜单' });
    await menu.getByText('轮播图').waitFor();
    assert.equal(await menu.getByText('员工账号').count(), 0);
    assert.equal(await menu.getByText('题库导入').count(), 0);
    await admin.picture('menu-of-content');
    await admin.open('/banks');
    await page.getByText('共 0 条').waitFor();
    assert.equal(await page.getByText('新建题库').count(), 0);
    await admin.open('/staff');
    await page.getByText('没有这个页面').waitFor();
  });
});
