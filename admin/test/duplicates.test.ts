import assert from 'node:assert/strict';
import xlsx from 'node-xlsx';
import { makeBank } from '../../api/test/factories.ts';
import { textDifference } from '../src/screens/duplicates/textDifference.ts';
import { type Admin, openAdmin } from './support/admin.ts';

const TOOLS = ['塞尺', '兆欧表', '力矩扳手', '测温枪'];
const STEM = '检修电动机前测量绕组绝缘电阻应当使用的工具是（　）。';

describe('the difference of two texts', () => {
  it('marks what differs, on each side', () => {
    const marked = (one: string, other: string) =>
      textDifference(one, other).map((side) =>
        side.map(({ text, differs }) => (differs ? `[${text}]` : text)).join(''),
      );
    assert.deepEqual(marked('应当断电后检修', '必须断电并检修'), [
      '[应当]断电[后]检修',
      '[必须]断电[并]检修',
    ]);
    assert.deepEqual(marked('断电', '先断电'), ['断电', '[先]断电']);
    assert.deepEqual(marked('aa', 'a'), ['a[a]', 'a']);
    assert.deepEqual(marked('', '断'), ['', '[断]']);
  });
});

describe('duplicates of a bank', () => {
  let admin: Admin;
  let bankId: number;
  before(async () => {
    admin = await openAdmin();
    bankId = (await makeBank(admin.app.deps, { name: '维修电工理论题库' })).id;
    await admin.login('bank');
  });
  after(() => admin.close());

  const add = async (stem: string, texts: string[], key: string) => {
    const [{ id }] = await admin.app.deps.db('questions').insert(
      {
        bank_id: bankId,
        type: 'single',
        stem,
        options: JSON.stringify(texts.map((text, at) => ({ key: 'ABCD'[at], text }))),
        answer: JSON.stringify({ keys: [key] }),
        source: '理论 第 3 行',
      },
      ['id'],
    );
    return id as number;
  };
  const retired = async (id: number) =>
    (await admin.app.deps.db('questions').where({ id }).first()).retired as boolean;

  it('are checked, shown side by side and decided on before the bank is published', async () => {
    const { page } = admin;
    await add(STEM, TOOLS, 'B');
    const wrong = await add(STEM.replace('（　）', '____'), [...TOOLS].reverse(), 'B');
    await add('安装接线端子时拧紧螺栓应当使用的工具是', TOOLS, 'C');
    const double = await add('安装接线端子时，拧紧螺栓应当使用的工具是（ ）', TOOLS, 'C');
    await add('按规程，检查运行中轴承温度应当使用的工具是', TOOLS, 'D');
    await add('检查运行中轴承温度应当用的工具是', TOOLS, 'D');

    await admin.open(`/banks/${bankId}/publish`);
    await page.getByText('有 1 对试题题目相同而答案不同，处理后才能发布').waitFor();
    await page.getByRole('button', { name: '发布新版本' }).click();
    await page.getByText('还不能发布；请到“查重”中逐对处理').waitFor();
    await admin.picture('duplicates-publish-refused');
    await page.getByRole('link', { name: '去查重' }).click();

    await page.getByRole('button', { name: '开始查重' }).click();
    await page.getByText('比较了 6 题').waitFor();
    await page.getByText('相似 1').first().waitFor();
    await page.getByText('答案冲突 1').waitFor();
    await page
      .locator('mark.differs')
      .first()
      .filter({ hasText: /^兆欧表$/ })
      .waitFor();
    await admin.picture('duplicates-conflict');
    await page.getByRole('button', { name: '左边答案对，改正右边' }).click();
    await page.getByRole('button', { name: /确\s?定/ }).click();
    await page.getByText('答案冲突 0').waitFor();
    const corrected = await admin.app.deps.db('questions').where({ id: wrong }).first();
    assert.deepEqual(corrected.answer, { keys: ['C'] }, 'the same option, under its own letter');

    await page.getByText('完全重复 2').click();
    await page.getByText(`题库编号 ${double}`).waitFor();
    await admin.picture('duplicates-exact');
    await page.getByRole('button', { name: '全部停用较晚的' }).click();
    await page.getByRole('button', { name: '全部停用', exact: true }).click();
    await page.getByText('已停用 2 道重复的试题').waitFor();
    assert.deepEqual([await retired(double), await retired(wrong)], [true, true]);

    await page.getByText('相似 1', { exact: true }).click();
    await page.getByText(/相似 \d+%/).waitFor();
    await admin.picture('duplicates-near');
    await page.getByRole('button', { name: '不是重复，都保留' }).click();
    await page.getByText('没有需要处理的').waitFor();
    await page.getByRole('switch', { name: '看已判定的' }).click();
    await page.getByText('由测试员工判定').waitFor();

    await admin.open(`/banks/${bankId}/publish`);
    await page.getByRole('button', { name: '发布新版本' }).click();
    await page.getByText('已发布为第 1 版，共 4 题').waitFor();
  });

  it('are found in a file that waits, and replace the bank’s question when told so', async () => {
    const { page } = admin;
    const old = await add(
      '按照安全规程要求，高处作业必须系好的防护用品是',
      ['安全带', '线手套', '布鞋', '围裙'],
      'A',
    );
    await admin.open(`/imports?bankId=${bankId}`);
    const rows = [
      ['题型', '题干', 'A', 'B', 'C', 'D', '答案'],
      ['单选题', '按照安全规程要求，高处作业应当系好的防护用品是', '安全带', '线手套', '布鞋', '围裙', 'A'],
      ['单选题', '灭火器压力表指针在什么颜色区域表示正常', '绿色', '红色', '黄色', '黑色', 'A'],
    ];
    await page.locator('input[type=file]').setInputFiles({
      name: '补充题.xlsx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(xlsx.build([{ name: '理论', data: rows, options: {} }])),
    });
    await page.getByRole('button', { name: '确认导入' }).waitFor();
    await page.getByRole('tab', { name: '查重' }).click();
    await page.getByRole('button', { name: '开始查重' }).click();
    await page.getByText('导入的文件').waitFor();
    await admin.picture('duplicates-import');
    await page.getByRole('button', { name: '替换题库中的' }).click();
    await page.getByRole('button', { name: /确\s?定/ }).click();
    await page.getByText('没有需要处理的').waitFor();
    await page.getByRole('button', { name: '确认导入' }).click();
    await page.getByText('已写入 2 题').waitFor();
    assert.equal(await retired(old), true);
    await admin.picture('duplicates-imported');
  });
});
