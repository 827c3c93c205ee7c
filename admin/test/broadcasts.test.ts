import assert from 'node:assert/strict';
import { sendDue } from '../../api/domain/broadcasts/sending.ts';
import { chooseOption } from '../../api/test/browser.ts';
import { makeLearner, makeOccupation } from '../../api/test/factories.ts';
import { type Admin, openAdmin } from './support/admin.ts';

describe('broadcasts in the admin', () => {
  let admin: Admin;
  before(async () => {
    admin = await openAdmin();
  });
  after(() => admin?.close());

  it('are written from a template, looked at, sent off, and tell how far they have come', async () => {
    const { page, app } = admin;
    const occupation = await makeOccupation(app.deps, { name: '电工' });
    for (const name of ['张小三', '李四', '王五'])
      await makeLearner(app.deps, { name, occupation_id: occupation.id });
    await makeLearner(app.deps, { name: '钳工学员' });
    await app.deps.db('broadcast_templates').insert({
      name: '停电通知',
      title: '本周五停电，请提前交卷',
      text: '本周五 18:00 至 20:00 考试中心停电检修，其间系统不能使用。正在训练的学员请提前交卷，答案会保存在手机上，恢复后自动提交。',
    });
    await admin.open('/');
    await admin.login('content');
    await page.getByRole('link', { name: '群发模板', exact: true }).first().click();
    await page
      .getByRole('row', { name: /停电通知/ })
      .getByRole('button', { name: '更多操作' })
      .click();
    await page.getByRole('menuitem', { name: '写群发' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '写群发' }).click();

    await page.getByRole('heading', { name: '编辑群发消息' }).waitFor();
    await chooseOption(page.getByLabel('职业（工种）'), '电工');
    await admin.picture('broadcast-form');
    await page.getByRole('button', { name: /保\s?存/ }).click();
    await page
      .getByRole('row', { name: /本周五停电/ })
      .getByRole('button', { name: '更多操作' })
      .click();
    await page.getByRole('menuitem', { name: '发送' }).click();
    await page.getByText('3 人').waitFor();
    await page.getByText('张**').waitFor();
    assert.equal(await page.getByText('钳**').count(), 0);
    await admin.picture('broadcast-send');
    await page.getByRole('button', { name: /^发\s?送$/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: '确认发送' }).click();
    await page.getByText('正在排队，马上发送').waitFor();
    await sendDue(app.deps);
    await page.locator('.stat-tile', { hasText: '已送达' }).getByText('3 人').waitFor();
    await admin.picture('broadcast-sent');
    await admin.open('/broadcasts');
    const sent = page.getByRole('row', { name: /本周五停电.*已发送/ });
    await sent.getByRole('link', { name: '查看' }).waitFor();
    assert.equal(await sent.getByRole('link', { name: '编辑' }).count(), 0);
  });
});
