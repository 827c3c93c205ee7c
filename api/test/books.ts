/** Holds the books against the money of the simulated WeChat. */
import assert from 'node:assert/strict';
import { closeUnpaid, queryOrders } from '../domain/orders/closing.ts';
import { reconcileDay } from '../domain/orders/reconcile.ts';
import { pursueRefunds } from '../domain/orders/refunds.ts';
import { addDays } from '../timeZone.ts';
import type { ServedApp } from './app.ts';

const HOUR_MS = 3_600_000;

type Subject = Pick<ServedApp, 'deps' | 'control'>;

/** Lets all that is under way come to its end: the jobs run, WeChat finishes refunds, the days' bills come. */
export async function settle({ deps, control }: Subject, pass: (ms: number) => unknown): Promise<void> {
  const began = deps.clock();
  await control.calm();
  for (let round = 0; round < 3; round++) {
    await pass(HOUR_MS);
    await closeUnpaid(deps);
    await queryOrders(deps);
    await pursueRefunds(deps);
    await control.settleRefunds(true);
  }
  await pursueRefunds(deps);
  for (const day of [addDays(began, -1), began, deps.clock()]) await reconcileDay(day, deps);
  // The bill may have brought a payment that goes back.
  await pursueRefunds(deps);
}

export interface Books {
  /** At WeChat. */
  takenFen: number;
  refundedFen: number;
  /** Paid, and open to the learner. */
  openedFen: number;
  /** Closed by staff with a reason, without money going back. */
  keptFen: number;
  /** To be paid back, and not gone yet. */
  owedFen: number;
  returnedFen: number;
  /** Paid back in cash or by bank. */
  byHandFen: number;
  /** Differences: money that came and fits no order; of these, what staff have not decided yet. */
  unexplainedFen: number;
  undecidedFen: number;
  /** Differences: paid back without us, unless it turned out to be a refund of ours, or once more than was owed. */
  elsewhereFen: number;
}

export async function readBooks({ deps: { db }, control }: Subject): Promise<Books> {
  const { rows } = await db.raw(`
    with honoured as (
      select amount_fen,
        exists (select from entitlements e where e.order_id = p.order_id and e.state <> 'revoked') as open,
        not exists (select from entitlements e where e.order_id = p.order_id and e.reason is null) as reasoned
      from payments p where outcome = 'honoured')
    select
      (select coalesce(sum(amount_fen), 0) from honoured where open)::int as "openedFen",
      (select coalesce(sum(amount_fen), 0) from honoured where not open and reasoned)::int as "keptFen",
      (select coalesce(sum(amount_fen) filter (where state not in ('succeeded', 'by_hand', 'replaced')), 0)
        from refunds)::int as "owedFen",
      (select coalesce(sum(amount_fen) filter (where state = 'by_hand'), 0) from refunds)::int as "byHandFen",
      (select coalesce(sum(amount_fen) filter (where state = 'succeeded'), 0) from refunds)::int as "returnedFen",
      coalesce(sum(amount_fen) filter (where unexplained), 0)::int as "unexplainedFen",
      coalesce(sum(amount_fen) filter (where unexplained and state = 'open'), 0)::int as "undecidedFen",
      coalesce(sum(amount_fen) filter (where kind = 'refunded_twice' or kind = 'unknown_refund' and not exists
        (select from refunds where settled_as = reference)), 0)::int as "elsewhereFen"
    from (select *, kind = 'unknown_order' or kind like 'wrong%' or kind = 'late_unrefundable' and exists
      (select from payments p where p.transaction_id = reference and outcome = 'undecided') as unexplained
      from payment_differences) differences`);
  return { ...(await control.money()), ...rows[0] };
}

/** What must be nowhere in the books. */
const IMPOSSIBLE = {
  'opened without being paid': `entitlements e join orders o on o.id = order_id where o.amount_fen > 0 and not exists
    (select from payments p where p.order_id = e.order_id)`,
  'given without a reason': 'entitlements where order_id is null and reason is null',
  'paid without a payment': `orders o where state = 'paid' and amount_fen > 0 and not exists
    (select from payments p where p.order_id = o.id and outcome = 'honoured')`,
  'honoured twice': `(select from payments where outcome = 'honoured' group by order_id having count(*) > 1) twice`,
  'membership opened twice': `(select from entitlements where order_id is not null and material_id is null
    group by order_id having count(*) > 1) twice`,
  'one material paid twice': `(select from entitlements e join orders o on o.id = e.order_id
    where e.state = 'active' and o.amount_fen > 0 and o.months is null
    group by e.learner_id, e.material_id having count(*) > 1) twice`,
  'paid back and still open': `entitlements e join orders o on o.id = order_id
    where e.state = 'active' and o.state in ('refunding', 'refund_failed', 'refunded')`,
  'stuck refund that nobody is told of': `refunds r where state in ('refused', 'abnormal', 'failed') and not exists
    (select from payment_differences d where kind = 'refund_stuck' and reference = out_refund_no)`,
  'order of a stuck refund that is not': `refunds r join orders o on o.id = r.order_id
    where r.staff_id is not null and r.state in ('refused', 'abnormal', 'failed') and o.state <> 'refund_failed'`,
  'order of an ended refund that is not': `refunds r join orders o on o.id = r.order_id
    where r.staff_id is not null and r.state in ('succeeded', 'by_hand') and o.state <> 'refunded'`,
  'payment paid back twice by us': `(select from refunds where state in ('succeeded', 'by_hand')
    group by payment_id having count(*) > 1) twice`,
  'undecided payment that nobody is told of': `payments p where outcome = 'undecided' and not exists
    (select from payment_differences where kind = 'late_unrefundable' and reference = transaction_id)`,
  'payment or refund that WeChat does not know': `payment_differences
    where kind in ('not_in_bill', 'refund_not_in_bill', 'refund_amount')`,
};

/** Money taken = opened + paid back, also by hand, or on its way back + differences, to the fen, and nothing is open that nobody paid. */
export async function assertBalanced(app: Subject): Promise<Books> {
  const books = await readBooks(app);
  const { takenFen, refundedFen, openedFen, keptFen, owedFen, byHandFen, unexplainedFen, elsewhereFen } =
    books;
  const text = JSON.stringify(books);
  const ours = openedFen + keptFen + owedFen + byHandFen + unexplainedFen - elsewhereFen;
  assert.equal(takenFen, ours + refundedFen, text);
  assert.equal(refundedFen, books.returnedFen + elsewhereFen, text);
  for (const [what, from] of Object.entries(IMPOSSIBLE)) {
    const { rows } = await app.deps.db.raw(`select count(*)::int as n from ${from}`);
    assert.equal(rows[0].n, 0, what);
  }
  return books;
}
