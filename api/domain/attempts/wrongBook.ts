/** What a learner has answered wrong, with keys: he has seen them after submitting. */
import type { Deps } from '../../deps.ts';
import { endOfDay } from '../../timeZone.ts';
import { QUESTION_TYPES } from '../bank/question.ts';
import { askedOf, keyOf } from './versions.ts';
import type { WrongBook, WrongBookQuery } from './wrongBookContract.ts';
import { countWrong, findDue, findWrong } from './wrongBookStore.ts';

export async function wrongBook(
  learnerId: number,
  query: WrongBookQuery,
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
): Promise<WrongBook> {
  const [rows, counted, due] = await Promise.all([
    findWrong(db, learnerId, query),
    countWrong(db, learnerId),
    findDue(db, learnerId, endOfDay(clock())),
  ]);
  const types = Object.keys(QUESTION_TYPES);
  const counts = counted
    .sort((a, b) => types.indexOf(a.type) - types.indexOf(b.type))
    .map((count) => ({ ...count, label: QUESTION_TYPES[count.type] }));
  const shown = query.type ? counts.filter(({ type }) => type === query.type) : counts;
  const listed = ({ toTrain, mastered }: (typeof counts)[number]) =>
    query.mastered === undefined ? toTrain + mastered : query.mastered ? mastered : toTrain;
  return {
    counts,
    due: due.length,
    data: rows.map(({ response, wrongCount, lastWrongAt, masteredAt, ...item }) => ({
      ...askedOf(item),
      ...keyOf(item),
      response,
      wrongCount,
      lastWrongAt: lastWrongAt.toISOString(),
      masteredAt: masteredAt?.toISOString() ?? null,
    })),
    total: shown.reduce((sum, count) => sum + listed(count), 0),
  };
}
