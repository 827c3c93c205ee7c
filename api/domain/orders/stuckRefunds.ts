/** What finance staff do with a refund that does not arrive: send it again, or pay it by hand and enter that. */
import type { Knex } from 'knex';
import type { Deps } from '../../deps.ts';
import { AppError } from '../../errors.ts';
import type { IncomingFile } from '../../infra/files.ts';
import { type AuditOrigin, staffIdOf, writeAudit } from '../../rest/audit.ts';
import { dayOf, midnightOf } from '../../timeZone.ts';
import { type FileKind, fileKindOf } from '../invoices/fileKind.ts';
import { tell } from '../messages/tell.ts';
import type { HandWish } from './contract.ts';
import { solveDifference } from './differenceStore.ts';
import { newNumber } from './numbers.ts';
import { isStuck, nextRefundState, REFUND_STATES, type RefundState } from './refundStates.ts';
import * as store from './refundStore.ts';
import { follow, NO_TROUBLE } from './refunds.ts';
import { lockOrder, type Order } from './store.ts';

type Needs = Pick<Deps, 'db' | 'clock'>;

export interface Changed {
  id: number;
  state: RefundState;
}

/**
 * By the same number, as WeChat wants it; by a new one where it has closed the old. The job that sends refunds does
 * the rest. Answers with the refund that is sent.
 * @throws AppError request.notFound, refund.state
 */
export function refundAgain(id: number, origin: AuditOrigin, { db }: Needs): Promise<Changed> {
  return db.transaction(async (trx) => {
    const { order, refund } = await lockRefund(trx, id);
    const state = nextRefundState(refund.state, 'again');
    if (!state) throw stateFault(refund);
    await store.setRefund(trx, id, { state, ...NO_TROUBLE });
    const sent = state === 'replaced' ? await replace(trx, refund) : id;
    await solveDifference(trx, 'refund_stuck', refund.outRefundNo, '已重新提交退款');
    await follow(trx, order, refund, 'refundAgain');
    await writeAudit(trx, origin, [audited('again', refund, { state, sentAs: sent })]);
    return { id: sent, state: 'requested' as const };
  });
}

function replace(trx: Knex, refund: store.Refund): Promise<number> {
  const { reason, staffId, paymentId, orderId, amountFen } = refund;
  const wish = { outRefundNo: newNumber('R'), reason, staffId, replacesId: refund.id };
  return store.insertRefund(trx, wish, { id: paymentId, orderId, amountFen });
}

/**
 * Paid outside WeChat: in cash or by bank. Should WeChat pay back as well, that becomes a difference.
 * @throws AppError request.notFound, refund.state, refund.paidOn
 */
export function payByHand(
  id: number,
  { paidOn, voucher, reason }: HandWish,
  origin: AuditOrigin,
  { db, clock }: Needs,
): Promise<Changed> {
  return db.transaction(async (trx) => {
    const { order, refund } = await lockRefund(trx, id);
    const state = nextRefundState(refund.state, 'payByHand');
    if (!state) throw stateFault(refund);
    const isPast = paidOn <= dayOf(clock()) && paidOn >= dayOf(order.paidAt ?? order.createdAt);
    if (!isPast) throw new AppError('refund.paidOn');
    const staffId = staffIdOf(origin);
    const entered = { paid_on: paidOn, voucher, hand_reason: reason, hand_staff_id: staffId };
    await store.setRefund(trx, id, { ...entered, state, settled_at: midnightOf(paidOn), ...NO_TROUBLE });
    await solveDifference(trx, 'refund_stuck', refund.outRefundNo, `已线下退款，凭证号 ${voucher}`);
    await follow(trx, order, refund, 'refundDone');
    const params = { product: order.productName, amount: refund.amountFen };
    await tell(trx, order.learnerId, { kind: 'refundPaidByHand', params });
    await writeAudit(trx, origin, [audited('pay-by-hand', refund, { state, paidOn, voucher, reason })]);
    return { id, state };
  });
}

/**
 * Before it is entered, or to put a wrong file right. A file that another replaces is kept as evidence.
 * @throws AppError request.notFound, invoice.badFile, refund.state
 */
export async function attachVoucher(
  id: number,
  file: IncomingFile,
  origin: AuditOrigin,
  { db, files }: Pick<Deps, 'db' | 'files'>,
): Promise<{ id: number; fileKind: FileKind }> {
  const fileKind = await fileKindOf(file.path);
  const createdBy = staffIdOf(origin);
  const stored = await files.save(file, { accept: 'any', public: false, createdBy });
  await db
    .transaction(async (trx) => {
      const { refund } = await lockRefund(trx, id);
      if (!isStuck(refund.state) && refund.state !== 'by_hand') throw stateFault(refund);
      const replaced = (await store.findVoucher(trx, { refund_id: id }))?.fileId;
      await store.insertVoucher(trx, { refundId: id, fileId: stored.id, kind: fileKind, staffId: createdBy });
      const entry = audited('voucher', refund, { fileId: stored.id });
      const before = replaced ? { ...entry.before, fileId: replaced } : entry.before;
      await writeAudit(trx, origin, [{ ...entry, before }]);
    })
    .catch(async (error) => {
      await files.remove(stored.id);
      throw error;
    });
  return { id, fileKind };
}

/** The one that counts, or one that may have been replaced. @throws AppError request.notFound */
export async function voucherFile(
  which: { id: number } | { refund_id: number },
  { db, files }: Pick<Deps, 'db' | 'files'>,
): Promise<{ path: string; name: string }> {
  const voucher = await store.findVoucher(db, which);
  if (!voucher) throw new AppError('request.notFound');
  const { refundId, fileId, kind } = voucher;
  const nth = 'id' in which ? `-${which.id}` : '';
  return { path: files.pathOf(fileId), name: `退款凭证-${refundId}${nth}.${kind}` };
}

/** The order first, as everybody who settles a refund does. */
async function lockRefund(trx: Knex, id: number): Promise<{ order: Order; refund: store.Refund }> {
  const found = await store.findRefundById(trx, id);
  const order = found && (await lockOrder(trx, { id: found.orderId }));
  const state = await store.lockRefundState(trx, id);
  if (!found || !order || !state) throw new AppError('request.notFound');
  return { order, refund: { ...found, state } };
}

const stateFault = ({ state }: store.Refund) => new AppError('refund.state', { state: REFUND_STATES[state] });

const audited = (what: string, { id, state }: store.Refund, after: Record<string, unknown>) => ({
  action: `refunds.${what}`,
  resource: 'refunds',
  rowId: id,
  before: { state },
  after,
});
