import assert from 'node:assert/strict';
import xlsx from 'node-xlsx';
import { makeLearner } from '../../api/test/factories.ts';
import { type Admin, openAdmin } from './support/admin.ts';

const KNOWN = '13900000001';

/** As schools send them: a title, columns in their own order and words, and every fault that there is. */
const ugly = () =>
  xlsx.build([
    { name: '说明', data: [['请各班按时上报'], ['联系人：王老师']], options: {} },
    {
      name: '报名表',
      data: [
        ['2026 年下半年职业技能等级认定报名汇总表'],
        [],
        ['序号', '学员姓名', '工种', '技能等级', '联系电话（必填）', '人员类别', '会员有效期至', '备注'],
        [1, '赵敏', '电工', '五级', '139 0000 0002', '在校学生', '2030.12.31', ''],
        [2, '钱多', '电工', '初级工', '+86-13900000003', '企业职工', '2030/12/31', '班长'],
        [3, '孙一', '6-31-01-03', '5', Number(KNOWN), '企业职工', '2030-12-31', ''],
        [4, '李木', '电功', '五级', '13900000004', '', '', ''],
        [5, '周舟', '电工', '五级', '1390000000', '', '', '少一位'],
        [6, '吴迪', '电工', '五级', '139 0000 0002', '', '', '重复'],
        [7, '郑重', '电工', '九级', '13900000007', '', '2020-01-01', ''],
      ],
      options: {},
    },
  ]);

describe('importing learners', () => {
  let admin: Admin;
  before(async () => {
    admin = await openAdmin();
    const { db } = admin.app.deps;
    await db('occupations').insert({ code: '6-31-01-03', name: '电工' });
    await db('levels').insert({ code: '5', name: '五级/初级工' });
    await makeLearner(admin.app.deps, { phone: KNOWN, name: '孙老一', category: '社会人员' });
    await admin.login('content');
  });
  after(() => admin.close());

  const drop = (name: string, buffer: Buffer) =>
    admin.page
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });

  it('goes from an ugly list over its mended rows to learners with memberships, and back', async () => {
    const { page, app } = admin;
    await page.getByRole('navigation').getByRole('link', { name: '学员导入' }).click();
    await page.getByText('把名单拖到这里').waitFor();
    const template = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载模板' }).click();
    assert.equal((await template).suggestedFilename(), '学员导入模板.xlsx');
    await drop('报名汇总.xlsx', Buffer.from(ugly()));
    await page.waitForURL(/\/learner-imports\/\d+$/);
    await page.getByRole('button', { name: '确认导入' }).waitFor();
    await page.getByText('139****0002').waitFor();
    await admin.picture('learner-import-ready');
    await page.getByText('已有学员 1', { exact: true }).click();
    await page.getByText('不同：姓名、类别').waitFor();
    await page.getByRole('tab', { name: /有错误 4/ }).click();
    await page.getByText('没有“电功”这个职业，是不是“电工”？').waitFor();
    await admin.picture('learner-import-faults');
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载失败的 4 行' }).click();
    const failed = xlsx.parse(await (await saved).path());
    await page.getByRole('tab', { name: '列的识别' }).click();
    await page.getByText('没有“手机号”一列，没有读取').waitFor();
    await admin.picture('learner-import-columns');
    await page.getByText('以文件为准').click();
    await page.getByRole('button', { name: '确认导入' }).click();
    await page.getByText('新建 2 人，更新 1 人，不变 0 人，开通会员 3 人').waitFor();
    await admin.picture('learner-import-done');

    const [{ data: lines, name }] = failed as [{ data: string[][]; name: string }];
    const mended = lines.map((line) => line.map((cell) => (cell === '电功' ? '电工' : cell)));
    await page.getByRole('link', { name: '返回' }).click();
    await drop('改好的行.xlsx', Buffer.from(xlsx.build([{ name, data: mended, options: {} }])));
    // The doubled phone is known by now.
    await page.getByText('有错误的 2 行不会写入').waitFor();
    await page.getByRole('button', { name: '确认导入' }).click();
    await page.getByText('新建 1 人，更新 0 人').waitFor();

    await page.getByRole('link', { name: '返回' }).click();
    await admin.picture('learner-import-start');
    await page.getByRole('link', { name: '报名汇总.xlsx' }).click();
    await page.getByRole('button', { name: '撤销导入' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('位新学员：导入后从未登录').waitFor();
    await admin.picture('learner-import-undo');
    await dialog.getByRole('button', { name: '撤销导入' }).click();
    await page.getByText('移除从未登录的新学员 2 人，保留 0 人；恢复 1 人的资料；收回会员 3 人').waitFor();
    const learners = await app.deps.db('learners').orderBy('id');
    assert.deepEqual(
      learners.map(({ category, name: sealed }) => [category, app.deps.secrets.decrypt(sealed)]),
      [
        ['社会人员', '孙老一'],
        [null, '李木'],
      ],
    );
  });
});
