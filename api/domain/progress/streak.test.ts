import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dayOf } from '../../timeZone.ts';
import { streakOf } from './streak.ts';

describe('days in a row', () => {
  const day = (number: number) => new Date(number * 86_400_000).toISOString().slice(0, 10);

  it('count back from today, or from yesterday while today is young, to the first gap', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 20_000, max: 20_060 })),
        fc.integer({ min: 20_000, max: 20_060 }),
        (kept, today) => {
          // Walks the calendar day by day, with gaps told apart by a plain loop.
          let expected = 0;
          for (let at = today; ; at--) {
            if (kept.includes(at)) expected++;
            else if (at !== today) break;
          }
          assert.equal(streakOf(kept.map(day), day(today)), expected);
        },
      ),
    );
  });

  it('change at the midnight of the centre, not of the server', () => {
    assert.equal(dayOf(new Date('2026-12-04T15:59:59Z')), '2026-12-04');
    assert.equal(dayOf(new Date('2026-12-04T16:00:00Z')), '2026-12-05');
    assert.equal(streakOf(['2027-01-01', '2026-12-31'], '2027-01-02'), 2);
    assert.equal(streakOf(['2028-02-29', '2028-03-01'], '2028-03-01'), 2);
  });

  it('are told from moments alike wherever the server stands', () => {
    const HOUR = 3_600_000;
    const START = Date.UTC(2026, 0, 1);
    /** China is eight hours ahead of UTC all the year. */
    const dayNumber = (ms: number) => Math.floor((ms + 8 * HOUR) / (24 * HOUR));
    const zone = process.env.TZ;
    const moment = fc.integer({ min: 0, max: 12 * 24 * 60 }).map((minutes) => START + minutes * 60_000);
    const zones = fc.constantFrom('UTC', 'America/New_York', 'Asia/Kolkata', 'Pacific/Kiritimati');
    try {
      fc.assert(
        fc.property(fc.array(moment, { maxLength: 25 }), moment, zones, (moments, now, server) => {
          process.env.TZ = server;
          const kept = new Set(moments.map(dayNumber));
          let expected = 0;
          for (let at = dayNumber(now); kept.has(at) || at === dayNumber(now); at--)
            if (kept.has(at)) expected++;
          const days = [...new Set(moments.map((ms) => dayOf(new Date(ms))))];
          assert.equal(streakOf(days, dayOf(new Date(now))), expected);
        }),
      );
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });
});
