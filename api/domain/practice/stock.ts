import type { Deps } from '../../deps.ts';
import { engineOf } from '../attempts/engine.ts';
import { findStanding } from '../attempts/planStore.ts';
import { windowOf } from '../attempts/trainingWindow.ts';
import { itemsToTrain } from '../attempts/versions.ts';
import { pointsOfBank } from './bankPoints.ts';
import type { PracticeStock } from './contract.ts';
import { type Answered, figuresOf, stockByPoint } from './pointTree.ts';
import { findAnswered, findPublishedBanks, type PublishedBank } from './store.ts';

/** What there is of each type under each point, and how far the learner is. */
export async function practiceStock(
  learnerId: number,
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
): Promise<PracticeStock> {
  const [banks, answered, { exam }] = await Promise.all([
    findPublishedBanks(db, learnerId),
    findAnswered(db, learnerId),
    findStanding(db, learnerId),
  ]);
  return {
    window: exam && windowOf(exam, clock()),
    banks: await Promise.all(banks.map((bank) => stockOfBank(bank, answered, db))),
  };
}

async function stockOfBank(
  { id, name, versionId, versionNumber }: PublishedBank,
  answered: Answered,
  db: Deps['db'],
): Promise<PracticeStock['banks'][number]> {
  const [version, points] = await Promise.all([
    engineOf({ db }).versions.version(versionId),
    pointsOfBank(db, id),
  ]);
  const held = itemsToTrain(version);
  return {
    id,
    name,
    versionNumber,
    ...figuresOf(held, answered),
    points: stockByPoint(points, held, answered).map(({ id, parentId, depth, code, name, ...figures }) => ({
      id,
      parentId,
      depth,
      code,
      name,
      ...figures,
    })),
  };
}
