/** Looks now and then at what the parts use. */
import { setInterval as every } from 'node:timers/promises';
import { machineUsage, usageOf } from '../support/usage.ts';

const EVERY_MS = 5_000;

export interface PartFigures {
  part: string;
  /** Processor cores: on average, and in the busiest moments. */
  cores: number;
  busiest: number;
  /** Megabytes before the start, and at most. */
  memoryBefore: number;
  memoryMost: number;
}

export interface Watched {
  parts: PartFigures[];
  /** Cores that everything else on this machine used, the simulated WeChat included; on average. */
  others: number;
  /** Cores that had nothing to do but to wait for the disk; on average. */
  waiting: number;
  /** Cores of each part, by place, in the time before `at`: real seconds since the beginning. */
  looks: { at: number; cores: number[] }[];
}

/** Until `work` is done. */
export async function watch(
  parts: Readonly<Record<string, number>>,
  work: Promise<unknown>,
): Promise<Watched> {
  const stop = new AbortController();
  const start = performance.now();
  const seen = Object.entries(parts).map(([part, pid]) => new Part(part, pid));
  const before = await machineUsage();
  const look = () => Promise.all(seen.map((part) => part.look()));
  await look();
  const done = work.finally(() => stop.abort()).catch(() => {});
  try {
    for await (const _ of every(EVERY_MS, undefined, { signal: stop.signal })) await look();
  } catch (error) {
    if (!stop.signal.aborted) throw error;
  }
  await done;
  await look();
  const lasted = (performance.now() - start) / 1000;
  const after = await machineUsage();
  const figures = seen.map((part) => part.figures());
  const ours = figures.reduce((sum, { cores }) => sum + cores, 0);
  return {
    parts: figures,
    others: Math.max(0, (after.busy - before.busy) / lasted - ours),
    waiting: (after.waiting - before.waiting) / lasted,
    looks: seen[0]!.steps().map(({ at }, index) => ({
      at: at - start / 1000,
      cores: seen.map((part) => part.steps()[index]!.cores),
    })),
  };
}

class Part {
  private readonly looks: { at: number; cpuSeconds: number; memoryMb: number }[] = [];
  constructor(
    readonly part: string,
    readonly pid: number,
  ) {}

  async look(): Promise<void> {
    this.looks.push({ at: performance.now() / 1000, ...(await usageOf(this.pid)) });
  }

  /** What was used between each two looks. */
  steps(): { at: number; cores: number }[] {
    return this.looks
      .slice(1)
      .map((look, index) => ({ at: look.at, cores: cores(this.looks[index]!, look) }));
  }

  figures(): PartFigures {
    return {
      part: this.part,
      cores: cores(this.looks[0]!, this.looks.at(-1)!),
      busiest: Math.max(...this.steps().map((step) => step.cores)),
      memoryBefore: this.looks[0]!.memoryMb,
      memoryMost: Math.max(...this.looks.map(({ memoryMb }) => memoryMb)),
    };
  }
}

const cores = (from: { at: number; cpuSeconds: number }, to: { at: number; cpuSeconds: number }): number =>
  (to.cpuSeconds - from.cpuSeconds) / (to.at - from.at);
