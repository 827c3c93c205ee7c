/** Where a workbook shows pictures: anchored over cells, or in a cell as WPS does (`=DISPIMG("ID_…",1)`). */
import { allNamed, type OfficeParts, relationOf } from './officeParts.ts';
import { type Element, textOf } from './xml.ts';

export interface AnchoredPicture {
  /** 0-based. */
  row: number;
  column: number;
  part: string;
  /** Id of the picture in the text of the cell, where this product wrote both. */
  fileId?: string;
}

export interface WorkbookPictures {
  /** By name of the sheet. */
  anchored: Map<string, AnchoredPicture[]>;
  /** Name of the part that a DISPIMG id stands for. */
  inCells: Map<string, string>;
}

const WORKBOOK = 'xl/workbook.xml';
const CELL_IMAGES = 'xl/cellimages.xml';

export function workbookPictures(parts: OfficeParts): WorkbookPictures {
  const sheets = parts.relations(WORKBOOK);
  const anchored = new Map<string, AnchoredPicture[]>();
  for (const sheet of allNamed(parts.xml(WORKBOOK), 'sheet')) {
    const part = sheets.get(relationOf(sheet, 'id') ?? '');
    const drawings = [...(part ? parts.relations(part).values() : [])].filter((one) =>
      /drawing\d*\.xml$/.test(one),
    );
    const pictures = drawings.filter((one) => !/vml/i.test(one)).flatMap((one) => picturesOf(parts, one));
    if (pictures.length > 0) anchored.set(sheet.attributes.name ?? '', pictures);
  }
  return { anchored, inCells: cellImages(parts) };
}

function picturesOf(parts: OfficeParts, drawing: string): AnchoredPicture[] {
  const media = parts.relations(drawing);
  const root = parts.xml(drawing);
  const anchors = [...allNamed(root, 'twoCellAnchor'), ...allNamed(root, 'oneCellAnchor')];
  return anchors.flatMap((anchor) => {
    const from = allNamed(anchor, 'from')[0];
    const place = { row: numberIn(from, 'row'), column: numberIn(from, 'col') };
    const name = allNamed(anchor, 'cNvPr')[0]?.attributes.name ?? '';
    const fileId = name.startsWith('file:') ? name.slice(5) : undefined;
    return embedded(anchor).map((id) => ({ ...place, part: media.get(id) ?? '', fileId }));
  });
}

function cellImages(parts: OfficeParts): Map<string, string> {
  const media = parts.relations(CELL_IMAGES);
  const images = allNamed(parts.xml(CELL_IMAGES), 'cellImage');
  return new Map(
    images.map((image) => [
      allNamed(image, 'cNvPr')[0]?.attributes.name ?? '',
      media.get(embedded(image)[0] ?? '') ?? '',
    ]),
  );
}

const embedded = (parent: Element): string[] =>
  allNamed(parent, 'blip').map((blip) => relationOf(blip, 'embed') ?? '');

const numberIn = (parent: Element | undefined, name: string): number =>
  Number(textOf(allNamed(parent, name)[0]) || 0);
