/** From grids to drafts: every row of the file ends as a question, a duplicate, or a problem with a sentence. */
import type { QuestionDraft, QuestionType } from '../../bank/question.ts';
import type { ImportProblem, SheetReport } from '../contract.ts';
import type { Grid } from '../readers/reader.ts';
import { type Existing, settleDuplicates } from './settle.ts';
import { recogniseSheet } from './sheet.ts';

export interface Recognised {
  sheet: string;
  row: number;
  type: QuestionType;
  /** Absent when the row has a problem; see `status`. */
  draft?: QuestionDraft;
  status: 'usable' | 'rejected' | 'duplicate';
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
  /** Called with 0 to 1. */
  onProgress?: (share: number) => void;
}

/** Pure: the same grids give the same result. */
export function recognise(grids: readonly Grid[], options: RecogniseOptions): Recognition {
  const total = grids.reduce((sum, grid) => sum + grid.rows.length, 0);
  let done = 0;
  const results = grids.map((grid) => {
    const result = recogniseSheet(grid, options.fileName);
    done += grid.rows.length;
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
