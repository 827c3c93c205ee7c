/**
 * Formulas as pictures. Those of an opened paper are fetched ahead and held as text, so that answering
 * goes on without a network; any other is asked for when it is shown, and the phone keeps it.
 */
import { API_ORIGIN, fileUrl } from '../config';
import { type Block, formulaPath, type Inline, parseMarked } from '../models/markedText';
import { platform } from '../platform';
import type { PaperItem } from '../typings/contracts';

const held = new Map<string, string>();
/** A phone's servers, and our own, take no more at once. */
const AT_ONCE = 4;
const TIMEOUT_MS = 15_000;

export function formulaSource(tex: string, display: boolean): string {
  const path = formulaPath(tex, display);
  return held.get(path) ?? fileUrl(path);
}

/** Never fails: what could not be fetched is asked for again when it is shown. */
export async function holdFormulas(items: readonly PaperItem[]): Promise<void> {
  const wanted = [...new Set(items.flatMap(textsOf).flatMap(pathsIn))].filter((path) => !held.has(path));
  const take = async (): Promise<void> => {
    for (let path = wanted.pop(); path; path = wanted.pop()) await hold(path);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, take));
}

async function hold(path: string): Promise<void> {
  try {
    const { status, body } = await platform.http({
      method: 'GET',
      url: API_ORIGIN + path,
      header: {},
      timeoutMs: TIMEOUT_MS,
    });
    if (status === 200 && typeof body === 'string')
      held.set(path, `data:image/svg+xml,${encodeURIComponent(body)}`);
  } catch {
    // Shown by its address then.
  }
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
