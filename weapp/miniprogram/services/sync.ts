/** The answers of this learner's open papers: one sync per attempt, shared by its page and the background. */
import { blankNumbers } from '../models/answerCard';
import { platform } from '../platform';
import { AnswerSync } from '../stores/answerSync';
import { createSavedAttempts, type SavedAttempts, type SavedPaper } from '../stores/savedAttempts';
import type { AttemptView, TrainingOffer } from '../typings/contracts';
import { network, session } from './api';
import { readAttempt, sendResponses, submitAttempt } from './attempts';

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
  const { index, marked, explained } = known ?? { index: 0, marked: [], explained: [] };
  const clockOffset = Date.parse(view.serverTime) - platform.now();
  const paper: SavedPaper = { view, clockOffset, index, marked, explained };
  saved.keepPaper(paper);
  return paper;
}

/** The paper to go on with as the phone knows it, for when the server cannot be asked. */
export function savedOpen(): TrainingOffer['open'] {
  const paper = savedAttempts().latest();
  if (!paper) return null;
  const { id, items, rules, startedAt } = paper.view;
  const blank = blankNumbers(items, syncOf(id).current().answers).length;
  return { id, title: rules.title, answeredCount: items.length - blank, itemCount: items.length, startedAt };
}

/** Asks the server for the paper and settles which answers are the newest. */
export async function refreshPaper(attemptId: number): Promise<SavedPaper> {
  const view = await readAttempt(attemptId);
  syncOf(attemptId).merge(view.responses);
  return keepPaper(view);
}

/** Sends what an earlier run of the app, or a time without network, left behind. */
export function resumeUnsent(): void {
  if (!session.token()) return;
  for (const attemptId of savedAttempts().unsent()) void syncOf(attemptId).flush();
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
