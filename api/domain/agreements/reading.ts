/** What a learner reads of agreements: what is in force, and what he himself has accepted. */
import type { Deps } from '../../deps.ts';
import { AppError } from '../../errors.ts';
import type { AgreementHead, AgreementRow, AgreementText } from './contract.ts';
import { askedNow, inForce } from './inForce.ts';
import { ASKED } from './kinds.ts';
import * as store from './store.ts';

type Needs = Pick<Deps, 'db' | 'store' | 'clock'>;

const headOf = (version: store.Version): AgreementHead => ({
  ...version,
  asked: ASKED.includes(version.kind),
});

/** @param learnerId null: nobody is logged in */
export async function readAgreements(learnerId: number | null, deps: Needs): Promise<AgreementRow[]> {
  const accepted = learnerId === null ? [] : await store.findAccepted(deps.db, learnerId);
  return (await inForce(deps)).map((version) => {
    const own = accepted.find(({ kind }) => kind === version.kind);
    return {
      ...headOf(version),
      accepted: own ? { id: own.id, version: own.version, at: own.at.toISOString() } : null,
    };
  });
}

/** What has still to be accepted by somebody who has accepted these. */
export const dueOf = async (acceptedIds: readonly number[], deps: Needs): Promise<AgreementHead[]> =>
  (await askedNow(deps)).filter(({ id }) => !acceptedIds.includes(id)).map(headOf);

/** @throws AppError request.notFound: a draft, or withdrawn and never accepted by him */
export async function readAgreement(
  id: number,
  learnerId: number | null,
  deps: Needs,
): Promise<AgreementText> {
  const found = await store.findText(deps.db, id, learnerId);
  if (!found) throw new AppError('request.notFound');
  const { body, acceptedAt, ...version } = found;
  return {
    ...headOf(version),
    body,
    inForce: (await inForce(deps)).some((row) => row.id === id),
    acceptedAt: acceptedAt?.toISOString() ?? null,
  };
}
