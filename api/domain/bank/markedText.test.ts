import assert from 'node:assert/strict';
import { fileIdsOf, parseInlines, parseMarked, pictureText, plainText, tableText } from './markedText.ts';

const ID = 'abcdefghijklmnopqrstuv';

describe('marked text', () => {
  it('leaves everything else literal: money, brackets, one pipe, a link', () => {
    const text = '价格 $5 到 $8，（ ）| a [链接](https://x.cn) ![图](http://x/y.png)\n第二行';
    assert.deepEqual(parseMarked(text), [{ kind: 'text', inlines: [{ kind: 'text', text }] }]);
    assert.deepEqual(parseMarked(''), []);
  });

  it('finds formulas and pictures within a line', () => {
    assert.deepEqual(parseInlines(`电阻 \\(R=\\frac{U}{I}\\) 见${pictureText(ID, '图 1')}。`), [
      { kind: 'text', text: '电阻 ' },
      { kind: 'formula', tex: 'R=\\frac{U}{I}' },
      { kind: 'text', text: ' 见' },
      { kind: 'picture', alt: '图 1', fileId: ID },
      { kind: 'text', text: '。' },
    ]);
  });

  it('makes blocks of display formulas, pictures on their own line and tables', () => {
    const table = tableText([
      ['量', '值'],
      ['\\(|x|\\)', 'a|b\n第二行'],
    ]);
    const blocks = parseMarked(`题干\n\\[ E=mc^2 \\]\n${pictureText(ID)}\n${table}\n尾`);
    assert.deepEqual(
      blocks.map((block) => block.kind),
      ['text', 'formula', 'picture', 'table', 'text'],
    );
    assert.deepEqual(blocks[1], { kind: 'formula', tex: 'E=mc^2' });
    assert.deepEqual(blocks[3], {
      kind: 'table',
      head: [[{ kind: 'text', text: '量' }], [{ kind: 'text', text: '值' }]],
      rows: [[[{ kind: 'formula', tex: '|x|' }], [{ kind: 'text', text: 'a|b\n第二行' }]]],
    });
  });

  it('is plain for lists, and names its files once', () => {
    const text = `见${pictureText(ID, '电路')} \\(x^2\\)\n${pictureText(ID)}\n${tableText([['a', 'b']])}`;
    assert.equal(plainText(text), '见[电路] x^2\n[图]\na  b');
    assert.deepEqual(fileIdsOf(text), [ID]);
  });
});
