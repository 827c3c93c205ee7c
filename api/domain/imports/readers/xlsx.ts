import type { Reader } from './reader.ts';
import { readWorkbook } from './sheetjs.ts';
import { checkUnpackedSize } from './zip.ts';

const UNPACKED_LIMIT_MEGABYTES = 300;

export const xlsxReader: Reader = {
  label: 'Excel 工作簿（xlsx）',
  // Entry names stand uncompressed in the archive's directory.
  accepts: (bytes) => bytes.subarray(0, 2).toString('latin1') === 'PK' && bytes.includes('xl/workbook.'),
  async read(bytes) {
    checkUnpackedSize(bytes, UNPACKED_LIMIT_MEGABYTES);
    return readWorkbook(bytes);
  },
};
