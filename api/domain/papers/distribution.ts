/**
 * Spreading the questions of a blueprint over knowledge points and difficulty: which cell gives how many, and
 * drawing them. Pure.
 */
import { z } from 'zod';
import type { QuestionType } from '../bank/question.ts';
import { apportion, spread } from './apportion.ts';
import { BANDS, type Band, bandOf } from './bands.ts';
import type { BlueprintSection } from './blueprint.ts';
import { fromDecks } from './decks.ts';
import { Random } from './random.ts';

const BAND_NAMES = Object.keys(BANDS) as Band[];

const perCent = z.int().min(0).max(100);
export const distributionSchema = z.object({
  /** Over the top knowledge points, by their weights. */
  byKnowledgePoint: z.boolean(),
  /** Per cent; null: as it comes. */
  byDifficulty: z.object({ easy: perCent, medium: perCent, hard: perCent }).nullable(),
});
export type Distribution = z.infer<typeof distributionSchema>;

export const isSpread = ({ byKnowledgePoint, byDifficulty }: Distribution): boolean =>
  byKnowledgePoint || byDifficulty !== null;

export const sharesAddUp = ({ byDifficulty: shares }: Distribution): boolean =>
  shares === null || shares.easy + shares.medium + shares.hard === 100;

/** A knowledge point without one above it, with its share of the paper. */
export interface TopPoint {
  id: number;
  code: string;
  name: string;
  weight: number | null;
}

/** Point and band are null where the distribution does not tell them apart. */
export interface Cell {
  type: QuestionType;
  pointId: number | null;
  band: Band | null;
}
export interface Need extends Cell {
  wanted: number;
  available: number;
}

/** Item ids of each cell, in the version's order: that order is part of what a seed means. */
export type CellPool = ReadonlyMap<string, readonly number[]>;
export const cellKey = ({ type, pointId, band }: Cell): string => `${type} ${pointId ?? ''} ${band ?? ''}`;

export interface PooledItem {
  id: number;
  type: QuestionType;
  /** The top knowledge point above it. */
  pointId: number | null;
  difficulty: number | null;
  /** See `isVoid`; never of questions of the bank. */
  void: boolean;
}

/** Questions that lack what they are told apart by belong to no cell: they are not drawn. */
export function poolOf(items: readonly PooledItem[], distribution: Distribution): CellPool {
  const pool = new Map<string, number[]>();
  for (const item of items) {
    const pointId = distribution.byKnowledgePoint ? item.pointId : null;
    const band = distribution.byDifficulty ? bandOf(item.difficulty) : null;
    if (distribution.byKnowledgePoint && pointId === null) continue;
    if (distribution.byDifficulty && band === null) continue;
    const key = cellKey({ type: item.type, pointId, band });
    const ids = pool.get(key);
    if (ids) ids.push(item.id);
    else pool.set(key, [item.id]);
  }
  return pool;
}

/**
 * What each section takes from each cell: points by largest remainder of their weights, bands of theirs, cells
 * as near to both as whole numbers allow. With by-point spreading and no weights, one cell that nothing fills.
 */
export function needsOf(
  sections: readonly BlueprintSection[],
  distribution: Distribution,
  points: readonly TopPoint[],
  pool: CellPool,
): Need[][] {
  const weighted = points.filter(({ weight }) => (weight ?? 0) > 0);
  const none = { id: null, weight: 1 };
  const rows = distribution.byKnowledgePoint && weighted.length > 0 ? weighted : [none];
  const shares = distribution.byDifficulty;
  const columns: (Band | null)[] = shares ? BAND_NAMES : [null];
  const used = new Map<string, number>();
  return sections.map(({ type, count }) => {
    const cells = rows.map(({ id }) => columns.map((band): Cell => ({ type, pointId: id, band })));
    const left = (cell: Cell) => (pool.get(cellKey(cell))?.length ?? 0) - (used.get(cellKey(cell)) ?? 0);
    const wanted = spread(
      apportion(
        count,
        rows.map(({ weight }) => weight ?? 0),
      ),
      shares
        ? apportion(
            count,
            BAND_NAMES.map((band) => shares[band]),
          )
        : [count],
      cells.map((line) => line.map(left)),
    );
    const needs = cells.flatMap((line, row) =>
      line.map((cell, column) => ({
        ...cell,
        wanted: wanted[row]![column]!,
        available: Math.max(0, left(cell)),
      })),
    );
    for (const need of needs) used.set(cellKey(need), (used.get(cellKey(need)) ?? 0) + need.wanted);
    return needs.filter((need) => need.wanted > 0);
  });
}

export const shortOf = (needs: readonly (readonly Need[])[]): Need[] =>
  needs.flat().filter(({ wanted, available }) => wanted > available);

/**
 * Item ids in paper order: sections as given, inside a section the cells mixed, no question twice. Takes time by
 * the number of questions drawn, not by the size of the bank. Call `shortOf` before: a cell too small throws RangeError.
 */
export function drawSpread(needs: readonly (readonly Need[])[], pool: CellPool, seed: number): number[] {
  const random = new Random(seed);
  return fromDecks<string, number, number[]>(
    (cell) => pool.get(cell) ?? [],
    random,
    (next) =>
      needs.flatMap((section) => {
        const drawn: number[] = [];
        for (const need of section) next(cellKey(need), need.wanted, drawn, drawn.length);
        return mixed(drawn, random);
      }),
  );
}

function mixed(ids: number[], random: Random): number[] {
  for (let last = ids.length - 1; last > 0; last--) {
    const other = random.below(last + 1);
    [ids[last], ids[other]] = [ids[other]!, ids[last]!];
  }
  return ids;
}

/** "单选题 · A 安全知识 · 易（1–2）需要 3 道，题库只有 1 道，还差 2 道", for every short cell. */
export const shortCellsSentence = (short: readonly Need[], label: (cell: Cell) => string): string =>
  short
    .map(
      (need) =>
        `${label(need)}需要 ${need.wanted} 道，题库只有 ${need.available} 道，还差 ${need.wanted - need.available} 道`,
    )
    .join('；');
