import type { Knex } from 'knex';
import { sentence } from '../../errors.ts';
import { type AuditOrigin, writeAudit } from '../../rest/audit.ts';
import { nextState } from './states.ts';
import * as store from './store.ts';

/** In the transaction that refunds the order: what was issued must be taken back in red, what was not is not issued. */
export async function invoiceOfRefunded(trx: Knex, orderId: number, origin: AuditOrigin): Promise<void> {
  const invoice = await store.lockLiveInvoice(trx, orderId);
  const state = invoice && nextState(invoice.state, 'orderRefunded');
  if (!state) return;
  const reason = state === 'rejected' ? { reason: sentence('invoice.orderRefunded') } : {};
  await store.setInvoice(trx, invoice.id, { state, ...reason });
  const [before, after] = [{ state: invoice.state }, { state, ...reason }];
  await writeAudit(trx, origin, [
    { action: 'update', resource: 'invoices', rowId: invoice.id, before, after },
  ]);
}
