/** A flat list of points as a tree. Pure. */
import type { TreePoint } from '../../../../api/domain/knowledge/contract.ts';

export interface PointNode extends TreePoint {
  /** Absent where there are none: the table then shows no arrow. */
  children?: PointNode[];
  /** Among its siblings, from 0. */
  place: number;
  siblings: number;
}

export function nodesOf(points: readonly TreePoint[]): PointNode[] {
  const ids = new Set(points.map(({ id }) => id));
  const isUnder = (point: TreePoint, parentId: number | null) =>
    parentId === null ? point.parentId === null || !ids.has(point.parentId) : point.parentId === parentId;
  const under = (parentId: number | null): PointNode[] => {
    const own = points.filter((point) => isUnder(point, parentId));
    return own.map((point, place) => {
      const children = under(point.id);
      return { ...point, place, siblings: own.length, ...(children.length > 0 && { children }) };
    });
  };
  return under(null);
}
