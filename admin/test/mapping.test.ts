import assert from 'node:assert/strict';
import xlsx from 'node-xlsx';
import { chooseOption } from '../../api/test/browser.ts';
import { makeBank } from '../../api/test/factories.ts';
import { type Admin, openAdmin } from './support/admin.ts';

/** No header word of these is known. */
const HEADER = ['编目', '考查问句', '甲', '乙', '丙', '定论'];
const workbook = (from: number) => {
  const rows = [0, 1, 2].map((n) => [
    `K${from + n}`,
    `第 ${from + n} 号阀门平时处于什么位置`,
    '开启',
    '关闭',
    '半开',
    'ABC'[n],
  ]);
  return Buffer.from(xlsx.build([{ name: '阀门', data: [HEADER, ...rows], options: {} }]));
};

describe('correcting how files are read, and many at once', () => {
  let admin: Admin;
  let bankId: number;
  before(async () => {
    admin = await openAdmin();
    bankId = (await makeBank(admin.app.deps)).id;
    await admin.login('bank');
  });
  after(() => admin.close());

  const drop = async (...files: [name: string, buffer: Buffer][]) => {
    await admin.open(`/imports?bankId=${bankId}`);
    await admin.page
      .locator('input[type=file]')
      .setInputFiles(files.map(([name, buffer]) => ({ name, mimeType: 'application/octet-stream', buffer })));
  };
  const pick = (label: string, option: string) =>
    chooseOption(admin.page.getByRole('combobox', { name: label, exact: true }), option);

  it('reads a file again as told, and the next one of the layout by itself', async () => {
    const { page } = admin;
    await drop(['一月.xlsx', workbook(1)]);
    await page.waitForURL(/\/imports\/\d+$/);
    await page.getByRole('combobox', { name: '阀门 B 列的含义' }).waitFor();
    await admin.picture('mapping-guessed');
    const rows = page.locator('.ant-select-dropdown:visible');
    await page.getByRole('combobox', { name: '阀门的表头' }).press('ArrowDown');
    await rows.getByText(/^表头：第 1 行/).click();
    await rows.waitFor({ state: 'hidden' });
    const meanings = ['不导入', '题干', '选项 A', '选项 B', '选项 C'];
    for (const [at, meaning] of meanings.entries()) await pick(`阀门 ${'ABCDE'[at]} 列的含义`, meaning);
    const readAgain = async () => {
      await page.getByRole('button', { name: '重新识别' }).click();
      await page.getByRole('dialog').getByRole('button', { name: '重新识别' }).click();
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
    };
    await pick('阀门 F 列的含义', '解析');
    await readAgain();
    await page.getByText(/没有设“答案”列/).waitFor();
    await pick('阀门 F 列的含义', '答案');
    await admin.picture('mapping-corrected');
    await readAgain();
    await page.getByRole('button', { name: '确认导入' }).waitFor();
    await page.getByText('第 1 号阀门平时处于什么位置').first().waitFor();
    await page.getByRole('tab', { name: /工作表与列/ }).click();
    await page.getByText('按您的更正').waitFor();
    await page.getByRole('button', { name: '确认导入' }).click();
    await page.getByRole('button', { name: '发布题库' }).waitFor();

    await drop(['二月.xlsx', workbook(50)]);
    await page.waitForURL(/\/imports\/\d+$/);
    await page.getByRole('button', { name: '确认导入' }).waitFor();
    await page.getByRole('tab', { name: /工作表与列/ }).click();
    await page.getByText('沿用上次对同样表头的更正').waitFor();
    await admin.picture('mapping-remembered');
  });

  it('takes many files at once, each with its progress, and confirms all that are ready', async () => {
    const { page } = admin;
    const many = [100, 200, 300].map((from): [string, Buffer] => [`第 ${from} 组.xlsx`, workbook(from)]);
    await drop(...many, ['通知.txt', Buffer.from('各位同事：\n下周一开会。\n谢谢。')]);
    const row = (text: string) => page.getByRole('row').filter({ hasText: text });
    await row('第 100 组').getByText('3 题，0 处错误').waitFor();
    await row('第 300 组').getByText('3 题，0 处错误').waitFor();
    await row('通知.txt')
      .getByText(/没有找到试题/)
      .waitFor();
    await row('第 200 组').getByRole('button', { name: '取消' }).click();
    await page.getByRole('button', { name: '取消导入' }).click();
    await row('第 200 组').getByText('已取消').waitFor();
    await admin.picture('import-many');
    await page.getByRole('button', { name: '全部确认（3 个）' }).click();
    await page.getByRole('button', { name: '全部导入' }).click();
    for (const name of ['第 100 组', '第 300 组', '二月']) await row(name).getByText('已导入').waitFor();
    const { db } = admin.app.deps;
    assert.equal((await db('questions').where({ bank_id: bankId })).length, 12);
  });
});
