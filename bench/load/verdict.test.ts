import assert from 'node:assert/strict';
import type { Report } from './run.ts';
import { breaksFirst, isGood } from './verdict.ts';

describe('the verdict on a simulated start', () => {
  const step = { step: 'sync', perSecond: 1, busiest: 1, p50: 1, p95: 1, most: 900 } as const;
  const proof = {
    acknowledged: 10,
    lost: 0,
    doubled: 0,
    openedTwice: 0,
    miscounted: 0,
    explained: 2,
    uncounted: 0,
  };
  const steps = [{ ...step, sent: 10, answered: 10, failed: 0, p99: 499 }];
  const part = (name: string, busiest: number) => ({
    ...{ part: name, cores: busiest / 2, busiest, memoryBefore: 1, memoryMost: 2 },
  });
  const report: Omit<Report, 'proof' | 'steps' | 'failures'> = {
    timeline: [
      { from: 0, perSecond: 100, p99: 20, slowest: undefined },
      { from: 10, perSecond: 100, p99: 700, slowest: 'open' },
    ],
    looks: [
      { at: 5, cores: [0.2, 0.3, 0.1] },
      { at: 15, cores: [0.97, 0.4, 0.1] },
    ],
    parts: [part('API', 0.97), part('PostgreSQL', 0.4), part('phones', 0.1)],
    others: 0.1,
    waiting: 0,
    generatorLag: 8,
  };

  it('is good only when all was answered in time and every answer is there once', () => {
    assert.ok(isGood({ proof, steps }));
    assert.ok(!isGood({ proof: { ...proof, lost: 1 }, steps }));
    assert.ok(!isGood({ proof: { ...proof, doubled: 1 }, steps }));
    assert.ok(!isGood({ proof: { ...proof, uncounted: 1 }, steps }));
    assert.ok(!isGood({ proof, steps: [{ ...steps[0]!, p99: 500 }] }));
    assert.ok(!isGood({ proof, steps: [{ ...steps[0]!, answered: 9 }] }));
    assert.ok(!isGood({ proof, steps: [{ ...steps[0]!, failed: 1 }] }));
  });

  it('names the step that was slow first, and the part that was nearest to its limit then', () => {
    assert.match(breaksFirst(report, 2), /^First over 500 ms: open, 10 s .* API \(0\.97 of 1 cores\)/);
  });

  it('says what would break next when nothing did', () => {
    const timeline = report.timeline.slice(0, 1);
    assert.match(breaksFirst({ ...report, timeline }, 2), /^Nothing broke\. .* API/);
  });

  it('blames the machine when no part but all together are at the limit, and the phones when they were late', () => {
    const looks = [{ at: 15, cores: [0.7, 0.9, 0.3] }];
    assert.match(breaksFirst({ ...report, looks }, 2), /the machine as a whole \(2\.00 of 2 cores\)/);
    assert.match(breaksFirst({ ...report, generatorLag: 300 }, 2), /^The phones themselves/);
  });
});
