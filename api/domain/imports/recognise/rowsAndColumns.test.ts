/** Questions that take several rows or columns, or stand beside each other. */
import assert from 'node:assert/strict';
import { type Cell, drafts, errors, messages, recogniseSheets, summary } from './workbooks.fixture.ts';

const WIDE: Cell[] = ['题型', '题干', '选项A', '选项B', '答案'];
const MATERIAL: Cell[] = ['案例题', '某电工要更换配电箱里的断路器。'];
const part = (stem: string, key: string): Cell[] => ['单选题', stem, '停电', '走开', key];

describe('recognising questions of several rows and columns', () => {
  it('puts options below their question together with it, whichever column they stand in', async () => {
    const inStems = [
      ['题号', '题干', '答案'],
      ...[
        [1, '导线常用什么？', 'A'],
        [null, 'A.铜', null],
        [null, 'B.木', null],
      ],
      ...[
        [2, '绝缘常用什么？', 'B'],
        [null, 'A.铜', null],
        [null, 'B.木', null],
      ],
    ];
    const inColumn = [
      ['题干', '选项', '答案'],
      ...[
        ['导线常用什么？', '铜', 'A'],
        [null, '木', null],
        ['绝缘常用什么？', '铜', 'B'],
        [null, '木', null],
      ],
    ];
    const marked = [
      ['题干', '选项', '是否正确'],
      ...[
        ['导线常用什么？', '铜', '是'],
        [null, '木', '否'],
        ['绝缘常用什么？', '铜', null],
        [null, '木', '√'],
      ],
    ];
    for (const rows of [inStems, inColumn, marked]) {
      const result = await recogniseSheets({ 单选题: rows });
      assert.deepEqual(summary(result), ['single A', 'single B'], String(rows[0]));
      assert.deepEqual(
        drafts(result)[1]!.options.map(({ text }) => text),
        ['铜', '木'],
      );
      assert.deepEqual(messages(result), []);
    }
  });

  it('takes no option for right that is not marked as such', async () => {
    const result = await recogniseSheets({
      单选题: [
        ['题干', '选项', '是否正确'],
        ['导线常用什么？', '铜', '否'],
        [null, '木', null],
      ],
    });
    assert.deepEqual(summary(result), []);
    assert.equal(errors(result).length, 1);
  });

  it('joins answers of several columns blank by blank, or offers them where the right one is told', async () => {
    const fills = await recogniseSheets({
      填空题: [
        ['题干', '答案1', '答案2', '答案3'],
        ['频率____Hz，电压____V。', '50', '220', null],
        ['颜色____、____、____。', '红', '黄', '绿'],
      ],
    });
    assert.deepEqual(summary(fills), ['fill 50|220', 'fill 红|黄|绿']);
    const quiz = await recogniseSheets({
      Quiz: [
        ['Question', 'Answer 1', 'Answer 2', 'Answer 3', 'Time limit', 'Correct answer(s)'],
        ['哪个导电？', '铜', '木', '石', 20, '1'],
        ['哪些导电？', '铜', '铝', '石', 20, '1,2'],
      ],
    });
    assert.deepEqual(summary(quiz), ['single A', 'multiple A|B']);
  });

  it('reads questions that stand beside each other below the same words', async () => {
    const header = ['题干', '选项A', '选项B', '答案'];
    const result = await recogniseSheets({
      单选题: [
        [...header, null, ...header],
        ['导线用什么？', '铜', '木', 'A', null, '绝缘用什么？', '铜', '木', 'B'],
        ['开关用什么？', '铜', '木', 'A'],
      ],
    });
    assert.deepEqual(summary(result), ['single A', 'single A', 'single B']);
    assert.deepEqual(messages(result), []);
  });

  it('drops how a key is scored, but no text that another option has', async () => {
    const result = await recogniseSheets({
      表: [
        WIDE,
        ['多选题', '哪些导电？', '铜', '铝', 'AB（错选、漏选不得分）'],
        part('先做什么？', 'A（走开）'),
      ],
    });
    assert.deepEqual(summary(result), ['multiple A|B']);
    assert.match(errors(result)[0]!.message, /既不是选项字母/);
  });

  it('lets the text of a case go along with the questions below it', async () => {
    const counted = await recogniseSheets({
      表: [
        WIDE,
        MATERIAL,
        part('（1）先做什么？', 'A'),
        part('（2）后做什么？', 'B'),
        part('火灾时做什么？', 'B'),
      ],
    });
    assert.deepEqual(summary(counted).length, 2);
    assert.deepEqual(
      drafts(counted)[0]!.parts?.map(({ stem }) => stem),
      ['先做什么？', '后做什么？'],
    );
    const usual = await recogniseSheets({
      表: [
        WIDE,
        MATERIAL,
        part('先做什么？', 'A'),
        part('后做什么？', 'B'),
        ['案例题', '另一案例。'],
        part('火灾时？', 'B'),
      ],
    });
    assert.deepEqual(
      drafts(usual).map(({ parts }) => parts?.length),
      [2, 1],
    );
  });

  it('refuses a case without an answer, and warns of the rows below when nothing says whose they are', async () => {
    const many = Array.from({ length: 12 }, (_, at) => part(`第 ${at} 件事是什么？`, 'A'));
    const result = await recogniseSheets({ 表: [WIDE, MATERIAL, ...many] });
    assert.equal(drafts(result).length, 12);
    assert.match(errors(result)[0]!.message, /没有答案/);
    assert.equal(messages(result).filter((one) => /看不出本题是不是它的小问/.test(one)).length, 10);
  });
});
