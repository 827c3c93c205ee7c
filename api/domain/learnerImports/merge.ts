/**
 * An organisation has imported a phone that has an account elsewhere. The centre, which knows both, brings the two
 * together: the account goes over to the organisation, with what the import said of it.
 */
import type { Knex } from 'knex';
import type { Deps } from '../../deps.ts';
import { AppError } from '../../errors.ts';
import type { Seen } from '../../family.ts';
import { type AuditOrigin, changes, writeAudit } from '../../rest/audit.ts';

type Learner = Record<
  | 'id'
  | 'claimedLearnerId'
  | 'organisationId'
  | 'classId'
  | 'examPlanId'
  | 'occupationId'
  | 'levelId'
  | 'placeId',
  number | null
> &
  Record<'name' | 'category', string | null>;

const COLUMNS = {
  id: 'id',
  claimedLearnerId: 'claimed_learner_id',
  organisationId: 'organisation_id',
  classId: 'class_id',
  examPlanId: 'exam_plan_id',
  occupationId: 'occupation_id',
  levelId: 'level_id',
  placeId: 'place_id',
  name: 'name',
  category: 'category',
};

/** @throws AppError request.notFound, learner.noClaim */
export function mergeClaim(
  id: number,
  bounds: Seen,
  origin: AuditOrigin,
  { db }: Pick<Deps, 'db'>,
): Promise<void> {
  return db.transaction(async (trx) => {
    const claim = await lock(trx, id, bounds);
    if (!claim) throw new AppError('request.notFound');
    const account = claim.claimedLearnerId && (await lock(trx, claim.claimedLearnerId, bounds));
    if (!account) throw new AppError('learner.noClaim');
    const merged = mergedOf(account, claim);
    const accountId = account.id!;
    await trx('entitlements').where({ learner_id: id }).update({ learner_id: accountId });
    // What both were told he keeps once.
    const known = trx('learner_messages')
      .where({ learner_id: accountId })
      .whereNotNull('once')
      .select('once');
    await trx('learner_messages').where({ learner_id: id }).whereIn('once', known).delete();
    await trx('learner_messages').where({ learner_id: id }).update({ learner_id: accountId });
    // Undoing the import withdraws the membership, and leaves the account as it is.
    await trx('learner_import_rows')
      .where({ learner_id: id })
      .update({ learner_id: accountId, result: 'unchanged', before: null, after: null });
    await trx('learners').where({ id }).delete();
    const row = Object.entries(COLUMNS).filter(([field]) => field !== 'id');
    await trx('learners')
      .where({ id: accountId })
      .update({
        ...Object.fromEntries(row.map(([field, column]) => [column, merged[field as keyof Learner]])),
        updated_at: trx.fn.now(),
      });
    const told = changes({ ...account, name: '' }, { ...merged, name: '' });
    await writeAudit(trx, origin, [
      { action: 'learners.merge', resource: 'learners', rowId: accountId, ...told },
      { action: 'delete', resource: 'learners', rowId: id, before: { ...claim, name: null }, after: null },
    ]);
  });
}

/** What the learner has chosen himself stays; organisation and class are what the centre decides by this. */
function mergedOf(account: Learner, claim: Learner): Learner {
  const filled = Object.entries(account).map(([field, value]) => [
    field,
    value ?? claim[field as keyof Learner],
  ]);
  return {
    ...(Object.fromEntries(filled) as Learner),
    claimedLearnerId: account.claimedLearnerId,
    organisationId: claim.organisationId,
    classId: claim.classId,
  };
}

const lock = (trx: Knex.Transaction, id: number, bounds: Seen): Promise<Learner | undefined> =>
  trx('learners').where({ id }).where(bounds.of('learners')).forUpdate('learners').first(COLUMNS);
