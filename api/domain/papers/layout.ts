/** A paper as sections and as single questions. Pure. */
import type { QuestionType } from '../bank/question.ts';
import type { BlueprintSection } from './blueprint.ts';

/** One question at its place. */
export interface Placed {
  itemId: number;
  type: QuestionType;
  score: number;
}

/** Hundredths, so that halves add up exactly. */
export const totalOf = (sections: readonly BlueprintSection[]): number =>
  sections.reduce((sum, { count, score }) => sum + count * Math.round(score * 100), 0) / 100;

/** What papers and attempts keep: item ids in order, and one section for each run of equal type and score. */
export function runsOf(placed: readonly Placed[]): { itemIds: number[]; sections: BlueprintSection[] } {
  const sections: BlueprintSection[] = [];
  for (const { type, score } of placed) {
    const last = sections.at(-1);
    if (last?.type === type && last.score === score) last.count += 1;
    else sections.push({ type, score, count: 1 });
  }
  return { itemIds: placed.map(({ itemId }) => itemId), sections };
}

/** The points of each place. */
export const scoresOf = (sections: readonly BlueprintSection[]): number[] =>
  sections.flatMap(({ count, score }) => Array<number>(count).fill(score));
