import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays, dayOf, midnightOf } from '../../../timeZone.ts';
import { type Piece, piecesOf } from './pieces.ts';

const DAYS = Array.from({ length: 900 }, (_, n) => dayOf(addDays(midnightOf('2027-11-20'), n)));
const day = fc.option(fc.constantFrom(...DAYS), { nil: undefined });

/** Of months their first day stands for all of them. */
const holds = ({ grain, from, until }: Piece, one: string): boolean => {
  const start = { all: one, month: `${one.slice(0, 7)}-01`, day: one }[grain];
  return (!from || start >= from) && (!until || start < until);
};

describe('a span of days', () => {
  it('is put together from pieces that hold each of its days once, and no other', () => {
    fc.assert(
      fc.property(day, day, fc.constantFrom(...DAYS), (from, to, one) => {
        const within = (!from || one >= from) && (!to || one <= to);
        const times = piecesOf(from, to).filter((piece) => holds(piece, one)).length;
        assert.equal(times, within ? 1 : 0);
      }),
      { numRuns: 2000 },
    );
  });

  it('has single days at its ends only', () => {
    assert.deepEqual(piecesOf('2026-10-15', '2027-01-31'), [
      { grain: 'day', from: '2026-10-15', until: '2026-11-01' },
      { grain: 'month', from: '2026-11-01', until: '2027-02-01' },
    ]);
    assert.deepEqual(piecesOf(undefined, undefined), [{ grain: 'all', from: null, until: null }]);
  });
});
