import assert from 'node:assert/strict';
import xlsx from 'node-xlsx';
import { connect } from '../../infra/db.ts';
import { type TestApp, testApp } from '../../test/app.ts';
import type { Client } from '../../test/client.ts';
import { makeBank, makeLevel, makeOccupation, makeQuestions } from '../../test/factories.ts';
import { importReply, type Tree, treeReply } from './contract.ts';
import { findPoints } from './table.ts';

const rowsOf = (...lines: string[][]) => lines.map((cells, index) => ({ number: index + 1, cells }));
const brief = (lines: string[][]) =>
  findPoints(rowsOf(...lines))?.map(({ code, name, weight, parentCode }) => [code, name, weight, parentCode]);

describe('reading a table of knowledge points', () => {
  it('takes the parent from its column, or from the code', () => {
    assert.deepEqual(
      brief([
        ['电工五级鉴定要素细目表'],
        ['上级代码', '代码', '名称', '鉴定比重'],
        ['', 'A', '基本要求', '30'],
        ['A', 'X1', '职业道德', ''],
      ]),
      [
        ['A', '基本要求', '30', ''],
        ['X1', '职业道德', '', 'A'],
      ],
    );
    assert.deepEqual(
      brief([
        ['鉴定点代码', '鉴定点名称', '比重'],
        ['A', '基本要求', '30'],
        ['A-B', '安全', '100'],
        ['A-B-001', '触电急救', ''],
        ['A-C-001', '职业守则', ''],
      ])?.map(([code, , , parent]) => [code, parent]),
      [
        ['A', ''],
        ['A-B', 'A'],
        ['A-B-001', 'A-B'],
        ['A-C-001', 'A'],
      ],
    );
  });

  it('goes down merged cells of one pair of columns per level', () => {
    assert.deepEqual(
      brief([
        ['鉴定范围一级', '', '', '鉴定范围二级', '', '', '鉴定点', ''],
        ['代码', '名称', '鉴定比重', '代码', '名称', '鉴定比重', '代码', '名称'],
        ['A', '基本要求', '20', 'A', '职业道德', '40', '001', '守则'],
        ['', '', '', '', '', '', '002', '道德规范'],
        ['', '', '', 'B', '基础知识', '60', '001', '电路'],
        ['B', '相关知识', '80', 'A', '接线', '100', '001', '配线'],
      ]),
      [
        ['A', '基本要求', '20', ''],
        ['A-A', '职业道德', '40', 'A'],
        ['A-A-001', '守则', '', 'A-A'],
        ['A-A-002', '道德规范', '', 'A-A'],
        ['A-B', '基础知识', '60', 'A'],
        ['A-B-001', '电路', '', 'A-B'],
        ['B', '相关知识', '80', ''],
        ['B-A', '接线', '100', 'B'],
        ['B-A-001', '配线', '', 'B-A'],
      ],
    );
  });

  it('finds none where nothing is called a code', () => {
    assert.equal(
      brief([
        ['题干', '答案'],
        ['甲', 'A'],
      ]),
      undefined,
    );
  });
});

