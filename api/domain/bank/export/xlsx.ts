/** An Excel workbook of one sheet, its pictures over the cells whose texts show them. */
import { letter } from '../../imports/recognise/text.ts';
import type { QuestionDraft } from '../question.ts';
import { type Chunks, type ExportContext, type Format, splitPictures } from './format.ts';
import { fitted, imageSize } from './imageSize.ts';
import { contentTypes, EMU, MAIN, Media, part, pictureXml, relations } from './office.ts';
import { hasLongerCell, headerRow, rowsOf } from './table.ts';
import { xml } from './xml.ts';
import { type ZipEntry, zip } from './zip.ts';

/** Of a cell: Excel cuts or refuses longer ones. */
const MOST_CHARACTERS = 32_767;
const SHEET = 'xl/worksheets/sheet1.xml';
const DRAWING = 'xl/drawings/drawing1.xml';
const LARGEST = { width: 120, height: 72 };
/** In points: room for a picture. */
const PICTURE_ROW = 60;
const WIDTHS = { first: 12, stem: 48, option: 20, answer: 14, explanation: 36, last: 10 };
const [PLAIN, HEAD] = [0, 1];

async function* entriesOf(
  drafts: AsyncIterable<QuestionDraft>,
  context: ExportContext,
): AsyncGenerator<ZipEntry> {
  const media = new Media(context);
  const anchors: string[] = [];
  yield relations('_rels/.rels', { r1: ['officeDocument', 'xl/workbook.xml'] });
  yield part(
    'xl/workbook.xml',
    `<workbook xmlns="${MAIN.sheet}" xmlns:r="${MAIN.relations}"><sheets><sheet name="题库" sheetId="1" r:id="r1"/></sheets></workbook>`,
  );
  yield relations('xl/_rels/workbook.xml.rels', {
    r1: ['worksheet', 'worksheets/sheet1.xml'],
    r2: ['styles', 'styles.xml'],
  });
  yield part('xl/styles.xml', STYLES);
  yield { name: SHEET, content: sheetXml(drafts, context.optionColumns, media, anchors) };
  const types: Record<string, string> = {
    'xl/workbook.xml': 'spreadsheetml.sheet.main',
    'xl/styles.xml': 'spreadsheetml.styles',
    [SHEET]: 'spreadsheetml.worksheet',
  };
  if (!media.isEmpty) {
    types[DRAWING] = 'drawing';
    yield relations('xl/worksheets/_rels/sheet1.xml.rels', { d1: ['drawing', '../drawings/drawing1.xml'] });
    yield part(
      DRAWING,
      `<xdr:wsDr xmlns:xdr="${MAIN.sheetDrawing}" xmlns:a="${MAIN.drawing}" xmlns:r="${MAIN.relations}">${anchors.join('')}</xdr:wsDr>`,
    );
    yield relations('xl/drawings/_rels/drawing1.xml.rels', media.relations('../media'));
    yield* media.entries('xl/media');
  }
  yield contentTypes(types);
}

async function* sheetXml(
  drafts: AsyncIterable<QuestionDraft>,
  optionColumns: number,
  media: Media,
  anchors: string[],
): Chunks {
  const columns = [
    WIDTHS.first,
    WIDTHS.stem,
    ...Array.from({ length: optionColumns }, () => WIDTHS.option),
    WIDTHS.answer,
    WIDTHS.explanation,
    WIDTHS.last,
    WIDTHS.last,
  ].map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`);
  yield `<worksheet xmlns="${MAIN.sheet}" xmlns:r="${MAIN.relations}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>`;
  yield rowXml(headerRow(optionColumns), 1, HEAD);
  let number = 1;
  for await (const draft of drafts) {
    let rows = '';
    for (const cells of rowsOf(draft, optionColumns)) {
      number += 1;
      const shown = (
        await Promise.all(cells.map((cell, column) => anchorsOf(cell, column, number, media)))
      ).flat();
      anchors.push(...shown);
      rows += rowXml(cells, number, PLAIN, shown.length > 0);
    }
    yield rows;
  }
  yield `</sheetData>${media.isEmpty ? '' : '<drawing r:id="d1"/>'}</worksheet>`;
}

function rowXml(cells: readonly string[], number: number, style: number, hasPicture = false): string {
  const written = cells.map((text, column) =>
    text === ''
      ? ''
      : `<c r="${letter(column)}${number}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xml(escaped(text))}</t></is></c>`,
  );
  const height = hasPicture ? ` ht="${PICTURE_ROW}" customHeight="1"` : '';
  return `<row r="${number}"${height}>${written.join('')}</row>`;
}

/** In a cell `_x0041_` means the letter A. */
const escaped = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');

/** The pictures that a cell shows, side by side over it. */
async function anchorsOf(cell: string, column: number, number: number, media: Media): Promise<string[]> {
  const anchors: string[] = [];
  let left = 2;
  for (const piece of splitPictures(cell)) {
    const found = typeof piece !== 'string' && (await media.take(piece.id));
    if (!found) continue;
    const { width, height } = fitted(imageSize(found.picture.bytes), LARGEST);
    const shown = { name: `file:${piece.id}`, alt: piece.alt, relation: found.relation, width, height };
    anchors.push(
      `<xdr:oneCellAnchor><xdr:from><xdr:col>${column}</xdr:col><xdr:colOff>${left * EMU}</xdr:colOff><xdr:row>${number - 1}</xdr:row><xdr:rowOff>${2 * EMU}</xdr:rowOff></xdr:from><xdr:ext cx="${width * EMU}" cy="${height * EMU}"/>${pictureXml('xdr', shown)}<xdr:clientData/></xdr:oneCellAnchor>`,
    );
    left += width + 4;
  }
  return anchors;
}

const ALIGNED = '<alignment vertical="top" wrapText="1"/>';
const STYLES = `<styleSheet xmlns="${MAIN.sheet}"><fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="49" applyNumberFormat="1" applyAlignment="1">${ALIGNED}</xf><xf numFmtId="49" fontId="1" applyFont="1" applyAlignment="1">${ALIGNED}</xf></cellXfs></styleSheet>`;

export const xlsx: Format = {
  label: 'Excel 工作簿（xlsx）',
  extension: 'xlsx',
  about: '在 Excel 或 WPS 中查看和修改，图片放在所在的格上。',
  refuses: (draft) =>
    hasLongerCell(draft, MOST_CHARACTERS) ? `有一格超过 ${MOST_CHARACTERS} 字，Excel 放不下` : undefined,
  loses: () => [],
  write: (drafts, context) => zip(entriesOf(drafts, context)),
};
