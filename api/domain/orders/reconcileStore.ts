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

/** WeChat keeps its bills for three months. */
export const LOOK_BACK_DAYS = 85;
/** In one run, so that it comes to its end in time. */
const MOST_MISSED = 7;

/** Days before this one since the provider's first order that nobody has compared, the oldest first. */
export async function missedDays(db: Knex, provider: ProviderName, before: string): Promise<string[]> {
  const { rows } = await db.raw(
    `select to_char(cast(:before as date) - back, 'YYYY-MM-DD') as day
     from generate_series(1, cast(:most as int)) as back
     where cast(:before as date) - back >= (
         select min((prepared_at at time zone 'Asia/Shanghai')::date) from orders where provider = :provider)
       and not exists (select from reconciliations
         where reconciliations.provider = :provider and day = cast(:before as date) - back)
     order by back desc limit cast(:limit as int)`,
    { provider, before, most: LOOK_BACK_DAYS, limit: MOST_MISSED },
  );
  return rows.map(({ day }: { day: string }) => day);
}
