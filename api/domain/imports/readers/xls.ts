import { set_cptable } from 'xlsx';
import { AppError } from '../../../errors.ts';
import type { Reader } from './reader.ts';
import { readWorkbook } from './sheetjs.ts';

/** OLE container: an old .xls, and also every password-protected .xlsx, .doc, .msi. */
const OLE_MAGIC = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
/** Stream names stand in UTF-16 in the container's directory. */
const holdsStream = (bytes: Buffer, name: string): boolean => bytes.includes(Buffer.from(name, 'utf16le'));

/** Before Excel 97 texts are in the code page of their country, which SheetJS cannot read by itself. */
const loadCodePages = async () => set_cptable(await import('xlsx/dist/cpexcel.full.mjs'));

export const xlsReader: Reader = {
  label: 'Excel 97-2003 工作簿（xls）',
  accepts: (bytes) => bytes.subarray(0, 8).equals(OLE_MAGIC),
  async read(bytes) {
    if (holdsStream(bytes, 'EncryptedPackage')) throw new AppError('import.encrypted');
    if (holdsStream(bytes, 'WordDocument')) throw new AppError('import.oldWord');
    if (!holdsStream(bytes, 'Workbook') && !holdsStream(bytes, 'Book'))
      throw new AppError('import.notSpreadsheet');
    if (!holdsStream(bytes, 'Workbook')) await loadCodePages();
    return readWorkbook(bytes);
  },
};
