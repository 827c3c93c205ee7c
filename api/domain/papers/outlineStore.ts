/** SQL of what a bank or a version has to draw from: type, difficulty and top knowledge point of each question. */
import type { Knex } from 'knex';
import type { PooledItem, TopPoint } from './distribution.ts';

export interface Outline {
  items: PooledItem[];
  /** Of the bank's occupation and level, in the order of the tree. */
  points: TopPoint[];
}

interface Point extends TopPoint {
  parentId: number | null;
}

/** The whole tree, siblings in their order; a few hundred rows. */
export const findPoints = (db: Knex, bankId: number): Promise<Point[]> =>
  db('knowledge_points as k')
    .join('banks', { 'banks.occupation_id': 'k.occupation_id', 'banks.level_id': 'k.level_id' })
    .where('banks.id', bankId)
    .orderBy(['k.position', 'k.code'])
    .select({ id: 'k.id', parentId: 'k.parent_id', code: 'k.code', name: 'k.name', weight: 'k.weight' });

const FIELDS = { id: 'id', type: 'type', pointId: 'knowledge_point_id', difficulty: 'difficulty' };

/** What a version holds, in its order. */
export async function versionOutline(db: Knex, versionId: number): Promise<Outline> {
  const version = await db('bank_versions').where({ id: versionId }).first('bank_id');
  const [items, points] = await Promise.all([
    db('current_items')
      .where({ version_id: versionId })
      .orderBy('position')
      .select<PooledItem[]>(FIELDS, db.raw(`ruling = 'void' as void`)),
    findPoints(db, version?.bank_id ?? 0),
  ]);
  return outline(items, points);
}

/** What the bank would publish now. */
export async function bankOutline(db: Knex, bankId: number): Promise<Outline> {
  const [items, points] = await Promise.all([
    db('questions')
      .where({ bank_id: bankId, retired: false })
      .orderBy('id')
      .select<PooledItem[]>(FIELDS, db.raw('false as void')),
    findPoints(db, bankId),
  ]);
  return outline(items, points);
}

function outline(items: PooledItem[], points: readonly Point[]): Outline {
  const byId = new Map(points.map((point) => [point.id, point]));
  const topOf = (id: number | null): number | null => {
    const point = id === null ? undefined : byId.get(id);
    if (!point) return null;
    // A parent of another occupation ends the way up.
    return point.parentId !== null && byId.has(point.parentId) ? topOf(point.parentId) : point.id;
  };
  return {
    items: items.map((item) => ({ ...item, pointId: topOf(item.pointId) })),
    points: points
      .filter(({ parentId }) => parentId === null || !byId.has(parentId))
      .map(({ id, code, name, weight }) => ({ id, code, name, weight })),
  };
}
