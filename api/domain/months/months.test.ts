import assert from 'node:assert/strict';
import xlsx from 'node-xlsx';
import { type TestApp, testApp } from '../../test/app.ts';
import { settle } from '../../test/books.ts';
import type { Client } from '../../test/client.ts';
import { makeStaff } from '../../test/factories.ts';
import { allowProvider, type Buyer, makeBuyer, makePlan } from '../../test/orders.ts';
import { reconcileDue } from '../orders/reconcile.ts';
import { pursueRefunds } from '../orders/refunds.ts';
import { openPayments } from '../payments/open.ts';
import { parseBill } from '../payments/wxpayBill.ts';
import { closeMonth, monthReport } from './commands.ts';
import type { MonthReport } from './contract.ts';
import { moneyFigures } from './figures.ts';

describe('fees in the bill', () => {
  const HEADER =
    '交易时间,微信订单号,商户订单号,用户标识,交易状态,货币种类,商户退款单号,手续费,订单金额,申请退款金额';
  const bill = (...fees: string[]) =>
    [
      HEADER,
      ...fees.map(
        (fee, at) =>
          `\`2026-11-02 10:00:00,\`42${at},\`E${at},\`o,\`SUCCESS,\`CNY,\`0,\`${fee},\`10.00,\`0.00`,
      ),
      '总交易单数,手续费总金额',
      `\`${fees.length},\`0.00`,
    ].join('\r\n');

  it('are summed before they are rounded, with what is given back', () => {
    assert.equal(parseBill(bill('0.00600', '0.00600', '0.06000', '-0.01000')).feesFen, 6);
    assert.equal(parseBill(bill('1.2')).feesFen, 120);
  });
  it('are not known where the bill does not say', () => {
    assert.equal(parseBill(bill('0.06000', '')).feesFen, null);
  });
});

describe('figures of a month', () => {
  it('agree by product and by way to pay', () => {
    const row = {
      name: '会员',
      kind: 'membership',
      provider: 'xpay',
      payments: 2,
      paidFen: 300,
      refunds: 0,
      refundedFen: 0,
    } as const;
    const rows = [
      row,
      { ...row, provider: 'wxpay_v3', paidFen: 500, refunds: 1, refundedFen: 200 } as const,
      { ...row, name: '资料', kind: 'material', paidFen: 50 } as const,
    ];
    const { total, byProduct, byProvider, feesFen } = moneyFigures(rows, [
      { provider: 'wxpay_v3', feesFen: 3 },
    ]);
    assert.deepEqual(total, { payments: 6, paidFen: 850, refunds: 1, refundedFen: 200 });
    for (const parts of [byProduct, byProvider])
      assert.equal(
        parts.reduce((sum, part) => sum + part.paidFen, 0),
        total.paidFen,
      );
    assert.deepEqual(
      byProduct.map(({ name, paidFen }) => [name, paidFen]),
      [
        ['会员', 800],
        ['资料', 50],
      ],
    );
    assert.equal(feesFen, 3);
    assert.equal(moneyFigures(rows, []).feesFen, null);
  });
});

