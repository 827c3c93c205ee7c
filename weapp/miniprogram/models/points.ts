/** The knowledge points of a bank as a list that opens and closes, and what a choice of them holds. Pure. */
import type { PracticeStock, QuestionType } from '../typings/contracts';
import { TYPE_LABELS } from './response';

export type Bank = PracticeStock['banks'][number];
export type BankPoint = Bank['points'][number];

export interface PointRow extends BankPoint {
  /** May be opened: there are points below it. */
  parent: boolean;
  open: boolean;
  chosen: boolean;
  /** One above it is chosen, and so is this. */
  covered: boolean;
  percent: number;
}

/** The rows to draw: those at the top, and what hangs below an open one. */
export function pointRows(
  points: readonly BankPoint[],
  opened: readonly number[],
  chosen: readonly number[] = [],
): PointRow[] {
  const shown = new Set<number>();
  const covered = new Set<number>();
  const parents = new Set(points.map(({ parentId }) => parentId));
  return points.flatMap((point) => {
    const { id, parentId, depth, done, total } = point;
    if (parentId !== null && (covered.has(parentId) || chosen.includes(parentId))) covered.add(id);
    if (depth > 0 && !(parentId !== null && shown.has(parentId) && opened.includes(parentId))) return [];
    shown.add(id);
    return [
      {
        ...point,
        parent: parents.has(id),
        open: opened.includes(id),
        chosen: chosen.includes(id),
        covered: covered.has(id),
        percent: total ? Math.round((done * 100) / total) : 0,
      },
    ];
  });
}

export interface TypeStock {
  type: QuestionType;
  label: string;
  available: number;
}

/** Of each type that the bank has: how many the chosen points hold, none counted twice. */
export function stockOfTypes({ counts, points }: Bank, chosen: readonly number[]): TypeStock[] {
  const top = pointRows(
    points,
    points.map(({ id }) => id),
    chosen,
  ).filter((row) => row.chosen && !row.covered);
  return counts.map(({ type, label, count }) => {
    const held = top.map((point) => point.counts.find((one) => one.type === type)?.count ?? 0);
    return { type, label, available: chosen.length ? held.reduce((sum, one) => sum + one, 0) : count };
  });
}

/** Every short type and by how many; empty when there are enough. */
export const shortageText = (
  counts: Partial<Record<QuestionType, number>>,
  stock: readonly TypeStock[],
): string =>
  (Object.keys(TYPE_LABELS) as QuestionType[])
    .map((type) => ({
      type,
      lack: (counts[type] ?? 0) - (stock.find((one) => one.type === type)?.available ?? 0),
    }))
    .filter(({ lack }) => lack > 0)
    .map(({ type, lack }) => `${TYPE_LABELS[type]}还差 ${lack} 道`)
    .join('；');

/** Put in where it was absent, taken out where it was there. */
export const toggled = (ids: readonly number[], id: number): number[] =>
  ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id];
