/** Faults of refunds, and of WeChat's notifications of them, for the table of faults. */
import assert from 'node:assert/strict';
import { pursueRefunds } from '../domain/orders/refunds.ts';
import type { ProviderName } from '../domain/payments/trade.ts';
import type { RequestFault } from '../wechat-simulator/pay/faults.ts';
import type { NoticeFault } from '../wechat-simulator/pay/outbox.ts';
import type { ServedApp } from './app.ts';
import { type Case, type FaultTable, PLATFORM } from './faultTable.ts';
import { FinanceHands } from './financeHands.ts';

const REFUSAL: Record<ProviderName, string> = { wxpay_v3: 'NOT_ENOUGH', xpay: '268490009' };

export class RefundFaults {
  constructor(
    private readonly app: ServedApp,
    private readonly table: FaultTable,
  ) {}

  async notice(provider: ProviderName, fault: NoticeFault): Promise<void> {
    const { control } = this.app;
    const orders = [await this.sent(provider)];
    // What overtakes the first is another order's.
    if (fault === 'reordered') orders.push(await this.sent(provider));
    await control.noticeFault(provider, fault);
    await control.settleRefunds(true);
    await control.quiet();
    const heard = fault === 'lost' || fault === 'forged' ? 'refunding' : 'refunded';
    await this.expect(orders, heard);
    await this.table.end(`refund notification ${fault}`, provider, orders, heard);
    await this.expect(orders, 'refunded');
  }

  /** It cannot be taken, or WeChat not be asked: 500, and WeChat comes again. */
  async noticeUnanswered(provider: ProviderName, what: 'database away' | RequestFault): Promise<void> {
    const { control, deps } = this.app;
    const order = await this.sent(provider);
    const isDatabase = what === 'database away';
    if (isDatabase) await deps.db.raw('alter table refunds rename to refunds_away');
    else await control.requestFault(provider, what);
    await control.settleRefunds(true);
    if (isDatabase) {
      await this.expect([order], 'refunding');
      await deps.db.raw('alter table refunds_away rename to refunds');
    }
    await control.quiet();
    const after = await this.table.state(order);
    const why = isDatabase ? what : `${what} at its query`;
    await this.table.end(`refund notification, ${why}`, provider, [order], after);
    await this.expect([order], 'refunded');
  }

  async noticeBeforeAnswer(): Promise<void> {
    const { control, deps } = this.app;
    const order = await this.refunding('wxpay_v3');
    await control.refundAtOnce(true);
    await pursueRefunds(deps);
    await control.refundAtOnce(false);
    const after = await this.table.state(order);
    await this.table.end('refund notification before the answer', 'wxpay_v3', [order], after);
    await this.expect([order], 'refunded');
  }

  /** WeChat mends it, and tells of that. */
  async succeedsAfterAbnormal(): Promise<void> {
    const { control, deps } = this.app;
    const order = await this.sent('wxpay_v3');
    await control.settleRefunds(false);
    await control.quiet();
    await this.expect([order], 'refund_failed');
    await control.settleRefunds(true);
    await control.quiet();
    await this.expect([order], 'refunded');
    // The old notification comes late.
    await pursueRefunds(deps);
    await this.table.end('refund abnormal, then a success', 'wxpay_v3', [order], 'refund_failed');
  }

  async refused(provider: ProviderName): Promise<void> {
    const order = await this.refunding(provider);
    await this.app.control.refuseRefund(provider, REFUSAL[provider]);
    await pursueRefunds(this.app.deps);
    await this.expect([order], 'refund_failed');
    await (await this.finance()).refundAgain(0);
    await this.table.end('refund refused, sent again', provider, [order], 'refund_failed');
    await this.expect([order], 'refunded');
  }

  async closed(provider: ProviderName): Promise<void> {
    const order = await this.failed(provider);
    await (await this.finance()).refundAgain(0);
    await this.table.end('refund closed, sent by a new number', provider, [order], 'refund_failed');
    await this.expect([order], 'refunded');
  }

  async paidByHand(provider: ProviderName): Promise<void> {
    const order = await this.failed(provider);
    await (await this.finance()).payByHand(0);
    await this.table.end('refund closed, paid by hand', provider, [order], 'refund_failed');
    await this.expect([order], 'refunded');
  }

  async paidByHandAndByWechat(): Promise<void> {
    const order = await this.sent('wxpay_v3');
    await this.app.control.settleRefunds(false);
    await this.app.control.quiet();
    await (await this.finance()).payByHand(0);
    await this.table.end(
      'refund abnormal, paid by hand, then by WeChat, too',
      'wxpay_v3',
      [order],
      'refund_failed',
    );
  }

  private async failed(provider: ProviderName): Promise<Case> {
    const order = await this.sent(provider);
    await this.app.control.settleRefunds(false, 'CLOSED');
    await this.app.control.quiet();
    await pursueRefunds(this.app.deps);
    await this.expect([order], 'refund_failed');
    return order;
  }

  private async sent(provider: ProviderName): Promise<Case> {
    const order = await this.refunding(provider);
    await pursueRefunds(this.app.deps);
    return order;
  }

  private async refunding(provider: ProviderName): Promise<Case> {
    const order = await this.table.paid(PLATFORM[provider]);
    await this.table.staffRefund(order);
    return order;
  }

  private finance = (): Promise<FinanceHands> => FinanceHands.of(this.app);

  private async expect(orders: Case[], state: string): Promise<void> {
    for (const order of orders) assert.equal(await this.table.state(order), state);
  }
}
