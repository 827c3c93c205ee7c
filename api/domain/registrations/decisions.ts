/** What staff do with registrations. */
import type { Knex } from 'knex';
import { organisationLimit } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { AppError } from '../../errors.ts';
import { type AuditOrigin, writeAudit } from '../../rest/audit.ts';
import { tell } from '../messages/tell.ts';
import { moveOf } from './commands.ts';
import type { Decision, State } from './states.ts';
import { examOf, findPhoto, findRegistration, type RegistrationRow, setState } from './store.ts';

/**
 * @param reason of a rejection: the learner reads it
 * @throws AppError request.notFound, registration.move
 */
export function decide(
  id: number,
  decision: Decision,
  reason: string | null,
  origin: AuditOrigin,
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
): Promise<{ id: number; state: State }> {
  return db.transaction(async (trx) => {
    const row = await findRegistration(trx, id, organisationLimit(origin.actor), true);
    if (!row) throw new AppError('request.notFound');
    const state = moveOf(row.state, decision);
    await setState(trx, id, { state, reason, decided_at: decision === 'review' ? null : clock() });
    await writeAudit(trx, origin, [
      {
        action: `registrations.${decision}`,
        resource: 'registrations',
        rowId: id,
        before: { state: row.state, reason: row.reason },
        after: { state, reason },
      },
    ]);
    await tellDecision(trx, row, state, reason ?? '');
    return { id, state };
  });
}

async function tellDecision(
  trx: Knex,
  { learnerId, examPlanId }: RegistrationRow,
  state: State,
  reason: string,
): Promise<void> {
  const { exam, startsAt } = await examOf(trx, examPlanId);
  if (state === 'approved')
    await tell(trx, learnerId, { kind: 'registrationApproved', params: { exam, startsAt } });
  if (state === 'rejected')
    await tell(trx, learnerId, { kind: 'registrationRejected', params: { exam, reason } });
}

/** In clear, hence logged. @throws AppError request.notFound, registration.noPhoto */
export async function photoOf(
  id: number,
  origin: AuditOrigin,
  { db, secrets }: Pick<Deps, 'db' | 'secrets'>,
): Promise<{ bytes: Buffer; mime: string }> {
  const row = await findRegistration(db, id, organisationLimit(origin.actor));
  if (!row) throw new AppError('request.notFound');
  const photo = row.photoId && (await findPhoto(db, row.photoId));
  if (!photo) throw new AppError('registration.noPhoto');
  await writeAudit(db, origin, [
    {
      action: 'registrations.photo',
      resource: 'registrations',
      rowId: id,
      before: null,
      after: { photo: '（已下载）' },
    },
  ]);
  return { bytes: Buffer.from(secrets.decrypt(photo.sealed), 'base64'), mime: photo.mime };
}
