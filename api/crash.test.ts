import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { after, before, describe, it } from 'mocha';
import type { AttemptView, QueuedResponse, RecordReply } from './domain/attempts/contract.ts';
import { connect } from './infra/db.ts';
import { type Client, client } from './test/client.ts';
import { type Program, startProgram } from './test/program.ts';

const BATCH = 10;
/** Recovery waits for the disk, which other tests keep busy. */
const GIVE_UP_AFTER_MS = 150_000;

describe('a crash in the middle of a sync', () => {
  let folder: string;
  let program: Program;
  let phone: Phone;

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'ekaotong-crash-'));
    await chmod(folder, 0o711);
    program = await startProgram({ dataDir: folder });
    await program.up();
    phone = await Phone.open(program.url);
  });
  after(async () => {
    await program.kill('SIGTERM');
    await rm(folder, { recursive: true });
  });

  it('of the API loses no acknowledged answer', async () => {
    const before = phone.acknowledged.size;
    const syncing = phone.sync({ until: () => phone.cutOff });
    await phone.reach(before + 30 * BATCH);
    await program.kill('SIGKILL');
    await syncing;
    program = await startProgram({ dataDir: folder });
    await program.up();
    phone.moveTo(program.url);
    await phone.sync({ batches: 5 });
    await everyAcknowledgedAnswerIsKept();
  });

  it('of the database server loses none either, and the API goes on by itself', async () => {
    const before = phone.acknowledged.size;
    let enough = false;
    const syncing = phone.sync({ until: () => enough });
    await phone.reach(before + 30 * BATCH);
    const killed = await program.server();
    process.kill(killed.pid, 'SIGKILL');
    const atKill = phone.acknowledged.size;
    await phone.reach(atKill + 30 * BATCH);
    enough = true;
    await syncing;
    assert.notEqual((await program.server()).pid, killed.pid);
    await everyAcknowledgedAnswerIsKept();
  });

  async function everyAcknowledgedAnswerIsKept(): Promise<void> {
    const db = connect((await program.server()).address);
    try {
      const rows: { item_id: number; seq: number; response: object }[] = await db('responses')
        .where({ attempt_id: phone.attemptId })
        .select('item_id', 'seq', 'response');
      const kept = new Map(rows.map((row) => [row.item_id, row]));
      assert.equal(kept.size, rows.length, 'an answer is there twice');
      assert.ok(phone.acknowledged.size > 0);
      for (const sent of phone.latestAcknowledged()) {
        const row = kept.get(sent.itemId);
        assert.ok(row && row.seq >= sent.seq, `item ${sent.itemId}, seq ${sent.seq} is lost`);
        assert.deepEqual(row.response, phone.sent.get(row.seq)?.response);
      }
    } finally {
      await db.destroy();
    }
  }
});

/** Answers one paper over and over, ten answers a request, and sends a batch again until acknowledged. */
class Phone {
  readonly acknowledged = new Set<number>();
  readonly sent = new Map<number, QueuedResponse>();
  cutOff = false;
  private seq = 0;

  private constructor(
    private api: Client,
    private readonly attempt: AttemptView,
  ) {}

  get attemptId(): number {
    return this.attempt.id;
  }

  static async open(url: string): Promise<Phone> {
    const guest = client(url);
    const { body: codes } = await guest.post('/__simulator/login', { phone: '13800000001' });
    const { loginCode, phoneCode } = codes;
    const { body: inForce } = await guest.get('/api/learner/terms');
    const agreements = inForce.data.map(({ id }: { id: number }) => id);
    const login = { loginCode, phoneCode, agreements };
    const { body: session } = await guest.post('/api/learner/session/wechat', login);
    const api = client(url, session.data.token);
    const { body: offer } = await api.get('/api/learner/training');
    const opened = await api.post('/api/learner/attempts', {
      source: 'training',
      clientKey: randomUUID(),
      blueprintId: offer.data.blueprints[0].id,
    });
    return new Phone(api, opened.body.data);
  }

  moveTo(url: string): void {
    this.api = client(url, this.api.token);
    this.cutOff = false;
  }

  /** Waits until so many answers are acknowledged. */
  async reach(count: number): Promise<void> {
    const deadline = Date.now() + GIVE_UP_AFTER_MS;
    while (this.acknowledged.size < count) {
      if (Date.now() > deadline) throw new Error(`only ${this.acknowledged.size} of ${count} acknowledged`);
      await sleep(2);
    }
  }

  async sync({ batches = Number.POSITIVE_INFINITY, until = () => false }): Promise<void> {
    for (let n = 0; n < batches && !until(); n++) await this.deliver(this.nextBatch());
  }

  /** The last acknowledged answer of each item. */
  latestAcknowledged(): QueuedResponse[] {
    const latest = new Map<number, QueuedResponse>();
    for (const [seq, response] of this.sent)
      if (this.acknowledged.has(seq)) latest.set(response.itemId, response);
    return [...latest.values()];
  }

  private nextBatch(): QueuedResponse[] {
    return Array.from({ length: BATCH }, () => {
      const seq = ++this.seq;
      const item = this.attempt.items[seq % this.attempt.items.length];
      assert.ok(item);
      const response = item.type === 'judge' ? { value: seq % 3 === 0 } : { keys: ['ABCD'.charAt(seq % 4)] };
      const queued = { itemId: item.id, seq, response, answeredAt: new Date().toISOString() };
      this.sent.set(seq, queued);
      return queued;
    });
  }

  /** Gives up when the API is gone; a server error is tried again, as the mini program does. */
  private async deliver(responses: QueuedResponse[]): Promise<void> {
    const place = `/api/learner/attempts/${this.attempt.id}/responses`;
    const deadline = Date.now() + GIVE_UP_AFTER_MS;
    while (Date.now() < deadline) {
      const reply = await this.api.post(place, { responses }).catch(() => undefined);
      if (!reply) {
        this.cutOff = true;
        return;
      }
      if (reply.status === 200) {
        const { acknowledged, refused } = reply.body.data as RecordReply;
        assert.deepEqual(refused, []);
        for (const seq of acknowledged) this.acknowledged.add(seq);
        return;
      }
      assert.ok(reply.status >= 500 || reply.status === 429, `${reply.status} ${JSON.stringify(reply.body)}`);
      await sleep(50);
    }
    throw new Error('the API did not come back');
  }
}
