/**
 * Wishes on their way to the server that may be repeated without doing more: a PUT or DELETE of one thing, or
 * a POST that says the same again.
 * They survive a kill of the app; of several for one path only the newest is sent.
 */
import { isPassing } from '../services/apiError';

export interface Wish {
  method: 'PUT' | 'DELETE' | 'POST';
  path: string;
  body?: object;
  /** What it is about, for the learner to read while it waits. */
  about?: string;
}

export interface OutboxPorts {
  read(): unknown;
  /** Must be durable when it returns. */
  write(wishes: Wish[]): void;
  send(wish: Wish): Promise<void>;
  /** The server said no for good; the wish is dropped. */
  onRefused(wish: Wish, error: unknown): void;
  later(ms: number, run: () => void): () => void;
}

const RETRY_MS = 15_000;
const METHODS: Wish['method'][] = ['PUT', 'DELETE', 'POST'];

export class Outbox {
  private wishes: Wish[];
  private running: Promise<void> | undefined;
  private cancelTimer: (() => void) | undefined;

  constructor(private readonly ports: OutboxPorts) {
    const stored = ports.read();
    this.wishes = Array.isArray(stored) ? stored.filter(isWish) : [];
  }

  empty(): boolean {
    return this.wishes.length === 0;
  }

  waiting(): readonly Wish[] {
    return this.wishes;
  }

  put(wish: Wish): void {
    this.keep([...this.wishes.filter(({ path }) => path !== wish.path), wish]);
    void this.flush();
  }

  /** Sends now whatever waits. Resolves when all is sent or has to wait. */
  flush(): Promise<void> {
    this.cancelTimer?.();
    this.cancelTimer = undefined;
    this.running ??= this.run().finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  /** No more timers; what waits stays in storage. */
  close(): void {
    this.cancelTimer?.();
  }

  private async run(): Promise<void> {
    for (let wish = this.wishes[0]; wish; wish = this.wishes[0]) {
      try {
        await this.ports.send(wish);
      } catch (error) {
        if (isPassing(error)) {
          this.cancelTimer = this.ports.later(RETRY_MS, () => void this.flush());
          return;
        }
        this.ports.onRefused(wish, error);
      }
      // One that has taken its place meanwhile is still to be sent.
      this.keep(this.wishes.filter((other) => other !== wish));
    }
  }

  private keep(wishes: Wish[]): void {
    this.wishes = wishes;
    this.ports.write(wishes);
  }
}

export const isWish = (value: unknown): value is Wish => {
  const { method, path } = (value ?? {}) as Partial<Wish>;
  return METHODS.some((known) => known === method) && typeof path === 'string';
};
