/** Confirming a correction. The marks follow in a job of their own, see `job.ts`. */
import type { Knex } from 'knex';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { AppError } from '../../errors.ts';
import { type AuditOrigin, changes, writeAudit } from '../../rest/audit.ts';
import { engineOf } from '../attempts/engine.ts';
import { retire } from '../bank/duplicates/corrections.ts';
import type { ConfirmBody } from './contract.ts';
import { type Proposal, plain, proposalOf } from './correction.ts';
import { insertCorrections, lockCorrections } from './correctionStore.ts';
import { outcomeOf } from './effects.ts';
import { findBankQuestion, insertRegrading, mendQuestion } from './store.ts';

/**
 * From its commit on papers are marked by the new key; those that were handed in before follow.
 * Returns the number of the regrading.
 * @throws AppError see `proposalOf`; regrade.bankChanged when the bank's question no longer reads the same
 */
export async function confirmCorrection(
  { reason, mendQuestion: mends, explanation, ...body }: ConfirmBody,
  origin: AuditOrigin,
  deps: Pick<Deps, 'db' | 'clock'>,
): Promise<number> {
  const staff = origin.actor as Extract<Actor, { kind: 'staff' }>;
  // To show progress by, and for the audit log; too slow for the lock below.
  const { summary, passed } = await outcomeOf(deps.db, await proposalOf(deps.db, body));
  const total = summary.attempts;
  const id = await deps.db.transaction(async (trx) => {
    await lockCorrections(trx);
    // Again: somebody else may have corrected it since.
    const proposal = await proposalOf(trx, body);
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
    await writeAudit(trx, origin, [
      {
        ...{ action: 'regradings.confirm', resource: 'regradings' },
        rowId: regradingId,
        before: { ruling, answers: [answer, ...alsoRight], passed: passed[0] },
        after: {
          ...{ ruling: after.ruling, answers, passed: passed[1], reason },
          ...{
            questionId: item.questionId,
            itemIds,
            attempts: total,
            examined: summary.examined,
            changed: summary.changed,
          },
        },
      },
    ]);
    return regradingId;
  });
  await engineOf(deps).versions.follow();
  return id;
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
