/**
 * How much a workbook may hold, told while its archive is gone through piece by piece: SheetJS keeps a whole
 * workbook in memory, which grows with its cells and their texts.
 */
import { AppError } from '../../../errors.ts';
import { textLimit } from './textLimit.ts';

/** With text in them: 100,000 rows of 14 columns and some more. Empty ones, however coloured, do not count. */
export const MOST_CELLS = 1_500_000;
const MOST_TEXT_MEGABYTES = 150;

/** What every cell with text or a number has exactly once. */
const FILLED = /<(?:\w+:)?(?:v|is)[>\s]/g;
const LONGEST_SIGN = 16;

/**
 * To be shown every piece of the workbook's files in turn.
 * @throws AppError import.tooManyCells, import.tooMuchText
 */
export function cellLimit(): (name: string, piece: Buffer) => void {
  const countText = textLimit(MOST_TEXT_MEGABYTES);
  let cells = 0;
  let last = { name: '', end: '' };
  return (name, piece) => {
    countText(name, piece);
    if (!name.endsWith('.xml')) return;
    // A sign may be cut in two; one that ended in the piece before is not counted again.
    const text = (last.name === name ? last.end : '') + piece.toString('latin1');
    let from = 0;
    for (const { index, 0: sign } of text.matchAll(FILLED)) {
      cells += 1;
      from = index + sign.length;
    }
    last = { name, end: text.slice(Math.max(from, text.length - LONGEST_SIGN)) };
    if (cells > MOST_CELLS) throw new AppError('import.tooManyCells', { limit: MOST_CELLS / 10_000 });
  };
}
