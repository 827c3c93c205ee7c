/** All SQL of differences between our books and WeChat's. */
import type { Knex } from 'knex';
import type { ProviderName } from '../payments/trade.ts';
import type { TradeFault } from './states.ts';

export type DifferenceKind =
  | TradeFault
  | 'late_unrefundable'
  | 'refund_stuck'
  | 'not_in_bill'
  | 'unknown_refund'
  | 'refund_amount'
  | 'refund_not_in_bill'
  | 'refunded_twice';

export interface Difference {
  kind: DifferenceKind;
  provider: ProviderName;
  reference: string;
  orderId: number | null;
  amountFen: number;
  day: string;
  detail: string;
}

/** Once per matter, however often it is seen. */
export async function noteDifference(trx: Knex, difference: Difference): Promise<void> {
  const { orderId, amountFen, ...rest } = difference;
  await trx('payment_differences')
    .insert({ ...rest, order_id: orderId, amount_fen: amountFen })
    .onConflict(['kind', 'provider', 'reference'])
    .ignore();
}

/** Of a matter that was settled and has come up again. */
export async function reopenDifference(trx: Knex, difference: Difference): Promise<void> {
  await noteDifference(trx, difference);
  const { kind, provider, reference, detail } = difference;
  await trx('payment_differences')
    .where({ kind, provider, reference })
    .update({ state: 'open', detail, updated_at: trx.fn.now() });
}

export const countDifferences = async (db: Knex, provider: ProviderName, day: string): Promise<number> =>
  Number((await db('payment_differences').where({ provider, day }).count({ count: '*' }).first())?.count);

export const solveDifference = (trx: Knex, kind: DifferenceKind, reference: string, note: string) =>
  trx('payment_differences')
    .where({ kind, reference, state: 'open' })
    .update({ state: 'solved', note, updated_at: trx.fn.now() });
