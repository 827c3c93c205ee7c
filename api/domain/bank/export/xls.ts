/** The workbook of Excel 97 to 2003, by SheetJS, which makes it whole in memory. */
import * as sheetjs from 'xlsx';
import type { QuestionDraft } from '../question.ts';
import { type Chunks, type ExportContext, type Format, losesPictures } from './format.ts';
import { hasLongerCell, headerRow, rowsOf } from './table.ts';

/** Of a cell: SheetJS writes no text that is longer than one record of the format, 8,224 bytes. */
const MOST_CHARACTERS = 4110;

async function* write(drafts: AsyncIterable<QuestionDraft>, { optionColumns }: ExportContext): Chunks {
  const rows = [headerRow(optionColumns)];
  for await (const draft of drafts) rows.push(...rowsOf(draft, optionColumns));
  const workbook = sheetjs.utils.book_new(sheetjs.utils.aoa_to_sheet(rows, { dense: true }), '题库');
  yield sheetjs.write(workbook, { type: 'buffer', bookType: 'biff8', bookSST: true });
}

export const xls: Format = {
  label: 'Excel 97-2003 工作簿（xls）',
  extension: 'xls',
  about: '只给打不开 xlsx 的旧软件用。',
  most: 10_000,
  refuses: (draft) =>
    hasLongerCell(draft, MOST_CHARACTERS)
      ? `有一格超过 ${MOST_CHARACTERS} 字，xls 放不下，请改用 xlsx`
      : undefined,
  loses: losesPictures,
  write,
};
