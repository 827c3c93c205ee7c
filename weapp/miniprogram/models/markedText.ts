// Copied by `npm run gen` from api/domain/bank/markedText.ts. Do not edit.
/**
 * Marked text, in which every text of a question is written: plain text, `\( LaTeX \)` within a line,
 * `\[ LaTeX \]` by itself, pictures `![alt](file:ID)`, and tables of pipe lines. Anything else is literal.
 * Pure and without imports: `npm run gen` copies it into the mini program. Old phones run it too, so
 * no lookbehind and no property escapes in its patterns.
 */

export interface TextRun {
  kind: 'text';
  text: string;
}
export interface Formula {
  kind: 'formula';
  tex: string;
}
export interface Picture {
  kind: 'picture';
  alt: string;
  fileId: string;
}
export type Inline = TextRun | Formula | Picture;

export type Block =
  /** May hold line breaks. */
  | { kind: 'text'; inlines: Inline[] }
  | { kind: 'formula'; tex: string }
  /** Alone on its line. */
  | { kind: 'picture'; alt: string; fileId: string }
  | { kind: 'table'; head: Inline[][]; rows: Inline[][][] };

/** 1: inline LaTeX, 2: alt text of a picture, 3: its file. */
const INLINE = /\\\(([\s\S]+?)\\\)|!\[([^\]\n]*)\]\(file:([\w-]{16,64})\)/g;
const DISPLAY = /\\\[([\s\S]+?)\\\]/g;
const PICTURE_LINE = /^[ \t]*!\[([^\]\n]*)\]\(file:([\w-]{16,64})\)[ \t]*$/;
const TABLE_LINE = /^[ \t]*\|.*\|[ \t]*$/;
/** Of no script: stands for `\\|` while a line is cut at its pipes. */
const ESCAPED_PIPE = '\ue000';
const RULE_LINE = /^[ \t]*\|(?:[ \t]*:?-{3,}:?[ \t]*\|)+[ \t]*$/;

/** The text as blocks in order. */
export function parseMarked(text: string): Block[] {
  const blocks: Block[] = [];
  let from = 0;
  for (const match of matches(DISPLAY, text)) {
    blocks.push(...blocksOfLines(text.slice(from, match.index)));
    blocks.push({ kind: 'formula', tex: match[1]!.trim() });
    from = match.index + match[0].length;
  }
  return [...blocks, ...blocksOfLines(text.slice(from))];
}

/** Formulas and pictures within a text that has no blocks of its own. */
export function parseInlines(text: string): Inline[] {
  const inlines: Inline[] = [];
  const literal = (part: string) => {
    if (part !== '') inlines.push({ kind: 'text', text: part });
  };
  let from = 0;
  for (const match of matches(INLINE, text)) {
    literal(text.slice(from, match.index));
    if (match[1] !== undefined) inlines.push({ kind: 'formula', tex: match[1].trim() });
    else inlines.push({ kind: 'picture', alt: match[2]!, fileId: match[3]! });
    from = match.index + match[0].length;
  }
  literal(text.slice(from));
  return inlines;
}

function blocksOfLines(text: string): Block[] {
  const lines = text.split('\n');
  const blocks: Block[] = [];
  let open: string[] = [];
  const closeText = () => {
    const joined = open.join('\n').replace(/^\n+|\n+$/g, '');
    if (joined.trim() !== '') blocks.push({ kind: 'text', inlines: parseInlines(joined) });
    open = [];
  };
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]!;
    const picture = PICTURE_LINE.exec(line);
    if (picture) {
      closeText();
      blocks.push({ kind: 'picture', alt: picture[1]!, fileId: picture[2]! });
    } else if (TABLE_LINE.test(line) && RULE_LINE.test(lines[at + 1] ?? '')) {
      closeText();
      const rows: Inline[][][] = [];
      for (at += 1; TABLE_LINE.test(lines[at + 1] ?? ''); at += 1) rows.push(cellsOf(lines[at + 1]!));
      blocks.push({ kind: 'table', head: cellsOf(line), rows });
    } else open.push(line);
  }
  closeText();
  return blocks;
}

/** A pipe inside a cell is written `\|`, a line break `<br>`. */
function cellsOf(line: string): Inline[][] {
  const cells = line.trim().slice(1, -1).replace(/\\\|/g, ESCAPED_PIPE).split('|');
  return cells.map((cell) => parseInlines(cell.split(ESCAPED_PIPE).join('|').replace(/<br>/g, '\n').trim()));
}

/** A table of texts as pipe lines; the first row is its head. */
export function tableText(rows: readonly (readonly string[])[]): string {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const written = (cell: string) => cell.trim().replace(/\|/g, '\\|').replace(/\n+/g, '<br>');
  const full = rows.map((row) => line(Array.from({ length: width }, (_, at) => written(row[at] ?? ''))));
  const rule = line(Array.from({ length: width }, () => '---'));
  return [full[0] ?? '', rule, ...full.slice(1)].join('\n');
}

export const pictureText = (fileId: string, alt = '图'): string =>
  `![${alt.replace(/[[\]\n]/g, ' ').trim() || '图'}](file:${fileId})`;

/** For lists, search and one-line previews: formulas as their LaTeX, a picture as its name in brackets. */
export const plainText = (text: string): string =>
  parseMarked(text).map(plainBlock).filter(Boolean).join('\n');

function plainBlock(block: Block): string {
  if (block.kind === 'text') return plainInlines(block.inlines);
  if (block.kind === 'table')
    return [block.head, ...block.rows].map((row) => row.map(plainInlines).join('  ')).join('\n');
  return plainInline(block);
}

const plainInlines = (inlines: readonly Inline[]): string => inlines.map(plainInline).join('');
const plainInline = (one: Inline): string => {
  if (one.kind === 'text') return one.text;
  return one.kind === 'formula' ? one.tex : `[${one.alt || '图'}]`;
};

/** Ids of the pictures, each once. */
export function fileIdsOf(text: string): string[] {
  const ids = [...matches(INLINE, text)].flatMap((match) => (match[3] === undefined ? [] : [match[3]]));
  return ids.filter((id, index) => ids.indexOf(id) === index);
}

/** Where the server draws a formula; see ADR 0007. */
export const formulaPath = (tex: string, display = false): string =>
  `/api/formula.svg?tex=${encodeURIComponent(tex)}${display ? '&display=1' : ''}`;

/** `matchAll`, which old phones lack. */
function matches(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  const own = new RegExp(pattern.source, pattern.flags);
  for (let match = own.exec(text); match; match = own.exec(text)) found.push(match);
  return found;
}
