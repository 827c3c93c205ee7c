/** Excel's XML of 2003 (SpreadsheetML): a workbook in one XML file, mostly named xml or xls. */
import { AppError } from '../../../errors.ts';
import { decodeText, opening } from './encoding.ts';
import type { Reader } from './reader.ts';
import { lowered, raised } from './scripts.ts';
import { readWorkbook } from './sheetjs.ts';
import { MOST_CELLS } from './xlsxLimits.ts';

const WORKBOOK = /<(?:\w+:)?Workbook\b[^>]*urn:schemas-microsoft-com:office:spreadsheet/;
/** Rows and columns of the largest spreadsheet; a place beyond them only means to break programs. */
const LAST_PLACE = 1_048_576;
const PLACE = /\b(?:Index|MergeDown|MergeAcross|Span)\s*=\s*["'](\d+)["']/g;

export const spreadsheetMlReader: Reader = {
  label: 'Excel 2003 XML 表格（xml、xls）',
  accepts: (bytes) => WORKBOOK.test(opening(bytes) ?? ''),
  async read(bytes) {
    const text = decodeText(bytes);
    if (/<!doctype/i.test(text)) throw new AppError('import.xmlDoctype');
    if (!/<\/(?:\w+:)?Workbook\s*>\s*$/.test(text)) throw new AppError('import.xml');
    check(text);
    return readWorkbook(
      Buffer.from(withScripts(text).replace(/^\ufeff?<\?xml[^>]*\?>/, '<?xml version="1.0"?>')),
    );
  },
};

function check(text: string): void {
  let cells = 0;
  for (const _ of text.matchAll(/<(?:\w+:)?Data\b/g)) cells += 1;
  if (cells > MOST_CELLS) throw new AppError('import.tooManyCells', { limit: MOST_CELLS / 10_000 });
  for (const [, place] of text.matchAll(PLACE))
    if (Number(place) > LAST_PLACE) throw new AppError('import.damaged');
}

/** SheetJS drops the marks of raised and lowered digits: 10³ would become 103. */
const withScripts = (text: string): string =>
  text
    .replace(/<((?:\w+:)?sup)\b[^>]*>([^<]*)<\/\1>/gi, (_, _name, inner: string) => raised(inner))
    .replace(/<((?:\w+:)?sub)\b[^>]*>([^<]*)<\/\1>/gi, (_, _name, inner: string) => lowered(inner));
