import { AppError } from '../../errors.ts';
import { drawItems } from '../papers/blueprint.ts';
import { newSeed } from '../papers/random.ts';
import { pointsOfBank } from '../practice/bankPoints.ts';
import { smartPool, smartShortage } from '../practice/smartPool.ts';
import { findSmartPlan } from '../practice/store.ts';
import { type DraftFor, termsOf } from './draft.ts';
import { engineOf } from './engine.ts';
import { findStanding } from './planStore.ts';
import { showsKeys } from './state.ts';
import { notNow } from './trainingWindow.ts';
import { itemsToTrain, paperOf } from './versions.ts';

/** Drawn anew each time it is taken. */
export const draftFromSmart: DraftFor<'smart'> = async (
  learnerId,
  { smartPaperId, mode = 'practice' },
  deps,
) => {
  const plan = await findSmartPlan(deps.db, learnerId, smartPaperId);
  if (!plan) return new AppError('request.notFound');
  const refused = notNow(await findStanding(deps.db, learnerId), deps.clock());
  if (refused) return refused;
  const { name, versionId, sections, minutes, passScore } = plan;
  if (!plan.ofHisExam) return new AppError('smart.otherExam');
  if (versionId === null) return new AppError('training.notPublished', { name });
  const [version, points] = await Promise.all([
    engineOf(deps).versions.version(versionId),
    pointsOfBank(deps.db, plan.bankId),
  ]);
  const pool = smartPool(itemsToTrain(version), points, plan.pointIds);
  const shortage = smartShortage(sections, pool);
  if (shortage) return new AppError('smart.shortage', { name, shortage });
  const seed = newSeed();
  const drawn = drawItems(sections, pool, seed);
  const { itemIds, items } = paperOf(drawn, sections, showsKeys(mode));
  const rules = { title: name, sections, multipleRule: 'all', minutes, passScore } as const;
  return {
    terms: termsOf({ mode, source: 'smart', blueprintId: null, paperId: null, versionId, rules }),
    seed,
    itemIds,
    items,
  };
};
