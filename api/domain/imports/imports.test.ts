import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import xlsx from 'node-xlsx';
import { bankSuite } from '../../test/bankSuite.ts';
import { eventually } from '../../test/eventually.ts';
import { settledImport } from '../../test/imports.ts';
import { publishBank } from '../bank/commands.ts';
import { lockImport } from './store.ts';

const HEADER = ['题型', '题干', '选项A', '选项B', '选项C', '选项D', '答案', '解析', '知识点代码'];
const single = (number: number) => [
  '单选题',
  `第 ${number} 号配电箱的额定电流应选（ ）。`,
  `${number} A`,
  `${number + 1} A`,
  `${number + 2} A`,
  `${number + 3} A`,
  'ABCD'[number % 4],
  '按计算电流选取',
  'A-B-A-001',
];
const workbook = (rows: unknown[][], name = '试题') =>
  xlsx.build([{ name, data: [HEADER, ...rows], options: {} }]);
const numbered = (count: number) => Array.from({ length: count }, (_, index) => single(index + 1));

describe('importing a bank', () => {
  const suite = bankSuite();

  const upload = async (content: Uint8Array | string, name = '电工.xlsx') => {
    const { status, body } = await suite.staff.upload(`/api/staff/imports?bankId=${suite.bankId}`, {
      name,
      content,
    });
    assert.equal(status, 202, JSON.stringify(body));
    return body.data.id as number;
  };
  const settled = (id: number, ...running: string[]) => settledImport(suite.staff, id, ...running);
  const questionsInBank = async () =>
    Number((await suite.app.deps.db('questions').where({ bank_id: suite.bankId }).count())[0]!.count);

  it('shows what it recognised, and imports nothing before staff confirm', async () => {
    const id = await upload(
      workbook([...numbered(3), ['判断题', '验电前应先在有电设备上试验。', '', '', '', '', '√']]),
    );
    const { state, report } = await settled(id);
    assert.equal(state, 'ready');
    assert.deepEqual(
      report.countsByType.map(({ label, count }: { label: string; count: number }) => [label, count]),
      [
        ['单选题', 3],
        ['判断题', 1],
      ],
    );
    assert.equal(report.sheets[0].headerRow, 1);
    assert.deepEqual(report.sheets[0].columns[1], {
      column: 'B',
      header: '题干',
      meaning: 'stem',
      label: '题干',
      samples: [1, 2, 3].map((n) => String(single(n)[1])).concat('验电前应先在有电设备上试验。'),
    });
    assert.match(report.problems[0].message, /知识点“A-B-A-001”不在该职业等级/);
    assert.equal(await questionsInBank(), 0);
    const { body } = await suite.staff.get(`/api/staff/imports/${id}/questions?type=judge`);
    assert.equal(body.total, 1);
    assert.deepEqual(body.data[0].question.answer, { value: true });
    assert.equal(body.data[0].row, 5);
  });

  it('puts the confirmed questions into the bank, with their source, and a second confirmation is refused', async () => {
    const id = await upload(workbook(numbered(5)));
    await settled(id);
    const replies = await Promise.all([1, 2].map(() => suite.staff.post(`/api/staff/imports/${id}/confirm`)));
    assert.deepEqual(replies.map((reply) => reply.status).sort(), [202, 409]);
    assert.equal((await settled(id)).state, 'done');
    assert.equal(await questionsInBank(), 5);
    const [first] = await suite.app.deps.db('questions').where({ bank_id: suite.bankId }).orderBy('id');
    assert.equal(first.source, '试题 第 2 行');
    const logged = await suite.app.deps
      .db('audit_log')
      .where({ action: 'imports.confirm', row_id: String(id) });
    assert.deepEqual(logged[0].after, { bankId: suite.bankId, questions: 5 });
  });

  it('ties a question to the knowledge point that its code or name means', async () => {
    const bank = await suite.app.deps.db('banks').where({ id: suite.bankId }).first();
    const [{ id: pointId }] = await suite.app.deps
      .db('knowledge_points')
      .insert({
        occupation_id: bank.occupation_id,
        level_id: bank.level_id,
        code: 'A-B-A-001',
        name: '配电箱',
      })
      .returning('id');
    const id = await upload(workbook(numbered(1)));
    assert.deepEqual((await settled(id)).report.problems, []);
    await suite.staff.post(`/api/staff/imports/${id}/confirm`);
    await settled(id);
    const question = await suite.app.deps.db('questions').where({ bank_id: suite.bankId }).first();
    assert.equal(question.knowledge_point_id, pointId);
  });

  // How fast that is, `npm run bench` says.
  it('imports 10,000 questions, telling how far it is, while other requests are answered', async () => {
    const id = await upload(workbook(numbered(10_000)));
    const seen = new Set<number>();
    let answered = 0;
    for (;;) {
      const { body } = await suite.staff.get(`/api/staff/imports/${id}`);
      seen.add(body.data.progress);
      if (!['waiting', 'reading'].includes(body.data.state)) break;
      answered++;
      await sleep(10);
    }
    await suite.staff.post(`/api/staff/imports/${id}/confirm`);
    assert.equal((await settled(id)).state, 'done');
    assert.equal(await questionsInBank(), 10_000);
    assert.ok(seen.size >= 3, `progress seen: ${[...seen]}`);
    assert.ok(answered > 5, `only ${answered} other requests were answered meanwhile`);
  });

  it('tells how far it is while it is written, of which nothing stays when it fails on the way', async () => {
    const { db } = suite.app.deps;
    const bank = await db('banks').where({ id: suite.bankId }).first();
    const { occupation_id, level_id } = bank;
    const codes = ['B-1', 'B-2'];
    await db('knowledge_points').insert(codes.map((code) => ({ occupation_id, level_id, code, name: code })));
    const [held, deleted] = [2500, 3500] as const;
    const rows = numbered(5000);
    rows[held]![8] = codes[0]!;
    rows[deleted]![8] = codes[1]!;
    const id = await upload(workbook(rows));
    await settled(id);
    const look = async () => (await suite.staff.get(`/api/staff/imports/${id}`)).body.data;
    const beyond = (percent: number) =>
      eventually(async () => {
        const { state, progress } = await look();
        assert.ok(state === 'importing' && progress > percent, `${state} at ${progress}`);
        return progress as number;
      });
    const percentOf = (at: number) => (100 * at) / rows.length;
    // Whoever writes a question waits for its knowledge point, so that it can be seen on the way.
    await db.transaction(async (second) => {
      await second('knowledge_points').where({ code: codes[1] }).delete();
      await db.transaction(async (first) => {
        await first('knowledge_points').where({ code: codes[0] }).forUpdate();
        await suite.staff.post(`/api/staff/imports/${id}/confirm`);
        const before = await beyond(0);
        assert.ok(before < percentOf(held), `${before}`);
      });
      const after = await beyond(percentOf(held));
      assert.ok(after < percentOf(deleted), `${after}`);
      assert.equal(await questionsInBank(), 0);
    });
    const failed = await settled(id);
    assert.equal(failed.state, 'ready');
    assert.match(failed.error, /没有导入任何试题/);
    assert.equal(await questionsInBank(), 0);
    await suite.staff.post(`/api/staff/imports/${id}/confirm`);
    assert.deepEqual([(await settled(id)).state, await questionsInBank()], ['done', rows.length]);
  });

  it('leaves out what the bank holds already, and refuses another key for it', async () => {
    const first = await upload(workbook(numbered(3)));
    await settled(first);
    await suite.staff.post(`/api/staff/imports/${first}/confirm`);
    await settled(first);
    const changed = single(1);
    changed[6] = 'D';
    const { report } = await settled(await upload(workbook([changed, single(2), single(9)])));
    assert.equal(report.total, 1);
    assert.equal(report.duplicateCount, 1);
    assert.deepEqual(
      report.problems
        .slice(0, 2)
        .map(({ row, severity }: { row: number; severity: string }) => [row, severity]),
      [
        [2, 'error'],
        [3, 'warning'],
      ],
    );
    assert.match(report.problems[0].message, /题库中已有同一道题但答案不同/);
  });

  it('imports the same file once although it was read twice before confirming', async () => {
    const ids = [await upload(workbook(numbered(4))), await upload(workbook(numbered(4)))];
    for (const id of ids) await settled(id);
    for (const id of ids) await suite.staff.post(`/api/staff/imports/${id}/confirm`);
    const reports = [await settled(ids[0]!), await settled(ids[1]!)].map(({ report }) => report);
    assert.equal(await questionsInBank(), 4);
    // Whichever of the two was copied first.
    const [later, former] = reports.sort((a, b) => a.total - b.total);
    assert.deepEqual([later.total, later.duplicateCount], [0, 4]);
    assert.deepEqual([former.total, former.duplicateCount], [4, 0]);
  });

  it('says in one sentence why a file cannot be read, and stores no question', async () => {
    const sentences: [string, Uint8Array | string, RegExp][] = [
      ['空.xlsx', '', /文件是空的/],
      ['图.xlsx', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), /不是能识别的题库文件/],
      ['坏.xlsx', workbook(numbered(3)).subarray(0, 900), /不是能识别的题库文件|已损坏/],
    ];
    for (const [name, content, sentence] of sentences) {
      const { state, error, report } = await settled(await upload(content, name));
      assert.equal(state, 'failed', name);
      assert.match(error, sentence);
      assert.equal(report, null);
    }
  });

  it('refuses 60 MB by naming the limit', async () => {
    const { status, body } = await suite.staff.upload(`/api/staff/imports?bankId=${suite.bankId}`, {
      name: '大.xlsx',
      content: new Uint8Array(60 * 1024 * 1024),
    });
    assert.equal(status, 413);
    assert.match(body.error.message, /50 MB/);
  });

  it('can be cancelled while reading and before confirming, not afterwards', async () => {
    const reading = await upload(workbook(numbered(5000)));
    assert.equal(
      (await suite.staff.post(`/api/staff/imports/${reading}/cancel`)).body.data.state,
      'cancelled',
    );
    const ready = await upload(workbook(numbered(2)));
    await settled(ready);
    assert.equal((await suite.staff.post(`/api/staff/imports/${ready}/cancel`)).status, 200);
    const late = await suite.staff.post(`/api/staff/imports/${ready}/confirm`);
    assert.equal(late.status, 409);
    assert.match(late.body.error.message, /已取消/);
    assert.equal((await settled(reading)).state, 'cancelled');
    assert.equal(await questionsInBank(), 0);
  });

  it('takes an import whose process died as failed while reading, as ready again while importing', async () => {
    const id = await upload(workbook(numbered(2)));
    await settled(id);
    await suite.app.deps.db('imports').where({ id }).update({ state: 'importing' });
    assert.equal((await suite.staff.get(`/api/staff/imports/${id}`)).body.data.state, 'ready');
    await suite.app.deps.db('imports').where({ id }).update({ state: 'reading' });
    const { state, error } = (await suite.staff.get(`/api/staff/imports/${id}`)).body.data;
    assert.equal(state, 'failed');
    assert.match(error, /重新上传/);
  });

  it('leaves an import alone that another process works on', async () => {
    const id = await upload(workbook(numbered(2)));
    await settled(id);
    await suite.app.deps.db.transaction(async (trx) => {
      assert.equal(await lockImport(trx, id), true);
      await suite.app.deps.db('imports').where({ id }).update({ state: 'importing' });
      assert.equal((await suite.staff.get(`/api/staff/imports/${id}`)).body.data.state, 'importing');
    });
  });

  it('is for bank staff only', async () => {
    for (const role of ['content', 'partner'] as const) {
      const other = await suite.app.as(role);
      const reply = await other.upload(`/api/staff/imports?bankId=${suite.bankId}`, {
        name: 'a.xlsx',
        content: workbook(numbered(1)),
      });
      assert.equal(reply.status, 403);
    }
    assert.equal(
      (
        await suite.staff.upload('/api/staff/imports?bankId=999999', {
          name: 'a.xlsx',
          content: workbook([]),
        })
      ).status,
      404,
    );
  });

  it('ends with a bank that can be published', async () => {
    const id = await upload(workbook(numbered(3)));
    await settled(id);
    await suite.staff.post(`/api/staff/imports/${id}/confirm`);
    await settled(id);
    const origin = { actor: { kind: 'guest' }, address: '', requestId: '' } as const;
    assert.equal((await publishBank(suite.bankId, origin, suite.app.deps)).itemCount, 3);
  });
});
