import assert from 'node:assert/strict';
import fc from 'fast-check';
import { PLATFORMS, type Platform } from '../orders/kinds.ts';
import { type CouponTerms, discountFen, isPayable, termsText } from './price.ts';

const MOST_FEN = 10_000_000;
const price = fc.integer({ min: 1, max: MOST_FEN });
const leastFen = fc.oneof(fc.constant(0), price);
const terms: fc.Arbitrary<CouponTerms> = fc.oneof(
  fc.record({ kind: fc.constant('amount' as const), offFen: price, percent: fc.constant(null), leastFen }),
  fc.record({
    kind: fc.constant('percent' as const),
    offFen: fc.constant(null),
    percent: fc.integer({ min: 1, max: 99 }),
    leastFen,
  }),
  fc.record({
    kind: fc.constant('free' as const),
    offFen: fc.constant(null),
    percent: fc.constant(null),
    leastFen,
  }),
);
const of = (change: Partial<CouponTerms>): CouponTerms => ({
  ...{ kind: 'amount', offFen: null, percent: null, leastFen: 0 },
  ...change,
});

describe('the price with a coupon', () => {
  it('is whole fen between nothing and the full price, and nothing only where it is to be free', () => {
    fc.assert(
      fc.property(terms, price, (coupon, full) => {
        const amount = full - discountFen(coupon, full);
        assert.ok(Number.isInteger(amount) && amount >= 0 && amount <= full);
        assert.equal(amount === 0, coupon.kind === 'free' && full >= coupon.leastFen);
        if (full < coupon.leastFen) assert.equal(amount, full);
      }),
    );
  });

  it('never takes off more than the coupon says, nor a fen less than it could', () => {
    fc.assert(
      fc.property(terms, price, (coupon, full) => {
        fc.pre(coupon.kind !== 'free' && full >= coupon.leastFen);
        const exact = coupon.offFen ?? (full * (100 - coupon.percent!)) / 100;
        const off = discountFen(coupon, full);
        assert.ok(off <= exact);
        assert.ok(off > exact - 1 || off === full - 1, `${off} of ${exact}`);
      }),
    );
  });

  it('does not fall when the full price rises', () => {
    fc.assert(
      fc.property(terms, price, fc.integer({ min: 0, max: 100_000 }), (coupon, full, more) => {
        fc.pre(full >= coupon.leastFen);
        const left = (fen: number) => fen - discountFen(coupon, fen);
        assert.ok(left(full + more) >= left(full));
      }),
    );
  });

  it('is as the examples of the manual say', () => {
    assert.equal(discountFen(of({ offFen: 1000 }), 9900), 1000);
    assert.equal(discountFen(of({ offFen: 1000 }), 500), 499);
    assert.equal(discountFen(of({ offFen: 1000 }), 1), 0);
    assert.equal(discountFen(of({ offFen: 1000, leastFen: 5000 }), 4999), 0);
    assert.equal(discountFen(of({ kind: 'percent', percent: 85 }), 999), 149);
    assert.equal(discountFen(of({ kind: 'free' }), 9900), 9900);
  });

  it('can be paid where WeChat and Apple take it', () => {
    const by = (provider: 'wxpay_v3' | 'xpay', platform: Platform = 'android') => ({ provider, platform });
    assert.ok(isPayable(1, 9900, by('wxpay_v3')));
    assert.ok(isPayable(40, 100, by('xpay')));
    assert.ok(!isPayable(39, 100, by('xpay')));
    assert.ok(isPayable(100, 200, by('xpay', 'ios')));
    assert.ok(!isPayable(99, 200, by('xpay', 'ios')));
    for (const platform of Object.keys(PLATFORMS) as Platform[])
      assert.ok(isPayable(0, 9900, by('xpay', platform)));
  });

  it('is told in words', () => {
    assert.equal(termsText(of({ offFen: 1050, leastFen: 10_000 })), '满 100 元减 10.5 元');
    assert.equal(termsText(of({ kind: 'percent', percent: 85 })), '8.5 折');
    assert.equal(termsText(of({ kind: 'free' })), '免费');
  });
});
