import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import sheetjs from 'node-xlsx';
import { bankSuite } from '../../../test/bankSuite.ts';
import { eventually } from '../../../test/eventually.ts';
import { makeBank, makeQuestions } from '../../../test/factories.ts';
import { publishBank } from '../commands.ts';
import type { FormatName, FormatReport } from './contract.ts';
import { FORMATS } from './formats.ts';

const OPTIONS = ['甲', '乙', '丙'].map((text, index) => ({ key: 'ABC'[index], text }));
const ROWS = [
  { type: 'single', stem: '=cmd|"/c calc"!A1', options: OPTIONS, answer: { keys: ['B'] }, difficulty: 3 },
  { type: 'multiple', stem: '多选 {哪些}？', options: OPTIONS, answer: { keys: ['A', 'C'] } },
  { type: 'judge', stem: '验电前先试验。', options: [], answer: { value: true }, explanation: '规程如此' },
  { type: 'fill', stem: '额定 ____ 和 ____', options: [], answer: { blanks: [['380 V', '380V'], ['50']] } },
  { type: 'short', stem: '简述步骤。', options: [], answer: { reference: '停电\n验电' } },
  { type: 'calculation', stem: '求电流。', options: [], answer: { reference: '\\(I=U/R\\)' } },
  {
    type: 'case',
    stem: '某车间停电检修。',
    options: [],
    answer: { reference: '' },
    parts: [{ type: 'judge', stem: '可以不验电。', options: [], answer: { value: false }, explanation: '' }],
  },
];

