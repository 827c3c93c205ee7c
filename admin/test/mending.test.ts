import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import xlsx from 'node-xlsx';
import { makeBank } from '../../api/test/factories.ts';
import { type Admin, openAdmin } from './support/admin.ts';

const HEADER = ['题型', '题干', '选项A', '选项B', '选项C', '答案', '解析'];
/** One good row, three that fail, one that doubles the first. */
const ROWS = [
  HEADER,
  ['单选题', '使用砂轮机时应站在砂轮的哪一侧？', '侧面', '正面', '背面', 'A', '防止碎片伤人。'],
  ['单选题', '乙炔瓶与明火的距离不应小于多少？', '10 m', '1 m', '', 'E', '见安全规程。'],
  ['判断题', '', '', '', '', '对', ''],
  ['判断题', '焊接现场可以不设灭火器。', '', '', '', '也许', ''],
  ['单选题', '使用砂轮机时应站在砂轮的哪一侧？', '侧面', '正面', '背面', 'A', ''],
];

describe('mending and undoing an import', () => {
  let admin: Admin;
  let bankId: number;
  before(async () => {
    admin = await openAdmin();
    bankId = (await makeBank(admin.app.deps)).id;
    await admin.login('bank');
  });
  after(() => admin.close());

  const drop = async (name: string, buffer: Buffer) => {
    await admin.open(`/imports?bankId=${bankId}`);
    await admin.page
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
    await admin.page.waitForURL(/\/imports\/\d+$/);
  };
  const row = (text: string) => admin.page.getByRole('row').filter({ hasText: text });
  const bankSize = async () => (await admin.app.deps.db('questions').where({ bank_id: bankId })).length;
  let mendedFile: Buffer;

  it('mends one row in place, leaves one out, and gives the rest as a file', async () => {
    const { page } = admin;
    await drop('焊工.xlsx', Buffer.from(xlsx.build([{ name: '安全', data: ROWS, options: {} }])));
    await page.getByRole('tab', { name: '需要处理 4' }).click();
    await row('乙炔瓶').getByText('不导入，待处理').waitFor();
    await row('与工作表“安全”第 2 行重复').getByText('重复，不再导入').waitFor();
    await admin.picture('mend-rows');

    await row('乙炔瓶').getByRole('button', { name: '修正' }).click();
    await page.getByText('文件里的内容').waitFor();
    await page.getByRole('button', { name: '保存并列入导入' }).click();
    await page.getByText('答案不在选项之内，请检查答案或补全选项', { exact: true }).waitFor();
    await admin.picture('mend-drawer');
    await page.getByRole('radio', { name: 'A', exact: true }).check();
    await page.getByRole('button', { name: '保存并列入导入' }).click();
    // The next one that waits opens by itself.
    await page.getByText('修正“安全”第 4 行').waitFor();
    await page.getByRole('button', { name: '取消', exact: true }).click();
    await row('乙炔瓶').getByText('已修正，列入导入').waitFor();
    await row('也许').getByRole('button', { name: '不导入' }).click();
    await row('也许').getByText('不导入（已确认）').waitFor();
    await page.getByRole('tab', { name: '需要处理 2' }).waitFor();

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载失败的 1 行' }).click(),
    ]);
    assert.equal(download.suggestedFilename(), '焊工（失败的行）.xlsx');
    const [sheet] = xlsx.parse(await readFile(await download.path()));
    assert.deepEqual(sheet!.data[0], [...HEADER, '失败原因']);
    const data = sheet!.data as string[][];
    assert.equal(data.length, 2);
    data[1]![1] = '动火作业要有人监护。';
    mendedFile = Buffer.from(xlsx.build([{ name: sheet!.name, data, options: {} }]));
  });

  it('goes on after leaving, and writes the mended row with the others', async () => {
    const { page } = admin;
    await page.reload();
    await page.getByRole('tab', { name: /需要处理/ }).click();
    await row('乙炔瓶').getByText('已修正，列入导入').waitFor();
    await page.getByRole('button', { name: '确认导入' }).click();
    await page.getByText('已写入 2 题').waitFor();
    assert.equal(await bankSize(), 2);
    await drop('焊工（失败的行）.xlsx', mendedFile);
    await page.getByText('动火作业要有人监护。').waitFor();
    await page.getByRole('button', { name: '确认导入' }).click();
    await page.getByText('已写入 1 题').waitFor();
    assert.equal(await bankSize(), 3);
  });

  it('undoes an import as a whole, asking about what was edited', async () => {
    const { page } = admin;
    const { db } = admin.app.deps;
    await page.goBack();
    await page.goBack();
    await page.getByRole('button', { name: '撤销导入' }).waitFor();
    const [edited] = await db('questions').where({ bank_id: bankId }).orderBy('id');
    await db('questions').where({ id: edited.id }).update({ explanation: '改过', updated_at: db.fn.now() });
    await page.getByRole('button', { name: '撤销导入' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('另有 1 题在导入后被修改过').waitFor();
    await dialog.getByRole('button', { name: '撤销导入', disabled: true }).waitFor();
    await dialog.getByRole('radio', { name: '保留修改过的题' }).check();
    await admin.picture('undo-import');
    await dialog.getByRole('button', { name: '撤销导入' }).click();
    await page.getByText('这次导入已撤销').waitFor();
    await page.getByText('删除 1 题，保留修改过的 1 题').waitFor();
    await admin.picture('undone-import');
    assert.equal(await bankSize(), 2);
  });
});
