/** Papers that a learner sets up for himself. */
import type { Deps } from '../../deps.ts';
import { AppError, type ErrorCode, type ErrorParams, sentence } from '../../errors.ts';
import { engineOf } from '../attempts/engine.ts';
import { itemsToTrain } from '../attempts/versions.ts';
import { QUESTION_TYPES } from '../bank/question.ts';
import { totalOf } from '../papers/layout.ts';
import { pointsOfBank } from './bankPoints.ts';
import type { NewSmartPaper, SmartPaper } from './contract.ts';
import { smartPool, smartShortage } from './smartPool.ts';
import * as store from './store.ts';

type Needs = Pick<Deps, 'db'>;

const MOST_PAPERS = 50;

/** Refused when the bank cannot fill it now, with the short types named. */
export async function createSmartPaper(
  learnerId: number,
  { name, bankId, counts, pointIds, minutes, passScore }: NewSmartPaper,
  { db }: Needs,
): Promise<{ id: number }> {
  const bank = (await store.findPublishedBanks(db, learnerId)).find(({ id }) => id === bankId);
  if (!bank) throw new AppError('request.notFound');
  const sections = counts.map((one) => ({ ...one, score: 1 }));
  const total = totalOf(sections);
  if (passScore > total) throw refusedAt('passScore', 'smart.passAboveTotal', { total });
  const shortage = await shortageOf({ bankId, versionId: bank.versionId, sections, pointIds }, db);
  if (shortage) throw refusedAt('counts', 'smart.shortage', { name, shortage });
  if ((await store.countSmartPapers(db, learnerId)) >= MOST_PAPERS)
    throw new AppError('smart.tooMany', { limit: MOST_PAPERS });
  const row = { name, bankId, sections, pointIds, minutes, passScore };
  const id = await store.insertSmartPaper(db, learnerId, row);
  if (id === undefined) throw refusedAt('name', 'smart.sameName', { name });
  return { id };
}

export async function deleteSmartPaper(learnerId: number, id: number, { db }: Needs): Promise<void> {
  if ((await store.deleteSmartPaper(db, learnerId, id)) === 0) throw new AppError('request.notFound');
}

export async function smartPapers(learnerId: number, { db }: Needs): Promise<SmartPaper[]> {
  const rows = await store.findSmartPapers(db, learnerId);
  return Promise.all(rows.map((row) => shown(row, db)));
}

async function shown(row: store.SmartPaperRow, db: Deps['db']): Promise<SmartPaper> {
  const { id, name, bankId, bankName, sections, pointIds, minutes, passScore } = row;
  const points = pointIds.length > 0 ? await pointsOfBank(db, bankId) : [];
  return {
    id,
    name,
    bankName,
    counts: sections.map(({ type, count }) => ({ type, count, label: QUESTION_TYPES[type] })),
    points: points.filter((point) => pointIds.includes(point.id)).map((point) => point.name),
    minutes,
    passScore,
    maxScore: totalOf(sections),
    shortage: await whyNot(row, db),
  };
}

async function whyNot(row: store.SmartPaperRow, db: Deps['db']): Promise<string | null> {
  const { name, ofHisExam, versionId } = row;
  if (!ofHisExam) return sentence('smart.otherExam');
  if (versionId === null) return sentence('training.notPublished', { name });
  return (await shortageOf({ ...row, versionId }, db)) || null;
}

async function shortageOf(
  paper: Pick<store.SmartPaperRow, 'bankId' | 'sections' | 'pointIds'> & { versionId: number },
  db: Deps['db'],
): Promise<string> {
  const [version, points] = await Promise.all([
    engineOf({ db }).versions.version(paper.versionId),
    pointsOfBank(db, paper.bankId),
  ]);
  return smartShortage(paper.sections, smartPool(itemsToTrain(version), points, paper.pointIds));
}

const refusedAt = (field: string, code: ErrorCode, params: ErrorParams) =>
  new AppError(code, params, [{ field, code, message: sentence(code, params) }]);
