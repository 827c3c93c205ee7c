/** Random sequences of all that can happen to money, and what became of them. */
import fc from 'fast-check';
import { AppError } from '../errors.ts';
import type { ServedApp } from './app.ts';
import { Refused } from './client.ts';
import { MoneyEvents } from './moneyEvents.ts';

export interface Step {
  event: Event;
  /** Which order, letter, buyer… of those that it can happen to. */
  nth: number;
  /** How long, how often, which. */
  much: number;
}

type Event = keyof typeof WEIGHTS;

/** How often each comes compared with the others. */
const WEIGHTS = {
  order: 3,
  open: 3,
  pay: 8,
  payAfterClose: 3,
  payAfterBuyingAgain: 2,
  payTwice: 2,
  payWithCoupon: 1,
  payAfterCouponGone: 1,
  payStray: 1,
  deliver: 6,
  deliverTwiceAtOnce: 3,
  deliverForged: 2,
  deliverReplayed: 2,
  lose: 3,
  check: 4,
  cancel: 2,
  everythingAtOnce: 2,
  requestFault: 3,
  changeCertificate: 1,
  staffRefund: 3,
  sendRefunds: 3,
  refundsArrive: 3,
  refundsFail: 1,
  refundRefused: 1,
  refundAgain: 2,
  payByHand: 1,
  refundTold: 2,
  refundedElsewhere: 1,
  staffOpen: 1,
  staffClose: 1,
  staffDecide: 1,
  timePasses: 3,
  closeAndQuery: 4,
  reconcile: 1,
};

const EVENTS = Object.keys(WEIGHTS) as Event[];

type Tally = Record<'tried' | 'happened' | 'refused', number>;

export class MoneyWorld {
  private readonly tally = new Map<Event, Tally>();

  private constructor(
    private readonly app: ServedApp,
    private readonly events: MoneyEvents,
  ) {}

  /** @param pass moves the time of the product and of WeChat on */
  static async open(app: ServedApp, pass: (ms: number) => Promise<void>): Promise<MoneyWorld> {
    return new MoneyWorld(app, await MoneyEvents.open(app, pass));
  }

  /** Each event, to whatever comes first, and the other way round to others: also the shortest run sees all of them. */
  readonly everything: Step[][] = [
    EVENTS.map((event, nth) => ({ event, nth, much: 2 * nth + 1 })),
    EVENTS.map((event, nth) => ({ event, nth: 3 * nth + 1, much: nth })).reverse(),
  ];

  readonly steps: fc.Arbitrary<Step> = fc.record({
    event: fc.oneof(
      ...Object.entries(WEIGHTS).map(([event, weight]) => ({
        weight,
        arbitrary: fc.constant(event as Event),
      })),
    ),
    nth: fc.nat(20),
    much: fc.nat(20),
  });

  /** What the product refuses on the way, or a fault spoils, is part of life and counted apart. Anything else fails. */
  async take({ event, nth, much }: Step): Promise<void> {
    const count = this.tally.get(event) ?? { tried: 0, happened: 0, refused: 0 };
    this.tally.set(event, count);
    count.tried++;
    try {
      if ((await this.events[event](nth, much)) !== false) count.happened++;
    } catch (error) {
      if (!isLife(error)) throw error;
      count.refused++;
    }
  }

  begin(): Promise<void> {
    return this.events.begin();
  }

  counts(): Record<string, Tally> {
    return Object.fromEntries(this.tally);
  }

  /** Of all tries, how many had an effect. */
  share(): number {
    const all = [...this.tally.values()];
    const sum = (what: keyof Tally) => all.reduce((total, one) => total + one[what], 0);
    return sum('happened') / sum('tried');
  }

  neverHappened(): string[] {
    return EVENTS.filter((event) => !this.tally.get(event)?.happened);
  }

  async outcomes(): Promise<Record<string, number>> {
    const rows: Record<string, unknown>[] = await this.app.deps
      .db('payments')
      .select({ name: this.app.deps.db.raw("provider || ' by ' || source || ', ' || outcome") })
      .count({ n: '*' })
      .groupBy('provider', 'source', 'outcome')
      .orderBy('name');
    return Object.fromEntries(rows.map(({ name, n }) => [String(name), Number(n)]));
  }
}

const FAULTS = ['payment.unreachable', 'payment.refused', 'wechat.unreachable'];

/** The state of a thing has changed meanwhile, or WeChat cannot be asked: a fault has been wished for. */
function isLife(error: unknown): boolean {
  const isFault = (code = '') => FAULTS.includes(code);
  if (error instanceof Refused) return error.reply.status === 409 || isFault(error.code);
  return error instanceof AppError && isFault(error.code);
}
