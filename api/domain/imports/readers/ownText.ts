/** A text or CSV file that this product wrote; whatever signs of other formats stand in it. */
import { TABLE_MARK, TEXT_MARK } from '../../bank/ownForm.ts';
import { csvReader } from './csv.ts';
import { decodeText, linesOf, opening } from './encoding.ts';
import { readOwnLines } from './ownLines.ts';
import type { Reader } from './reader.ts';

const beginsWith = (bytes: Buffer, mark: string): boolean =>
  opening(bytes)
    ?.replace(/^[\ufeff"\s]+/, '')
    .startsWith(mark) ?? false;

export const ownTextReader: Reader = {
  label: '本系统导出的纯文本（txt）',
  accepts: (bytes) => beginsWith(bytes, TEXT_MARK),
  async read(bytes, fileName) {
    const lines = linesOf(decodeText(bytes)).map((text, index) => ({ number: index + 1, text }));
    return [readOwnLines(lines, fileName.replace(/\.\w+$/, ''))!];
  },
};

export const ownCsvReader: Reader = {
  ...csvReader,
  label: '本系统导出的 CSV',
  accepts: (bytes) => beginsWith(bytes, TABLE_MARK),
};
