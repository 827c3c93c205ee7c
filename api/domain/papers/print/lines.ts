/** Breaks text, formulas and pictures into lines, by the rules of Chinese typesetting. Pure. */

export interface Style {
  font: 'regular' | 'bold';
  /** In points. */
  size: number;
}

/** What is never broken: a word, a Chinese character with its punctuation, a formula, a picture. */
export interface Piece {
  /** Both undefined for a drawing. */
  text?: string;
  style?: Style;
  draw?: (x: number, baseline: number) => void;
  width: number;
  /** Above and below the baseline. */
  up: number;
  down: number;
}
/** A piece, or the end of a line. */
export type Item = Piece | 'break';

export interface Line {
  pieces: Piece[];
  up: number;
  down: number;
}

const OPENING = '（《“‘【〔「『(\\[';
const CLOSING = '，。、；：？！）》”’】〕」』…—％℃)\\],.;:?!%';
/** What opens a bracket stays with what follows, what closes one with what is before; no word is endless. */
const UNBROKEN = new RegExp(
  `[${OPENING}]*(?:[0-9A-Za-z\\u00c0-\\u03ff]{1,40}|[^\\n\\t ])[${CLOSING}]*|[\\n\\t ]`,
  'gu',
);

/** Words, characters and spaces of a text in order. */
export const unbroken = (text: string): string[] => text.match(UNBROKEN) ?? [];

export function breakLines(items: readonly Item[], width: number): Line[] {
  const lines: Line[] = [];
  let pieces: Piece[] = [];
  let used = 0;
  const end = () => {
    lines.push(lineOf(pieces));
    pieces = [];
    used = 0;
  };
  for (const item of items) {
    if (item === 'break') end();
    else {
      if (used + item.width > width && pieces.length > 0) end();
      if (item.text !== ' ' || pieces.length > 0 || lines.length === 0) {
        pieces.push(item);
        used += item.width;
      }
    }
  }
  if (pieces.length > 0 || lines.length === 0) end();
  return lines;
}

const lineOf = (pieces: Piece[]): Line => ({
  pieces,
  up: Math.max(0, ...pieces.map(({ up }) => up)),
  down: Math.max(0, ...pieces.map(({ down }) => down)),
});

export const widthOf = (pieces: readonly Piece[]): number =>
  pieces.reduce((sum, { width }) => sum + width, 0);
