import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { AppError } from '../../errors.ts';
import { findMetItem } from '../attempts/metStore.ts';
import { MOST_OPEN, type ReportBody } from './contract.ts';
import * as store from './store.ts';

/**
 * A repeat of the key reports nothing new, also after staff have dealt with it.
 * @throws AppError request.notFound, questionReport.tooMany
 */
export async function reportQuestion(
  learnerId: number,
  clientKey: string,
  report: ReportBody,
  { db }: Pick<Deps, 'db'>,
): Promise<void> {
  if (!z.uuid().safeParse(clientKey).success) throw new AppError('request.notFound');
  const itemId = await findMetItem(db, learnerId, report.questionId);
  if (itemId === undefined) throw new AppError('request.notFound');
  if (await store.hasReport(db, learnerId, clientKey)) return;
  if ((await store.countOpen(db, learnerId)) >= MOST_OPEN)
    throw new AppError('questionReport.tooMany', { limit: MOST_OPEN });
  await store.insertReport(db, learnerId, clientKey, { ...report, itemId });
}
