/** Publishing freezes a practical paper for learners; withdrawing stops new runs, not those already opened. */
import { readFile } from 'node:fs/promises';
import type { Deps } from '../../deps.ts';
import { AppError } from '../../errors.ts';
import type { IncomingFile } from '../../infra/files.ts';
import { type AuditOrigin, staffIdOf, writeAudit } from '../../rest/audit.ts';
import { isGrid } from '../imports/readers/reader.ts';
import { readFile as readContents } from '../imports/readers/readFile.ts';
import { problemsOf } from './ready.ts';
import { type FoundSheet, readSheet } from './sheetTable.ts';
import * as store from './store.ts';

/**
 * Publishing what has not changed since gives the version that stands: a double click makes one.
 * @throws AppError request.notFound, practical.notReady
 */
export function publishPaper(
  id: number,
  origin: AuditOrigin,
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
): Promise<number> {
  return db.transaction(async (trx) => {
    const paper = await store.lockPaper(trx, id);
    if (!paper) throw new AppError('request.notFound');
    const { name, preparation, tasks, passScore, publishedVersionId: current } = paper;
    const content = { preparation, tasks, passScore };
    if (current && (await store.isUnchanged(trx, current, name, content))) return current;
    const problems = problemsOf(content);
    if (problems.length > 0)
      throw new AppError('practical.notReady', { problems: problems.slice(0, 5).join('；') });
    const by = staffIdOf(origin);
    const versionId = await store.insertVersion(trx, paper, content, by, clock());
    await store.setPublished(trx, id, versionId);
    await audit(trx, origin, 'practical-papers.publish', id, current, versionId);
    return versionId;
  });
}

/** @throws AppError request.notFound, practical.notPublished */
export function withdrawPaper(id: number, origin: AuditOrigin, { db }: Pick<Deps, 'db'>): Promise<void> {
  return db.transaction(async (trx) => {
    const paper = await store.lockPaper(trx, id);
    if (!paper) throw new AppError('request.notFound');
    if (!paper.publishedVersionId) throw new AppError('practical.notPublished');
    await store.setPublished(trx, id, null);
    await audit(trx, origin, 'practical-papers.withdraw', id, paper.publishedVersionId, null);
  });
}

const audit = (
  trx: Parameters<typeof writeAudit>[0],
  origin: AuditOrigin,
  action: string,
  rowId: number,
  before: number | null,
  after: number | null,
) =>
  writeAudit(trx, origin, [
    {
      action,
      resource: 'practical-papers',
      rowId,
      before: { publishedVersionId: before },
      after: { publishedVersionId: after },
    },
  ]);

/**
 * Of the first sheet or table that is one.
 * @throws AppError of the reader, practical.noSheet
 */
export async function sheetInFile(file: IncomingFile): Promise<FoundSheet> {
  const grids = (await readContents(await readFile(file.path), file.name)).filter(isGrid);
  const found = grids.map(({ rows }) => readSheet(rows)).find((sheet) => sheet !== undefined);
  if (!found) throw new AppError('practical.noSheet');
  return found;
}
