import assert from 'node:assert/strict';
import { breakLines, type Item, unbroken } from './lines.ts';

/** Every character is 10 wide. */
const lines = (text: string, width: number) => {
  const items = unbroken(text).map(
    (piece): Item => (piece === '\n' ? 'break' : { text: piece, width: piece.length * 10, up: 10, down: 0 }),
  );
  return breakLines(items, width).map(({ pieces }) => pieces.map((piece) => piece.text).join(''));
};

describe('breaking a printed text into lines', () => {
  it('breaks between Chinese characters, never within a word', () => {
    assert.deepEqual(lines('先验电后接地', 30), ['先验电', '后接地']);
    assert.deepEqual(lines('用500V兆欧表', 40), ['用', '500V', '兆欧表']);
    assert.deepEqual(lines('x'.repeat(50), 400), ['x'.repeat(40), 'x'.repeat(10)], 'no word is endless');
  });

  it('begins no line with a closing sign and ends none with an opening one', () => {
    assert.deepEqual(lines('先断电，再呼救。', 30), ['先断', '电，再', '呼救。']);
    assert.deepEqual(lines('依据《规程》办', 30), ['依据', '《规', '程》办']);
  });

  it('keeps line breaks, and a drawing as high as it is', () => {
    assert.deepEqual(lines('1. 断电\n\n2. 呼救', 100), ['1. 断电', '', '2. 呼救']);
    const [line] = breakLines([{ width: 5, up: 40, down: 7 }], 10);
    assert.deepEqual([line?.up, line?.down], [40, 7]);
  });
});
