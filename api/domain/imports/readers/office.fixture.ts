/** Word and Excel files with pictures and formulas, written by the tests themselves. */
import { crc32, deflateSync } from 'node:zlib';
import { archive } from './archive.fixture.ts';

/** A PNG of one colour; another colour is another picture. */
export function png(red = 46, green = 108, blue = 223, width = 120, height = 80): Buffer {
  const chunk = (name: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(name), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const line = Buffer.concat([Buffer.from([0]), Buffer.from(Array(width).fill([red, green, blue]).flat())]);
  const pixels = deflateSync(Buffer.concat(Array(height).fill(line)));
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

export const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
export const paragraph = (content: string): string => `<w:p>${content}</w:p>`;
export const lines = (...texts: string[]): string => texts.map((text) => paragraph(run(text))).join('');
export const picture = (relation: string): string =>
  `<w:r><w:drawing><wp:inline><a:graphic><pic:pic><pic:blipFill><a:blip r:embed="${relation}"/></pic:blipFill></pic:pic></a:graphic></wp:inline></w:drawing></w:r>`;
export const table = (...rows: string[][]): string => {
  const cell = (text: string) => `<w:tc>${lines(text)}</w:tc>`;
  return `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
};
export const math = (inner: string): string => `<m:oMath>${inner}</m:oMath>`;
export const mathRun = (text: string): string => `<m:r><m:t>${text}</m:t></m:r>`;

const relations = (targets: Record<string, string>): string =>
  `<Relationships>${Object.entries(targets)
    .map(([id, target]) => `<Relationship Id="${id}" Type="x" Target="${target}"/>`)
    .join('')}</Relationships>`;

/** @param media name -> bytes; `rId1` is the first of them, and so on */
export function docxFile(body: string, media: Record<string, Buffer> = {}): Buffer {
  const names = Object.keys(media);
  return archive({
    'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="w" xmlns:m="m" xmlns:r="r"><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relations(
      Object.fromEntries(names.map((name, at) => [`rId${at + 1}`, `media/${name}`])),
    ),
    ...Object.fromEntries(names.map((name) => [`word/media/${name}`, media[name]!])),
  });
}

export interface SheetPicture {
  /** 0-based. */
  row: number;
  column: number;
  bytes: Buffer;
}

/** One sheet of texts, with pictures over cells, and pictures in cells as WPS has them. */
export function xlsxFile(
  rows: string[][],
  pictures: SheetPicture[] = [],
  inCells: Record<string, Buffer> = {},
): Buffer {
  const cell = (text: string, column: number, row: number) =>
    `<c r="${String.fromCharCode(65 + column)}${row + 1}" t="inlineStr"><is><t xml:space="preserve">${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</t></is></c>`;
  const data = rows.map(
    (cells, row) =>
      `<row r="${row + 1}">${cells.map((text, column) => cell(text, column, row)).join('')}</row>`,
  );
  const anchors = pictures.map(
    ({ row, column }, at) =>
      `<xdr:oneCellAnchor><xdr:from><xdr:col>${column}</xdr:col><xdr:row>${row}</xdr:row></xdr:from><xdr:pic><xdr:blipFill><a:blip r:embed="rId${at + 1}"/></xdr:blipFill></xdr:pic></xdr:oneCellAnchor>`,
  );
  const ids = Object.keys(inCells);
  const images = ids.map(
    (id, at) =>
      `<etc:cellImage><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="${at}" name="${id}"/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId${at + 1}"/></xdr:blipFill></xdr:pic></etc:cellImage>`,
  );
  const media = (prefix: string, count: number) =>
    relations(
      Object.fromEntries(
        Array.from({ length: count }, (_, at) => [
          `rId${at + 1}`,
          `${prefix}media/${prefix ? 'd' : 'c'}${at}.bin`,
        ]),
      ),
    );
  const type = (part: string, kind: string) =>
    `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
  return archive({
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${type('xl/workbook.xml', 'sheet.main')}${type('xl/worksheets/sheet1.xml', 'worksheet')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="理论" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${data.join('')}</sheetData></worksheet>`,
    'xl/worksheets/_rels/sheet1.xml.rels': relations({ rId1: '../drawings/drawing1.xml' }),
    'xl/drawings/drawing1.xml': `<xdr:wsDr>${anchors.join('')}</xdr:wsDr>`,
    'xl/drawings/_rels/drawing1.xml.rels': media('../', pictures.length),
    'xl/cellimages.xml': `<etc:cellImages>${images.join('')}</etc:cellImages>`,
    'xl/_rels/cellimages.xml.rels': media('', ids.length),
    ...Object.fromEntries(pictures.map(({ bytes }, at) => [`xl/media/d${at}.bin`, bytes])),
    ...Object.fromEntries(ids.map((id, at) => [`xl/media/c${at}.bin`, inCells[id]!])),
  });
}
