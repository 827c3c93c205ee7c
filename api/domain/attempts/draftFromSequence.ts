import { AppError } from '../../errors.ts';
import { pointsOfBank } from '../practice/bankPoints.ts';
import { nextPortion, withBelow } from '../practice/pointTree.ts';
import { findSequence } from '../practice/store.ts';
import { type DraftFor, inOrder } from './draft.ts';
import { engineOf } from './engine.ts';
import { findStanding } from './planStore.ts';
import { notNow } from './trainingWindow.ts';
import { itemsToTrain } from './versions.ts';

/** Questions of one portion: a quarter of an hour, and handing in is near. */
const PORTION = 30;

/** Goes on where the learner left: with the portion that is still open, or else the next questions of the point. */
export const draftFromSequence: DraftFor<'sequence'> = async (learnerId, { bankId, pointId }, deps) => {
  const points = await pointsOfBank(deps.db, bankId);
  const point = points.find(({ id }) => id === pointId);
  if (pointId !== undefined && !point) return new AppError('request.notFound');
  const title = point ? `顺序练习 · ${point.name}` : '顺序练习';
  const plan = await findSequence(deps.db, { learnerId, bankId, title });
  if (!plan) return new AppError('request.notFound');
  const refused = notNow(await findStanding(deps.db, learnerId), deps.clock());
  if (refused) return refused;
  const { versionId, answered, openId, bankName } = plan;
  if (versionId === null) return new AppError('training.notPublished', { name: bankName });
  if (openId !== null) return { goOn: openId };
  const all = itemsToTrain(await engineOf(deps).versions.version(versionId));
  const within = point && withBelow(points, [point.id]);
  const held = within ? all.filter((item) => within.has(item.knowledgePointId ?? 0)) : all;
  const portion = nextPortion(held, answered, PORTION);
  if (portion.length === 0) return new AppError('training.nothingInPoint', { name: title });
  return inOrder(portion, 'sequence', title, versionId);
};
