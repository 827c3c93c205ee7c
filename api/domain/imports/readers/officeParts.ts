/** The parts of a docx or xlsx, and what they say of each other. Names in them may have any prefix. */
import { type Element, elements, parseXml } from './xml.ts';
import { zipEntries } from './zip.ts';

export interface OfficeParts {
  bytes(name: string): Buffer | undefined;
  xml(name: string): Element | undefined;
  /** Relation id -> name of the part that it leads to, of the part with this name. */
  relations(name: string): Map<string, string>;
}

export function officeParts(archive: Buffer, limitMegabytes: number): OfficeParts {
  const read = zipEntries(archive, limitMegabytes);
  const xml = (name: string) => {
    const bytes = read(name);
    return bytes && parseXml(bytes.toString('utf8'));
  };
  return {
    bytes: read,
    xml,
    relations(name) {
      const at = name.lastIndexOf('/');
      const folder = name.slice(0, at + 1);
      const listed = elements(xml(`${folder}_rels/${name.slice(at + 1)}.rels`));
      return new Map(
        listed
          .filter(({ attributes }) => attributes.TargetMode !== 'External')
          .map(({ attributes }) => [attributes.Id ?? '', within(folder, attributes.Target ?? '')]),
      );
    },
  };
}

/** `xl/worksheets/` and `../media/a.png` -> `xl/media/a.png` */
const within = (folder: string, target: string): string =>
  decodeURIComponent(new URL(target.replaceAll('\\', '/'), `file:///${folder}`).pathname.slice(1));

export const localName = ({ name }: Element): string => name.slice(name.indexOf(':') + 1);

/** All elements inside with this name, whatever its prefix, at any depth. */
export const allNamed = (parent: Element | undefined, name: string): Element[] =>
  elements(parent).flatMap((child) => [
    ...(localName(child) === name ? [child] : []),
    ...allNamed(child, name),
  ]);

/** `r:embed` of a drawn picture, whatever the prefix. */
export const relationOf = (element: Element | undefined, name: string): string | undefined =>
  Object.entries(element?.attributes ?? {}).find(([key]) => key.slice(key.indexOf(':') + 1) === name)?.[1];
