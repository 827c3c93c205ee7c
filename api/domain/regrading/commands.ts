/** Confirming a correction. The marks follow in a job of their own, see `job.ts`. */
import type { Knex } from 'knex';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { AppError } from '../../errors.ts';
import { type AuditOrigin, changes, writeAudit } from '../../rest/audit.ts';
import { engineOf } from '../attempts/engine.ts';
import { retire } from '../bank/duplicates/corrections.ts';
import type { ConfirmBody, Preview } from './contract.ts';
import { type Proposal, plain, proposalOf } from './correction.ts';
import { insertCorrections, lockCorrections } from './correctionStore.ts';
import { findPreview } from './previewStore.ts';
import { changesSince, isStale } from './previews.ts';
import { findBankQuestion, insertRegrading, mendQuestion } from './store.ts';
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
  const { explanation } = preview.asked;
  const id = await deps.db.transaction(async (trx) => {
    await lockCorrections(trx);
    if (await isStale(trx, preview)) throw new AppError('regrade.previewStale');
    const proposal = await proposalOf(trx, preview.asked);
    const { item, after, answers } = proposal;
    const regradingId = await insertRegrading(trx, {
      questionId: item.questionId,
      ruling: after.ruling,
      reason,
      staffId: staff.id,
      bankMended: mends,
      total,
      createdAt: deps.clock(),
    });
    const itemIds = proposal.alike.map(({ itemId }) => itemId);
    const whole = explanation ?? (item.corrected ? item.explanation : null);
    await insertCorrections(trx, regradingId, itemIds, { ruling: after.ruling, answers, explanation: whole });
    if (mends) await mendBank(trx, proposal, explanation, origin);
    const { ruling, answer, alsoRight } = item;
    const { passed } = preview.figures;
    const { attempts: examined, changed } = summaryOf(preview.figures);
    await writeAudit(trx, origin, [
      {
        ...{ action: 'regradings.confirm', resource: 'regradings' },
        rowId: regradingId,
        before: { ruling, answers: [answer, ...alsoRight], passed: passed.before },
        after: {
          ...{ ruling: after.ruling, answers, passed: passed.after, reason },
          ...{ questionId: item.questionId, itemIds, attempts: total, examined, changed, since },
        },
      },
    ]);
    return regradingId;
  });
  await engineOf(deps).versions.follow();
  return { id, since };
}

/** Or else the next version would have the wrong key again. */
async function mendBank(
  trx: Knex.Transaction,
  { item, after }: Proposal,
  explanation: string | null,
  origin: AuditOrigin,
): Promise<void> {
  const { questionId } = item;
  if (after.ruling !== 'key') return retire(trx, [questionId], origin);
  const question = await findBankQuestion(trx, item.id);
  if (!question.unchanged) throw new AppError('regrade.bankChanged');
  const before = { answer: question.answer, explanation: question.explanation };
  const mended = { answer: after.answer, explanation: explanation ?? before.explanation };
  if (plain(before.answer) === plain(mended.answer) && before.explanation === mended.explanation) return;
  await mendQuestion(trx, questionId, mended);
  await writeAudit(trx, origin, [
    { action: 'update', resource: 'questions', rowId: questionId, ...changes(before, mended) },
  ]);
}
