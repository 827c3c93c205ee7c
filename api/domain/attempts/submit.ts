import type { Deps } from '../../deps.ts';
import { closeAttempt } from './close.ts';
import type { SubmitAttempt } from './contract.ts';
import { ownAttempt } from './ownAttempt.ts';
import { resultBytes } from './result.ts';
import { settle } from './settle.ts';

/**
 * `{"data": SubmitReply}` as JSON. What the phone still had queued travels along; what came too late to count
 * is named. A repeat answers the same result.
 */
export async function submitAttempt(
  learnerId: number,
  attemptId: number,
  last: SubmitAttempt,
  deps: Pick<Deps, 'db' | 'clock'>,
): Promise<Buffer> {
  const queued = last.responses ?? [];
  await ownAttempt(learnerId, attemptId, queued, deps);
  const closed = await closeAttempt(attemptId, last, deps);
  const refused = closed ? (await settle(deps.db, attemptId, queued, closed)).refused : [];
  return resultBytes(attemptId, deps, { refused });
}
