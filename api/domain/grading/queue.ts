/** Which answer a rater gets next. A claim runs out, so that a closed laptop holds up nobody. */
import type { Knex } from 'knex';
import type { Deps } from '../../deps.ts';
import { AppError } from '../../errors.ts';
import type { Seen } from '../../family.ts';
import { findItems } from '../attempts/itemStore.ts';
import { findResponse } from '../attempts/responseStore.ts';
import type { GradingCopy, NextCopy } from './contract.ts';
import { seatsOf } from './decide.ts';
import * as store from './store.ts';

type Needs = Pick<Deps, 'db' | 'clock'>;

const CLAIM_MS = 15 * 60_000;
/** Each look lost to another rater who was faster. */
const LOOKS = 20;

/** Null: nothing is left for this rater. */
export async function nextCopy(
  staffId: number,
  { title, after }: NextCopy,
  bounds: Seen,
  { db, clock }: Needs,
): Promise<GradingCopy | null> {
  for (let look = 0; look < LOOKS; look++) {
    const now = clock();
    const taken = await db.transaction(async (trx) => {
      const grading = await store.lockCandidate(trx, { staffId, title, after, now, bounds });
      if (!grading) return null;
      const marks = await store.findMarks(trx, grading.id);
      if (!hasSeat(staffId, grading, marks, now)) return undefined;
      await store.claim(trx, grading.id, staffId, new Date(now.getTime() + CLAIM_MS));
      return grading.id;
    });
    if (taken === null) return null;
    if (taken !== undefined) return copyOf(staffId, taken, { db });
  }
  throw new AppError('server.conflict');
}

/** Whether others leave room for this rater. */
export function hasSeat(
  staffId: number,
  grading: Pick<store.GradingRow, 'state' | 'raters'>,
  marks: readonly store.MarkRow[],
  now: Date,
): boolean {
  const others = marks.filter((mark) => mark.staffId !== staffId);
  const taken = others.filter(({ score, claimedUntil }) => score !== null || claimedUntil > now);
  return taken.length < seatsOf(grading.state, grading);
}

/** What this rater has claimed or marked; for others it is not there. */
export async function copyOf(staffId: number, id: number, { db }: { db: Knex }): Promise<GradingCopy> {
  const [grading, marks] = await Promise.all([store.findGrading(db, id), store.findMarks(db, id)]);
  const own = marks.find((mark) => mark.staffId === staffId);
  if (!grading || !own) throw new AppError('request.notFound');
  const { attemptId, itemId, title, maxScore, state } = grading;
  const [
    {
      rows: [item],
    },
    response,
  ] = await Promise.all([findItems(db, [itemId]), findResponse(db, attemptId, itemId)]);
  if (!item || !response) throw new AppError('request.notFound');
  const { type, stem, options, parts, answer, explanation } = item;
  const others = marks.flatMap((mark) =>
    mark.staffId !== staffId && mark.score !== null ? [mark.score] : [],
  );
  return {
    id,
    title,
    maxScore,
    ...{ type, stem, options, parts, answer, explanation, response },
    others: state === 'dispute' && own.score === null ? others : [],
    mine: own.score === null ? null : { score: own.score, note: own.note },
    claimedUntil: own.claimedUntil.toISOString(),
  };
}