describe('closing a month', () => {
  let app: TestApp;
  let finance: Client;
  let buyer: Buyer;
  let now = Date.parse('2026-11-10T02:00:00Z');
  before(async () => {
    app = await testApp({ payment: {}, deps: { clock: () => new Date(now) } });
    await allowProvider(app, 'wxpay_v3');
    finance = await app.as('finance');
    buyer = await makeBuyer(app);
  });
  after(() => app.close());

  const read = async (month = '2026-11'): Promise<MonthReport> =>
    (await finance.get(`/api/staff/months/${month}`)).body.data;
  const close = (body: object, month = '2026-11') => finance.post(`/api/staff/months/${month}/close`, body);
  /** Sessions end meanwhile. */
  async function leapTo(moment: number) {
    now = moment;
    finance = await app.as('finance');
  }
  async function bought(row = {}) {
    const order = await buyer.order((await makePlan(app, row)).id);
    await buyer.pay(order.id);
    return buyer.check(order.id);
  }

  it('tells what came in and went back, with the fees of the bill', async () => {
    const [first] = [await bought({ price_fen: 10_000 }), await bought({ price_fen: 20_000 })];
    await finance.post(`/api/staff/orders/${first.id}/refund`, { reason: '报错工种' });
    await settle(app, (ms) => leapTo(now + ms));
    const { figures } = await read();
    assert.deepEqual(figures.total, { payments: 2, paidFen: 30_000, refunds: 1, refundedFen: 10_000 });
    assert.equal(figures.feesFen, 120);
    assert.equal(figures.byProduct.length, 2);
    assert.equal(figures.opened.memberships, 2);
    assert.equal(figures.unreconciledDays, 0);
  });

  it('waits for the end of the month, and for every day of it to be held against the bill', async () => {
    assert.equal((await close({})).body.error.code, 'month.notOver');
    assert.equal((await close({}, '2026-13')).status, 404);
    assert.deepEqual((await read()).unreconciled, []);
    await leapTo(Date.parse('2026-12-01T03:00:00Z'));
    const { unreconciled: days, figures } = await read();
    assert.deepEqual([days[0], days.at(-1), days.length], ['2026-11-11', '2026-11-30', 20]);
    assert.equal(figures.unreconciledDays, 20);
    const { error } = (await close({ reason: '急' })).body;
    assert.equal(error.code, 'month.unreconciled');
    for (const told of [days.join('、'), '立即运行“与微信账单对账”']) assert.ok(error.message.includes(told));
    // Without the way to pay no bill can be had: that does not stand in the way for ever.
    const without = { ...app.deps, payments: openPayments({}, app.deps.wechat, app.deps.clock) };
    const report = await monthReport('2026-11', without);
    assert.deepEqual([report.unreconciled, report.neverReconciled], [[], days]);
    const staff = { id: (await makeStaff(app.deps)).id, role: 'finance', organisationId: null, sessionId: 0 };
    const origin = { actor: { kind: 'staff' as const, ...staff }, address: '', requestId: '' };
    await assert.rejects(closeMonth('2026-11', '', origin, without), { code: 'month.neverReconciled' });
    assert.equal((await read()).closing, null);
    while ((await read()).unreconciled.length > 0) await reconcileDue(app.deps);
  });

  it('asks why where differences are open', async () => {
    await app.deps.db('payment_differences').insert({
      ...{ kind: 'unknown_order', provider: 'wxpay_v3', reference: '4200099', amount_fen: 700 },
      ...{ day: '2026-11-20', detail: '查无订单' },
    });
    const refused = await close({});
    assert.equal(refused.body.error.code, 'month.reasonMissing');
    assert.match(refused.body.error.message, /1 处/);
    assert.equal((await read()).closing, null);
  });

  it('fixes the figures once, and tells apart what comes later', async () => {
    const before = await read();
    const replies = await Promise.all([1, 2].map(() => close({ reason: '等待学员确认' })));
    assert.deepEqual(replies.map(({ body }) => body.error?.code).sort(), ['month.closed', undefined]);
    await app.deps
      .db('payments')
      .update({ paid_at: '2026-11-30T15:00:00Z', amount_fen: 30_000 })
      .where({ amount_fen: 20_000 });
    await app.deps.db('payment_differences').update({ state: 'solved', note: '已退' });
    const after = await read();
    assert.deepEqual(after.figures, before.figures);
    assert.equal(after.closing?.reason, '等待学员确认');
    assert.deepEqual([after.closing?.laterPaidFen, after.closing?.laterRefundedFen], [10_000, 0]);
    const { body } = await finance.get('/api/staff/months/2026-11/report.xlsx');
    const sheets = xlsx.parse(body);
    assert.deepEqual(
      sheets.map(({ name }) => name),
      ['汇总', '按商品', '按支付方式'],
    );
    const cells = new Map(sheets[0]!.data.map(([label, value]) => [label, value]));
    assert.deepEqual(
      [cells.get('收款（元）'), cells.get('未处理差异'), cells.get('状态')],
      [300, 1, '已结账'],
    );
    const [row] = (await finance.get('/api/staff/month-closings')).body.data;
    assert.deepEqual([row.month, row.paidFen, row.openDifferences], ['2026-11', 30_000, 1]);
  });

  it('is told of in yuan by the list of orders, for its filters, and by its export', async () => {
    const list = async (filter = '') => (await finance.get(`/api/staff/orders?pageSize=1${filter}`)).body;
    assert.deepEqual((await list()).totals, {
      paidFen: 30_000,
      discountFen: 0,
      refundedFen: 10_000,
      refundingFen: 0,
      stuckFen: 0,
    });
    const some = await list('&filter[state][eq]=refunded');
    assert.deepEqual([some.total, some.totals.paidFen], [1, 10_000]);
    assert.equal((await list('&filter[state][eq]=closed')).totals.paidFen, 0);
    const { body } = await finance.get('/api/staff/orders/export.xlsx?filter[state][eq]=refunded');
    const [header, row] = xlsx.parse(body)[0]!.data;
    assert.equal(row![header!.indexOf('金额（元）')], 100);
  });

  it('tells apart refunds that were paid by hand, and those that are owed when the month ends', async () => {
    // His session has ended, too.
    buyer = await makeBuyer(app);
    const orders = [await bought({ price_fen: 5_000 }), await bought({ price_fen: 7_000 })];
    for (const { id } of orders) {
      await finance.post(`/api/staff/orders/${id}/refund`, { reason: '报错工种' });
      await app.control.refuseRefund('wxpay_v3', 'USER_ACCOUNT_ABNORMAL');
    }
    await pursueRefunds(app.deps);
    const { id } = await app.deps.db('refunds').where({ order_id: orders[0]!.id }).first('id');
    const paid = { paidOn: '2026-12-01', voucher: '0042', reason: '账户已注销' };
    assert.equal((await finance.post(`/api/staff/refunds/${id}/pay-by-hand`, paid)).status, 200);
    const { figures } = await read('2026-12');
    assert.deepEqual(
      [figures.total.refundedFen, figures.byHand, figures.owed, figures.openDifferencesFen],
      // What is stuck is owed, and no difference on top.
      [5_000, { refunds: 1, fen: 5_000 }, { refunds: 1, fen: 7_000 }, 0],
    );
    const before = await read();
    assert.deepEqual([before.figures.byHand, before.closing?.laterRefundedFen], [{ refunds: 0, fen: 0 }, 0]);
    const { body } = await finance.get('/api/staff/months/2026-12/report.xlsx');
    const cells = new Map(xlsx.parse(body)[0]!.data.map(([label, value]) => [label, value]));
    assert.deepEqual([cells.get('其中线下退款（元）'), cells.get('月末未到账退款（元）')], [50, 70]);
  });
});
