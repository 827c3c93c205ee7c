/** SQL of the tree of knowledge points beyond the generic layer. */
import type { Knex } from 'knex';
import type { Seen } from '../../family.ts';
import type { KnownPoint } from './check.ts';
import type { ImportedPoint, TreeOf } from './contract.ts';
import type { PlainPoint } from './tree.ts';

const ofTree = ({ occupationId, levelId }: TreeOf) => ({ occupation_id: occupationId, level_id: levelId });

/** The one that the trigger takes: whoever changes parents or places waits for whoever does. */
export const lockTrees = (trx: Knex.Transaction) => trx.raw('select pg_advisory_xact_lock(20261124, 1)');

export const findPoints = (db: Knex, tree: TreeOf, bounds: Seen): Promise<PlainPoint[]> =>
  db('knowledge_points as k')
    .where(ofTree(tree))
    .where(bounds.of('knowledge-points', 'k'))
    .orderBy(['k.position', 'k.code'])
    .select<PlainPoint[]>(
      'k.id',
      'k.parent_id as parentId',
      'k.code',
      'k.name',
      'k.weight',
      db.raw(
        '(select count(*)::int from questions q where q.knowledge_point_id = k.id and not q.retired and ?) as "ownQuestions"',
        [bounds.of('questions', 'q')],
      ),
    );

export const findKnown = (db: Knex, tree: TreeOf, bounds: Seen): Promise<KnownPoint[]> =>
  db('knowledge_points as k')
    .leftJoin('knowledge_points as above', 'above.id', 'k.parent_id')
    .where({ 'k.occupation_id': tree.occupationId, 'k.level_id': tree.levelId })
    .where(bounds.of('knowledge-points', 'k'))
    .select({ code: 'k.code', name: 'k.name', weight: 'k.weight', parentCode: 'above.code' });

/** Whether some of the tree is kept from whoever asks. */
export const hasPointsBeyond = async (db: Knex, tree: TreeOf, bounds: Seen): Promise<boolean> =>
  (await db('knowledge_points as k')
    .where(ofTree(tree))
    .whereRaw('not ?', [bounds.of('knowledge-points', 'k')])
    .first('k.id')) !== undefined;

export interface PlacedPoint {
  id: number;
  parentId: number | null;
  occupationId: number;
  levelId: number;
}

export const findPoint = (db: Knex, id: number): Promise<PlacedPoint | undefined> =>
  db('knowledge_points')
    .where({ id })
    .first({ id: 'id', parentId: 'parent_id', occupationId: 'occupation_id', levelId: 'level_id' });

/** Ids in order, without the point itself. */
export const findSiblings = (db: Knex, point: PlacedPoint, parentId: number | null): Promise<number[]> =>
  db('knowledge_points')
    .where({ ...ofTree(point), parent_id: parentId })
    .whereNot({ id: point.id })
    .orderBy(['position', 'code'])
    .pluck('id');

export async function placeSiblings(
  db: Knex,
  parentId: number | null,
  moved: number,
  ids: readonly number[],
) {
  await db('knowledge_points').where({ id: moved }).update({ parent_id: parentId, updated_at: db.fn.now() });
  await db.raw(
    `update knowledge_points k set position = place.position
     from unnest(?::bigint[]) with ordinality as place(id, position)
     where k.id = place.id and k.position <> place.position`,
    [[...ids]],
  );
}

/** By code: new ones are made, others take name, weight, parent and place of the file. */
export async function upsertPoints(db: Knex, tree: TreeOf, points: readonly ImportedPoint[]): Promise<void> {
  const rows = points.map(({ code, name, weight }, index) => ({
    ...ofTree(tree),
    code,
    name,
    weight,
    // Under no parent until all are there: on the way the old and the new tree could close a ring.
    parent_id: null,
    position: index + 1,
  }));
  // 6 values a row: PostgreSQL takes 65,535 in one statement.
  for (let from = 0; from < rows.length; from += 5000)
    await db('knowledge_points')
      .insert(rows.slice(from, from + 5000))
      .onConflict(['occupation_id', 'level_id', 'code'])
      .merge(['name', 'weight', 'parent_id', 'position', 'updated_at']);
  await db.raw(
    `update knowledge_points k set parent_id = above.id
     from unnest(?::text[], ?::text[]) as file(code, parent_code)
       join knowledge_points above on above.code = file.parent_code
         and above.occupation_id = ? and above.level_id = ?
     where k.code = file.code and k.occupation_id = above.occupation_id and k.level_id = above.level_id`,
    [
      points.map(({ code }) => code),
      points.map(({ parentCode }) => parentCode ?? ''),
      tree.occupationId,
      tree.levelId,
    ],
  );
}
