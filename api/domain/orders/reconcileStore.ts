import type { Knex } from 'knex';
import type { ProviderName } from '../payments/trade.ts';

export interface Side {
  payments: number;
  paidFen: number;
  refunds: number;
  refundedFen: number;
}

export interface Reconciliation {
  day: string;
  provider: ProviderName;
  their: Side;
  our: Side;
  differences: number;
  feesFen: number | null;
}

/** The last run of a day stands for it. */
export async function saveReconciliation(
  db: Knex,
  { day, provider, their, our, differences, feesFen }: Reconciliation,
) {
  const sides = { ...columnsOf('their', their), ...columnsOf('our', our), fees_fen: feesFen };
  await db('reconciliations')
    .insert({ day, provider, ...sides, differences })
    .onConflict(['day', 'provider'])
    .merge({ ...sides, differences, updated_at: db.fn.now() });
}

const columnsOf = (side: 'their' | 'our', { payments, paidFen, refunds, refundedFen }: Side) => ({
  [`${side}_payments`]: payments,
  [`${side}_paid_fen`]: paidFen,
  [`${side}_refunds`]: refunds,
  [`${side}_refunded_fen`]: refundedFen,
});
