/** Learners go through a practical paper and mark themselves. */
import type { Deps } from '../../deps.ts';
import { AppError } from '../../errors.ts';
import { findStanding } from '../attempts/planStore.ts';
import { hasPassed } from '../attempts/state.ts';
import { outsideWindow } from '../attempts/trainingWindow.ts';
import { membershipNeeded } from '../orders/access.ts';
import type { OfferedPaper, OpenRun, RunView, SaveRun } from './contract.ts';
import { blankMarks, marksFit, minutesOf, scoreOf } from './score.ts';
import * as store from './store.ts';

type Needs = Pick<Deps, 'db' | 'clock'>;

export async function practicalOffers(learnerId: number, { db, clock }: Needs): Promise<OfferedPaper[]> {
  const [papers, standings, exam] = await Promise.all([
    store.findOffers(db, learnerId),
    store.findStandings(db, learnerId),
    findStanding(db, learnerId),
  ]);
  const now = clock();
  return papers.map(({ id, name, tasks, passScore, members }) => {
    const own = standings.find(({ paperId }) => paperId === id);
    return {
      id,
      name,
      minutes: minutesOf(tasks),
      passScore,
      tasks: tasks.map(({ title, minutes, weight }) => ({ title, minutes, weight })),
      closed: (outsideWindow(exam, now) ?? membershipNeeded('mock', members, now))?.message ?? null,
      openRunId: own?.openRunId ?? null,
      finished: own?.finished ?? 0,
      best: own?.best ?? null,
    };
  });
}

/**
 * A run holds the version that was published when it was opened. A paper has one open run: opening again
 * gives that one.
 * @throws AppError request.notFound, membership.needed, training.notOpenYet, training.over, training.noPlan
 */
export async function openRun(learnerId: number, wish: OpenRun, deps: Needs): Promise<RunView> {
  const { db, clock } = deps;
  const earlier = await store.findOpened(db, learnerId, wish);
  if (earlier) return viewOf(earlier);
  const now = clock();
  const [[paper], exam] = await Promise.all([
    store.findOffers(db, learnerId, { paperId: wish.paperId }),
    findStanding(db, learnerId),
  ]);
  if (!paper) throw new AppError('request.notFound');
  const refused = membershipNeeded('mock', paper.members, now) ?? outsideWindow(exam, now);
  if (refused) throw refused;
  const { versionId, tasks } = paper;
  await store.insertRun(db, { learnerId, ...wish, versionId, marks: blankMarks(tasks), now });
  const opened = await store.findOpened(db, learnerId, wish);
  if (!opened) throw new AppError('server.conflict');
  return viewOf(opened);
}

/** @throws AppError request.notFound */
export async function viewRun(learnerId: number, id: number, { db }: Pick<Deps, 'db'>): Promise<RunView> {
  const run = await store.findRun(db, learnerId, id);
  if (!run) throw new AppError('request.notFound');
  return viewOf(run);
}

/**
 * A run is marked on one phone at a time, the one that took it last: what another still sends is refused, so that
 * neither overwrites the other unseen.
 * @throws AppError request.notFound
 */
export async function takeRun(learnerId: number, id: number, deps: Pick<Deps, 'db'>): Promise<RunView> {
  await store.raiseTurn(deps.db, learnerId, id);
  return viewRun(learnerId, id, deps);
}

/**
 * May be repeated, and what comes after it was finished changes nothing: a phone that got no reply sends it again.
 * @throws AppError request.notFound, practical.marks, practical.takenOver
 */
export async function saveRun(
  learnerId: number,
  id: number,
  { marks, usedSeconds, finishedAt, turn }: SaveRun,
  { db, clock }: Needs,
): Promise<void> {
  const run = await store.findRun(db, learnerId, id);
  if (!run) throw new AppError('request.notFound');
  if (!marksFit(run.content.tasks, marks)) throw new AppError('practical.marks');
  const now = clock();
  const { total: score, passed } = scoreOf(run.content, marks);
  const at = finishedAt === null ? null : within(new Date(finishedAt), run.startedAt, now);
  const saved = await store.updateRun(db, id, {
    ...{ marks, usedSeconds, turn, now },
    finished: at && { at, score, passed },
  });
  if (saved > 0) return;
  const after = await store.findRun(db, learnerId, id);
  if (after && hasPassed(turn, after.turn)) throw new AppError('practical.takenOver');
}

/** The phone's clock is believed as far as it can be true. */
const within = (at: Date, from: Date, to: Date): Date => (at < from ? from : at > to ? to : at);

/**
 * Gives up one that is open; of one that is finished the result stays.
 * @throws AppError request.notFound, also when it is repeated
 */
export async function giveUpRun(learnerId: number, id: number, { db }: Pick<Deps, 'db'>): Promise<void> {
  const deleted = await store.deleteOpenRun(db, learnerId, id);
  if (deleted === 0 && !(await store.findRun(db, learnerId, id))) throw new AppError('request.notFound');
}

const viewOf = ({ startedAt, finishedAt, learnerId: _, ...run }: store.RunRow): RunView => ({
  ...run,
  startedAt: startedAt.toISOString(),
  finishedAt: finishedAt?.toISOString() ?? null,
});
