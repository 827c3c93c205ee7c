/** Holds the books against the money of the simulated WeChat. */
import assert from 'node:assert/strict';
import { closeUnpaid, queryOrders } from '../domain/orders/closing.ts';
import { reconcileDay } from '../domain/orders/reconcile.ts';
import { pursueRefunds } from '../domain/orders/refunds.ts';
import { addDays } from '../timeZone.ts';
import type { TestApp } from './app.ts';

const HOUR_MS = 3_600_000;

/** Lets all that is under way come to its end: the jobs run, WeChat finishes refunds, the days' bills come. */
export async function settle(app: TestApp, pass: (ms: number) => void): Promise<void> {
  const { deps, merchant } = app;
  const began = deps.clock();
  merchant!.faults.next.length = 0;
  merchant!.outbox.held.length = 0;
  for (let round = 0; round < 3; round++) {
    pass(HOUR_MS);
    await closeUnpaid(deps);
    await queryOrders(deps);
    await pursueRefunds(deps);
    for (const refund of merchant!.ledger.refunds.values())
      if (refund.status === 'PROCESSING') merchant!.ledger.settle(refund, 'SUCCESS');
  }
  for (const day of [addDays(began, -1), began, deps.clock()]) await reconcileDay(day, deps);
  // The bill may have brought a payment that goes back.
  await pursueRefunds(deps);
}

/** Money taken = opened + paid back or on its way back + open differences. Nothing is open that nobody paid. */
export async function assertBalanced({ deps: { db }, merchant, wechat }: TestApp): Promise<void> {
  const { rows } = await db.raw(`
    select
      (select coalesce(sum(amount_fen), 0) from payments p where outcome = 'honoured' and exists
        (select from entitlements e where e.order_id = p.order_id and e.state <> 'revoked'))::bigint as opened,
      (select coalesce(sum(amount_fen), 0) from refunds where state in ('requested', 'processing', 'succeeded'))::bigint as back,
      (select coalesce(sum(amount_fen), 0) from payment_differences where state = 'open')::bigint as open,
      (select count(*) from entitlements e join orders o on o.id = e.order_id where o.amount_fen > 0 and not exists
        (select from payments p where p.order_id = e.order_id))::int as unpaid,
      (select count(*) from orders o where o.state = 'paid' and o.amount_fen > 0 and not exists
        (select from payments p where p.order_id = o.id and p.outcome = 'honoured'))::int as unbooked`);
  const { opened, back, open, unpaid, unbooked } = rows[0];
  const taken = merchant!.ledger.takenFen() + wechat.virtual.takenFen();
  assert.equal(
    opened + back + open,
    taken,
    `opened ${opened} + back ${back} + open ${open} <> taken ${taken}`,
  );
  assert.deepEqual({ unpaid, unbooked }, { unpaid: 0, unbooked: 0 });
}
