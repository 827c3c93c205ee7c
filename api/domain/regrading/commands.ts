import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { AppError } from '../../errors.ts';
import { type AuditOrigin, writeAudit } from '../../rest/audit.ts';
import { engineOf } from '../attempts/engine.ts';
import { mendBank } from './bank.ts';
import type { ConfirmBody, Preview } from './contract.ts';
import { proposalOf } from './correction.ts';
import { insertCorrections, lockCorrections } from './correctionStore.ts';
import { findPreview } from './previewStore.ts';
import { changesSince, isStale } from './previews.ts';
import { insertRegrading } from './store.ts';
import { summaryOf } from './summary.ts';

/**
 * From its commit on papers are marked by the new key; those that were handed in before follow.
 * @returns the number of the regrading, and what has changed since it was previewed
 * @throws AppError request.notFound, regrade.stillLooking, regrade.previewStale; regrade.bankChanged when the bank's
 *   question no longer reads the same
 */
export async function confirmCorrection(
  { previewId, reason, mendQuestion: mends }: ConfirmBody,
  origin: AuditOrigin,
  deps: Pick<Deps, 'db' | 'clock'>,
): Promise<{ id: number; since: Preview['since'] }> {
  const staff = origin.actor as Extract<Actor, { kind: 'staff' }>;
  const preview = await findPreview(deps.db, previewId);
  if (!preview) throw new AppError('request.notFound');
  if (preview.state !== 'done') throw new AppError('regrade.stillLooking');
  const since = await changesSince(deps.db, preview);
  const total = preview.done + since.handedIn;
  const { part, explanation } = preview.asked;
  const id = await deps.db.transaction(async (trx) => {
    await lockCorrections(trx);
    if (await isStale(trx, preview)) throw new AppError('regrade.previewStale');
    const proposal = await proposalOf(trx, preview.asked);
    const { item, ruling, answers, before } = proposal;
    const regradingId = await insertRegrading(trx, {
      questionId: item.questionId,
      ...{ part, ruling },
      reason,
      staffId: staff.id,
      bankMended: mends,
      total,
      createdAt: deps.clock(),
    });
    const itemIds = proposal.alike.map(({ itemId }) => itemId);
    const now =
      part === null ? (item.corrected ? item.explanation : null) : item.parts[part - 1]!.explanation;
    await insertCorrections(trx, regradingId, itemIds, {
      ...{ part, ruling, answers },
      explanation: explanation ?? now,
    });
    if (mends) await mendBank(trx, item.questionId, { ...preview.asked, answers }, origin);
    const { passed } = preview.figures;
    const { attempts: examined, changed } = summaryOf(preview.figures);
    await writeAudit(trx, origin, [
      {
        ...{ action: 'regradings.confirm', resource: 'regradings' },
        rowId: regradingId,
        before: { ...before, passed: passed.before },
        after: {
          ...{ ...(part !== null && { part }), ruling, answers, passed: passed.after, reason },
          ...{ questionId: item.questionId, itemIds, attempts: total, examined, changed, since },
        },
      },
    ]);
    return regradingId;
  });
  await engineOf(deps).versions.follow();
  return { id, since };
}
