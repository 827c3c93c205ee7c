/** Practical papers: opened with a network, then gone through and marked without one. */
import { bodyOf, goneOnWith, newRun } from '../models/practicalRun';
import { platform } from '../platform';
import { createPracticalRuns, type PracticalRuns, type SavedRun } from '../stores/practicalRuns';
import type { PracticalOffer, PracticalRun, PracticalRuns as Runs } from '../typings/contracts';
import { request, session } from './api';
import { ApiError, isPassing } from './apiError';
import { isWaiting, ownOutbox, watchRefusals } from './outbox';

interface Data<T> {
  data: T;
}

/** Of whoever is logged in. */
export const savedRuns = (): PracticalRuns =>
  createPracticalRuns(platform.storage, session.learner()?.id ?? 0);

const pathOf = (id: number): string => `practical/runs/${id}`;

/** Also clears the phone of runs that the server has, and of those that another phone has brought to an end. */
export async function readPracticalOffers(): Promise<PracticalOffer[]> {
  await ownOutbox().flush();
  const { data } = await request<Data<PracticalOffer[]>>('GET', 'practical');
  const saved = savedRuns();
  for (const { view, finishedAt } of saved.all()) {
    const offer = data.find(({ id }) => id === view.paperId);
    const over = finishedAt !== null || (offer && offer.openRunId !== view.id);
    if (over && !isWaiting(pathOf(view.id))) saved.remove(view.id);
  }
  return data;
}

/** `clientKey` belongs to one tap: sending the same again opens no second run. */
export async function openRun(paperId: number, clientKey: string): Promise<SavedRun> {
  const { data } = await request<Data<PracticalRun>>('POST', 'practical/runs', {
    body: { paperId, clientKey },
  });
  return keptRun(data);
}

/** As the phone has it, until the server has taken or refused what was finished here; then as the server has it. */
export async function readRun(id: number): Promise<SavedRun> {
  const saved = savedRuns().run(id);
  if (saved && (!saved.finishedAt || isRunWaiting(id))) return saved;
  return newRun((await request<Data<PracticalRun>>('GET', pathOf(id))).data);
}

/** This phone goes on with it; without a network as it has it. What is finished here is given as it is. */
export async function takeRun(id: number): Promise<SavedRun> {
  // First what an earlier turn of this phone has left behind.
  await ownOutbox().flush();
  const saved = savedRuns().run(id);
  if (saved?.finishedAt && isRunWaiting(id)) return saved;
  try {
    const { data } = await request<Data<PracticalRun>>('POST', `${pathOf(id)}/take`);
    const run = goneOnWith(savedRuns().run(id), data);
    if (run.finishedAt) savedRuns().remove(id);
    else savedRuns().keep(run);
    return run;
  } catch (error) {
    if (saved && isPassing(error)) return saved;
    throw error;
  }
}

/** What this phone has marked is newer than what the server knows. */
function keptRun(view: PracticalRun): SavedRun {
  const saved = savedRuns().run(view.id);
  if (saved) return saved;
  const run = newRun(view);
  if (!run.finishedAt) savedRuns().keep(run);
  return run;
}

/** On its way to the server now, or when there is a network. Resolves when it is there, is refused, or has to wait. */
export function sendRun(run: SavedRun): Promise<void> {
  ownOutbox().put({ method: 'PUT', path: pathOf(run.view.id), body: bodyOf(run, platform.now()) });
  return ownOutbox().flush();
}

/** Called when another phone goes on with this run; the returned function ends it. */
export const watchTakeover = (id: number, listener: () => void): (() => void) =>
  watchRefusals(({ path }, error) => {
    const isOver = path === pathOf(id) && error instanceof ApiError && error.code === 'practical.takenOver';
    if (isOver) listener();
    return isOver;
  });

export function giveUpRun(id: number): void {
  savedRuns().remove(id);
  ownOutbox().put({ method: 'DELETE', path: pathOf(id) });
}

export const isRunWaiting = (id: number): boolean => isWaiting(pathOf(id));

/** Finished ones, the latest first; of one paper or of all. */
export const readPracticalRuns = (page: number, paperId?: number): Promise<Runs> =>
  request('GET', 'practical/runs', { query: { page, pageSize: 20, paperId } });
