/**
 * Every fault of WeChat and the network once, by name and for both ways to pay: what the order is right after it, what
 * becomes of it, and that the money balances after each. `npm run faults` prints the table.
 */
import { appApart, type ServedApp } from '../../test/app.ts';
import { FaultTable } from '../../test/faultTable.ts';
import { RefundFaults } from '../../test/refundFaults.ts';
import { REQUEST_FAULTS, type RequestFault } from '../../wechat-simulator/pay/faults.ts';
import { NOTICE_FAULTS } from '../../wechat-simulator/pay/outbox.ts';
import { PROVIDERS, type ProviderName } from '../payments/trade.ts';

const EVERYTHING = process.env.FAULTS_TABLE !== undefined;
/** What goes through the same check everywhere need not be tried everywhere each time. */
const USUAL: RequestFault[] = ['lostReply', 'forgedReply'];
/** Of calls to WeChat. On a busy machine also an honest answer takes a while; each silence lasts as long. */
const PATIENCE_MS = 2000;
const START = Date.parse('2026-12-01T02:00:00Z');

describe('money balances', () => {
  let app: ServedApp;
  let table: FaultTable;
  let refunds: RefundFaults;
  let now = START;
  before(async () => {
    app = await appApart({
      payment: { timeoutMs: PATIENCE_MS, startAt: START },
      deps: { clock: () => new Date(now) },
      limits: { perAccount: 1e9, perAddress: 1e9 },
    });
    table = await FaultTable.open(app, async (ms) => {
      now += ms;
      await app.control.pass(ms);
    });
    refunds = new RefundFaults(app, table);
  });
  after(async () => {
    if (EVERYTHING) table.print();
    await app.close();
  });

  for (const provider of Object.keys(PROVIDERS) as ProviderName[]) {
    // Answers of virtual payment are not signed: TLS alone says whose they are.
    const faults = REQUEST_FAULTS.filter(
      (fault) => provider === 'wxpay_v3' || !/Reply$/.test(fault) || fault === 'lostReply',
    );
    describe(`by ${PROVIDERS[provider]} when`, () => {
      for (const fault of NOTICE_FAULTS)
        it(`a notification is ${fault}`, () => table.notice(provider, fault));
      it('the database is away while a notification comes', () => table.databaseAway(provider));
      for (const fault of faults) {
        if (provider === 'wxpay_v3' && (EVERYTHING || USUAL.includes(fault))) {
          it(`${fault} spoils the preparing`, () => table.preparing(fault));
          it(`${fault} spoils the closing`, () => table.closing(fault));
          it(`${fault} spoils the bill`, () => table.bill(fault));
        }
        it(`${fault} spoils the query`, () => table.query(provider, fault));
        it(`${fault} spoils the refund`, () => table.refund(provider, fault));
      }
      it('it is paid after its close', () => table.paidAfterClose(provider));
      it('it is paid after being bought again', () => table.paidAfterBuyingAgain(provider));
      for (const fault of NOTICE_FAULTS)
        it(`a notification of a refund is ${fault}`, () => refunds.notice(provider, fault));
      it('the database is away while one comes', () => refunds.noticeUnanswered(provider, 'database away'));
      for (const fault of faults)
        if (EVERYTHING || USUAL.includes(fault))
          it(`${fault} spoils the query that one leads to`, () => refunds.noticeUnanswered(provider, fault));
      it('a refund is refused', () => refunds.refused(provider));
      it('a refund is closed', () => refunds.closed(provider));
      it('a refund is closed, and paid by hand', () => refunds.paidByHand(provider));
      it('another amount is paid', () => table.wrong(provider, 'wrong_amount'));
      it('somebody else pays', () => table.wrong(provider, 'wrong_payer'));
      it('it is paid back elsewhere', () => table.refundedElsewhere(provider));
    });
  }
  it('when the notification of a refund comes before the answer', () => refunds.noticeBeforeAnswer());
  it('when a refund succeeds after it was abnormal', () => refunds.succeedsAfterAbnormal());
  it('when a refund is paid by hand and by WeChat', () => refunds.paidByHandAndByWechat());
  it('when an order is charged twice', () => table.chargedTwice());
  it('when money comes that nobody has asked for', () => table.stray());
  it('when Apple takes money twice, which cannot be given back', () => table.appleTwice());
});
