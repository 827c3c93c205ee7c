import assert from 'node:assert/strict';
import { Marks, normaliseFormulas } from './marks.ts';
import { drafts, HEADER, recogniseSheets } from './workbooks.fixture.ts';

describe('marks of texts', () => {
  it('take dollars for formulas only where they hold mathematics', () => {
    for (const [text, marked] of [
      ['$x^2$ 与 $\\frac{1}{2}$', '\\(x^2\\) 与 \\(\\frac{1}{2}\\)'],
      ['$$E=mc^2$$', '\\[E=mc^2\\]'],
      ['变量 $a$', '变量 \\(a\\)'],
      ['价格 $5 到 $8', '价格 $5 到 $8'],
      ['成本 $5$ 元', '成本 $5$ 元'],
      ['PHP 的 $_GET 和 $_POST', 'PHP 的 $_GET 和 $_POST'],
      ['$a=$b', '$a=$b'],
    ])
      assert.equal(normaliseFormulas(text!), marked);
  });

  it('come back as they were, wherever the words for them went', () => {
    const marks = new Marks();
    const text = '甲 \\(a|b\\) 乙 ![图](file:abcdefghijklmnopqrstuv)\n| a | b |\n| --- | --- |\n| 1 | 2 |';
    const hidden = marks.hide(text);
    assert.doesNotMatch(hidden, /[|&\\[]/);
    assert.equal(marks.show(hidden), text);
    const shared = { stem: hidden };
    const shown = marks.showAll([shared, shared]);
    assert.equal(shown[0]!.stem, text);
    assert.equal(shown[0], shown[1]);
  });

  it('are not taken apart by what separates options, blanks and answers', async () => {
    const matrix = '\\(\\begin{matrix}1&2\\\\3&4\\end{matrix}\\)';
    const result = await recogniseSheets({
      理论: [
        HEADER,
        ['单选题', `行列式 ${matrix} 等于（ ）。`, '\\(-2\\)', '\\(|x|\\)', '0', '2', 'A'],
        ['填空题', '绝对值写作____。', '', '', '', '', '\\(|x|\\)'],
      ],
    });
    const [choice, fill] = drafts(result);
    assert.equal(choice!.stem, `行列式 ${matrix} 等于（ ）。`);
    assert.deepEqual(fill!.answer, { blanks: [['\\(|x|\\)']] });
  });
});
