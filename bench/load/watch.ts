/** Looks now and then at what the parts use. */
import { setInterval as every } from 'node:timers/promises';
import { usageOf } from '../support/usage.ts';

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

/** Until `work` is done. */
export async function watch(
  parts: Readonly<Record<string, number>>,
  work: Promise<unknown>,
): Promise<PartFigures[]> {
  const stop = new AbortController();
  const seen = Object.entries(parts).map(([part, pid]) => new Part(part, pid));
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
  return seen.map((part) => part.figures());
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

  figures(): PartFigures {
    const [first, last] = [this.looks[0]!, this.looks.at(-1)!];
    const between = this.looks.slice(1).map((look, index) => cores(this.looks[index]!, look));
    return {
      part: this.part,
      cores: cores(first, last),
      busiest: Math.max(...between),
      memoryBefore: first.memoryMb,
      memoryMost: Math.max(...this.looks.map(({ memoryMb }) => memoryMb)),
    };
  }
}

const cores = (from: { at: number; cpuSeconds: number }, to: { at: number; cpuSeconds: number }): number =>
  (to.cpuSeconds - from.cpuSeconds) / (to.at - from.at);
