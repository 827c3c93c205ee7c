/**
 * Drawing from a published version by a blueprint, spread or not. Outlines are kept per process: a version
 * never changes, but the tree of knowledge points may, so one is read again after half a minute.
 */
import type { Knex } from 'knex';
import { QUESTION_TYPES } from '../bank/question.ts';
import { BANDS } from './bands.ts';
import {
  type BlueprintSection,
  byType,
  drawItems,
  preferring,
  shortageSentence,
  shortagesOf,
  sizesOf,
} from './blueprint.ts';
import {
  type Cell,
  type CellPool,
  type Distribution,
  drawSpread,
  isSpread,
  needsOf,
  type PooledItem,
  poolOf,
  shortCellsSentence,
  shortOf,
  type TopPoint,
} from './distribution.ts';
import { type Outline, versionOutline } from './outlineStore.ts';

const KEEP_MS = 30_000;
const MOST_KEPT = 30;

interface Kept {
  until: number;
  outline: Promise<Outline>;
  pools: Map<string, CellPool>;
}
const caches = new WeakMap<Knex, Map<number, Kept>>();

function keptOutline(db: Knex, versionId: number): Kept {
  const kept = caches.get(db) ?? new Map<number, Kept>();
  caches.set(db, kept);
  const known = kept.get(versionId);
  if (known && known.until > Date.now()) return known;
  const fresh = { until: Date.now() + KEEP_MS, outline: versionOutline(db, versionId), pools: new Map() };
  kept.delete(versionId);
  kept.set(versionId, fresh);
  fresh.outline.catch(() => kept.delete(versionId));
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value as number);
  return fresh;
}

/** What a blueprint says of drawing. */
export interface DrawingRules {
  sections: readonly BlueprintSection[];
  distribution: Distribution;
}

/** A version seen by a blueprint. */
export interface Drawable {
  /** One sentence that names each short cell. Empty: a paper can be drawn. */
  shortage: string;
  /** Item ids in paper order; what is void only where there is too little else. */
  draw(seed: number): number[];
}

export async function drawable(db: Knex, versionId: number, rules: DrawingRules): Promise<Drawable> {
  const { sections, distribution } = rules;
  const kept = keptOutline(db, versionId);
  const outline = await kept.outline;
  if (!isSpread(distribution)) return plainDrawable(sections, outline);
  const needsFrom = (which: 'valid' | 'all') => {
    // Pools differ by what is told apart, not by the shares.
    const shape = `${which} ${distribution.byKnowledgePoint} ${distribution.byDifficulty !== null}`;
    const known = kept.pools.get(shape);
    const pool =
      known ?? poolOf(which === 'all' ? outline.items : outline.items.filter(isValid), distribution);
    kept.pools.set(shape, pool);
    return { pool, needs: needsOf(sections, distribution, outline.points, pool) };
  };
  const valid = needsFrom('valid');
  const { pool, needs } = shortOf(valid.needs).length === 0 ? valid : needsFrom('all');
  return {
    shortage: shortCellsSentence(shortOf(needs), (cell) => cellLabel(cell, outline.points)),
    draw: (seed) => drawSpread(needs, pool, seed),
  };
}

const isValid = (item: PooledItem): boolean => !item.void;

function plainDrawable(sections: readonly BlueprintSection[], { items }: Outline): Drawable {
  const all = byType(items);
  const pool = preferring(sections, byType(items.filter(isValid)), all);
  return {
    shortage: shortageSentence(shortagesOf(sections, sizesOf(pool))),
    draw: (seed) => drawItems(sections, pool, seed).map(({ id }) => id),
  };
}

/** "单选题 · B 安全知识 · 中（3）" */
export const cellLabel = ({ type, pointId, band }: Cell, points: readonly TopPoint[]): string => {
  const point = points.find(({ id }) => id === pointId);
  const parts = [QUESTION_TYPES[type], point && `${point.code} ${point.name}`, band && BANDS[band]];
  return parts.filter(Boolean).join(' · ');
};
