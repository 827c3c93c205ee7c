/** Comma separated text: UTF-8 with the mark by which Excel knows it, or GBK for older programs. */
import type { QuestionDraft } from '../question.ts';
import { type Chunks, type ExportContext, type Format, losesPictures, textsOf } from './format.ts';
import { encodeGb18030, isGbk } from './gb18030.ts';
import { headerRow, rowsOf } from './table.ts';

const line = (cells: readonly string[]): string =>
  `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\r\n`;

async function* linesOf(drafts: AsyncIterable<QuestionDraft>, { optionColumns }: ExportContext) {
  yield line(headerRow(optionColumns));
  for await (const draft of drafts) yield rowsOf(draft, optionColumns).map(line).join('');
}

async function* withMark(lines: AsyncIterable<string>): Chunks {
  yield '\ufeff';
  yield* lines;
}

async function* asGbk(lines: AsyncIterable<string>): Chunks {
  for await (const text of lines) yield encodeGb18030(text);
}

export const csv: Format = {
  label: 'CSV（UTF-8）',
  extension: 'csv',
  about: '逗号分隔的表格，Excel 2016 以后和 WPS 可直接打开。',
  refuses: () => undefined,
  loses: losesPictures,
  write: (drafts, context) => withMark(linesOf(drafts, context)),
};

const RARE = 'GBK 之外的字符（如 ²、é、表情符号）在旧版 Excel 中显示为乱码，导回本系统不受影响';

export const csvGbk: Format = {
  ...csv,
  label: 'CSV（GBK）',
  about: '给打开 UTF-8 会乱码的旧版 Excel 或旧系统用。',
  loses: (draft) => [
    ...losesPictures(draft),
    ...(textsOf(draft).every(isGbk) && isGbk(draft.knowledgePointCode ?? '') ? [] : [RARE]),
  ],
  write: (drafts, context) => asGbk(linesOf(drafts, context)),
};
