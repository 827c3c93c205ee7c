/**
 * Pictures of questions, and formulas as pictures. Those of an opened paper are fetched ahead and held on the
 * phone, so that answering goes on without a network; any other is asked for when it is shown.
 */
import { API_ORIGIN, fileUrl } from '../config';
import { type Block, fileIdsOf, formulaPath, type Inline, parseMarked } from '../models/markedText';
import { platform } from '../platform';
import { HeldFiles, LIMIT } from '../stores/heldFiles';
import type { PaperItem } from '../typings/contracts';

const KEY = 'held';
const held = new HeldFiles({
  files: platform.files,
  read: () => platform.storage.read(KEY),
  write: (index) => platform.storage.write(KEY, index),
  now: platform.now,
  limit: LIMIT,
});
/** Formulas as text by address: an image takes them, but no file of theirs on every phone. */
const drawn = new Map<string, string>();

export interface PictureSource {
  src: string;
  /** What it is asked for by when `src` does not show. */
  path: string;
}

export function formulaSource(tex: string, display: boolean): PictureSource {
  const path = formulaPath(tex, display);
  return { path, src: drawn.get(path) ?? fileUrl(path) };
}

export function pictureSource(fileId: string): PictureSource {
  const path = `/api/files/${fileId}`;
  return { path, src: held.path(nameOf(path)) ?? fileUrl(path) };
}

/** Another source, for one that did not show; undefined: there is none. */
export async function otherSource({ path, src }: PictureSource): Promise<string | undefined> {
  const address = fileUrl(path);
  if (isFormula(path)) return src === address ? draw(path) : undefined;
  if (src === address) return undefined;
  held.forget(nameOf(path));
  return address;
}

/** Never fails. */
export const holdPictures = (items: readonly PaperItem[]): Promise<void> =>
  holdPicturesIn(items.flatMap(textsOf));

/** Never fails. @param texts marked text */
export async function holdPicturesIn(texts: readonly string[]): Promise<void> {
  const formulas = [...new Set(texts.flatMap(pathsIn))];
  const files = [...new Set(texts.flatMap(fileIdsOf))].map((id) => `/api/files/${id}`);
  await held.hold([...formulas, ...files].map((path) => ({ name: nameOf(path), url: API_ORIGIN + path })));
  await Promise.all(formulas.filter((path) => !drawn.has(path)).map(draw));
}

async function draw(path: string): Promise<string | undefined> {
  const text = await held.text(nameOf(path));
  if (text === undefined) return undefined;
  const source = `data:image/svg+xml,${encodeURIComponent(text)}`;
  drawn.set(path, source);
  return source;
}

const isFormula = (path: string): boolean => path.startsWith(FORMULAS);
const FORMULAS = '/api/formula.svg';

/**
 * A file has the name of its id, and the ending of a picture, for phones that go by it: which kind it is they
 * see for themselves. A formula is longer than names may be.
 */
const nameOf = (path: string): string =>
  isFormula(path) ? `formula-${digest(path)}.svg` : `${path.slice(path.lastIndexOf('/') + 1)}.png`;

/** 64 bits (FNV-1a twice) and the length: two formulas of one phone do not meet. */
function digest(text: string): string {
  const hash = (seed: number): string => {
    let value = seed;
    for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
    return (value >>> 0).toString(36);
  };
  return `${hash(0x811c9dc5)}${hash(0x9747b28c)}-${text.length}`;
}

type Asked = Pick<PaperItem, 'stem' | 'options' | 'parts'> & Key;
/** Practice has it from the start. */
type Key = Pick<PaperItem, 'answer' | 'explanation' | 'partKeys'>;

const textsOf = ({ stem, options, parts = [], ...key }: Asked): string[] => [
  stem,
  ...options.map(({ text }) => text),
  ...parts.flatMap((part) => textsOf(part)),
  ...textsOfKey(key),
];

const textsOfKey = ({ answer, explanation = '', partKeys = [] }: Key): string[] => [
  explanation,
  ...(answer && 'reference' in answer ? [answer.reference] : []),
  ...partKeys.flatMap((key) => textsOfKey(key)),
];

const pathsIn = (text: string): string[] =>
  text.includes('\\') ? parseMarked(text).flatMap(pathsOfBlock) : [];

function pathsOfBlock(block: Block): string[] {
  if (block.kind === 'formula') return [formulaPath(block.tex, true)];
  if (block.kind === 'text') return pathsOf(block.inlines);
  return block.kind === 'table' ? [block.head, ...block.rows].flat().flatMap(pathsOf) : [];
}

const pathsOf = (inlines: readonly Inline[]): string[] =>
  inlines.flatMap((one) => (one.kind === 'formula' ? [formulaPath(one.tex)] : []));
