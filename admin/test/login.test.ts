import assert from 'node:assert/strict';
import { Secret, TOTP } from 'otpauth';
import { makeStaff, PASSWORD } from '../../api/test/factories.ts';
import { type Admin, openAdmin } from './support/admin.ts';

describe('logging in to the admin', () => {
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

  it('changes the own password from the account menu, and takes the new one from then on', async () => {
    const { page } = admin;
    const { username } = await admin.login();
    await page.getByRole('button', { name: '测试员工' }).click();
    await page.getByText('修改密码').click();
    const dialog = page.getByRole('dialog', { name: '修改密码' });
    const fill = async (current: string, next: string, again: string) => {
      await dialog.getByLabel('当前密码').fill(current);
      await dialog.getByLabel('新密码').fill(next);
      await dialog.getByLabel('再次输入').fill(again);
      await dialog.getByRole('button', { name: /修\s?改/ }).click();
    };
    await fill('not-the-password-1', 'another-secret-2', 'another-secret-3');
    await dialog.getByText('两次输入的新密码不一致').waitFor();
    await fill('not-the-password-1', 'another-secret-2', 'another-secret-2');
    await dialog.getByText('当前密码不正确，请重新输入').waitFor();
    await admin.picture('password');
    await fill(PASSWORD, 'another-secret-2', 'another-secret-2');
    await dialog.waitFor({ state: 'hidden' });
    await page.evaluate('localStorage.clear()');
    await admin.open('/');
    await page.getByLabel('用户名').fill(username);
    await page.getByLabel('密码').fill('another-secret-2');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '测试员工' }).waitFor();
  });

  it('leads back to the list from a row that is gone', async () => {
    const { page } = admin;
    await admin.login();
    for (const path of ['/levels/999999', '/levels/999999/edit']) {
      await admin.open(path);
      await page.getByRole('link', { name: '返回列表' }).click();
      await page.getByText(/共 \d+ 条/).waitFor();
    }
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

  it("asks first for a password of one's own, then lets in with a second factor", async () => {
    const { page, app } = admin;
    const { id, username } = await makeStaff(app.deps);
    await app.deps.db('staff').where({ id }).update({ must_change_password: true });
    await page.evaluate('localStorage.clear()').catch(() => undefined);
    await admin.open('/account');
    const enter = async (password: string) => {
      await page.getByLabel('用户名').fill(username);
      await page.getByLabel('密码').fill(password);
      await page.keyboard.press('Enter');
    };
    await enter(PASSWORD);
    const forced = page.getByRole('dialog', { name: '修改密码' });
    await forced.getByLabel('当前密码').fill(PASSWORD);
    await forced.getByLabel('新密码').fill('my-own-secret-2');
    await forced.getByLabel('再次输入').fill('my-own-secret-2');
    await admin.picture('password-forced');
    await forced.getByRole('button', { name: '修改' }).click();

    await page.getByRole('button', { name: '设置动态口令' }).click();
    const dialog = page.getByRole('dialog', { name: '设置动态口令' });
    const owner = page.getByRole('dialog', { name: '确认是您本人' });
    await owner.getByLabel('当前密码').fill('my-own-secret-2');
    await owner.getByRole('button', { name: '确定' }).click();
    const told = (await dialog.getByText('手工输入密钥').textContent()) ?? '';
    const secret = Secret.fromBase32(told.replace(/.*：/, '').replaceAll(' ', ''));
    const code = (later = 0) => new TOTP({ secret }).generate({ timestamp: Date.now() + later });
    await admin.picture('totp-begin');
    await dialog.getByLabel('6 位口令').fill(code());
    await dialog.getByRole('button', { name: '确定' }).click();
    await page.getByText('已启用。').waitFor();
    await admin.picture('account');

    await page.evaluate('localStorage.clear()');
    await admin.open('/');
    await enter('my-own-secret-2');
    await page.getByLabel('动态口令').waitFor();
    await admin.picture('login-code');
    // The code that confirmed has been used; that of the next half minute is taken too.
    await page.getByLabel('动态口令').fill(code(30_000));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '测试员工' }).waitFor();
  });
});
