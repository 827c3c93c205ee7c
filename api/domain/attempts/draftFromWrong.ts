import { AppError } from '../../errors.ts';
import { endOfDay } from '../../timeZone.ts';
import { type DraftFor, gathered } from './draft.ts';
import { findStanding } from './planStore.ts';
import { notNow } from './trainingWindow.ts';
import { itemOf } from './versions.ts';
import { findToTrain } from './wrongBookStore.ts';

const WRONG_LIMIT = 50;

export const draftFromWrong: DraftFor<'wrong'> = async (
  learnerId,
  { types, limit = WRONG_LIMIT, due },
  { db, clock },
) => {
  const refused = notNow(await findStanding(db, learnerId), clock());
  if (refused) return refused;
  const dueBefore = due ? endOfDay(clock()) : undefined;
  const found = (await findToTrain(db, learnerId, { types, limit, dueBefore })).map(itemOf);
  if (found.length === 0) return new AppError(due ? 'training.nothingDue' : 'training.nothingWrong');
  return gathered(found, 'wrong', due ? '今日复习' : '错题重练');
};