describe('the tree of knowledge points', () => {
  let app: TestApp;
  let staff: Client;
  before(async () => {
    app = await testApp();
    staff = await app.as('bank');
  });
  after(() => app.close());

  const HEADER = ['代码', '名称', '鉴定比重', '上级代码'];
  const LINES = [
    ['A', '基本要求', '30', ''],
    ['A-A', '职业道德', '40', 'A'],
    ['A-B', '基础知识', '60', 'A'],
    ['B', '相关知识', '60', ''],
  ];
  async function makeTree() {
    const occupationId = (await makeOccupation(app.deps)).id;
    const levelId = (await makeLevel(app.deps)).id;
    const query = `occupationId=${occupationId}&levelId=${levelId}`;
    const send = async (lines: string[][], apply = true) => {
      const content = xlsx.build([{ name: '鉴定点', data: [HEADER, ...lines], options: {} }]);
      return staff.upload(`/api/staff/knowledge-points/import?${query}&apply=${apply}`, {
        name: '表.xlsx',
        content,
      });
    };
    const tree = async (): Promise<Tree> =>
      treeReply.parse((await staff.get(`/api/staff/knowledge-points/tree?${query}`)).body).data;
    const idOf = async (code: string) => (await tree()).points.find((point) => point.code === code)!.id;
    return { occupationId, levelId, send, tree, idOf };
  }
  const shape = ({ points }: Tree) =>
    points.map(({ code, parentId }) => `${points.find(({ id }) => id === parentId)?.code ?? ''}>${code}`);

  it('is previewed, imported, and updated by code', async () => {
    const { send, tree } = await makeTree();
    const preview = importReply.parse((await send(LINES, false)).body).data;
    assert.equal(preview.applied, false);
    assert.deepEqual(
      preview.points.map(({ row, change, error }) => [row, change, error]),
      [2, 3, 4, 5].map((row) => [row, 'create', null]),
    );
    assert.deepEqual((await tree()).points, []);
    assert.equal((await send(LINES)).status, 200);
    assert.deepEqual(shape(await tree()), ['>A', 'A>A-A', 'A>A-B', '>B']);
    const turned = [
      ['B', '相关知识', '70', ''],
      ['A', '基本要求', '30', 'B'],
    ];
    const again = importReply.parse((await send(turned, false)).body).data;
    assert.deepEqual(
      again.points.map(({ change }) => change),
      ['update', 'update'],
    );
    assert.equal((await send(turned)).status, 200);
    assert.deepEqual(shape(await tree()), ['>B', 'B>A', 'A>A-A', 'A>A-B']);
  });

  it('tells of every bad row and writes nothing while there is one', async () => {
    const { send, tree } = await makeTree();
    const bad = [
      ['A', '基本要求', '很多', ''],
      ['A', '又一个', '', ''],
      ['', '没有代码', '', ''],
      ['C', '孤儿', '', 'Z'],
      ['D', '环', '', 'E'],
      ['E', '环', '', 'D'],
      ['F', '好的', '100', ''],
    ];
    const { points } = importReply.parse((await send(bad, false)).body).data;
    const wanted = [
      /不是 0 到 100/,
      /与第 2 行重复|不是 0 到 100/,
      /没有代码/,
      /“Z”.*找不到/,
      /它的下级/,
      /它的下级/,
    ];
    for (const [index, sentence] of wanted.entries())
      if (index !== 1) assert.match(points[index]?.error ?? '', sentence);
    assert.equal(points[6]?.error, null);
    const refused = await send(bad);
    assert.equal(refused.status, 409);
    assert.match(refused.body.error.message, /没有导入任何内容/);
    assert.deepEqual((await tree()).points, []);
  });

  it('counts questions with those below, and says where weights are not a hundred', async () => {
    const { occupationId, levelId, send, tree, idOf } = await makeTree();
    await send(LINES);
    const bank = await makeBank(app.deps, { occupation_id: occupationId, level_id: levelId });
    const ids = await makeQuestions(app.deps, bank.id, 5);
    const put = async (code: string, some: number[]) =>
      app.deps
        .db('questions')
        .whereIn('id', some)
        .update({ knowledge_point_id: await idOf(code) });
    await put('A', ids.slice(0, 1));
    await put('A-B', ids.slice(1, 4));
    await app.deps.db('questions').where({ id: ids[3] }).update({ retired: true });
    const { points, weights } = await tree();
    assert.deepEqual(
      points.map(({ code, ownQuestions, questions }) => [code, ownQuestions, questions]),
      [
        ['A', 1, 3],
        ['A-A', 0, 0],
        ['A-B', 2, 2],
        ['B', 0, 0],
      ],
    );
    assert.deepEqual(weights, [{ parentId: null, sum: 90 }]);
  });

  it('is moved and reordered, never under itself', async () => {
    const { send, tree, idOf } = await makeTree();
    await send(LINES);
    const move = async (code: string, parent: string | null, place: number) =>
      staff.post(`/api/staff/knowledge-points/${await idOf(code)}/move`, {
        parentId: parent && (await idOf(parent)),
        place,
      });
    assert.equal((await move('A-B', 'A', 0)).status, 204);
    assert.deepEqual(shape(await tree()), ['>A', 'A>A-B', 'A>A-A', '>B']);
    assert.equal((await move('A-A', null, 1)).status, 204);
    assert.deepEqual(shape(await tree()), ['>A', 'A>A-B', '>A-A', '>B']);
    const ring = await move('A', 'A-B', 0);
    assert.match(ring.body.error.message, /不能是该鉴定点自己或它的下级/);
    const other = await makeTree();
    await other.send(LINES);
    const foreign = await staff.post(`/api/staff/knowledge-points/${await idOf('B')}/move`, {
      parentId: await other.idOf('A'),
      place: 0,
    });
    assert.match(foreign.body.error.message, /另一个职业或等级/);
  });

  it('is never bent into a ring by two edits at once', async () => {
    const { send, tree, idOf } = await makeTree();
    await send(LINES);
    const [a, b] = [await idOf('A'), await idOf('B')];
    const others = [1, 2].map(() => connect(app.deps.config.databaseUrl, { max: 1 }));
    const [first, second] = await Promise.all(others.map((db) => db.transaction()));
    await first!('knowledge_points').where({ id: a }).update({ parent_id: b });
    const late = second!('knowledge_points').where({ id: b }).update({ parent_id: a });
    const refused = assert.rejects(Promise.resolve(late), /below itself/);
    await first!.commit();
    await refused;
    await second!.rollback();
    await Promise.all(others.map((db) => db.destroy()));
    assert.deepEqual(shape(await tree()).sort(), ['>B', 'A>A-A', 'A>A-B', 'B>A']);
  });
});
