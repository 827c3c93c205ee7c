import assert from 'node:assert/strict';
import xlsx from 'node-xlsx';
import { bankSuite } from '../../test/bankSuite.ts';
import { settledImport } from '../../test/imports.ts';

const HEADER = ['题型', '题干', '答案'];
const judge = (number: number) => ['判断题', `第 ${number} 项检查应在作业前完成。`, '对'];
const workbook = (count: number, from = 1) =>
  xlsx.build([
    {
      name: '试题',
      data: [HEADER, ...Array.from({ length: count }, (_, at) => judge(from + at))],
      options: {},
    },
  ]);

describe('undoing an import', () => {
  const suite = bankSuite();

  const settled = (id: number) => settledImport(suite.staff, id);
  const imported = async (content: Uint8Array): Promise<number> => {
    const { body } = await suite.staff.upload(`/api/staff/imports?bankId=${suite.bankId}`, {
      name: '检查.xlsx',
      content,
    });
    const { id } = body.data;
    await settled(id);
    await suite.staff.post(`/api/staff/imports/${id}/confirm`);
    assert.equal((await settled(id)).state, 'done');
    return id;
  };
  const plan = async (id: number) => (await suite.staff.get(`/api/staff/imports/${id}/undo`)).body.data.plan;
  const undo = (id: number, told: unknown, edited?: 'keep' | 'remove') =>
    suite.staff.post(`/api/staff/imports/${id}/undo`, { told, edited });
  const questions = () => suite.app.deps.db('questions').where({ bank_id: suite.bankId }).orderBy('id');
  const edit = async (row: { id: number }) => {
    const reply = await suite.staff.patch(`/api/staff/questions/${row.id}`, { explanation: '见检查表' });
    assert.equal(reply.status, 200, JSON.stringify(reply.body));
  };
  const counts = ({ deletes, retires, edited }: Record<string, unknown>) => ({ deletes, retires, edited });

  it('removes exactly its questions, tells before how many, and logs it', async () => {
    await imported(workbook(2, 100));
    const id = await imported(workbook(3));
    const told = await plan(id);
    assert.deepEqual(told, { deletes: 3, retires: 0, edited: 0, editedNames: [] });
    const reply = await undo(id, counts(told));
    assert.deepEqual([reply.status, reply.body.data.state], [200, 'undone']);
    assert.deepEqual(
      (await questions()).map((one) => one.stem.slice(0, 5)),
      ['第 100', '第 101'],
    );
    const [logged] = await suite.app.deps
      .db('audit_log')
      .where({ action: 'imports.undo', row_id: String(id) });
    assert.deepEqual(logged.after, { state: 'undone', deleted: 3, retired: 0, kept: 0 });
    const again = await undo(id, counts(told));
    assert.equal(again.status, 409);
    assert.match(again.body.error.message, /已撤销/);
    assert.deepEqual((await suite.staff.get(`/api/staff/imports/${id}/undo`)).body.data, {
      plan: null,
      undone: { deleted: 3, retired: 0, kept: 0 },
    });
    // What was undone can be imported again.
    await imported(workbook(3));
    assert.equal((await questions()).length, 5);
  });

  it('retires what was published: the version stays as it is', async () => {
    const id = await imported(workbook(3));
    await suite.staff.post(`/api/staff/banks/${suite.bankId}/publish`);
    const told = await plan(id);
    assert.deepEqual(counts(told), { deletes: 0, retires: 3, edited: 0 });
    assert.equal((await undo(id, counts(told))).status, 200);
    assert.ok((await questions()).every((one) => one.retired));
    const ids = (await questions()).map((one) => one.id);
    assert.equal((await suite.app.deps.db('items').whereIn('question_id', ids)).length, 3);
  });

  it('names edited questions and asks whether they go or stay', async () => {
    const id = await imported(workbook(3));
    const [first] = await questions();
    await edit(first);
    const told = await plan(id);
    assert.deepEqual(counts(told), { deletes: 2, retires: 0, edited: 1 });
    assert.equal(told.editedNames[0].stem, first.stem);
    const undecided = await undo(id, counts(told));
    assert.deepEqual([undecided.status, undecided.body.error.code], [409, 'import.undoEdited']);
    assert.equal((await questions()).length, 3, 'nothing has happened');
    await undo(id, counts(told), 'keep');
    assert.deepEqual(
      (await questions()).map((one) => one.explanation),
      ['见检查表'],
    );
  });

  it('removes edited ones too when told so, and retires those that were published', async () => {
    const id = await imported(workbook(2));
    const [first] = await questions();
    await edit(first);
    await suite.staff.post(`/api/staff/banks/${suite.bankId}/publish`);
    const told = await plan(id);
    assert.deepEqual(counts(told), { deletes: 0, retires: 1, edited: 1 });
    await undo(id, counts(told), 'remove');
    assert.ok((await questions()).every((one) => one.retired));
  });

  it('does nothing when something else would happen than what was told', async () => {
    const id = await imported(workbook(2));
    const told = await plan(id);
    await suite.staff.post(`/api/staff/banks/${suite.bankId}/publish`);
    const reply = await undo(id, counts(told));
    assert.deepEqual([reply.status, reply.body.error.code], [409, 'import.undoChanged']);
    assert.ok((await questions()).every((one) => !one.retired));
  });

  it('is for confirmed imports, and for bank staff', async () => {
    const { body } = await suite.staff.upload(`/api/staff/imports?bankId=${suite.bankId}`, {
      name: '检查.xlsx',
      content: workbook(1),
    });
    const { id } = body.data;
    await settled(id);
    assert.equal(await plan(id), null);
    const told = { deletes: 0, retires: 0, edited: 0 };
    assert.match((await undo(id, told)).body.error.message, /待确认/);
    const other = await suite.app.as('content');
    assert.equal((await other.post(`/api/staff/imports/${id}/undo`, { told })).status, 403);
    assert.equal((await undo(999_999, told)).status, 404);
  });

  it('takes 20,000 questions back by as many statements as one', async () => {
    const statements = async (rows: number) => {
      const id = await imported(workbook(rows));
      const told = await plan(id);
      let count = 0;
      const note = () => {
        count++;
      };
      suite.app.deps.db.on('query', note);
      assert.equal((await undo(id, counts(told))).status, 200);
      suite.app.deps.db.off('query', note);
      assert.equal((await questions()).length, 0);
      return count;
    };
    const one = await statements(1);
    assert.ok(one > 5, `only ${one} statements seen`);
    assert.ok((await statements(20_000)) < 2 * one);
  });
});
