import { officeParts } from './officeParts.ts';
import type { Reader } from './reader.ts';
import { readWorkbook } from './sheetjs.ts';
import { placePictures, showCellImages } from './sheetPictures.ts';
import { cellLimit } from './xlsxLimits.ts';
import { type WorkbookPictures, workbookPictures } from './xlsxPictures.ts';
import { workbookLooks } from './xlsxStyles.ts';
import { checkUnpackedSize } from './zip.ts';

const UNPACKED_LIMIT_MEGABYTES = 300;

export const xlsxReader: Reader = {
  label: 'Excel 工作簿（xlsx）',
  // Entry names stand uncompressed in the archive's directory.
  accepts: (bytes) => bytes.subarray(0, 2).toString('latin1') === 'PK' && bytes.includes('xl/workbook.'),
  async read(bytes, _fileName, pictures) {
    await checkUnpackedSize(bytes, UNPACKED_LIMIT_MEGABYTES, cellLimit());
    const parts = officeParts(bytes, UNPACKED_LIMIT_MEGABYTES);
    let found: WorkbookPictures | undefined;
    const textOf = (part: string, warnings: Set<string>) => pictures.textOf(parts.bytes(part), warnings);
    let looks: ReturnType<typeof workbookLooks> | undefined;
    return readWorkbook(bytes, (sheet, rows) => {
      // Not before SheetJS has said that the workbook is whole.
      found ??= workbookPictures(parts);
      looks ??= workbookLooks(parts);
      const { apply, hidden } = looks(sheet);
      apply(rows);
      showCellImages(rows, found.inCells, textOf);
      placePictures(rows, found.anchored.get(sheet) ?? [], textOf);
      return hiddenRows(hidden.filter((at) => rows[at]?.cells.some((cell) => cell.trim() !== '')));
    });
  },
};

function hiddenRows(rows: readonly number[]): string[] {
  const [first] = rows;
  if (first === undefined) return [];
  return [
    `第 ${first + 1} 行${rows.length > 1 ? `等 ${rows.length} 行` : ''}在表格中是隐藏的，也一并读取了；若不要这些题，请在文件中删去`,
  ];
}
