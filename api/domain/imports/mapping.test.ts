/** A wrong guess is corrected, read again, confirmed, and remembered for files of the same layout. */
import assert from 'node:assert/strict';
import xlsx from 'node-xlsx';
import { type TestApp, testApp } from '../../test/app.ts';
import type { Client } from '../../test/client.ts';
import { makeBank } from '../../test/factories.ts';
import { settledImport } from '../../test/imports.ts';
import type { Import } from './contract.ts';
import type { ImportMapping } from './mappingContract.ts';

/** No header word of these is known. */
const HEADER = ['编目', '考查问句', '甲', '乙', '丙', '定论'];
const rows = (from: number) =>
  [0, 1, 2].map((n) => [
    `K${from + n}`,
    `第 ${from + n} 号阀门平时处于什么位置`,
    '开启',
    '关闭',
    '半开',
    'ABC'[n],
  ]);
const workbook = (from: number, name = '阀门') =>
  xlsx.build([{ name, data: [HEADER, ...rows(from)], options: {} }]);
const MEANINGS = ['ignored', 'stem', 'option', 'option', 'option', 'answer'] as const;
const mapping = (meanings: readonly (typeof MEANINGS)[number][] = MEANINGS): ImportMapping => ({
  sheets: [
    {
      sheet: '阀门',
      skip: false,
      headerRow: 1,
      type: 'single',
      columns: meanings.map((meaning, at) => ({
        column: 'ABCDEF'[at]!,
        meaning,
        ...(meaning === 'option' && { option: at - 2 }),
      })),
    },
  ],
});

describe('correcting how a file is read', () => {
  let app: TestApp;
  let staff: Client;
  let bankId: number;
  before(async () => {
    app = await testApp();
    staff = await app.as('bank');
    bankId = (await makeBank(app.deps)).id;
  });
  after(() => app.close());

  const upload = async (content: Uint8Array | string, name = '阀门.xlsx'): Promise<number> => {
    const { status, body } = await staff.upload(`/api/staff/imports?bankId=${bankId}`, { name, content });
    assert.equal(status, 202, JSON.stringify(body));
    return body.data.id;
  };
  const settled = (id: number): Promise<Import> => settledImport(staff, id);
  const recognise = (id: number, body: ImportMapping) =>
    staff.post(`/api/staff/imports/${id}/recognise`, body);

  it('shows columns that it did not understand with their cells, and says what is wrong with a correction', async () => {
    const id = await upload(workbook(1));
    const { state, report } = await settled(id);
    assert.equal(state, 'ready');
    const [sheet] = report!.sheets;
    assert.equal(sheet!.mappedBy, 'guess');
    assert.equal(sheet!.columns.length, 6);
    assert.ok(sheet!.columns[1]!.samples.some((text) => text.startsWith('第 1 号阀门')));
    assert.deepEqual(sheet!.firstRows[0], { row: 1, cells: HEADER });
    const refused: [ImportMapping, RegExp][] = [
      [mapping(['stem', 'stem', 'option', 'option', 'option', 'answer']), /A、B 列都设为“题干”/],
      [mapping(['ignored', 'ignored', 'option', 'option', 'option', 'answer']), /没有设“题干”列/],
      [{ sheets: [{ ...mapping().sheets[0]!, skip: true }] }, /请至少留下一个/],
      [{ sheets: [{ ...mapping().sheets[0]!, sheet: '别的' }] }, /文件中没有“别的”/],
    ];
    for (const [body, sentence] of refused) {
      const reply = await recognise(id, body);
      assert.equal(reply.status, 400);
      assert.match(reply.body.error.message, sentence);
    }
  });

  it('reads again as told, and the next file of that layout by itself, until that is forgotten', async () => {
    const first = await upload(workbook(1));
    await settled(first);
    assert.equal((await recognise(first, mapping())).status, 202);
    const told = await settled(first);
    assert.equal(told.state, 'ready');
    assert.equal(told.report!.total, 3, JSON.stringify(told.report!.problems));
    assert.equal(told.report!.sheets[0]!.mappedBy, 'staff');
    assert.equal(told.report!.sheets[0]!.columns[2]!.label, '选项 A');
    await staff.post(`/api/staff/imports/${first}/confirm`);
    assert.equal((await settled(first)).state, 'done');

    const second = await settled(await upload(workbook(50, '二月')));
    const [sheet] = second.report!.sheets;
    assert.equal(second.report!.total, 3);
    assert.equal(sheet!.mappedBy, 'remembered');
    const { body } = await staff.get('/api/staff/import-layouts');
    assert.equal(body.total, 1);
    assert.equal(body.data[0].id, sheet!.layoutId);
    assert.equal((await staff.delete(`/api/staff/import-layouts/${sheet!.layoutId}`)).status, 204);
    assert.equal((await recognise(second.id, { sheets: [] })).status, 202);
    assert.equal((await settled(second.id)).report!.sheets[0]!.mappedBy, 'guess');
  });

  it('reads many files one after the other instead of refusing them', async () => {
    const ids = [];
    for (let n = 0; n < 6; n += 1) ids.push(await upload(workbook(100 + n * 10)));
    for (const id of ids) assert.equal((await settled(id)).state, 'ready');
    const { data } = (await staff.get(`/api/staff/imports?bankId=${bankId}`)).body;
    assert.ok(data.every((one: Import) => one.report === null && one.total !== null));
  });

  it('begins what a process that died left waiting, and never what was cancelled', async () => {
    const id = await upload(workbook(1));
    await settled(id);
    await app.deps.db('imports').where({ id }).update({ state: 'waiting' });
    assert.equal((await staff.post(`/api/staff/imports/${id}/cancel`)).body.data.state, 'cancelled');
    await app.deps.db('imports').where({ id }).update({ state: 'waiting', report: null });
    assert.equal((await settled(id)).state, 'ready');
  });

  it('says of a file without questions what was expected', async () => {
    const { state, error, report } = await settled(
      await upload('各位同事：\n下周一开会，请准时参加。\n谢谢。', '通知.txt'),
    );
    assert.equal(state, 'failed');
    assert.match(error!, /没有找到试题.*“题干”“答案”/);
    assert.equal(report, null);
  });

  it('speaks of lines of the file, not of sheets, where there are none', async () => {
    const text = ['1. 高处作业应系什么？', 'A. 安全带', 'B. 领带', '答案：A'].join('\n');
    const { report } = await settled(await upload(`${text}\n${text.replace('1.', '2.')}`, '试题.txt'));
    const messages = report!.problems.map((one) => one.message).join('\n');
    assert.match(messages, /文件第 1 行重复/);
    assert.doesNotMatch(messages, /工作表/);
  });
});
