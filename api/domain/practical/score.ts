/** A practical paper and the points of who marks himself by its scoring sheets. Pure, without imports: the phone runs it too. */

/** One line of a scoring sheet 评分记录表. */
export interface SheetRow {
  /** 考核内容 */
  content: string;
  /** 考核要点 */
  point: string;
  /** 配分, in half points; 0 for a veto. */
  score: number;
  /** 评分标准 */
  rule: string;
  /** 否定项: carries no points; where it applies its task scores nothing and the paper is failed. */
  veto: boolean;
}

export interface Task {
  title: string;
  /** Marked text. */
  statement: string;
  /** For guidance. */
  minutes: number;
  /** '' = none. */
  videoUrl: string;
  /** What the points of its sheet must add up to. */
  fullScore: number;
  /** Per cent of the paper. */
  weight: number;
  rows: SheetRow[];
}

/** What a version holds. */
export interface PracticalContent {
  /** 准备通知单, marked text. */
  preparation: string;
  tasks: Task[];
  /** Of `FULL_SCORE`. */
  passScore: number;
}

/** Per task, per row: points, for a veto whether it applies; null = not marked. */
export type Marks = (number | boolean | null)[][];

export interface TaskResult {
  /** Of `fullScore`; 0 where a veto applies. */
  earned: number;
  fullScore: number;
  weight: number;
  vetoed: boolean;
}

export interface PracticalResult {
  /** Of `FULL_SCORE`, rounded half up to hundredths. */
  total: number;
  passed: boolean;
  vetoed: boolean;
  tasks: TaskResult[];
}

export const FULL_SCORE = 100;

/** Points are given in steps of this. */
export const STEP = 0.5;

const hundredths = (points: number): number => Math.round(points * 100);

/** Sums without the noise of binary fractions. */
export const sumOf = (points: readonly number[]): number =>
  points.reduce((sum, one) => sum + hundredths(one), 0) / 100;

/** 配分合计 */
export const sheetTotal = (rows: readonly SheetRow[]): number => sumOf(rows.map(({ score }) => score));

export const minutesOf = (tasks: readonly Task[]): number =>
  tasks.reduce((sum, { minutes }) => sum + minutes, 0);

export const blankMarks = (tasks: readonly Task[]): Marks => tasks.map(({ rows }) => rows.map(() => null));

/** Points by task, each task by its weight; rounded once, at the end. What is not marked counts nothing. */
export function scoreOf(
  { tasks, passScore }: Omit<PracticalContent, 'preparation'>,
  marks: Marks,
): PracticalResult {
  const results = tasks.map((task, at) => taskResult(task, marks[at] || []));
  const exact = results.reduce(
    (sum, { earned, fullScore, weight }) =>
      sum + (hundredths(earned) * hundredths(weight)) / hundredths(fullScore),
    0,
  );
  // A third of a point is no binary fraction: what is half a hundredth must not fall short of it.
  const total = Math.round(exact + 1e-6) / 100;
  const vetoed = results.some((one) => one.vetoed);
  return { total, vetoed, passed: !vetoed && total >= passScore, tasks: results };
}

function taskResult({ rows, fullScore, weight }: Task, marks: Marks[number]): TaskResult {
  const vetoed = rows.some(({ veto }, at) => veto && marks[at] === true);
  const earned = vetoed ? 0 : sumOf(rows.map((row, at) => pointsOf(row, marks[at])));
  return { earned, fullScore, weight, vetoed };
}

const pointsOf = ({ veto }: SheetRow, mark: number | boolean | null | undefined): number =>
  !veto && typeof mark === 'number' ? mark : 0;

/** Points that a row has cost. */
export const lostIn = (row: SheetRow, mark: number | boolean | null | undefined): number =>
  sumOf([row.score, -pointsOf(row, mark)]);

/** A veto need not be marked: it does not apply until said so. */
export const unmarkedCount = (tasks: readonly Task[], marks: Marks): number =>
  tasks.reduce(
    (sum, { rows }, at) =>
      sum + rows.filter(({ veto }, row) => !veto && typeof (marks[at] || [])[row] !== 'number').length,
    0,
  );

/** Whether these marks are marks of these tasks: as many, each within its row, in whole steps. */
export const marksFit = (tasks: readonly Task[], marks: Marks): boolean =>
  marks.length === tasks.length &&
  tasks.every(({ rows }, at) => {
    const own = marks[at] || [];
    return own.length === rows.length && rows.every((row, place) => markFits(row, own[place]));
  });

function markFits({ veto, score }: SheetRow, mark: number | boolean | null | undefined): boolean {
  if (mark === null) return true;
  if (veto) return typeof mark === 'boolean';
  return typeof mark === 'number' && mark >= 0 && mark <= score && Number.isInteger(mark / STEP);
}
