/** The answers of this learner's open papers: one sync per attempt, shared by its page and the background. */
import { platform } from '../platform';
import { AnswerSync, TAKEN_OVER } from '../stores/answerSync';
import { createSavedAttempts, type SavedAttempts, type SavedPaper } from '../stores/savedAttempts';
import type { AttemptView } from '../typings/contracts';
import { network, session } from './api';
import { ApiError } from './apiError';
import { askTurn, readAttempt, sendResponses, submitAttempt, takeAttempt } from './attempts';

const running = new Map<number, AnswerSync>();
/** Whose answers `running` holds. A login may have expired, and somebody else logged in since. */
let owner: number | undefined;

/** Papers of whoever is logged in. */
export const savedAttempts = (): SavedAttempts =>
  createSavedAttempts(platform.storage, session.learner()?.id ?? 0);

export function syncOf(attemptId: number): AnswerSync {
  if (owner !== session.learner()?.id) closeSyncs();
  const known = running.get(attemptId);
  if (known) return known;
  const saved = savedAttempts();
  const sync = new AnswerSync(saved.queue(attemptId), {
    send: sendResponses,
    submit: submitAttempt,
    ask: askTurn,
    save(queue) {
      try {
        saved.keepQueue(queue);
      } catch {
        // The phone gives an app 10 MB: older papers go before an answer is lost.
        saved.removeOthers(attemptId);
        saved.keepQueue(queue);
      }
    },
    forget(id) {
      saved.remove(id);
      running.delete(id);
    },
    now: platform.now,
    later: platform.later,
  });
  running.set(attemptId, sync);
  return sync;
}

/** Keeps a paper on the phone as the server gave it; the learner's place in it stays. */
export function keepPaper(view: AttemptView): SavedPaper {
  const saved = savedAttempts();
  const known = saved.paper(view.id);
  if (!known) saved.removeOthers(view.id);
  const { index, marked } = known ?? { index: 0, marked: [] };
  // Also on another phone.
  const there = view.responses.filter((one) => one.explained).map(({ itemId }) => itemId);
  const explained = [...new Set([...(known?.explained ?? []), ...there])];
  const clockOffset = Date.parse(view.serverTime) - platform.now();
  const paper: SavedPaper = { view, clockOffset, index, marked, explained };
  saved.keepPaper(paper);
  return paper;
}

/**
 * Asks the server for the paper and settles which answers are the newest. An exam that this phone has not
 * had before is taken; one that another has taken over since is left to it.
 * @throws ApiError attempt.takenOver
 */
export async function refreshPaper(attemptId: number): Promise<SavedPaper> {
  const sync = syncOf(attemptId);
  const view = await readAttempt(attemptId);
  if (view.mode !== 'exam' || view.state !== 'in_progress') {
    sync.merge(view.responses);
    return keepPaper(view);
  }
  const { turn } = sync.current();
  if (turn === undefined) return takePaper(attemptId);
  if (turn < view.turn) throw new ApiError(TAKEN_OVER, '这场考试已在另一台手机上继续', 409);
  sync.merge(view.responses);
  return keepPaper(view);
}

/** Goes on with an exam on this phone, whichever had it before. */
export async function takePaper(attemptId: number): Promise<SavedPaper> {
  const view = await takeAttempt(attemptId);
  syncOf(attemptId).take(view);
  return keepPaper(view);
}

/** Sends what an earlier run of the app, or a time without network, left behind. */
export function resumeUnsent(): void {
  if (!session.token()) return;
  for (const attemptId of savedAttempts().unsent()) void syncOf(attemptId).flush();
}

/** The paper has left the phone, and its answers with it. */
export function forgetPaper(attemptId: number): void {
  running.get(attemptId)?.close();
  running.delete(attemptId);
  savedAttempts().remove(attemptId);
}

/** Timers of one learner must not run under the next one. */
export function closeSyncs(): void {
  for (const sync of running.values()) sync.close();
  running.clear();
  owner = session.learner()?.id;
}

network.watch((online) => {
  if (online) resumeUnsent();
});
