import assert from 'node:assert/strict';
import { stat } from 'node:fs/promises';
import { runExports } from '../../api/domain/dataExports/job.ts';
import { eventually } from '../../api/test/eventually.ts';
import { makeLearner } from '../../api/test/factories.ts';
import { type Admin, openAdmin } from './support/admin.ts';

describe('handing over all data in the admin', () => {
  let admin: Admin;
  before(async () => {
    admin = await openAdmin();
    // None that is due in the very hour of this test.
    await admin.app.deps.db('data_export_rules').update({ every_days: 0 });
    await admin.login('super');
  });
  after(() => admin.close());

  it('is asked for, opened by a password that is shown on a click, and downloaded', async () => {
    const { page, app } = admin;
    await admin.open('/data-exports/create');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.waitForURL(/\/data-exports(\/\d+)?$/);
    await runExports(app.deps);
    await admin.open('/data-exports');
    await page.getByText('可下载').first().waitFor();
    await admin.picture('data-exports');
    await page.getByRole('button', { name: '查看解压密码' }).click();
    await page.getByText(/^[\w-]{20}$/).waitFor();
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: '更多操作' }).click();
    await page.getByRole('menuitem', { name: '下载', exact: true }).click();
    const download = await downloading;
    assert.match(download.suggestedFilename(), /^全部数据.*\.zip$/);
    const { bytes } = await app.deps.db('data_exports').first('bytes');
    assert.equal((await stat(await download.path())).size, bytes);
  });

  it('leaves a trace that reads as a difference, from which the history of the row is reached', async () => {
    const { page, app } = admin;
    const { id } = await makeLearner(app.deps, { phone: '13912345678', name: '张三丰' });
    const root = await app.as('super');
    await root.patch(`/api/staff/learners/${id}`, { category: '复审', enabled: false, name: '李四' });
    await admin.open('/audit-log');
    await page.getByLabel('查找').fill('复审');
    await page.getByText('共 1 条').waitFor();
    const here = page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '操作日志' });
    const { height } = page.viewportSize()!;
    await eventually(async () => {
      const box = await here.boundingBox();
      assert.ok(box && box.y + box.height <= height, 'the menu shows where one is');
    });
    await admin.picture('audit-search');
    const entry = await app.deps.db('audit_log').orderBy('id', 'desc').first('id');
    await admin.open(`/audit-log/${entry.id}`);
    const change = page.getByRole('region', { name: '变更对照' });
    await change.getByText('可登录').waitFor();
    await change.getByText('复审').waitFor();
    const text = String(await change.textContent());
    assert.match(text, /类别/);
    assert.ok(!text.includes('李四') && !text.includes('张三丰'), text);
    await page.getByRole('heading', { name: '修改', exact: true }).waitFor();
    await admin.picture('audit-difference');
    await change.getByRole('link', { name: '查看这条学员的全部修改记录' }).click();
    await page.getByRole('tab', { name: '修改记录', selected: true }).waitFor();
    await page.getByText('修改前').first().waitFor();
  });

  it('needs no inline script, nor does any main screen', async () => {
    const { page, app } = admin;
    const { headers } = await (await app.as('guest')).get('/admin/');
    const policy = headers.get('content-security-policy') ?? '';
    const scripts = policy.split(';').find((part) => part.trim().startsWith('script-src'));
    assert.equal(scripts?.trim(), "script-src 'self'");
    // What the browser refuses becomes a complaint, and fails the suite.
    for (const path of [
      '/',
      '/learners',
      '/questions',
      '/banks/create',
      '/notices/create',
      '/audit-log',
      '/orders',
      '/results',
      '/imports',
      '/account',
    ]) {
      await admin.open(path);
      await page.getByRole('navigation', { name: '主菜单' }).waitFor();
      await page.waitForLoadState('networkidle');
    }
  });
});
