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
});
