/** What finance staff do about money, as the admin asks for it. */
import { STUCK_STATES } from '../domain/orders/refundStates.ts';
import { dayOf } from '../timeZone.ts';
import type { ServedApp } from './app.ts';
import { accepted, type Client, type Reply } from './client.ts';
import { makeStaff, unique } from './factories.ts';

const DAY_MS = 86_400_000;

type Method = 'post' | 'patch';

export class FinanceHands {
  private constructor(
    private readonly app: Pick<ServedApp, 'deps' | 'as'>,
    private readonly staffId: number,
  ) {}

  static async of(app: Pick<ServedApp, 'deps' | 'as'>): Promise<FinanceHands> {
    return new FinanceHands(app, (await makeStaff(app.deps, { role: 'finance' })).id);
  }

  /** By a session of its own: they end when time leaps. */
  private async ask(method: Method, path: string, body?: object): Promise<Reply['body']> {
    const api: Client = await this.app.as({ staffId: this.staffId });
    return accepted(await api[method](`/api/staff/${path}`, body)).body;
  }

  refund = (orderId: number) => this.ask('post', `orders/${orderId}/refund`, { reason: '学员要求' });

  /** A refund that does not arrive is sent again. False when there is none. */
  async refundAgain(nth: number): Promise<boolean> {
    const id = await this.stuck(nth);
    if (id) await this.ask('post', `refunds/${id}/again`);
    return id !== undefined;
  }

  /** Or paid in cash, and entered. */
  async payByHand(nth: number): Promise<boolean> {
    const id = await this.stuck(nth);
    const entered = { paidOn: dayOf(this.app.deps.clock()), voucher: unique('回单'), reason: '账户已注销' };
    if (id) await this.ask('post', `refunds/${id}/pay-by-hand`, entered);
    return id !== undefined;
  }

  private async stuck(nth: number): Promise<number | undefined> {
    const ids = await this.app.deps.db('refunds').whereIn('state', STUCK_STATES).orderBy('id').pluck('id');
    return ids[nth % Math.max(ids.length, 1)];
  }

  /** For one order. */
  async issueCoupon(): Promise<number> {
    const terms = { name: unique('券'), kind: 'amount', offFen: 300, givenBy: 'list', total: 1 };
    return (await this.ask('post', 'coupons', { ...terms, published: true, reason: '活动' })).data.id;
  }

  /** A membership for nothing. */
  async openFor(openid: string): Promise<void> {
    const { id: learnerId } = await this.app.deps.db('learners').where({ openid }).first('id');
    const endsAt = new Date(this.app.deps.clock().getTime() + 30 * DAY_MS).toISOString();
    const gift = { learnerId, opensPast: true, opensMock: true, reason: '活动赠送', endsAt };
    await this.ask('post', 'entitlements', gift);
  }

  /** One that was bought: the money stays here. False when there is none. */
  async closeBought(nth: number): Promise<boolean> {
    const rows = await this.app.deps.db('entitlements').where({ state: 'active' }).whereNotNull('order_id');
    if (rows.length === 0) return false;
    await this.ask('post', `entitlements/${rows[nth % rows.length].id}/revoke`, { reason: '违规使用' });
    return true;
  }

  /** Takes a difference and writes what became of it. False when there is none. */
  async decide(nth: number): Promise<boolean> {
    const open = await this.app.deps.db('payment_differences').where({ state: 'open' }).select('id');
    if (open.length === 0) return false;
    const path = `payment-differences/${open[nth % open.length].id}`;
    await this.ask('post', `${path}/take`);
    await this.ask('patch', path, { state: 'solved', note: '已与对方核实' });
    return true;
  }
}