describe('exporting a bank', () => {
  const suite = bankSuite();
  beforeEach(async () => {
    const { occupation_id, level_id } = await suite.app.deps.db('banks').where({ id: suite.bankId }).first();
    const [{ id }] = await suite.app.deps
      .db('knowledge_points')
      .insert({ occupation_id, level_id, code: 'A-1', name: '安全', weight: 1 })
      .returning('id');
    for (const [index, row] of ROWS.entries())
      await suite.app.deps.db('questions').insert({
        bank_id: suite.bankId,
        explanation: '',
        knowledge_point_id: index === 0 ? id : null,
        ...row,
        options: JSON.stringify(row.options),
        answer: JSON.stringify(row.answer),
        parts: JSON.stringify(row.parts ?? []),
      });
  });

  const report = async (query = ''): Promise<{ total: number; formats: FormatReport[]; title: string }> =>
    (await suite.staff.get(`/api/staff/banks/${suite.bankId}/export-report${query}`)).body.data;
  const formatOf = async (name: FormatName) =>
    (await report()).formats.find(({ format }) => format === name)!;
  const content = (id: number) =>
    suite.app.deps
      .db('questions')
      .where({ bank_id: id })
      .orderBy('id')
      .select(
        'type',
        'stem',
        'options',
        'answer',
        'explanation',
        'parts',
        'difficulty',
        'knowledge_point_id',
      );
  /** Into a new bank of the same occupation and level. */
  const importAgain = async (name: string, bytes: Buffer): Promise<number> => {
    const { occupation_id, level_id } = await suite.app.deps.db('banks').where({ id: suite.bankId }).first();
    const { id: other } = await makeBank(suite.app.deps, { occupation_id, level_id });
    const started = await suite.staff.upload(`/api/staff/imports?bankId=${other}`, { name, content: bytes });
    const at = `/api/staff/imports/${started.body.data.id}`;
    const settled = async (wanted: string) => {
      for (;;) {
        const { state, error } = (await suite.staff.get(at)).body.data;
        if (state === wanted) return;
        assert.ok(!['failed', 'cancelled'].includes(state), error);
        await sleep(50);
      }
    };
    await settled('ready');
    assert.equal((await suite.staff.post(`${at}/confirm`)).status, 202);
    await settled('done');
    return other;
  };

  it('says before what a format leaves out and loses', async () => {
    const { total, formats } = await report();
    assert.equal(total, ROWS.length);
    const full = formats.filter(({ leftOut }) => leftOut.length === 0).map(({ format }) => format);
    assert.deepEqual(full, ['xlsx', 'docx', 'json', 'csv', 'csvGbk', 'txt', 'xls']);
    const aiken = await formatOf('aiken');
    assert.equal(aiken.written, 1);
    assert.deepEqual(
      aiken.leftOut.map(({ label, what, count }) => `${count} ${label}: ${what}`),
      ['多选题', '判断题', '填空题', '简答题', '计算题', '综合分析题'].map(
        (label) => `1 ${label}: ${label}没有对应的题型`,
      ),
    );
    assert.deepEqual(aiken.lost, [
      { what: '难度', count: 1 },
      { what: '知识点', count: 1 },
    ]);
    const xml = await formatOf('moodleXml');
    assert.deepEqual(
      xml.leftOut.map(({ type }) => type),
      ['fill', 'case'],
    );
  });

  for (const name of ['xlsx', 'docx', 'json', 'csv', 'csvGbk', 'txt', 'xls'] as const)
    it(`as ${name}, imported into another bank, makes the same questions`, async () => {
      const { status, body, headers } = await suite.staff.get(
        `/api/staff/banks/${suite.bankId}/export?format=${name}`,
      );
      assert.equal(status, 200);
      assert.match(headers.get('content-disposition') ?? '', /attachment/);
      const bytes = Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body));
      const other = await importAgain(`题库.${FORMATS[name].extension}`, bytes);
      assert.deepEqual(await content(other), await content(suite.bankId));
    });

  it('lets no cell begin like a formula', async () => {
    for (const name of ['xlsx', 'csv', 'xls'] as const) {
      const { body } = await suite.staff.get(`/api/staff/banks/${suite.bankId}/export?format=${name}`);
      const cells = sheetjs.parse(body)[0]!.data.flat().map(String);
      assert.ok(cells.includes(`'=cmd|"/c calc"!A1`), name);
      assert.deepEqual(
        cells.filter((cell) => /^[=+\-@\t\r]/.test(cell)),
        [],
      );
    }
  });

  it('takes a version as it was published, and only the types that are wanted', async () => {
    const origin = { actor: { kind: 'staff', id: 1, role: 'bank' }, address: '', requestId: '' } as never;
    const { versionId } = await publishBank(suite.bankId, origin, suite.app.deps);
    await suite.app.deps
      .db('questions')
      .where({ bank_id: suite.bankId, type: 'judge' })
      .update({ stem: '改过了' });
    await suite.app.deps
      .db('questions')
      .where({ bank_id: suite.bankId, type: 'fill' })
      .update({ retired: true });
    const stems = async (query: string) =>
      (
        await suite.staff.get(`/api/staff/banks/${suite.bankId}/export?format=json&${query}`)
      ).body.questions.map((one: { stem: string }) => one.stem);
    assert.deepEqual(await stems('types=judge,fill'), ['改过了']);
    assert.deepEqual(await stems(`types=judge,fill&version=${versionId}`), [ROWS[2]!.stem, ROWS[3]!.stem]);
    const { title, total } = await report(`?version=${versionId}`);
    assert.match(title, /第 1 版$/);
    assert.equal(total, ROWS.length);
    assert.equal((await report()).total, ROWS.length - 1);
  });

  it('gives nothing of another bank, to nobody else, and no empty file', async () => {
    const other = await makeBank(suite.app.deps);
    await makeQuestions(suite.app.deps, other.id, 1);
    const origin = { actor: { kind: 'staff', id: 1, role: 'bank' }, address: '', requestId: '' } as never;
    const { versionId } = await publishBank(other.id, origin, suite.app.deps);
    const path = `/api/staff/banks/${suite.bankId}/export?format=aiken`;
    assert.equal((await suite.staff.get(`${path}&version=${versionId}`)).status, 404);
    assert.equal((await suite.staff.get('/api/staff/banks/999999/export-report')).status, 404);
    assert.equal((await (await suite.app.as('grader')).get(path)).status, 403);
    const none = await suite.staff.get(`${path}&types=judge`);
    assert.equal(none.status, 409);
    assert.equal(none.body.error.message, '没有一道题能写成这种格式');
  });

  it('is written down, and leaves no file behind', async () => {
    await suite.staff.get(`/api/staff/banks/${suite.bankId}/export?format=txt&types=judge`);
    const last = await suite.app.deps.db('audit_log').orderBy('id', 'desc').first();
    assert.equal(last.action, 'banks.export');
    assert.deepEqual(last.after, { format: 'txt', questions: 1, types: ['judge'] });
    await eventually(async () => {
      const names = await readdir(suite.app.deps.files.incomingDir);
      assert.deepEqual(
        names.filter((name) => name.startsWith('export-')),
        [],
      );
    });
  });
});
