/** Taking answers while an attempt is in progress. Idempotent: a repeat or an older answer changes nothing. */
import type { Deps } from '../../deps.ts';
import { type ErrorCode, sentence } from '../../errors.ts';
import { closeAttempt } from './close.ts';
import type { QueuedResponse, RecordReply } from './contract.ts';
import { engineOf } from './engine.ts';
import { newestPerItem } from './merge.ts';
import { ownAttempt } from './ownAttempt.ts';
import { findResponses } from './responseStore.ts';
import { isLate } from './state.ts';

type Needs = Pick<Deps, 'db' | 'clock'>;

/** Resolves after commit. Another's attempt and an unknown question are answered as if absent. */
export async function recordResponses(
  learnerId: number,
  attemptId: number,
  responses: readonly QueuedResponse[],
  deps: Needs,
): Promise<RecordReply> {
  const facts = await ownAttempt(learnerId, attemptId, responses, deps);
  const now = deps.clock();
  if (isLate(facts, now)) {
    await closeAttempt(attemptId, [], deps);
    return afterClosing(attemptId, responses, 'attempt.late', now, deps);
  }
  const recorded = await engineOf(deps).record({ attemptId, responses: newestPerItem(responses) });
  if (!recorded) return afterClosing(attemptId, responses, 'attempt.closed', now, deps);
  return { acknowledged: responses.map(({ seq }) => seq), refused: [], serverTime: now.toISOString() };
}

/** What was durable before stays acknowledged, or a phone that missed the reply would never be done. */
async function afterClosing(
  attemptId: number,
  responses: readonly QueuedResponse[],
  code: ErrorCode,
  now: Date,
  { db }: Needs,
): Promise<RecordReply> {
  const stored = new Map((await findResponses(db, attemptId)).map((row) => [row.itemId, row.seq]));
  const isDurable = ({ itemId, seq }: QueuedResponse) => (stored.get(itemId) ?? 0) >= seq;
  return {
    acknowledged: responses.filter(isDurable).map(({ seq }) => seq),
    refused: responses
      .filter((response) => !isDurable(response))
      .map(({ seq }) => ({ seq, code, message: sentence(code) })),
    serverTime: now.toISOString(),
  };
}
