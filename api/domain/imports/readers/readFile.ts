/** From bytes to grids or lists of questions: finds the format by content and refuses what cannot be read, in one sentence. */
import { AppError } from '../../../errors.ts';
import { aikenReader } from './aiken.ts';
import { cautionsOf, isPlainArchive } from './cautions.ts';
import { csvReader } from './csv.ts';
import { docxReader } from './docx.ts';
import { giftReader } from './gift.ts';
import { htmlTableReader } from './htmlTable.ts';
import { jsonReader } from './json.ts';
import { moodleXmlReader } from './moodleXml.ts';
import { otherProgram } from './otherPrograms.ts';
import { readOwnTable } from './ownTable.ts';
import { ownCsvReader, ownTextReader } from './ownText.ts';
import { type KeepPicture, Pictures } from './pictures.ts';
import { qtiReader } from './qti.ts';
import { type Content, type Grid, isGrid, type Reader } from './reader.ts';
import { spreadsheetMlReader } from './spreadsheetMl.ts';
import { textReader } from './text.ts';
import { readWrittenSheet } from './writtenSheet.ts';
import { xlsReader } from './xls.ts';
import { xlsxReader } from './xlsx.ts';

export const MAX_FILE_MEGABYTES = 50;

const READERS: readonly Reader[] = [
  ownTextReader,
  ownCsvReader,
  xlsxReader,
  docxReader,
  xlsReader,
  spreadsheetMlReader,
  htmlTableReader,
  jsonReader,
  qtiReader,
  moodleXmlReader,
  giftReader,
  aikenReader,
  csvReader,
  textReader,
];

/**
 * @param keepPicture gets the pictures whose ids stand in the texts; without it they are only looked at
 * @throws AppError import.* for a file that is empty, too large, encrypted, damaged or of no known format
 */
export async function readFile(
  bytes: Buffer,
  fileName: string,
  keepPicture?: KeepPicture,
): Promise<Content[]> {
  const reader = readerOf(bytes, fileName, READERS);
  const read = await reader.read(bytes, fileName, new Pictures(keepPicture));
  const [first, ...others] = read.map(asOwn);
  const contents = first ? [withNotes(first, cautionsOf(bytes)), ...others] : [];
  const isEmpty = (one: Content) =>
    isGrid(one) ? one.rows.length === 0 : one.questions.length + one.problems.length === 0;
  if (contents.every(isEmpty)) throw new AppError('import.noContent');
  return contents;
}

const TABLES: readonly Reader[] = [xlsxReader, xlsReader, spreadsheetMlReader, htmlTableReader, csvReader];

/**
 * Cells only, whatever they are about: of a workbook or of separated text.
 * @throws AppError import.* as `readFile`
 */
export async function readTables(bytes: Buffer, fileName: string): Promise<Grid[]> {
  const read = await readerOf(bytes, fileName, TABLES).read(bytes, fileName, new Pictures());
  return read.filter(isGrid).filter(({ rows }) => rows.length > 0);
}

function readerOf(bytes: Buffer, fileName: string, readers: readonly Reader[]): Reader {
  if (bytes.length === 0) throw new AppError('import.emptyFile');
  if (bytes.length > MAX_FILE_MEGABYTES * 1024 * 1024)
    throw new AppError('import.tooLarge', { limit: `${MAX_FILE_MEGABYTES} MB` });
  const other = otherProgram(bytes);
  if (other) throw new AppError(other);
  const reader = readers.find((one) => one.accepts(bytes, fileName));
  if (!reader) throw new AppError(refusalOf(bytes, fileName));
  return reader;
}

/** A workbook that was cut off looks like an archive, too; unpacking it would help nobody. */
const refusalOf = (bytes: Buffer, fileName: string) =>
  isPlainArchive(bytes) && !/\.(xls|doc)[xm]$/i.test(fileName) ? 'import.archive' : 'import.notSpreadsheet';

/** Nobody keeps questions in more; a file that has them only means to break programs. */
const MAX_COLUMNS = 100;
const TOO_WIDE = `表格超过 ${MAX_COLUMNS} 列，只读取了前 ${MAX_COLUMNS} 列，请核对`;

function asOwn(content: Content): Content {
  if (!isGrid(content)) return content;
  const isWide = content.rows.some(({ cells }) =>
    cells.slice(MAX_COLUMNS).some((cell) => cell.trim() !== ''),
  );
  const rows = content.rows.map((row) =>
    row.cells.length > MAX_COLUMNS ? { ...row, cells: row.cells.slice(0, MAX_COLUMNS) } : row,
  );
  const grid = { ...content, rows };
  return withNotes(readOwnTable(grid) ?? readWrittenSheet(grid) ?? grid, isWide ? [TOO_WIDE] : []);
}

const withNotes = (content: Content, notes: string[]): Content =>
  notes.length > 0 ? { ...content, notes: [...(content.notes ?? []), ...notes] } : content;

/** Whether check:banks counts a file as supported. */
export const isSupported = (bytes: Buffer, fileName: string): boolean =>
  READERS.some((one) => one.accepts(bytes, fileName));
