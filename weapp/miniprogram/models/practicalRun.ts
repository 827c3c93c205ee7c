/** Going through a practical paper: its timer, and marks as the learner taps them. Pure. */
import type { SavedRun } from '../stores/practicalRuns';
import type { PracticalRun } from '../typings/contracts';
import { lostIn, type Marks, minutesOf, type SheetRow, STEP, scoreOf, type Task } from './practicalScore';

export const newRun = (view: PracticalRun): SavedRun => ({
  view,
  marks: view.marks as Marks,
  usedMs: view.usedSeconds * 1000,
  runningSince: null,
  finishedAt: view.finishedAt,
});

/**
 * What this phone goes on with, once it has taken its turn: its own marks when nobody else had one since. Else
 * those of the other phone stand, and its own fill the gaps.
 * @param view as the server has it, with the turn just taken
 */
export function goneOnWith(own: SavedRun | undefined, view: PracticalRun): SavedRun {
  if (!own || own.finishedAt) return newRun(view);
  if ((own.view.turn ?? 0) === view.turn - 1) return { ...own, view };
  const known = view.marks as Marks;
  return {
    view,
    marks: known.map((row, task) => row.map((mark, place) => mark ?? own.marks[task]?.[place] ?? null)),
    usedMs: Math.max(own.usedMs, view.usedSeconds * 1000),
    runningSince: null,
    finishedAt: null,
  };
}

/** The server takes a day at most. */
const LONGEST_MS = 86_400_000;

/** A phone whose clock was set back counts nothing. */
export const usedMs = ({ usedMs: before, runningSince }: SavedRun, now: number): number =>
  Math.min(before + (runningSince === null ? 0 : Math.max(0, now - runningSince)), LONGEST_MS);

export const started = (run: SavedRun, now: number): SavedRun =>
  run.runningSince === null ? { ...run, runningSince: now } : run;

export const paused = (run: SavedRun, now: number): SavedRun => ({
  ...run,
  usedMs: usedMs(run, now),
  runningSince: null,
});

export const isOverTime = (run: SavedRun, now: number): boolean =>
  usedMs(run, now) > minutesOf(run.view.content.tasks) * 60_000;

export type Mark = number | boolean | null;

export const withMark = (run: SavedRun, task: number, row: number, mark: Mark): SavedRun => ({
  ...run,
  marks: run.marks.map((own, at) =>
    at === task ? own.map((old, place) => (place === row ? mark : old)) : own,
  ),
});

/** Full points wherever nothing has been marked, to take off from there. */
export const withFullMarks = (run: SavedRun, task: number): SavedRun => ({
  ...run,
  marks: run.marks.map((own, at) => {
    const rows = run.view.content.tasks[task]!.rows;
    return at === task
      ? own.map((mark, place) => mark ?? (rows[place]!.veto ? null : rows[place]!.score))
      : own;
  }),
});

/** In whole steps, within the row; nothing typed is no mark. */
export function typedMark(text: string, { score }: Pick<SheetRow, 'score'>): number | null {
  const typed = Number(text);
  if (text.trim() === '' || !(typed >= 0)) return null;
  return Math.min(Math.round(typed / STEP) * STEP, score);
}

/** What the server is told. */
export const bodyOf = (run: SavedRun, now: number) => ({
  marks: run.marks,
  usedSeconds: Math.round(usedMs(run, now) / 1000),
  finishedAt: run.finishedAt,
  turn: run.view.turn,
});

export interface LostRow {
  key: string;
  point: string;
  /** "扣 5 分", or that a veto applied. */
  text: string;
  rule: string;
  veto: boolean;
}
export interface TaskSummary {
  number: number;
  title: string;
  /** "38 / 40 分" */
  points: string;
  percent: number;
  weight: number;
  vetoed: boolean;
  lost: LostRow[];
}

export function summaryOf({ view, marks }: Pick<SavedRun, 'view' | 'marks'>) {
  const { tasks } = view.content;
  const result = scoreOf(view.content, marks);
  return {
    ...result,
    summaries: result.tasks.map(
      ({ earned, fullScore, weight, vetoed }, at): TaskSummary => ({
        number: at + 1,
        title: tasks[at]!.title,
        points: `${earned} / ${fullScore} 分`,
        percent: Math.round((earned / fullScore) * 100),
        weight,
        vetoed,
        lost: lostRows(tasks[at]!, marks[at] ?? []),
      }),
    ),
  };
}

const lostRows = ({ rows }: Task, marks: Marks[number]): LostRow[] =>
  rows
    .map((row, at): LostRow & { gone: boolean } => {
      const lost = lostIn(row, marks[at]);
      const gone = row.veto ? marks[at] === true : lost > 0;
      const { point, rule, veto } = row;
      return { key: String(at), point, rule, veto, text: veto ? '触犯否定项' : `扣 ${lost} 分`, gone };
    })
    .filter(({ gone }) => gone)
    .map(({ gone: _, ...row }) => row);
