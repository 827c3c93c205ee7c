/** Collects what became of the requests of one step. */
import type { Step, StepFigures } from './plan.ts';

export class Figures {
  sent = 0;
  private failed = 0;
  private readonly latencies: number[] = [];
  private readonly bySecond = new Map<number, number>();

  /** @param end milliseconds since the start of everything */
  answered(latency: number, end: number): void {
    this.latencies.push(latency);
    const second = Math.floor(end / 1000);
    this.bySecond.set(second, (this.bySecond.get(second) ?? 0) + 1);
  }

  fail(): void {
    this.failed++;
  }

  of(step: Step): StepFigures {
    const sorted = Float64Array.from(this.latencies).sort();
    const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
    const seconds = [...this.bySecond.keys()];
    const lasted = seconds.length > 0 ? Math.max(...seconds) - Math.min(...seconds) + 1 : 1;
    return {
      step,
      sent: this.sent,
      answered: sorted.length,
      failed: this.failed,
      perSecond: sorted.length / lasted,
      busiest: Math.max(0, ...this.bySecond.values()),
      p50: at(0.5),
      p95: at(0.95),
      p99: at(0.99),
      most: at(1),
    };
  }
}
