/** Marked text as paragraphs and tables of a Word document. Formulas are Word's own, so that they can be edited. */
import {
  AlignmentType,
  BorderStyle,
  ImageRun,
  type IParagraphOptions,
  Math as OfficeMath,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { latexToMath } from 'docx/math';
import { type Block, type Inline, parseMarked } from '../../bank/markedText.ts';
import { withoutChemistry } from './chemistry.ts';
import type { Pictures, PrintedPicture } from './pictures.ts';

export type Content = Paragraph | Table;

/** As wide as the text of a page, in pixels of 1/96 inch. */
const WIDEST = 560;
const TALLEST = 420;

/** The first paragraph begins with `before`, for example the number of the question. */
export function contentOf(
  text: string,
  pictures: Pictures,
  before: readonly TextRun[] = [],
  options: IParagraphOptions = {},
): Content[] {
  const blocks = parseMarked(text);
  const [first, ...rest] = blocks;
  if (first?.kind === 'text')
    return [
      new Paragraph({ ...options, children: [...before, ...runsOf(first.inlines, pictures)] }),
      ...rest.map((block) => blockOf(block, pictures)),
    ];
  const lead = before.length > 0 ? [new Paragraph({ ...options, children: [...before] })] : [];
  return [...lead, ...blocks.map((block) => blockOf(block, pictures))];
}

function blockOf(block: Block, pictures: Pictures): Content {
  if (block.kind === 'table') return tableOf([block.head, ...block.rows], pictures);
  if (block.kind === 'text') return new Paragraph({ children: runsOf(block.inlines, pictures) });
  const alone = block.kind === 'formula' && { alignment: AlignmentType.CENTER };
  return new Paragraph({ ...alone, children: runsOf([block], pictures) });
}

const tableOf = (rows: readonly Inline[][][], pictures: Pictures): Table =>
  grid(rows.map((cells) => cells.map((cell) => new Paragraph({ children: runsOf(cell, pictures) }))));

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '555555' };

/** A table with lines; every row has as many cells as the first. */
export function grid(rows: readonly (readonly Paragraph[])[]): Table {
  const width = rows[0]?.length ?? 0;
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: {
      top: LINE,
      bottom: LINE,
      left: LINE,
      right: LINE,
      insideHorizontal: LINE,
      insideVertical: LINE,
    },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: Array.from(
            { length: width },
            (_, at) => new TableCell({ children: [cells[at] ?? new Paragraph('')] }),
          ),
        }),
    ),
  });
}

type Run = TextRun | ImageRun | OfficeMath;

const runsOf = (inlines: readonly Inline[], pictures: Pictures): Run[] =>
  inlines.flatMap((inline): Run[] => {
    if (inline.kind === 'text') return lines(inline.text);
    if (inline.kind === 'formula') return [formula(inline.tex)];
    const picture = pictures.get(inline.fileId);
    return [picture ? image(picture, inline.alt) : new TextRun(`[${inline.alt || '图'}]`)];
  });

/** LaTeX that has no counterpart in Word stands as it is written. */
function formula(tex: string): Run {
  try {
    return new OfficeMath({ children: latexToMath(withoutChemistry(tex)) });
  } catch {
    return new TextRun({ text: tex, font: 'Cambria Math' });
  }
}

const lines = (text: string): TextRun[] =>
  text.split('\n').map((line, at) => new TextRun({ children: tabbed(line), ...(at > 0 && { break: 1 }) }));

const tabbed = (line: string): (Tab | string)[] =>
  line.split('\t').flatMap((part, at) => (at > 0 ? [new Tab(), part] : [part]));

function image({ type, data, width, height }: PrintedPicture, alt: string): ImageRun {
  const scale = Math.min(1, WIDEST / width, TALLEST / height);
  return new ImageRun({
    type,
    data,
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    altText: { name: alt, description: alt, title: alt },
  });
}
