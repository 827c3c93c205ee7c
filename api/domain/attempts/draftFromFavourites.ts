import { AppError } from '../../errors.ts';
import { findFavouritesToTrain } from '../kept/store.ts';
import { type DraftFor, gathered } from './draft.ts';
import { findStanding } from './planStore.ts';
import { notNow } from './trainingWindow.ts';
import { itemOf } from './versions.ts';

const FAVOURITES_LIMIT = 50;

export const draftFromFavourites: DraftFor<'favourite'> = async (
  learnerId,
  { types, limit = FAVOURITES_LIMIT },
  { db, clock },
) => {
  const refused = notNow(await findStanding(db, learnerId), clock());
  if (refused) return refused;
  const found = (await findFavouritesToTrain(db, learnerId, { types, limit })).map(itemOf);
  if (found.length === 0) return new AppError('training.nothingKept');
  return gathered(found, 'favourite', '收藏重练');
};
