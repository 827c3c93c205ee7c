/** Sums over the tree of knowledge points. Pure. */
import type { Tree, TreePoint } from './contract.ts';

export type PlainPoint = Omit<TreePoint, 'questions'>;

/** @param points siblings in order */
export function treeOf(points: readonly PlainPoint[]): Tree {
  const ids = new Set(points.map(({ id }) => id));
  const children = grouped(points, ({ parentId }) =>
    parentId !== null && ids.has(parentId) ? parentId : null,
  );
  const counted: TreePoint[] = [];
  const add = (point: PlainPoint): number => {
    const at = counted.push({ ...point, questions: 0 }) - 1;
    const below = (children.get(point.id) ?? []).reduce((sum, child) => sum + add(child), 0);
    const questions = point.ownQuestions + below;
    counted[at] = { ...point, questions };
    return questions;
  };
  for (const top of children.get(null) ?? []) add(top);
  return {
    points: counted,
    weights: [...children].flatMap(([parentId, siblings]) => offWeight(parentId, siblings)),
  };
}

/** Where no sibling has a weight there is nothing to add up. */
function offWeight(parentId: number | null, siblings: readonly PlainPoint[]): Tree['weights'] {
  if (siblings.every(({ weight }) => weight === null)) return [];
  const sum = siblings.reduce((all, { weight }) => all + Math.round((weight ?? 0) * 100), 0) / 100;
  return sum === 100 ? [] : [{ parentId, sum }];
}

function grouped<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
