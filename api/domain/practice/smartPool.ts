/** What a paper that a learner sets up for himself may be drawn from. Pure. */
import {
  type BlueprintSection,
  byType,
  type Pool,
  shortageSentence,
  shortagesOf,
  sizesOf,
} from '../papers/blueprint.ts';
import { type Held, type Point, withBelow } from './pointTree.ts';

/** In the version's order. @param pointIds empty: the whole bank */
export function smartPool<Item extends Held>(
  items: readonly Item[],
  points: readonly Point[],
  pointIds: readonly number[],
): Pool<Item> {
  if (pointIds.length === 0) return byType(items);
  const within = withBelow(points, pointIds);
  return byType(items.filter(({ knowledgePointId: id }) => id !== null && within.has(id)));
}

/** One sentence that names every short type, and by how many; empty when it can be drawn. */
export const smartShortage = (sections: readonly BlueprintSection[], pool: Pool<unknown>): string =>
  shortageSentence(shortagesOf(sections, sizesOf(pool)));
