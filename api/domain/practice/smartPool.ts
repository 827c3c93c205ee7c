/** What a paper that a learner sets up for himself may be drawn from. Pure. */
import type { QuestionType } from '../bank/question.ts';
import {
  type BlueprintSection,
  type ItemPool,
  shortageSentence,
  shortagesOf,
  sizesOf,
} from '../papers/blueprint.ts';
import { type Held, type Point, withBelow } from './pointTree.ts';

/** In the version's order. @param pointIds empty: the whole bank */
export function smartPool(
  items: Iterable<Held & { id: number }>,
  points: readonly Point[],
  pointIds: readonly number[],
): ItemPool {
  const within = pointIds.length > 0 ? withBelow(points, pointIds) : undefined;
  const pool: Partial<Record<QuestionType, number[]>> = {};
  for (const { id, type, knowledgePointId } of items) {
    if (within && !(knowledgePointId !== null && within.has(knowledgePointId))) continue;
    pool[type] ??= [];
    pool[type].push(id);
  }
  return pool;
}

/** One sentence that names every short type, and by how many; empty when it can be drawn. */
export const smartShortage = (sections: readonly BlueprintSection[], pool: ItemPool): string =>
  shortageSentence(shortagesOf(sections, sizesOf(pool)));
