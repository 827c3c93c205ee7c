/** Money that goes back: ordered by staff or by rule, sent until WeChat has it, asked for until it is over. */
import type { Deps } from '../../deps.ts';
import { AppError } from '../../errors.ts';
import { type AuditOrigin, writeAudit } from '../../rest/audit.ts';
import { dayOf } from '../../timeZone.ts';
import { invoiceOfRefunded } from '../invoices/afterRefund.ts';
import { tell } from '../messages/tell.ts';
import { type PaymentProvider, providerOf } from '../payments/provider.ts';
import type { RefundState } from '../payments/trade.ts';
import { isRefundable } from './kinds.ts';
import * as money from './moneyStore.ts';
import { newNumber } from './numbers.ts';
import { nextState } from './states.ts';
import { lockOrder, setOrder } from './store.ts';

type Needs = Pick<Deps, 'db' | 'clock' | 'log' | 'payments'>;

const BATCH = 50;

/**
 * Memberships only: materials can be read from the moment they are paid. What was opened is closed at once.
 * The coupon of an order that is paid back stays used: staff may issue another.
 * @throws AppError request.notFound, order.notRefundable, order.freeRefund, order.appleRefund, order.materialRefund
 */
export function refundOrder(
  id: number,
  reason: string,
  origin: AuditOrigin,
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
): Promise<void> {
  return db.transaction(async (trx) => {
    const order = await lockOrder(trx, { id });
    if (!order) throw new AppError('request.notFound');
    if (order.kind !== 'membership') throw new AppError('order.materialRefund');
    if (order.amountFen === 0) throw new AppError('order.freeRefund');
    if (!isRefundable(order.platform)) throw new AppError('order.appleRefund');
    const state = nextState(order.state, 'refund');
    const payment = await money.honouredPayment(trx, id);
    if (!state || !payment) throw new AppError('order.notRefundable');
    const staffId = origin.actor.kind === 'staff' ? origin.actor.id : null;
    await money.insertRefund(trx, { outRefundNo: newNumber('R'), reason, staffId }, payment);
    await money.setOutcome(trx, payment.id, 'refunded');
    await money.revokeEntitlement(trx, id, clock());
    await setOrder(trx, id, { state });
    await invoiceOfRefunded(trx, id, origin);
    const { learnerId, productName: product, amountFen: amount } = order;
    await tell(trx, learnerId, { kind: 'orderRefunding', params: { product, amount } });
    const [before, after] = [{ state: order.state }, { state, reason }];
    await writeAudit(trx, origin, [
      { action: 'orders.refund', resource: 'orders', rowId: id, before, after },
    ]);
  });
}

/** A refund that WeChat cannot be asked about now stays as it is, and its turn comes again. */
export async function pursueRefunds(deps: Needs): Promise<string> {
  const refunds = await money.findUnsettledRefunds(deps.db, BATCH);
  for (const refund of refunds)
    await pursueRefund(refund, deps).catch((error) =>
      deps.log.warn({ err: error, outRefundNo: refund.outRefundNo }, 'refund not settled yet'),
    );
  return `处理 ${refunds.length} 笔退款`;
}

/** The number was fixed when the refund was ordered, so sending it twice refunds once. */
export async function pursueRefund(refund: money.Refund, deps: Needs): Promise<void> {
  const provider = providerOf(deps.payments, refund.provider);
  const known = refund.state === 'requested' ? 'absent' : await provider.refundState(refund);
  const state = known === 'absent' ? await send(refund, provider, deps) : known;
  await settleRefund(refund, state, deps);
}

/** What WeChat refuses is tried again, and staff are told: the money may have gone back in its console. */
function send(refund: money.Refund, provider: PaymentProvider, { db, clock }: Needs): Promise<RefundState> {
  return provider.refund(refund).catch(async (error) => {
    if (error instanceof AppError && error.code === 'payment.refused')
      await money.noteDifference(db, stuck(refund, clock()));
    throw error;
  });
}

/** When WeChat tells that something has happened to a refund. False: it is not ours. */
export async function settleByNumber(outRefundNo: string, deps: Needs): Promise<boolean> {
  const refund = await money.findRefund(deps.db, outRefundNo);
  if (refund) await pursueRefund(refund, deps);
  return refund !== undefined;
}

function settleRefund(refund: money.Refund, state: RefundState, { db, clock }: Needs): Promise<void> {
  return db.transaction(async (trx) => {
    const order = await lockOrder(trx, { id: refund.orderId });
    const before = await money.lockRefundState(trx, refund.id);
    // Another process was faster; what is over stays over.
    if (!order || before === 'succeeded' || before === 'failed') return;
    const isOver = state === 'succeeded' || state === 'failed';
    await money.setRefund(trx, refund.id, state, isOver ? clock() : null);
    if (state === 'abnormal' || state === 'failed') await money.noteDifference(trx, stuck(refund, clock()));
    if (state !== 'succeeded') return;
    await money.solveDifference(trx, 'refund_stuck', refund.outRefundNo, '退款已到账');
    const next = nextState(order.state, 'refundDone');
    if (next) await setOrder(trx, order.id, { state: next });
    const { productName: product, learnerId } = order;
    await tell(trx, learnerId, {
      kind: 'orderRefunded',
      params: { product, amount: refund.amountFen, refundedAt: clock() },
    });
  });
}

const stuck = (refund: money.Refund, now: Date): money.Difference => ({
  kind: 'refund_stuck',
  provider: refund.provider,
  reference: refund.outRefundNo,
  orderId: refund.orderId,
  amountFen: refund.amountFen,
  day: dayOf(now),
  detail: `退款没有到账（商户退款单号 ${refund.outRefundNo}），请到微信商户平台处理`,
});
