import { makeStaff, PASSWORD } from '../../api/test/factories.ts';
import { makeTraining, open } from '../../api/test/training.ts';
import { type Admin, openAdmin } from './support/admin.ts';

describe('the home page of the admin', () => {
  let admin: Admin;
  before(async () => {
    admin = await openAdmin();
  });
  after(() => admin.close());

  it('shows who is there and who trains, to staff of the centre, not to partners', async () => {
    const { page, app } = admin;
    // In more occupations than the card has room for.
    for (let occupation = 0; occupation < 7; occupation++) {
      const training = await makeTraining(app);
      const { id } = await training.learner();
      await open(app, id, { source: 'training', blueprintId: training.blueprint.id });
    }
    await admin.open('/');
    await admin.login('content');
    await page.locator('.stat-tile', { hasText: '正在训练' }).getByText('7', { exact: true }).waitFor();
    await page.getByText('在线 1，训练 1').nth(6).waitFor();
    await page.getByText('按考点').click();
    await page.getByText('未选择').waitFor();
    await page.getByText('近 30 天训练人数').waitFor();
    await admin.picture('home');
    await admin.login('partner');
    await page.getByRole('navigation', { name: '主菜单' }).waitFor();
    await page.getByText('近 30 天训练人数').waitFor({ state: 'hidden' });
  });

  it('says what a role of the centre’s own may not see, where figures would stand', async () => {
    const { page, app } = admin;
    const grants = JSON.stringify({ resources: { attempts: { actions: ['list', 'show'] } }, routes: [] });
    const role = { code: 'papers-only', name: '只看答卷', grants };
    const [{ id: role_id }] = await app.deps.db('roles').insert(role).returning('id');
    const { id, username } = await makeStaff(app.deps, { role: 'content' });
    await app.deps.db('staff').where({ id }).update({ role_id });
    await page.evaluate('localStorage.clear()');
    await admin.open('/');
    await page.getByLabel('用户名').fill(username);
    await page.getByLabel('密码').fill(PASSWORD);
    await page.keyboard.press('Enter');
    for (const card of ['现在', '近 30 天训练人数'])
      await page
        .locator('.ant-card', { hasText: card })
        .getByText(/没有“.+”的权限/)
        .waitFor();
    await admin.picture('home-without-figures');
  });
});
