import type { Deps } from '../../deps.ts';
import type { ReadyJson } from '../../infra/readyJson.ts';
import { closeAttempt } from './close.ts';
import type { ClosedPaper } from './closeGroup.ts';
import type { SubmitAttempt } from './contract.ts';
import { ownAttempt } from './ownAttempt.ts';
import { readResult, resultBytes, type ShownResult } from './result.ts';
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
): Promise<ReadyJson> {
  const queued = last.responses ?? [];
  await ownAttempt(learnerId, attemptId, queued, deps);
  const { refused: code, paper } = await closeAttempt(attemptId, last, deps);
  const refused = code ? (await settle(deps.db, attemptId, queued, code)).refused : [];
  return paper ? resultBytes(shownOf(paper), { refused }) : readResult(attemptId, deps, { refused });
}

/** What was just marked need not be read again. */
const shownOf = ({ attempt, marks, score, passed, grading, submittedAt }: ClosedPaper): ShownResult => ({
  ...attempt,
  ...{ marks, score, passed, grading, submittedAt },
});
