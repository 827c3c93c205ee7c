/** Lines and tables one below the other on A4 pages of a PDF, with the numbers of the pages. */
import { type Block, type Inline, parseMarked } from '../../bank/markedText.ts';
import { breakLines, type Item, type Line, type Style, widthOf } from './lines.ts';
import {
  type Drawings,
  drawPieces,
  formulaPiece,
  type Pdf,
  picturePiece,
  piecesOf,
  textPieces,
} from './pdfPieces.ts';

/** 20 mm, in points. */
export const MARGIN = 56.7;
/** From the baseline to the next line, as a share of the size of the text. */
const BELOW = 0.5;
const CELL_PADDING = 4;
const GREY = '#555555';

export interface Placing {
  indent?: number;
  width?: number;
  centred?: boolean;
  /** Space before. */
  before?: number;
  /** So much must follow on the same page; what is kept together is not broken itself. */
  keep?: number;
}

export class PdfFlow {
  readonly width: number;
  private y = MARGIN;
  private readonly bottom: number;

  constructor(
    private readonly pdf: Pdf,
    private readonly drawings: Drawings,
  ) {
    this.width = pdf.page.width - 2 * MARGIN;
    this.bottom = pdf.page.height - MARGIN;
  }

  newPage(): void {
    this.pdf.addPage();
    this.y = MARGIN;
  }

  text(text: string, style: Style, placing: Placing = {}): void {
    this.lines(textPieces(text, style, this.pdf), style, placing);
  }

  /** The first line begins with `lead`. */
  marked(
    lead: string,
    text: string,
    style: Style,
    placing: Placing & { leadFont?: Style['font'] } = {},
  ): void {
    const before = textPieces(lead, { ...style, font: placing.leadFont ?? style.font }, this.pdf);
    const blocks = parseMarked(text);
    const [first, ...rest] = blocks;
    if (first?.kind === 'text') {
      this.lines([...before, ...this.pieces(first, style)], style, placing);
      for (const block of rest) this.block(block, style, placing.indent ?? 0);
    } else {
      if (before.length > 0) this.lines(before, style, { ...placing, keep: 40 });
      for (const block of blocks) this.block(block, style, placing.indent ?? 0);
    }
  }

  /** Marked texts side by side. */
  row(texts: readonly string[], columns: number, style: Style, indent: number): void {
    const width = (this.width - indent) / columns;
    const cells = texts.map((text) => breakLines(this.markedPieces(text, style), width - style.size));
    const height = Math.max(...cells.map((lines) => heightOf(lines, style)));
    this.need(height);
    const top = this.y;
    for (const [at, lines] of cells.entries())
      this.draw(lines, style, { x: MARGIN + indent + at * width, y: top });
    this.y = top + height;
  }

  /** A table of plain texts. */
  grid(rows: readonly (readonly string[])[], style: Style): void {
    this.table(
      rows.map((row) => row.map((text) => textPieces(text, style, this.pdf))),
      style,
      true,
    );
  }

  /** A table with lines; each row stays on one page. */
  private table(rows: readonly (readonly Item[])[][], style: Style, centred: boolean): void {
    const columns = Math.max(1, ...rows.map((row) => row.length));
    const width = this.width / columns;
    this.y += CELL_PADDING;
    for (const row of rows) {
      const cells = row.map((items) => breakLines(items, width - 2 * CELL_PADDING));
      const inner = Math.max(0, ...cells.map((lines) => heightOf(lines, style)));
      const height = inner + 2 * CELL_PADDING;
      this.need(height);
      for (let at = 0; at < columns; at += 1) {
        const x = MARGIN + at * width;
        this.pdf.lineWidth(0.5).strokeColor(GREY).rect(x, this.y, width, height).stroke();
        const place = { x: x + CELL_PADDING, y: this.y + CELL_PADDING };
        this.draw(cells[at] ?? [], style, {
          ...place,
          ...(centred && { centredIn: width - 2 * CELL_PADDING }),
        });
      }
      this.y += height;
    }
    this.y += CELL_PADDING;
  }

  /** A line to write on after its lead. */
  rule(lead: string, style: Style): void {
    const height = style.size * 2.2;
    this.need(height);
    const baseline = this.y + height - style.size * 0.5;
    const pieces = breakLines(textPieces(lead, style, this.pdf), this.width)[0]?.pieces ?? [];
    drawPieces(this.pdf, pieces, MARGIN, baseline);
    const start = MARGIN + widthOf(pieces) + 4;
    this.pdf
      .lineWidth(0.5)
      .strokeColor(GREY)
      .moveTo(start, baseline + 2);
    this.pdf.lineTo(MARGIN + this.width, baseline + 2).stroke();
    this.y += height;
  }

  private block(block: Block, style: Style, indent: number): void {
    if (block.kind === 'table') {
      const rows = [block.head, ...block.rows];
      const cell = (inlines: Inline[]) => piecesOf(inlines, style, this.pdf, this.drawings);
      this.table(
        rows.map((row) => row.map(cell)),
        style,
        false,
      );
    } else this.lines(this.pieces(block, style), style, { indent, centred: block.kind === 'formula' });
  }

  private pieces(block: Exclude<Block, { kind: 'table' }>, style: Style): Item[] {
    if (block.kind === 'text') return piecesOf(block.inlines, style, this.pdf, this.drawings);
    const drawn =
      block.kind === 'formula'
        ? formulaPiece(block.tex, true, style, this.pdf, this.drawings)
        : picturePiece(block.fileId, this.pdf, this.drawings);
    return drawn
      ? [drawn]
      : textPieces(block.kind === 'formula' ? block.tex : `[${block.alt}]`, style, this.pdf);
  }

  private markedPieces(text: string, style: Style): Item[] {
    return parseMarked(text).flatMap((block) => (block.kind === 'table' ? [] : this.pieces(block, style)));
  }

  private lines(items: readonly Item[], style: Style, placing: Placing): void {
    const { indent = 0, width = this.width - indent, centred = false, before = 0, keep = 0 } = placing;
    this.y += before;
    const lines = breakLines(items, width);
    if (keep > 0) this.need(Math.min(heightOf(lines, style) + keep, this.bottom / 2));
    for (const line of lines) {
      const height = heightOf([line], style);
      this.need(height);
      this.draw([line], style, { x: MARGIN + indent, y: this.y, ...(centred && { centredIn: width }) });
      this.y += height;
    }
  }

  private draw(lines: readonly Line[], style: Style, at: { x: number; y: number; centredIn?: number }): void {
    let { y } = at;
    for (const line of lines) {
      const shift = at.centredIn ? Math.max(0, (at.centredIn - widthOf(line.pieces)) / 2) : 0;
      drawPieces(this.pdf, line.pieces, at.x + shift, y + Math.max(line.up, style.size));
      y += heightOf([line], style);
    }
  }

  private need(height: number): void {
    if (this.y + height > this.bottom && this.y > MARGIN) this.newPage();
  }
}

const heightOf = (lines: readonly Line[], { size }: Style): number =>
  lines.reduce((sum, { up, down }) => sum + Math.max(up, size) + Math.max(down, size * BELOW), 0);
