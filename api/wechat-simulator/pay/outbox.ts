/** Notifications on their way to the merchant: delivered at once, or held back for a test to lose, repeat or reorder. */

export interface Letter {
  url: string;
  body: string;
  headers: Record<string, string>;
}

const TRIES = 5;
const RETRY_MS = 500;

export class Outbox {
  readonly held: Letter[] = [];

  /** @param hold true: nothing leaves by itself */
  constructor(public hold: boolean) {}

  /** Signed when it leaves, so that one held back for an hour is not old. */
  post(write: () => Letter): void {
    if (this.hold) this.held.push(write());
    else void this.insist(write);
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

  private async insist(write: () => Letter): Promise<void> {
    for (let tries = 0; tries < TRIES; tries++) {
      const status = await this.deliver(write()).catch(() => 0);
      if (status === 200 || status === 204) return;
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  }
}
