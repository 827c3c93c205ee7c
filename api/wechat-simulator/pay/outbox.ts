/** Notifications on their way to the merchant: sent at once and insisted on, spoilt by name, or held back for a test. */
import { setTimeout as sleep } from 'node:timers/promises';

export interface Letter {
  url: string;
  body: string;
  headers: Record<string, string>;
}

/** One held back: as it was signed then, and as WeChat would sign it when it comes again. */
export interface HeldLetter extends Letter {
  again(): Letter;
}

export const NOTICE_FAULTS = [
  /** Never sent: WeChat gives up after its last try, too. */
  'lost',
  'late',
  'repeated',
  /** Overtaken by the next one. */
  'reordered',
  /** Somebody else sends a changed one in its place. */
  'forged',
] as const;
export type NoticeFault = (typeof NOTICE_FAULTS)[number];

const TRIES = 5;
const RETRY_MS = 500;
const LATE_MS = 1_500;

export class Outbox {
  readonly held: HeldLetter[] = [];
  /** Lined up; each spoils one notification that is not held back. */
  readonly next: NoticeFault[] = [];
  private readonly overtaken: (() => Letter)[] = [];
  private readonly underWay = new Set<Promise<void>>();

  /** @param hold true: nothing leaves by itself */
  constructor(public hold: boolean) {}

  post(write: () => Letter): void {
    if (this.hold) {
      this.held.push({ ...write(), again: write });
      return;
    }
    const sending = this.send(write, this.next.shift()).finally(() => this.underWay.delete(sending));
    this.underWay.add(sending);
  }

  /** When everything posted has been taken, or given up. */
  async quiet(): Promise<void> {
    while (this.underWay.size > 0) await Promise.all(this.underWay);
  }

  /** The status that the merchant answers. */
  async deliver({ url, body, headers }: Letter): Promise<number> {
    const reply = await fetch(url, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', ...headers },
    });
    await reply.arrayBuffer();
    return reply.status;
  }

  private async send(write: () => Letter, fault: NoticeFault | undefined): Promise<void> {
    if (fault === 'lost') return;
    if (fault === 'reordered') {
      this.overtaken.push(write);
      return;
    }
    if (fault === 'forged') {
      await this.deliver(forged(write())).catch(() => 0);
      return;
    }
    if (fault === 'late') await sleep(LATE_MS);
    await Promise.all(Array.from({ length: fault === 'repeated' ? 3 : 1 }, () => this.insist(write)));
    for (const earlier of this.overtaken.splice(0)) await this.insist(earlier);
  }

  /** Signed anew each time it leaves, so that one that comes late is not old. */
  private async insist(write: () => Letter): Promise<void> {
    for (let tries = 0; tries < TRIES; tries++) {
      const status = await this.deliver(write()).catch(() => 0);
      if (status === 200 || status === 204) return;
      await sleep(RETRY_MS);
    }
  }
}

/** Its content is changed, its signature is not. */
export const forged = (letter: Letter): Letter => ({ ...letter, body: letter.body.replace(/\d/, differing) });

const differing = (digit: string) => String((Number(digit) + 1) % 10);
