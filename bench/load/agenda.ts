/** Does many things at their time with one timer. */
const SLOT_MS = 5;

export class Agenda {
  /** The worst delay so far, in milliseconds. */
  lag = 0;
  private readonly slots = new Map<number, (() => void)[]>();
  private readonly start = performance.now();
  private done = 0;
  private readonly timer = setInterval(() => this.work(), SLOT_MS);

  /** Milliseconds since the start. */
  now(): number {
    return performance.now() - this.start;
  }

  /** @param due milliseconds since the start; what is past is done next */
  at(due: number, work: () => void): void {
    const slot = Math.max(Math.ceil(due / SLOT_MS), this.done + 1);
    const others = this.slots.get(slot);
    if (others) others.push(work);
    else this.slots.set(slot, [work]);
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private work(): void {
    const last = Math.floor(this.now() / SLOT_MS);
    for (let slot = this.done + 1; slot <= last; slot++) {
      const works = this.slots.get(slot);
      this.done = slot;
      this.slots.delete(slot);
      if (works) this.lag = Math.max(this.lag, this.now() - slot * SLOT_MS);
      for (const work of works ?? []) work();
    }
  }
}
