/** Practical papers that are under way, or finished and not yet known to the server, on this phone. Works without a network. */
import type { Marks } from '../models/practicalScore';
import type { PracticalRun } from '../typings/contracts';
import type { Storage } from './ports';

export interface SavedRun {
  view: PracticalRun;
  marks: Marks;
  /** Until the timer was started last. */
  usedMs: number;
  /** By the phone's clock; null = paused. */
  runningSince: number | null;
  /** By the phone's clock, ISO; null = under way. */
  finishedAt: string | null;
}

export interface PracticalRuns {
  run(id: number): SavedRun | undefined;
  keep(run: SavedRun): void;
  remove(id: number): void;
  all(): SavedRun[];
}

/** Keys carry the learner, so that nobody's marks travel under another account. */
export function createPracticalRuns(storage: Storage, learnerId: number): PracticalRuns {
  const prefix = `practical:${learnerId}:` as const;
  const run = (id: number) => readRun(storage.read(`${prefix}${id}`));
  return {
    run,
    keep: (saved) => storage.write(`${prefix}${saved.view.id}`, saved),
    remove: (id) => storage.remove(`${prefix}${id}`),
    all: () =>
      storage
        .keys()
        .filter((key) => key.startsWith(prefix))
        .map((key) => run(Number(key.slice(prefix.length))))
        .filter((saved): saved is SavedRun => saved !== undefined),
  };
}

/** What is damaged is fetched again. */
export function readRun(stored: unknown): SavedRun | undefined {
  const saved = (stored ?? {}) as Partial<SavedRun>;
  if (!saved.view || !Array.isArray(saved.view.content?.tasks) || !Array.isArray(saved.marks))
    return undefined;
  const { view, marks } = saved;
  return {
    view,
    marks,
    usedMs: Number(saved.usedMs) || 0,
    runningSince: typeof saved.runningSince === 'number' ? saved.runningSince : null,
    finishedAt: typeof saved.finishedAt === 'string' ? saved.finishedAt : null,
  };
}
