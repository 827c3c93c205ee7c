/** Opened papers and their answers on this phone, so that training goes on without a network. */

import type { AttemptView } from '../typings/contracts';
import { type AnswerQueue, pendingAnswers, refusedSentence } from './answerQueue';
import { readQueue } from './answerQueueRepair';
import type { Storage } from './ports';

/** Where the learner stands in a paper; only this phone knows it. */
export interface Place {
  index: number;
  /** Item ids marked for later. */
  marked: number[];
  /** Practice only: item ids whose key the learner has seen; their answers stand. */
  explained: number[];
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
  /** Papers to go on with when the server cannot be asked, the one opened last first. */
  underWay(): SavedPaper[];
  remove(attemptId: number): void;
  /** Makes room: only this attempt, what is still unsent, and which answers did not count stays. */
  removeOthers(attemptId: number): void;
}

/** Keys carry the learner, so that nobody's answers travel under another account. */
export function createSavedAttempts(storage: Storage, learnerId: number): SavedAttempts {
  const paperPrefix = `paper:${learnerId}:` as const;
  const queuePrefix = `answers:${learnerId}:` as const;
  const idsOf = (prefix: string) =>
    storage
      .keys()
      .filter((key) => key.startsWith(prefix))
      .map((key) => Number(key.slice(prefix.length)));
  const paper = (attemptId: number) => readPaper(storage.read(`${paperPrefix}${attemptId}`));
  const queue = (attemptId: number) => readQueue(attemptId, storage.read(`${queuePrefix}${attemptId}`));
  const isUnsent = (attemptId: number) => {
    const saved = queue(attemptId);
    return saved.submitRequested || pendingAnswers(saved).length > 0;
  };
  const remove = (attemptId: number) => {
    storage.remove(`${paperPrefix}${attemptId}`);
    storage.remove(`${queuePrefix}${attemptId}`);
  };
  return {
    paper,
    keepPaper: (next) => storage.write(`${paperPrefix}${next.view.id}`, next),
    queue,
    keepQueue: (next) => storage.write(`${queuePrefix}${next.attemptId}`, next),
    unsent: () => idsOf(queuePrefix).filter(isUnsent),
    underWay: () =>
      idsOf(paperPrefix)
        .map(paper)
        .filter((saved): saved is SavedPaper => saved?.view.state === 'in_progress')
        .sort((a, b) => Date.parse(b.view.startedAt) - Date.parse(a.view.startedAt)),
    remove,
    removeOthers(attemptId) {
      for (const id of new Set([...idsOf(paperPrefix), ...idsOf(queuePrefix)]))
        if (id !== attemptId && !isUnsent(id)) {
          storage.remove(`${paperPrefix}${id}`);
          if (!refusedSentence(queue(id))) storage.remove(`${queuePrefix}${id}`);
        }
    },
  };
}

/** A damaged paper is fetched again; its answers are kept apart and lose nothing. */
export function readPaper(stored: unknown): SavedPaper | undefined {
  const paper = stored as Partial<SavedPaper> | undefined;
  if (!paper?.view || !Array.isArray(paper.view.items) || typeof paper.view.id !== 'number') return undefined;
  const index = Number.isInteger(paper.index) ? Number(paper.index) : 0;
  return {
    view: paper.view,
    clockOffset: typeof paper.clockOffset === 'number' ? paper.clockOffset : 0,
    index: Math.min(Math.max(index, 0), Math.max(paper.view.items.length - 1, 0)),
    marked: readIds(paper.marked),
    explained: readIds(paper.explained),
  };
}

const readIds = (stored: unknown): number[] =>
  Array.isArray(stored) ? stored.filter((id) => typeof id === 'number') : [];
