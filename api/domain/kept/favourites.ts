/** A learner's favourites to look through. */
import type { Deps } from '../../deps.ts';
import { papersOffered } from '../attempts/offers.ts';
import { askedOf, keyOf } from '../attempts/versions.ts';
import { QUESTION_TYPES } from '../bank/question.ts';
import type { Favourites, FavouritesQuery } from './contract.ts';
import { countFavourites, findFavourites, findKeptPapers } from './store.ts';

export async function favouritesOf(
  learnerId: number,
  query: FavouritesQuery,
  deps: Pick<Deps, 'db' | 'clock'>,
): Promise<Favourites> {
  const { db } = deps;
  const [rows, counted, papers] = await Promise.all([
    findFavourites(db, learnerId, query),
    countFavourites(db, learnerId),
    findKeptPapers(db, learnerId).then((ids) => papersOffered(learnerId, ids, deps)),
  ]);
  const types = Object.keys(QUESTION_TYPES);
  return {
    counts: counted
      .map((count) => ({ ...count, label: QUESTION_TYPES[count.type] }))
      .sort((a, b) => types.indexOf(a.type) - types.indexOf(b.type)),
    data: rows.map(({ keyKnown, ...item }) => ({ ...askedOf(item), key: keyKnown ? keyOf(item) : null })),
    total: counted
      .filter(({ type }) => !query.type || type === query.type)
      .reduce((sum, { count }) => sum + count, 0),
    papers,
  };
}
