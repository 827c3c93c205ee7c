/** What suites over syncing answers happen in. */
import { ApiError } from '../miniprogram/services/apiError.ts';
import type { AnswerQueue } from '../miniprogram/stores/answerQueue.ts';
import { readQueue } from '../miniprogram/stores/answerQueueRepair.ts';
import { AnswerSync, type SyncStatus } from '../miniprogram/stores/answerSync.ts';
import type {
  AttemptResult,
  QueuedResponse,
  RecordReply,
  SubmitReply,
} from '../miniprogram/typings/contracts';

const OFFLINE = new ApiError('network.unreachable', '网络不通', 0);
export const RESULT = { id: 7, score: 60, refused: [] as RecordReply['refused'] } as SubmitReply;

export type Fate = 'arrives' | 'lost' | 'replyLost';

/** A phone whose app can be killed, a server, and a network that can fail in each direction. */
export class World {
  stored: unknown;
  readonly server = new Map<number, QueuedResponse>();
  submitted = 0;
  batches: number[][] = [];
  network: Fate = 'arrives';
  refuse: ApiError | undefined;
  timers: { ms: number; run: () => void }[] = [];
  statuses: SyncStatus[] = [];
  results: AttemptResult[] = [];
  /** Given up on another phone. */
  dropped = false;
  /** The paper was closed before: why no answer is taken any more. */
  closed: string | undefined;
  errors: unknown[] = [];
  /** Whose turn it is at the server. */
  turn = 0;
  asked = 0;
  sync = this.start();

  start(): AnswerSync {
    this.timers = [];
    const sync = new AnswerSync(readQueue(7, this.stored), {
      send: async (_, batch) => {
        const refused = await this.deliver(batch);
        const acknowledged = batch
          .map(({ seq }) => seq)
          .filter((seq) => !refused.some((one) => one.seq === seq));
        const lastSeq = Math.max(0, ...[...this.server.values()].map(({ seq }) => seq));
        return { acknowledged, refused, lastSeq, serverTime: new Date(0).toISOString() };
      },
      submit: async (_, batch) => {
        const refused = await this.deliver(batch, () => {
          this.submitted += 1;
        });
        return { ...RESULT, refused };
      },
      ask: async (_, turn) => {
        if (this.network !== 'arrives') throw OFFLINE;
        this.asked += 1;
        if (turn < this.turn) throw new ApiError('attempt.takenOver', '已在另一台手机上继续', 409);
        return { serverTime: new Date(0).toISOString() };
      },
      save: (queue: AnswerQueue) => {
        this.stored = JSON.parse(JSON.stringify(queue));
      },
      forget: () => {
        this.stored = undefined;
      },
      now: () => 0,
      later: (ms, run) => {
        const timer = { ms, run };
        this.timers.push(timer);
        return () => {
          this.timers = this.timers.filter((other) => other !== timer);
        };
      },
    });
    sync.watch({
      onStatus: (status) => this.statuses.push(status),
      onSubmitted: (result) => this.results.push(result),
      onServerTime: () => {},
      onError: (error) => this.errors.push(error),
    });
    return sync;
  }

  private async deliver(batch: QueuedResponse[], then = () => {}): Promise<RecordReply['refused']> {
    if (this.network === 'lost') throw OFFLINE;
    if (this.refuse) throw this.refuse;
    this.batches.push(batch.map(({ seq }) => seq));
    const refused = batch.flatMap((response) => this.take(response) ?? []);
    then();
    if (this.network === 'replyLost') throw OFFLINE;
    return refused.map(({ seq, code }) => ({ seq, code, message: code }));
  }

  /** The code with which the server refuses it. */
  private take(response: QueuedResponse): { seq: number; code: string } | undefined {
    const { itemId, seq } = response;
    const stored = this.server.get(itemId);
    if (stored && stored.seq > seq) return undefined;
    if (stored?.seq === seq) {
      const same = JSON.stringify(stored.response) === JSON.stringify(response.response);
      return same ? undefined : { seq, code: this.closed ?? 'attempt.seqTaken' };
    }
    if (this.closed) return { seq, code: this.closed };
    if (this.dropped && !response.explained) return { seq, code: 'attempt.dropped' };
    this.server.set(itemId, response);
  }

  kill(): void {
    this.sync.close();
    this.sync = this.start();
  }

  async elapse(): Promise<void> {
    for (const timer of this.timers.splice(0)) timer.run();
    await new Promise(setImmediate);
  }
}

export const answer = (world: World, itemId: number, key: string) =>
  world.sync.record(itemId, { keys: [key] });
