/** Closing an attempt, with others that are closed at the same time: see `closeGroup`. */
import type { Deps } from '../../deps.ts';
import { AppError } from '../../errors.ts';
import type { Closed } from './closeGroup.ts';
import type { SubmitAttempt } from './contract.ts';
import { engineOf } from './engine.ts';
import { GRACE_MS } from './state.ts';
import { findOverdue } from './store.ts';

type Needs = Pick<Deps, 'db' | 'clock'>;

/**
 * Resolves after commit. Nothing happens when it is closed already. Answers that come too late for an exam
 * are left out.
 * @throws AppError attempt.takenOver: a phone whose turn has passed must not hand in what another goes on with
 */
export async function closeAttempt(
  attemptId: number,
  { responses: last = [], turn }: SubmitAttempt,
  deps: Needs,
): Promise<Closed> {
  const engine = engineOf(deps);
  const at = deps.clock();
  const facts = await engine.facts(attemptId);
  if (!facts) return { refused: 'attempt.closed' };
  const marking = await engine.versions.itemsToMark(facts.versionId, facts.itemIds);
  const closed = await engine.close({ attemptId, ...marking, last, turn, at });
  if (closed instanceof AppError) throw closed;
  return closed;
}

/** As many at a time: between them the learners' requests have their turn. */
const TOGETHER = 100;

/** Submits exams that nobody has touched since their deadline; returns how many. One that fails holds up no other. */
export async function closeOverdue(deps: Needs & Pick<Deps, 'log'>): Promise<number> {
  const before = new Date(deps.clock().getTime() - GRACE_MS);
  let closed = 0;
  let after = { deadlineAt: new Date(0), id: 0 };
  for (let took = TOGETHER; took === TOGETHER; ) {
    const overdue = await findOverdue(deps.db, { before, after, limit: TOGETHER });
    const settled = await Promise.allSettled(overdue.map(({ id }) => closeAttempt(id, {}, deps)));
    settled.forEach((one, index) => {
      if (one.status === 'fulfilled') closed += one.value.paper ? 1 : 0;
      else
        deps.log.error(
          { err: one.reason, attemptId: overdue[index]?.id },
          'could not submit an overdue exam',
        );
    });
    took = overdue.length;
    after = overdue.at(-1) ?? after;
  }
  return closed;
}
