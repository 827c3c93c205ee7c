import type { Deps } from '../../deps.ts';
import { AppError } from '../../errors.ts';
import { engineOf } from './engine.ts';
import type { AttemptFacts } from './store.ts';

/** Another's attempt, and a question that is not in it, are answered as if absent: 404. */
export async function ownAttempt(
  learnerId: number,
  attemptId: number,
  answers: readonly { itemId: number }[],
  { db }: Pick<Deps, 'db'>,
): Promise<AttemptFacts> {
  const facts = await engineOf({ db }).facts(attemptId);
  if (facts?.learnerId !== learnerId) throw new AppError('request.notFound');
  if (answers.some(({ itemId }) => !facts.itemIds.includes(itemId))) throw new AppError('request.notFound');
  return facts;
}
