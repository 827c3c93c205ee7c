/** What an import could not take, row by row, with all that mending it needs. Pure; runs where the file is read. */
import type { ImportProblem, ImportReport } from './contract.ts';
import type { MendDraft, Outcome } from './mendContract.ts';
import { startOfMending } from './mendDraft.ts';
import { cellsOf, type Frame, headingOf } from './recognise/frames.ts';
import type { Recognised, Recognition } from './recognise/recognise.ts';
import { inOrder, reportOf, unknownPoints, usable } from './report.ts';

export interface ProblemRow extends ImportProblem {
  /** The message without what differs from row to row, for grouping. */
  reason: string;
  outcome: Outcome;
  cells: string[] | null;
  /** What must stand above the row for its type to be known. */
  heading: string;
  /** Index in `frames`. */
  frame: number | null;
  question: MendDraft | null;
}

export interface ProblemRows {
  rows: ProblemRow[];
  frames: Frame[];
}

/** What a reading says besides its questions, which go their own way in batches. */
export interface Reading {
  report: ImportReport;
  problemRows: ProblemRows;
}

/** @param known codes and names of the knowledge points that questions may have */
export function readingOf(recognition: Recognition, known: ReadonlySet<string>): Reading {
  const points = unknownPoints(usable(recognition), known);
  const { rows, frames } = problemRowsOf(recognition);
  return {
    report: reportOf({ ...recognition, problems: [...recognition.problems, ...points] }),
    problemRows: { rows: [...rows, ...points.map((one) => warningRow(one, 'usable'))], frames },
  };
}

function problemRowsOf({ questions, problems, sheets }: Recognition): ProblemRows {
  const byPlace = new Map<string, Recognised[]>();
  for (const one of questions) {
    const place = placeOf(one);
    const others = byPlace.get(place);
    if (others) others.push(one);
    else byPlace.set(place, [one]);
  }
  const frames = new Map<Frame, number>();
  const numberOf = (frame: Frame) => frames.get(frame) ?? frames.set(frame, frames.size).size - 1;
  const rows = inOrder(problems, sheets).map((problem) => {
    const there = byPlace.get(placeOf(problem)) ?? [];
    if (problem.severity === 'warning') return warningRow(problem, there[0]?.status);
    const at = there.findIndex((one) => one.status === 'rejected');
    // Two failed questions of one line each have a problem of their own.
    const [failed] = at < 0 ? [] : there.splice(at, 1);
    return errorRow(problem, failed, failed?.origin && numberOf(failed.origin.frame));
  });
  return { rows, frames: [...frames.keys()] };
}

const placeOf = ({ sheet, row }: { sheet: string; row: number | null }): string => `${row} ${sheet}`;

function warningRow(problem: ImportProblem, status?: Recognised['status']): ProblemRow {
  const outcomes = { usable: 'imported', duplicate: 'duplicate', rejected: 'note' } as const;
  const outcome = problem.row === null ? 'note' : status ? outcomes[status] : 'skipped';
  return {
    ...problem,
    reason: reasonOf(problem.message),
    outcome,
    cells: null,
    heading: '',
    frame: null,
    question: null,
  };
}

function errorRow(problem: ImportProblem, failed: Recognised | undefined, frame = 0): ProblemRow {
  const reason = reasonOf(problem.message);
  const question = startOfMending(failed);
  const row: ProblemRow = {
    ...problem,
    reason,
    outcome: 'open',
    cells: null,
    heading: '',
    frame: null,
    question,
  };
  const origin = failed?.origin;
  return origin ? { ...row, cells: cellsOf(origin), heading: headingOf(origin), frame } : row;
}

const LONGEST_REASON = 60;

/** `没有导入：答案“F”不在选项之内，请…` -> `答案“…”不在选项之内` */
export const reasonOf = (message: string): string =>
  message
    .replace(/^没有导入：/, '')
    .replace(/“[^”]*”/g, '“…”')
    .replace(/[（(][^）)]*[)）]/g, '')
    .replace(/\d+/g, 'n')
    .split(/；|，(?:请|已|本行|两)/)[0]!
    .slice(0, LONGEST_REASON);
