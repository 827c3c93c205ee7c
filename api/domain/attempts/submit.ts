import type { Deps } from '../../deps.ts';
import { closeAttempt } from './close.ts';
import type { QueuedResponse } from './contract.ts';
import { ownAttempt } from './ownAttempt.ts';
import { resultBytes } from './result.ts';

/** What the phone still had queued travels along. The result as JSON; a repeat answers the same result. */
export async function submitAttempt(
  learnerId: number,
  attemptId: number,
  queued: readonly QueuedResponse[],
  deps: Pick<Deps, 'db' | 'clock'>,
): Promise<Buffer> {
  await ownAttempt(learnerId, attemptId, queued, deps);
  await closeAttempt(attemptId, queued, deps);
  return resultBytes(attemptId, deps);
}
