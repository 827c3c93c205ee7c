/** Taking answers while an attempt is in progress. Idempotent: a repeat or an older answer changes nothing. */
import type { Deps } from '../../deps.ts';
import { sentence } from '../../errors.ts';
import { closeAttempt } from './close.ts';
import type { RecordReply, RecordResponses } from './contract.ts';
import { engineOf } from './engine.ts';
import { standingPerItem } from './merge.ts';
import { ownAttempt } from './ownAttempt.ts';
import { settle } from './settle.ts';
import { hasPassed, isLate, showsKeys } from './state.ts';

const TAKEN_OVER = { code: 'attempt.takenOver', message: sentence('attempt.takenOver') } as const;

type Needs = Pick<Deps, 'db' | 'clock'>;

/** Resolves after commit. Another's attempt and an unknown question are answered as if absent. */
export async function recordResponses(
  learnerId: number,
  attemptId: number,
  { responses, turn }: RecordResponses,
  deps: Needs,
): Promise<RecordReply> {
  const facts = await ownAttempt(learnerId, attemptId, responses, deps);
  const now = deps.clock();
  const serverTime = now.toISOString();
  if (isLate(facts, now)) {
    await closeAttempt(attemptId, {}, deps);
    return { ...(await settle(deps.db, attemptId, responses, 'attempt.late')), serverTime };
  }
  const practice = showsKeys(facts.mode);
  const recorded = await engineOf(deps).record({
    ...{ attemptId, practice, responses: standingPerItem(responses, practice) },
  });
  const passed = recorded && hasPassed(turn, recorded.turn) ? { takenOver: TAKEN_OVER } : undefined;
  if (recorded?.taken === responses.length)
    return { acknowledged: responses.map(({ seq }) => seq), refused: [], serverTime, ...passed };
  const dropped = recorded?.dropped ? 'attempt.dropped' : undefined;
  const closed = recorded ? dropped : 'attempt.closed';
  return { ...(await settle(deps.db, attemptId, responses, closed)), serverTime, ...passed };
}
