/** Moving points within their tree, and importing a tree as a whole or not at all. */
import { readFile } from 'node:fs/promises';
import type { Deps } from '../../deps.ts';
import { AppError } from '../../errors.ts';
import type { Seen } from '../../family.ts';
import type { IncomingFile } from '../../infra/files.ts';
import { type AuditOrigin, writeAudit } from '../../rest/audit.ts';
import { isGrid } from '../imports/readers/reader.ts';
import { readFile as readContents } from '../imports/readers/readFile.ts';
import { checkPoints } from './check.ts';
import type { ImportedPoint, MoveWish, Tree, TreeOf } from './contract.ts';
import * as store from './store.ts';
import { type FoundPoint, findPoints } from './table.ts';
import { treeOf } from './tree.ts';

type Needs = Pick<Deps, 'db'>;

export const showTree = async (tree: TreeOf, bounds: Seen, { db }: Needs): Promise<Tree> =>
  treeOf(await store.findPoints(db, tree, bounds));

/** @throws AppError request.notFound, knowledgePoint.otherTree, and by the database knowledgePoint.ownParent */
export function movePoint(
  id: number,
  { parentId, place }: MoveWish,
  origin: AuditOrigin,
  { db }: Needs,
): Promise<void> {
  return db.transaction(async (trx) => {
    await store.lockTrees(trx);
    const point = await store.findPoint(trx, id);
    const parent = parentId === null ? undefined : await store.findPoint(trx, parentId);
    if (!point || (parentId !== null && !parent)) throw new AppError('request.notFound');
    if (parent && (parent.occupationId !== point.occupationId || parent.levelId !== point.levelId))
      throw new AppError('knowledgePoint.otherTree');
    const siblings = await store.findSiblings(trx, point, parentId);
    await store.placeSiblings(trx, parentId, id, siblings.toSpliced(place, 0, id));
    await writeAudit(trx, origin, [
      {
        action: 'knowledge-points.move',
        resource: 'knowledge-points',
        rowId: id,
        before: { parentId: point.parentId },
        after: { parentId, place },
      },
    ]);
  });
}

/**
 * @throws AppError of the reader, knowledgePoint.noTable; when it is to be applied, knowledgePoint.faulty, and
 * row.outOfScope where the tree is not, or would no longer be, within what the caller may see
 */
export async function importPoints(
  tree: TreeOf,
  file: IncomingFile,
  apply: boolean,
  bounds: Seen,
  origin: AuditOrigin,
  { db }: Needs,
): Promise<{ points: ImportedPoint[]; applied: boolean }> {
  const found = await pointsIn(file);
  if (!apply) return { points: checkPoints(found, await store.findKnown(db, tree, bounds)), applied: false };
  return db.transaction(async (trx) => {
    await store.lockTrees(trx);
    const points = checkPoints(found, await store.findKnown(trx, tree, bounds));
    const faulty = points.filter(({ error }) => error !== null).length;
    if (faulty > 0) throw new AppError('knowledgePoint.faulty', { count: faulty });
    await store.upsertPoints(trx, tree, points);
    if (await store.hasPointsBeyond(trx, tree, bounds)) throw new AppError('row.outOfScope');
    const count = (change: ImportedPoint['change']) =>
      points.filter((point) => point.change === change).length;
    const after = { ...tree, file: file.name, created: count('create'), updated: count('update') };
    await writeAudit(trx, origin, [
      {
        action: 'knowledge-points.import',
        resource: 'knowledge-points',
        rowId: tree.occupationId,
        before: null,
        after,
      },
    ]);
    return { points, applied: true };
  });
}

/** Of the first sheet that has some. */
async function pointsIn(file: IncomingFile): Promise<FoundPoint[]> {
  const grids = (await readContents(await readFile(file.path), file.name)).filter(isGrid);
  const found = grids.map(({ rows }) => findPoints(rows)).find((points) => points && points.length > 0);
  if (!found) throw new AppError('knowledgePoint.noTable');
  return found;
}
