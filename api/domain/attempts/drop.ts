/** Giving up practice that the learner does not want to go on with. */
import type { Deps } from '../../deps.ts';
import { AppError } from '../../errors.ts';
import { ownAttempt } from './ownAttempt.ts';
import { dropPractice } from './store.ts';

/**
 * What was explained stays in his figures and his wrong book; what was not counts nothing. A repeat, and one that
 * is handed in already, changes nothing.
 * @throws AppError request.notFound, attempt.examStays
 */
export async function dropAttempt(
  learnerId: number,
  attemptId: number,
  deps: Pick<Deps, 'db' | 'clock'>,
): Promise<void> {
  const { mode } = await ownAttempt(learnerId, attemptId, [], deps);
  if (mode !== 'practice') throw new AppError('attempt.examStays');
  await dropPractice(deps.db, attemptId, deps.clock());
}
