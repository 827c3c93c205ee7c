/**
 * Few connections for many phones, as from a reverse proxy that holds theirs. Another one is made when all
 * are busy, so that no request waits for the reply to another until there are very many.
 */
import { type Reply, Wire } from '../support/wire.ts';

const MOST = 2_000;

export class Wires {
  private all: Wire[] = [];
  private readonly idle: Wire[] = [];
  private readonly waiting: ((wire: Wire) => void)[] = [];
  private readonly origin: string;

  constructor(origin: string) {
    this.origin = origin;
  }

  async exchange(request: Buffer): Promise<Reply> {
    const wire = this.idleOne() ?? this.another() ?? (await this.nextIdle());
    try {
      return await wire.exchange(request);
    } finally {
      const next = this.waiting.shift();
      if (next) next(wire.isOpen ? wire : (this.another() ?? wire));
      else if (wire.isOpen) this.idle.push(wire);
    }
  }

  close(): void {
    for (const wire of this.all) wire.close();
  }

  /** The one used last, because a server closes those that nobody uses. */
  private idleOne(): Wire | undefined {
    for (let wire = this.idle.pop(); wire; wire = this.idle.pop()) if (wire.isOpen) return wire;
    return undefined;
  }

  private another(): Wire | undefined {
    if (this.all.length >= MOST) this.all = this.all.filter((wire) => wire.isOpen);
    if (this.all.length >= MOST) return undefined;
    const wire = new Wire(this.origin);
    this.all.push(wire);
    return wire;
  }

  private nextIdle(): Promise<Wire> {
    return new Promise((resolve) => this.waiting.push(resolve));
  }
}
