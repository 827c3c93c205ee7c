/**
 * An exam is gone on with on one phone at a time, the one that took it last. Each turn has numbers of its
 * own, above those of all turns before: what an older phone still sends fills gaps and replaces its own
 * answers, but never one that the newer phone has given.
 */
import type { Deps } from '../../deps.ts';
import { AppError } from '../../errors.ts';
import type { ReadyJson } from '../../infra/readyJson.ts';
import { closeAttempt } from './close.ts';
import { ownAttempt } from './ownAttempt.ts';
import { hasPassed, isLate, nextState } from './state.ts';
import { findAttempt } from './store.ts';
import { raiseTurn } from './turnStore.ts';
import { viewOf } from './view.ts';

type Needs = Pick<Deps, 'db' | 'clock'>;

/** The attempt's view as JSON, with the turn that this phone has now. Practice is everybody's turn. */
export async function takeAttempt(learnerId: number, attemptId: number, deps: Needs): Promise<ReadyJson> {
  await ownAttempt(learnerId, attemptId, [], deps);
  const turn = await raiseTurn(deps.db, attemptId);
  const attempt = await findAttempt(deps.db, { id: attemptId });
  if (!attempt) throw new AppError('request.notFound');
  // Its own turn, also when the next phone has taken it meanwhile: so it will be told.
  return viewOf({ ...attempt, turn: turn ?? attempt.turn }, deps);
}

/** @throws AppError attempt.takenOver, attempt.closed, attempt.late */
export async function checkTurn(
  learnerId: number,
  attemptId: number,
  turn: number,
  deps: Needs,
): Promise<{ serverTime: string }> {
  await ownAttempt(learnerId, attemptId, [], deps);
  const attempt = await findAttempt(deps.db, { id: attemptId });
  if (!attempt) throw new AppError('request.notFound');
  const now = deps.clock();
  if (isLate(attempt, now)) await closeAttempt(attemptId, {}, deps);
  if (isLate(attempt, now)) throw new AppError('attempt.late');
  if (!nextState(attempt.state, 'record')) throw new AppError('attempt.closed');
  if (hasPassed(turn, attempt.turn)) throw new AppError('attempt.takenOver');
  return { serverTime: now.toISOString() };
}
