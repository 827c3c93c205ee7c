/** Learners accept what is in force. */
import type { Deps } from '../../deps.ts';
import { AppError } from '../../errors.ts';
import { askedNow, inForce } from './inForce.ts';
import * as store from './store.ts';

type Needs = Pick<Deps, 'db' | 'store' | 'clock'>;

/**
 * Before anybody is let in: he has agreed to all that is in force now.
 * @returns those of the numbers that are in force: others he has not been shown
 * @throws AppError agreement.missing
 */
export async function requireAccepted(ids: readonly number[], deps: Needs): Promise<number[]> {
  refuseMissing(await askedNow(deps), ids);
  return shownOf(ids, deps);
}

const shownOf = async (ids: readonly number[], deps: Needs): Promise<number[]> =>
  (await inForce(deps)).map(({ id }) => id).filter((id) => ids.includes(id));

function refuseMissing(asked: readonly store.Version[], ids: readonly number[]): void {
  const missing = asked.filter(({ id }) => !ids.includes(id));
  if (missing.length > 0)
    throw new AppError('agreement.missing', { titles: missing.map(({ title }) => `《${title}》`).join('') });
}

/**
 * Kept with its time and the phone that he held.
 * @param ids as `requireAccepted` has returned them
 * @param terminal brand and model
 */
export const noteAccepted = (
  learnerId: number,
  ids: readonly number[],
  terminal: string,
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
): Promise<void> => store.insertAcceptances(db, learnerId, ids, { at: clock(), terminal });

/** Of a new version. @throws AppError agreement.missing when yet another one has come into force */
export async function acceptAgreements(
  learnerId: number,
  ids: readonly number[],
  terminal: string,
  deps: Needs,
): Promise<void> {
  const before = await store.acceptedIds(deps.db, learnerId);
  refuseMissing(await askedNow(deps), [...before, ...ids]);
  await noteAccepted(learnerId, await shownOf(ids, deps), terminal, deps);
}
