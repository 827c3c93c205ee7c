/** Collects what became of the requests. */
import { MOST_P99_MS, type Moment, STEPS, type Step, type StepFigures } from './plan.ts';

/** Of one step. */
class StepCount {
  sent = 0;
  failed = 0;
  readonly latencies: number[] = [];
  /** Milliseconds since the start, of each reply. */
  readonly ends: number[] = [];

  figures(step: Step): StepFigures {
    const { sent, failed, latencies, ends } = this;
    const sorted = Float64Array.from(latencies).sort();
    const bySecond = countBy(ends.map((end) => Math.floor(end / 1000)));
    const seconds = [...bySecond.keys()];
    const lasted = seconds.length > 0 ? greatest(seconds) - least(seconds) + 1 : 1;
    return {
      ...{ step, sent, answered: sorted.length, failed },
      perSecond: sorted.length / lasted,
      busiest: greatest([0, ...bySecond.values()]),
      ...{ p50: at(sorted, 0.5), p95: at(sorted, 0.95), p99: at(sorted, 0.99), most: at(sorted, 1) },
    };
  }
}

export class Figures {
  private readonly steps = new Map(STEPS.map((step) => [step, new StepCount()]));

  send(step: Step): void {
    this.of(step).sent++;
  }

  /** @param end milliseconds since the start of everything */
  answered(step: Step, latency: number, end: number): void {
    this.of(step).latencies.push(latency);
    this.of(step).ends.push(end);
  }

  fail(step: Step): void {
    this.of(step).failed++;
  }

  all(): StepFigures[] {
    return STEPS.map((step) => this.of(step).figures(step));
  }

  /** @param every length of each moment, in milliseconds */
  timeline(every: number): Moment[] {
    const moments = new Map<number, { latencies: number[]; late: Step[] }>();
    for (const [step, { latencies, ends }] of this.steps)
      ends.forEach((end, index) => {
        const number = Math.floor(end / every);
        const moment = moments.get(number) ?? { latencies: [], late: [] };
        moments.set(number, moment);
        moment.latencies.push(latencies[index]!);
        if (latencies[index]! > MOST_P99_MS) moment.late.push(step);
      });
    return [...moments]
      .sort(([a], [b]) => a - b)
      .map(([number, { latencies, late }]) => ({
        from: (number * every) / 1000,
        perSecond: latencies.length / (every / 1000),
        p99: at(Float64Array.from(latencies).sort(), 0.99),
        slowest: [...countBy(late)].sort(([, a], [, b]) => b - a)[0]?.[0],
      }));
  }

  private of(step: Step): StepCount {
    return this.steps.get(step) as StepCount;
  }
}

const at = (sorted: Float64Array, share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

// Not Math.max(...values): there may be more than a call has arguments.
const greatest = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b));
const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b));

function countBy<T>(values: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
