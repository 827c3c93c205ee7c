/** From what a reader found to drafts: every row of the file ends as a question, a duplicate, or a problem with a sentence. */
import type { QuestionDraft, QuestionType } from '../../bank/question.ts';
import type { ImportProblem, SheetReport } from '../contract.ts';
import type { ImportMapping, Layout } from '../mappingContract.ts';
import { type Content, isGrid } from '../readers/reader.ts';
import { type Origin, withoutReasons } from './frames.ts';
import { rememberedFor } from './mapping.ts';
import { withoutMarks } from './marks.ts';
import { type Existing, settleDuplicates } from './settle.ts';
import { recogniseList, recogniseSheet, type SheetResult, skippedSheet } from './sheet.ts';

export interface Recognised {
  sheet: string;
  row: number;
  type: QuestionType;
  /** Absent when the row has a problem; see `status`. */
  draft?: QuestionDraft;
  status: 'usable' | 'rejected' | 'duplicate';
  /** How it stands in the file; let go of once failed rows are kept. */
  origin?: Origin;
  /** Of a kind that the product does not have; `type` then says nothing. */
  unsupported?: true;
}

export interface Recognition {
  /** Every row that is a question, usable or not, in file order. */
  questions: Recognised[];
  problems: ImportProblem[];
  sheets: SheetReport[];
}

export interface RecogniseOptions {
  fileName: string;
  /** Questions that the bank holds already. */
  existing?: Existing;
  /** What staff said of this file; goes before what was remembered. */
  mapping?: ImportMapping;
  /** What was remembered of other files, newest first. */
  layouts?: readonly Layout[];
  /** Called with 0 to 1. */
  onProgress?: (share: number) => void;
}

/** Pure: the same contents give the same result. */
export function recognise(contents: readonly Content[], options: RecogniseOptions): Recognition {
  const sizeOf = (one: Content) => (isGrid(one) ? one.rows : one.questions).length;
  const total = contents.reduce((sum, one) => sum + sizeOf(one), 0);
  let done = 0;
  const results = contents.map((one) => {
    const result = withoutMarks(one, (hidden) => recogniseOne(hidden, options));
    done += sizeOf(one);
    options.onProgress?.(done / Math.max(1, total));
    return result;
  });
  const settled = settleDuplicates(
    results.flatMap((result) => result.questions),
    options.existing ?? new Map(),
  );
  const problems = [...results.flatMap((result) => result.problems), ...settled.problems];
  const sheets = results.map((result) => ({
    ...result.report,
    questions: settled.questions.filter((one) => one.sheet === result.report.name && one.status === 'usable')
      .length,
  }));
  return { questions: settled.questions, problems, sheets };
}

function recogniseOne(content: Content, { fileName, mapping, layouts }: RecogniseOptions): SheetResult {
  const said = mapping?.sheets.find((one) => one.sheet === content.sheet);
  if (!isGrid(content))
    return said?.skip
      ? skippedSheet(content, null)
      : recogniseList(content, fileName, said?.type ?? undefined);
  const grid = withoutReasons(content);
  const remembered = said ? undefined : rememberedFor(grid, layouts ?? []);
  const use = said ?? remembered?.mapping;
  if (use?.skip) return skippedSheet(grid, remembered?.layoutId ?? null);
  return recogniseSheet(grid, fileName, use, remembered?.layoutId ?? null);
}
