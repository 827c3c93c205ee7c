/** Opened papers and their answers on this phone, so that training goes on without a network. */
import type { Storage } from '../platform';
import type { AttemptView } from '../typings/contracts';
import { type AnswerQueue, pendingAnswers } from './answerQueue';
import { readQueue } from './answerQueueRepair';

/** Where the learner stands in a paper; only this phone knows it. */
export interface Place {
  index: number;
  /** Item ids marked for later. */
  marked: number[];
}

export interface SavedPaper extends Place {
  view: AttemptView;
  /** Server's clock minus the phone's, milliseconds. */
  clockOffset: number;
}

export interface SavedAttempts {
  paper(attemptId: number): SavedPaper | undefined;
  keepPaper(paper: SavedPaper): void;
  queue(attemptId: number): AnswerQueue;
  keepQueue(queue: AnswerQueue): void;
  /** Attempts with answers, or a hand-in, that the server does not have yet. */
  unsent(): number[];
  remove(attemptId: number): void;
}

/** Keys carry the learner, so that nobody's answers travel under another account. */
export function createSavedAttempts(storage: Storage, learnerId: number): SavedAttempts {
  const paperKey = (attemptId: number) => `paper:${learnerId}:${attemptId}`;
  const queuePrefix = `answers:${learnerId}:`;
  const queue = (attemptId: number) => readQueue(attemptId, storage.read(queuePrefix + attemptId));
  return {
    paper: (attemptId) => readPaper(storage.read(paperKey(attemptId))),
    keepPaper: (paper) => storage.write(paperKey(paper.view.id), paper),
    queue,
    keepQueue: (next) => storage.write(queuePrefix + next.attemptId, next),
    unsent: () =>
      storage
        .keys()
        .filter((key) => key.startsWith(queuePrefix))
        .map((key) => Number(key.slice(queuePrefix.length)))
        .filter((attemptId) => {
          const saved = queue(attemptId);
          return saved.submitRequested || pendingAnswers(saved).length > 0;
        }),
    remove(attemptId) {
      storage.remove(paperKey(attemptId));
      storage.remove(queuePrefix + attemptId);
    },
  };
}

/** A damaged paper is fetched again; its answers are kept apart and lose nothing. */
function readPaper(stored: unknown): SavedPaper | undefined {
  const paper = stored as Partial<SavedPaper> | undefined;
  if (!paper?.view || !Array.isArray(paper.view.items) || typeof paper.view.id !== 'number') return undefined;
  const index = Number.isInteger(paper.index) ? Number(paper.index) : 0;
  return {
    view: paper.view,
    clockOffset: typeof paper.clockOffset === 'number' ? paper.clockOffset : 0,
    index: Math.min(Math.max(index, 0), Math.max(paper.view.items.length - 1, 0)),
    marked: Array.isArray(paper.marked) ? paper.marked.filter((id) => typeof id === 'number') : [],
  };
}
