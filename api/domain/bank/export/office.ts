/** What xlsx and docx have in common: parts, relations, content types, pictures. */

import type { ExportContext, StoredPicture } from './format.ts';
import { xml } from './xml.ts';
import type { ZipEntry } from './zip.ts';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
export const MAIN = {
  sheet: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  word: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  drawing: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  sheetDrawing: 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
  wordDrawing: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  picture: 'http://schemas.openxmlformats.org/drawingml/2006/picture',
  relations: RELATIONS,
} as const;

export const part = (name: string, content: string): ZipEntry => ({ name, content: DECLARATION + content });

/** @param targets id -> kind of relation, such as `styles`, and where it leads */
export const relations = (name: string, targets: Record<string, [kind: string, target: string]>): ZipEntry =>
  part(
    name,
    `<Relationships xmlns="${PACKAGE}/relationships">${Object.entries(targets)
      .map(
        ([id, [kind, target]]) => `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`,
      )
      .join('')}</Relationships>`,
  );

/** @param types name of a part -> its content type */
export const contentTypes = (types: Record<string, string>): ZipEntry =>
  part(
    '[Content_Types].xml',
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${['png', 'jpeg', 'gif', 'webp'].map((kind) => `<Default Extension="${kind}" ContentType="image/${kind}"/>`).join('')}${Object.entries(
      types,
    )
      .map(
        ([name, type]) =>
          `<Override PartName="/${name}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`,
      )
      .join('')}</Types>`,
  );

/** 1/96 inch in the measure of drawings. */
export const EMU = 9525;

/** The pictures of a document, each stored once however often it is shown. */
export class Media {
  private readonly targets = new Map<string, { relation: string; name: string }>();
  private readonly context: ExportContext;

  constructor(context: ExportContext) {
    this.context = context;
  }

  /** With the id of its relation; undefined when there is no such picture. */
  async take(id: string): Promise<{ picture: StoredPicture; relation: string } | undefined> {
    const picture = await this.context.picture(id);
    if (!picture) return undefined;
    const known = this.targets.get(id) ?? {
      relation: `picture${this.targets.size + 1}`,
      name: `${id}.${picture.mime.replace(/^image\/a?/, '')}`,
    };
    this.targets.set(id, known);
    return { picture, relation: known.relation };
  }

  get isEmpty(): boolean {
    return this.targets.size === 0;
  }

  /** @param folder from the part that shows them, such as `../media` */
  relations(folder: string): Record<string, [string, string]> {
    const all = [...this.targets.values()];
    return Object.fromEntries(all.map(({ relation, name }) => [relation, ['image', `${folder}/${name}`]]));
  }

  /** One after another: only one is in memory. */
  async *entries(folder: string): AsyncGenerator<ZipEntry> {
    for (const [id, { name }] of this.targets) {
      const picture = await this.context.picture(id);
      if (picture) yield { name: `${folder}/${name}`, content: picture.bytes };
    }
  }
}

interface Shown {
  /** Tells readers/ which picture of the text this one is. */
  name: string;
  alt: string;
  relation: string;
  width: number;
  height: number;
}

/** What xlsx and docx both put around a picture's bytes. */
export function pictureXml(prefix: 'pic' | 'xdr', { name, alt, relation, width, height }: Shown): string {
  const size = `cx="${width * EMU}" cy="${height * EMU}"`;
  return `<${prefix}:pic><${prefix}:nvPicPr><${prefix}:cNvPr id="1" name="${xml(name)}" descr="${xml(alt)}"/><${prefix}:cNvPicPr/></${prefix}:nvPicPr><${prefix}:blipFill><a:blip r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></${prefix}:blipFill><${prefix}:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></${prefix}:spPr></${prefix}:pic>`;
}
