/** Marked text as pieces to be broken into lines and drawn on a page of a PDF. */
import svgToPdf from 'svg-to-pdfkit';
import { type Inline, parseMarked } from '../../bank/markedText.ts';
import { type Item, type Piece, type Style, unbroken } from './lines.ts';
import type { Pictures } from './pictures.ts';

export type Pdf = PDFKit.PDFDocument;
/** What the texts of a paper name, ready to be drawn. */
export interface Drawings {
  pictures: Pictures;
  /** SVG by `formulaKey`. */
  formulas: ReadonlyMap<string, string>;
}

/** Points per pixel of 1/96 inch. */
const PIXEL = 0.75;
const WIDEST = 420;
const TALLEST = 315;
/** A formula's SVG is made for text of this size. */
const FORMULA_SIZE = 16;
/** The middle of a formula stands so far above the baseline. */
const AXIS = 0.25;

export const formulaKey = (tex: string, display: boolean): string => `${display ? '[' : '('}${tex}`;

/** Every formula of marked texts once: LaTeX, and whether it stands by itself. */
export function formulasOf(texts: readonly string[]): Map<string, { tex: string; display: boolean }> {
  const found = new Map<string, { tex: string; display: boolean }>();
  const add = (tex: string, display: boolean) => found.set(formulaKey(tex, display), { tex, display });
  const look = (inlines: readonly Inline[]) => {
    for (const one of inlines) if (one.kind === 'formula') add(one.tex, false);
  };
  for (const block of texts.flatMap(parseMarked)) {
    if (block.kind === 'formula') add(block.tex, true);
    if (block.kind === 'text') look(block.inlines);
    if (block.kind === 'table') for (const cell of [block.head, ...block.rows].flat()) look(cell);
  }
  return found;
}

export function piecesOf(inlines: readonly Inline[], style: Style, pdf: Pdf, drawings: Drawings): Item[] {
  return inlines.flatMap((inline): Item[] => {
    if (inline.kind === 'text') return textPieces(inline.text, style, pdf);
    const drawn =
      inline.kind === 'formula'
        ? formulaPiece(inline.tex, false, style, pdf, drawings)
        : picturePiece(inline.fileId, pdf, drawings);
    return drawn
      ? [drawn]
      : textPieces(inline.kind === 'formula' ? inline.tex : `[${inline.alt}]`, style, pdf);
  });
}

/** Small figures that the font has no glyphs for, as in H₂O, are drawn as shifted ordinary ones. */
const SMALL = /[\u2070-\u208e]/;

export function textPieces(text: string, { font, size }: Style, pdf: Pdf): Item[] {
  pdf.font(font).fontSize(size);
  return text.split(/([\u2070-\u208e]+)/).flatMap((part): Item[] => {
    if (SMALL.test(part)) return [smallPiece(part, { font, size }, pdf)];
    return unbroken(part).map((piece): Item => {
      if (piece === '\n') return 'break';
      const shown = piece === '\t' ? '　' : piece;
      return { text: shown, style: { font, size }, width: pdf.widthOfString(shown), up: size, down: 0 };
    });
  });
}

function smallPiece(text: string, { font, size }: Style, pdf: Pdf): Piece {
  const shown = text.normalize('NFKD');
  const shift = text >= '\u2080' ? 0.15 : -0.35;
  const width = pdf.fontSize(size * 0.65).widthOfString(shown);
  pdf.fontSize(size);
  const draw = (x: number, baseline: number) => {
    pdf
      .font(font)
      .fontSize(size * 0.65)
      .text(shown, x, baseline + shift * size, ON_BASELINE);
  };
  return { draw, width, up: size, down: size * 0.2 };
}

export function formulaPiece(
  tex: string,
  display: boolean,
  { size }: Style,
  pdf: Pdf,
  { formulas }: Drawings,
): Piece | undefined {
  const svg = formulas.get(formulaKey(tex, display));
  const [width, height] = (/width="(\S+)" height="(\S+)"/.exec(svg ?? '') ?? [])
    .slice(1)
    .map((pixels) => (Number(pixels) * size) / FORMULA_SIZE);
  if (!svg || !width || !height) return undefined;
  const up = height / 2 + AXIS * size;
  // Its own measures would be taken for pixels.
  const sized = svg.replace(/ width="\S+" height="\S+"/, '');
  const draw = (x: number, baseline: number) =>
    svgToPdf(pdf as never, sized, x, baseline - up, {
      width,
      height,
      assumePt: true,
      fontCallback: () => 'regular',
    });
  return { draw, width, up, down: height - up };
}

/** Undefined for a picture that is gone. */
export function picturePiece(fileId: string, pdf: Pdf, { pictures }: Drawings): Piece | undefined {
  const picture = pictures.get(fileId);
  if (!picture) return undefined;
  const scale = Math.min(PIXEL, WIDEST / picture.width, TALLEST / picture.height);
  const [width, height] = [picture.width * scale, picture.height * scale];
  const draw = (x: number, baseline: number) =>
    pdf.image(Buffer.from(picture.data), x, baseline - height, { width, height });
  return { draw, width, up: height, down: 0 };
}

/** Text that stands together is drawn as one, so that it can be searched and copied. */
export function drawPieces(pdf: Pdf, pieces: readonly Piece[], x: number, baseline: number): void {
  let open = { text: '', font: 'regular' as Style['font'], size: 0, x };
  const close = () => {
    if (open.text !== '')
      pdf.font(open.font).fontSize(open.size).text(open.text, open.x, baseline, ON_BASELINE);
  };
  let at = x;
  for (const { text, style, draw, width } of pieces) {
    if (text === undefined || style?.font !== open.font || style.size !== open.size) {
      close();
      open = { text: '', font: style?.font ?? 'regular', size: style?.size ?? 0, x: at };
    }
    open.text += text ?? '';
    draw?.(at, baseline);
    at += width;
    if (text === undefined) open.x = at;
  }
  close();
}

const ON_BASELINE = { lineBreak: false, baseline: 'alphabetic' } as const;
