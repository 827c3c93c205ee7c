/** Drawing a paper after a blueprint: a pure function of items, sections and seed. */
import { z } from 'zod';
import { QUESTION_TYPES, type QuestionType, questionType } from '../bank/question.ts';
import { fromDecks } from './decks.ts';
import { Random } from './random.ts';

/** `score` is points per question, two decimals at most. */
export const blueprintSection = z.object({
  type: questionType,
  count: z.int().min(1).max(500),
  score: z.number().min(0).max(1000).multipleOf(0.01),
});
export type BlueprintSection = z.infer<typeof blueprintSection>;

/** Items of a version per type, in the version's order: that order is part of what a seed means. */
export type Pool<Item> = Partial<Record<QuestionType, readonly Item[]>>;

/** In the order given. */
export function byType<Item extends { type: QuestionType }>(items: readonly Item[]): Pool<Item> {
  const pool: Partial<Record<QuestionType, Item[]>> = {};
  for (const item of items) {
    pool[item.type] ??= [];
    pool[item.type]?.push(item);
  }
  return pool;
}

export const sizesOf = (pool: Pool<unknown>): Partial<Record<QuestionType, number>> =>
  Object.fromEntries(Object.entries(pool).map(([type, ids]) => [type, ids.length]));

/**
 * Where to draw from: types that suffice without what is void from `valid`, the others from `all`, for a question
 * that counts for nothing is better than no paper.
 */
export function preferring<Item>(
  sections: readonly BlueprintSection[],
  valid: Pool<Item>,
  all: Pool<Item>,
): Pool<Item> {
  if (valid === all) return all;
  const short = shortagesOf(sections, sizesOf(valid)).map(({ type }) => [type, all[type] ?? []]);
  return { ...valid, ...Object.fromEntries(short) };
}

export interface Shortage {
  type: QuestionType;
  wanted: number;
  available: number;
}

/** Which types a bank cannot fill, in blueprint order. Empty: a paper can be drawn. */
export function shortagesOf(
  sections: readonly BlueprintSection[],
  available: Partial<Record<QuestionType, number>>,
): Shortage[] {
  const wanted = new Map<QuestionType, number>();
  for (const { type, count } of sections) wanted.set(type, (wanted.get(type) ?? 0) + count);
  return [...wanted]
    .map(([type, count]) => ({ type, wanted: count, available: available[type] ?? 0 }))
    .filter((need) => need.wanted > need.available);
}

/** "单选题需要 40 道，题库只有 25 道，还差 15 道", for every short type. */
export const shortageSentence = (shortages: readonly Shortage[]): string =>
  shortages
    .map(
      ({ type, wanted, available }) =>
        `${QUESTION_TYPES[type]}需要 ${wanted} 道，题库只有 ${available} 道，还差 ${wanted - available} 道`,
    )
    .join('；');

/**
 * Items in paper order: sections as the blueprint lists them, questions inside in drawn order, none
 * twice. Takes time by the number of questions drawn, not by the size of the bank.
 * Call `shortagesOf` before: a pool too small throws RangeError.
 */
export function drawItems<Item>(
  sections: readonly BlueprintSection[],
  pool: Pool<Item>,
  seed: number,
): Item[] {
  return fromDecks<QuestionType, Item, Item[]>(
    (type) => pool[type] ?? [],
    new Random(seed),
    (next) => {
      let total = 0;
      for (const { count } of sections) total += count;
      // As long as it will be: thousands of papers a second are drawn.
      const drawn = new Array<Item>(total);
      let from = 0;
      for (const { type, count } of sections) {
        next(type, count, drawn, from);
        from += count;
      }
      return drawn;
    },
  );
}
