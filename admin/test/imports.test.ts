import assert from 'node:assert/strict';
import xlsx from 'node-xlsx';
import { chooseOption } from '../../api/test/browser.ts';
import { makeLevel, makeOccupation } from '../../api/test/factories.ts';
import { type Admin, openAdmin } from './support/admin.ts';

/** Three good rows, and one whose answer is no option. */
const workbook = () =>
  xlsx.build([
    {
      name: '理论题',
      data: [
        ['题型', '题干', '选项A', '选项B', '选项C', '答案', '解析'],
        ['单选题', '焊接时首先应当穿戴什么？', '防护面罩', '凉鞋', '短袖', 'A', '先防护，后作业。'],
        ['多选题', '下列哪些会引起触电？', '漏电', '绝缘破损', '良好接地', 'AB', ''],
        ['判断题', '氧气瓶可以放在阳光下暴晒。', '', '', '', '错', ''],
        ['单选题', '焊机外壳应当怎样？', '接地', '悬空', '', 'E', ''],
      ],
      options: {},
    },
  ]);

describe('importing a bank', () => {
  let admin: Admin;
  before(async () => {
    admin = await openAdmin();
    await makeOccupation(admin.app.deps, { name: '焊工' });
    await makeLevel(admin.app.deps, { name: '五级/初级工' });
    await admin.login('bank');
  });
  after(() => admin.close());

  const pick = (label: string, option: string) =>
    chooseOption(admin.page.getByLabel(label, { exact: true }), option);
  const drop = (name: string, buffer: Buffer) =>
    admin.page
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });

  it('goes from choosing a bank through the report to a published version', async () => {
    const { page } = admin;
    await page.getByRole('navigation').getByRole('link', { name: '题库导入' }).click();
    await pick('工种', '焊工');
    await pick('等级', '五级/初级工');
    await page.getByRole('button', { name: '新建题库' }).click();
    await page.getByLabel('题库名称').fill('焊工理论题库');
    await page.keyboard.press('Enter');
    await page.getByText('把文件拖到这里').waitFor();
    await admin.picture('import-start');
    await drop('焊工.xlsx', Buffer.from(workbook()));
    await page.waitForURL(/\/imports\/\d+$/);
    await page.getByRole('button', { name: '确认导入' }).waitFor();
    await page.getByText('焊接时首先应当穿戴什么？').waitFor();
    await admin.picture('import-report');
    await page.getByRole('tab', { name: /需要处理/ }).click();
    await page.getByRole('cell', { name: '5', exact: true }).waitFor();
    await admin.picture('import-problems');
    await page.getByRole('tab', { name: /工作表/ }).click();
    await page.getByRole('combobox', { name: '理论题 B 列的含义' }).waitFor();

    await page.reload();
    await page.getByRole('button', { name: '确认导入' }).click();
    await page.getByText('第一次发布，共 3 题').waitFor();
    await page.getByRole('button', { name: '发布题库' }).click();
    await page.getByText('已发布为第 1 版，共 3 题').waitFor();
    await admin.picture('import-published');
    const { db } = admin.app.deps;
    assert.equal((await db('questions')).length, 3);
    assert.equal((await db('items')).length, 3);
    await page.getByRole('link', { name: '查看试题' }).click();
    await page.getByText('共 3 条').waitFor();
  });

  it('shows what an import adds to the published version before it is published again', async () => {
    const { page } = admin;
    await page.goBack();
    await page.getByRole('link', { name: '返回' }).click();
    await drop('补充.csv', Buffer.from('题型,题干,答案\n判断题,焊后应当清理现场。,对'));
    await page.getByRole('button', { name: '确认导入' }).click();
    await page.getByText('与第 1 版相比有 1 题不同').waitFor();
    await page
      .getByRole('region', { name: /^试题 \d/ })
      .getByText('焊后应当清理现场。')
      .waitFor();
    await page.getByText('3 题没有变化').waitFor();
    await admin.picture('import-difference');
  });

  it('can be cancelled on its page while the file is still being read', async () => {
    const { page } = admin;
    await page.getByRole('link', { name: '返回' }).click();
    const rows = Array.from({ length: 30_000 }, (_, n) => `判断题,第 ${n} 种设备可以带电检修。,错`);
    await drop('很长.csv', Buffer.from(['题型,题干,答案', ...rows].join('\n')));
    await page.waitForURL(/\/imports\/\d+$/);
    await page.getByRole('button', { name: '取消导入' }).click();
    await page.getByRole('button', { name: '确定取消' }).click();
    await page.getByText('已取消，没有写入任何试题').waitFor();
    assert.equal((await admin.app.deps.db('questions')).length, 4);
  });

  it('says why a file cannot be read, and lists past imports of the bank', async () => {
    const { page } = admin;
    await page.getByRole('link', { name: '返回' }).click();
    await page.getByRole('link', { name: '焊工.xlsx' }).waitFor();
    await drop('笔记.csv', Buffer.from('这不是题库\n只是几句话'));
    await page.getByText(/文件中没有找到试题/).waitFor();
    await page.getByRole('link', { name: '重新上传' }).click();
    await page.getByRole('link', { name: '笔记.csv' }).waitFor();
    await drop('坏.xlsx', Buffer.from([0x50, 0x4b, 3, 4, ...Buffer.alloc(64)]));
    await page.locator('.ant-alert-error').waitFor();
    await admin.picture('import-failed');
    const { db } = admin.app.deps;
    assert.equal((await db('questions')).length, 4);
  });
});
