/** What staff do with registrations. */
import type { Knex } from 'knex';
import type { Deps } from '../../deps.ts';
import { AppError } from '../../errors.ts';
import type { Seen } from '../../family.ts';
import { type AuditOrigin, writeAudit } from '../../rest/audit.ts';
import type { Message } from '../messages/kinds.ts';
import { tellAll } from '../messages/tell.ts';
import { moveOf } from './commands.ts';
import type { ManyDecided } from './contract.ts';
import type { Decision, State } from './states.ts';
import {
  examsOf,
  findPhoto,
  findRegistration,
  lockRegistrations,
  type RegistrationRow,
  setStates,
} from './store.ts';

type Outcome = { id: number; state: State } | { id: number; error: AppError };

/**
 * @param reason of a rejection: the learner reads it
 * @throws AppError request.notFound, registration.move
 */
export async function decide(
  id: number,
  decision: Decision,
  reason: string | null,
  bounds: Seen,
  origin: AuditOrigin,
  deps: Pick<Deps, 'db' | 'clock'>,
): Promise<{ id: number; state: State }> {
  const [outcome] = await decideEach([id], decision, reason, bounds, origin, deps);
  if (outcome && 'error' in outcome) throw outcome.error;
  return outcome as { id: number; state: State };
}

/** All that the decision fits, in one transaction; the others stay as they are and are named. */
export async function decideMany(
  ids: readonly number[],
  decision: Decision,
  reason: string | null,
  bounds: Seen,
  origin: AuditOrigin,
  deps: Pick<Deps, 'db' | 'clock'>,
): Promise<ManyDecided> {
  const outcomes = await decideEach([...new Set(ids)], decision, reason, bounds, origin, deps);
  const refused = outcomes.flatMap((outcome) =>
    'error' in outcome ? [{ id: outcome.id, reason: outcome.error.message }] : [],
  );
  return { done: outcomes.length - refused.length, refused };
}

function decideEach(
  ids: readonly number[],
  decision: Decision,
  reason: string | null,
  bounds: Seen,
  origin: AuditOrigin,
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
): Promise<Outcome[]> {
  return db.transaction(async (trx) => {
    const rows = await lockRegistrations(trx, ids, bounds.of('registrations', 'r'));
    const byId = new Map(rows.map((row) => [row.id, row]));
    const outcomes = ids.map((id) => outcomeOf(id, byId.get(id), decision));
    const decided = outcomes.flatMap((outcome) =>
      'state' in outcome ? [{ row: byId.get(outcome.id)!, state: outcome.state }] : [],
    );
    const [first] = decided;
    if (!first) return outcomes;
    const at = decision === 'review' ? null : clock();
    const decidedIds = decided.map(({ row }) => row.id);
    await setStates(trx, decidedIds, { state: first.state, reason, decided_at: at });
    await writeAudit(
      trx,
      origin,
      decided.map(({ row, state }) => ({
        action: `registrations.${decision}`,
        resource: 'registrations',
        rowId: row.id,
        before: { state: row.state, reason: row.reason },
        after: { state, reason },
      })),
    );
    await tellDecisions(trx, decided, reason ?? '');
    return outcomes;
  });
}

function outcomeOf(id: number, row: RegistrationRow | undefined, decision: Decision): Outcome {
  if (!row) return { id, error: new AppError('request.notFound') };
  try {
    return { id, state: moveOf(row.state, decision) };
  } catch (error) {
    if (error instanceof AppError) return { id, error };
    throw error;
  }
}

async function tellDecisions(
  trx: Knex,
  decided: readonly { row: RegistrationRow; state: State }[],
  reason: string,
): Promise<void> {
  const exams = await examsOf(
    trx,
    decided.map(({ row }) => row.examPlanId),
  );
  const told = decided.flatMap(({ row: { learnerId, examPlanId }, state }): Told[] => {
    const { exam, startsAt } = exams.get(examPlanId)!;
    if (state === 'approved')
      return [{ learnerId, message: { kind: 'registrationApproved', params: { exam, startsAt } } }];
    if (state === 'rejected')
      return [{ learnerId, message: { kind: 'registrationRejected', params: { exam, reason } } }];
    return [];
  });
  if (told.length > 0) await tellAll(trx, told);
}

type Told = { learnerId: number; message: Message };

/** In clear, hence logged. @throws AppError request.notFound, registration.noPhoto */
export async function photoOf(
  id: number,
  origin: AuditOrigin,
  { db, secrets }: Pick<Deps, 'db' | 'secrets'>,
): Promise<{ bytes: Buffer; mime: string }> {
  const row = await findRegistration(db, id);
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
