/** All SQL of refunds. */
import type { Knex } from 'knex';
import type { RefundWish } from '../payments/provider.ts';
import type { ProviderName } from '../payments/trade.ts';
import type { Payment } from './moneyStore.ts';
import { type RefundState, STUCK_STATES } from './refundStates.ts';

export interface Refund extends RefundWish {
  id: number;
  state: RefundState;
  orderId: number;
  paymentId: number;
  provider: ProviderName;
  /** Who has ordered it; null: by rule, and the order goes on as it was. */
  staffId: number | null;
}
const REFUND = {
  id: 'refunds.id',
  outRefundNo: 'out_refund_no',
  outTradeNo: 'out_trade_no',
  transactionId: 'transaction_id',
  openid: 'openid',
  amountFen: 'refunds.amount_fen',
  totalFen: 'payments.amount_fen',
  reason: 'reason',
  state: 'refunds.state',
  orderId: 'refunds.order_id',
  paymentId: 'payment_id',
  provider: 'payments.provider',
  staffId: 'refunds.staff_id',
};
const refunds = (db: Knex) =>
  db('refunds').join('payments', 'payments.id', 'payment_id').join('orders', 'orders.id', 'refunds.order_id');

/** Those that WeChat has, or is to have. */
export const findUnsettledRefunds = (db: Knex, most: number): Promise<Refund[]> =>
  refunds(db)
    .whereIn('refunds.state', ['requested', 'processing', 'abnormal'])
    .orderBy('refunds.updated_at')
    .limit(most)
    .select(REFUND);

export const countStuckRefunds = async (db: Knex): Promise<number> =>
  Number((await db('refunds').whereIn('state', STUCK_STATES).count({ count: '*' }).first())?.count);

/** By our number of it, or by the one under which it was paid back in WeChat's console. */
export const findRefund = (db: Knex, outRefundNo: string): Promise<Refund | undefined> =>
  refunds(db).where('out_refund_no', outRefundNo).orWhere('settled_as', outRefundNo).first(REFUND);

export const findRefundById = (db: Knex, id: number): Promise<Refund | undefined> =>
  refunds(db).where('refunds.id', id).first(REFUND);

/** A payment is refunded at most once; one that another has replaced does not count. */
export const refundOf = (trx: Knex, paymentId: number): Promise<Refund | undefined> =>
  refunds(trx).where('payment_id', paymentId).whereNot('refunds.state', 'replaced').first(REFUND);

export interface SettledRefund extends Refund {
  settledAt: Date;
  /** The day whose bill has it. */
  billedOn: string | null;
}
const SETTLED = { ...REFUND, settledAt: 'settled_at', billedOn: 'billed_on' };

/** That WeChat has carried out. */
export const refundsBetween = (
  db: Knex,
  provider: ProviderName,
  from: Date,
  until: Date,
): Promise<SettledRefund[]> =>
  refunds(db)
    .where({ 'payments.provider': provider, 'refunds.state': 'succeeded' })
    .where('settled_at', '>=', from)
    .where('settled_at', '<', until)
    .select(SETTLED);

/** WeChat keeps its bills for three months. */
const LOOK_BACK_DAYS = 90;

/** Carried out before this day, and in the bill neither of that day nor of the next, both of which have been compared. */
export const unbilledBefore = (db: Knex, provider: ProviderName, day: string): Promise<SettledRefund[]> => {
  const settledDay = "(settled_at at time zone 'Asia/Shanghai')::date";
  const isCompared = (date: string) =>
    `exists (select from reconciliations where reconciliations.provider = payments.provider and day = ${date})`;
  return refunds(db)
    .where({ 'payments.provider': provider, 'refunds.state': 'succeeded', billed_on: null })
    .whereRaw(`${settledDay} between cast(? as date) - ${LOOK_BACK_DAYS} and cast(? as date) - 1`, [day, day])
    .whereRaw(isCompared(settledDay))
    .whereRaw(`(${settledDay} + 1 = cast(? as date) or ${isCompared(`${settledDay} + 1`)})`, [day])
    .select(SETTLED);
};

export const setBilled = (db: Knex, id: number, day: string): Promise<number> =>
  db('refunds').where({ id, billed_on: null }).update({ billed_on: day });

export async function insertRefund(
  trx: Knex,
  refund: { outRefundNo: string; reason: string; staffId: number | null; replacesId?: number },
  payment: Pick<Payment, 'id' | 'orderId' | 'amountFen'>,
): Promise<number> {
  const [{ id }] = await trx('refunds')
    .insert({
      out_refund_no: refund.outRefundNo,
      order_id: payment.orderId,
      payment_id: payment.id,
      amount_fen: payment.amountFen,
      reason: refund.reason,
      staff_id: refund.staffId,
      replaces_id: refund.replacesId ?? null,
    })
    .returning('id');
  return id;
}

/** Holds everybody else who wants to change it until the transaction ends. */
export const lockRefundState = async (trx: Knex, id: number): Promise<RefundState | undefined> =>
  (await trx('refunds').where({ id }).forUpdate().first('state'))?.state;

export const setRefund = (
  trx: Knex,
  id: number,
  change: {
    state?: RefundState;
    settled_at?: Date | null;
    settled_as?: string;
    problem?: string | null;
    advice?: string | null;
    paid_on?: string;
    voucher?: string;
    hand_reason?: string;
    hand_staff_id?: number | null;
    voucher_file_id?: string;
    voucher_kind?: string;
  },
): Promise<number> =>
  trx('refunds')
    .where({ id })
    .update({ ...change, updated_at: trx.fn.now() });

/** The newest is the one that counts; those before it stay. */
export async function insertVoucher(
  trx: Knex,
  voucher: { refundId: number; fileId: string; kind: string; staffId: number | null },
): Promise<void> {
  await trx('refund_vouchers').insert({
    refund_id: voucher.refundId,
    file_id: voucher.fileId,
    kind: voucher.kind,
    staff_id: voucher.staffId,
  });
  await setRefund(trx, voucher.refundId, { voucher_file_id: voucher.fileId, voucher_kind: voucher.kind });
}

export interface Voucher {
  refundId: number;
  fileId: string;
  kind: string;
}

/** One of them, or the newest of a refund. */
export const findVoucher = (
  db: Knex,
  which: { id: number } | { refund_id: number },
): Promise<Voucher | undefined> =>
  db('refund_vouchers')
    .where(which)
    .orderBy('id', 'desc')
    .first({ refundId: 'refund_id', fileId: 'file_id', kind: 'kind' });
