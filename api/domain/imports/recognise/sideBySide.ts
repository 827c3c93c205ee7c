/** Two or more questions in one row, below a header that says the same words again. */
import type { HeaderCell } from './headers.ts';
import type { Section } from './sections.ts';
import { foldKey } from './text.ts';

/** A section for each time that the header's words come again; the section itself where they do not. */
export function sideBySide(section: Section): Section[] {
  const { header } = section;
  const words = (header?.row.cells ?? []).map(foldKey);
  const width = header && !header.letters ? periodOf(words, header.meanings) : undefined;
  if (!header || width === undefined) return [section];
  return Array.from({ length: Math.ceil(words.length / width) }, (_, group): Section => {
    const from = group * width;
    const own = <R extends { cells: string[] }>(row: R): R => ({
      ...row,
      cells: row.cells.slice(from, from + width),
    });
    const meanings = [...header.meanings].flatMap(([column, cell]): [number, HeaderCell][] =>
      column >= from && column < from + width ? [[column - from, cell]] : [],
    );
    const rows = section.rows.map(own).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
    return { header: { row: own(header.row), meanings: new Map(meanings) }, rows };
  });
}

/** After how many columns the header begins again; each time with a stem and what answers it. */
function periodOf(words: readonly string[], meanings: ReadonlyMap<number, HeaderCell>): number | undefined {
  const last = words.findLastIndex((word) => word !== '') + 1;
  const stems = [...meanings].filter(([, { meaning }]) => meaning === 'stem').map(([column]) => column);
  const width = (stems[1] ?? 0) - (stems[0] ?? 0);
  if (width < 2 || words[stems[0]!] !== words[stems[1]!]) return undefined;
  const repeats = words.slice(0, last).every((word, at) => at < width || word === words[at - width]);
  const answered = [...meanings].some(([column, { meaning }]) => column < width && meaning === 'answer');
  return repeats && answered && last > width ? width : undefined;
}
