/**
 * Writes a workbook while its rows arrive, whatever their number: texts stand in their cells, and a sheet that is
 * full is followed by another.
 */
import { configure, TextReader, ZipWriter } from '@zip.js/zip.js';

/** Its threads are those of browsers; what compresses here has threads of its own. */
configure({ useWebWorkers: false });

export type Cell = string | number | null;

export interface StreamedSheet {
  title: string;
  head: readonly Cell[];
  /** Each batch of rows is in memory only while it is written. */
  batches: AsyncIterator<readonly Cell[][]>;
}

/** Excel takes 1,048,576 rows and 32,767 characters in a cell. */
const SHEET_ROWS = 1_040_000;
const CELL_CHARACTERS = 32_000;
/** Without zip64, which Excel does not read from streams, a sheet must stay below 4 GiB. */
const SHEET_CHARACTERS = 1_000_000_000;

/**
 * A sheet that is full goes on in another.
 * @param wholeIn where whoever reads a text that is too long for a cell finds all of it
 */
export async function writeXlsx(
  to: WritableStream<Uint8Array>,
  sheets: readonly StreamedSheet[],
  wholeIn: string,
): Promise<void> {
  const cut = `…（全文见${wholeIn}）`;
  const zip = new ZipWriter(to, { zip64: false, dataDescriptor: true, level: 6 });
  const names = new Set<string>();
  for (const { title, head, batches } of sheets) {
    const progress = { ended: false };
    while (!progress.ended) {
      names.add(sheetName(title, names));
      const sheet = ReadableStream.from(sheetXml(head, batches, progress, cut)).pipeThrough(
        new TextEncoderStream(),
      );
      await zip.add(`xl/worksheets/sheet${names.size}.xml`, sheet);
    }
  }
  for (const [name, text] of parts([...names])) await zip.add(name, new TextReader(text));
  await zip.close();
}

/** Of a sheet, so that a number finds room behind it: Excel takes 31 characters. What is longer is cut. */
export const LONGEST_NAME = 25;

/** What Excel takes as a name, each once. */
function sheetName(title: string, taken: ReadonlySet<string>): string {
  const bare = title.replace(/[\\/?*[\]:']/g, ' ').slice(0, LONGEST_NAME) || '数据';
  let name = bare;
  for (let number = 2; taken.has(name); number++) name = `${bare} ${number}`;
  return name;
}

async function* sheetXml(
  head: readonly Cell[],
  batches: AsyncIterator<readonly Cell[][]>,
  progress: { ended: boolean },
  cut: string,
): AsyncGenerator<string> {
  yield `${XML}<worksheet xmlns="${MAIN}"><sheetData>${rowXml(head, cut)}`;
  for (let rows = 1, characters = 0; rows < SHEET_ROWS && characters < SHEET_CHARACTERS; ) {
    const next = await batches.next();
    if (next.done) {
      progress.ended = true;
      break;
    }
    const text = next.value.map((row) => rowXml(row, cut)).join('');
    rows += next.value.length;
    characters += text.length;
    yield text;
  }
  yield '</sheetData></worksheet>';
}

const rowXml = (cells: readonly Cell[], cut: string): string =>
  `<row>${cells.map((cell) => cellXml(cell, cut)).join('')}</row>`;

function cellXml(value: Cell, cut: string): string {
  if (value === null || value === '') return '<c/>';
  if (typeof value === 'number') return `<c><v>${value}</v></c>`;
  const text = value.length > CELL_CHARACTERS ? value.slice(0, CELL_CHARACTERS) + cut : value;
  return `<c t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
}

/** What XML cannot hold at all is left out, halves of pairs too. */
const escapeXml = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function parts(names: readonly string[]): [name: string, text: string][] {
  const numbers = names.map((_, index) => index + 1);
  const sheets = numbers.map(
    (n) => `<sheet name="${escapeXml(names[n - 1]!)}" sheetId="${n}" r:id="rId${n}"/>`,
  );
  const types = numbers.map(
    (n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/>`,
  );
  const relations = numbers.map(
    (n) => `<Relationship Id="rId${n}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${n}.xml"/>`,
  );
  const related = (inner: string) =>
    `${XML}<Relationships xmlns="${PACKAGE}/relationships">${inner}</Relationships>`;
  return [
    [
      'xl/workbook.xml',
      `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.join('')}</sheets></workbook>`,
    ],
    ['xl/_rels/workbook.xml.rels', related(relations.join(''))],
    [
      '_rels/.rels',
      related(`<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/>`),
    ],
    [
      '[Content_Types].xml',
      `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/>${types.join('')}</Types>`,
    ],
  ];
}
