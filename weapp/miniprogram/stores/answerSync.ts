/**
 * Brings the answers of one attempt to the server: in batches, again after failures, and again after a
 * restart. An answer leaves the queue only when the server's reply says so.
 */
import { ApiError, isPassing } from '../services/apiError';
import type {
  AttemptResult,
  AttemptView,
  QueuedResponse,
  RecordReply,
  ResponseValue,
  SubmitReply,
} from '../typings/contracts';
import {
  type AnswerQueue,
  markRefused,
  markSent,
  mergeServer,
  onlyRefused,
  pendingAnswers,
  recordAnswer,
  renumber,
} from './answerQueue';

/** The server takes 500; smaller batches get through a weak network. */
const BATCH = 100;
/** Answers given within this time travel together. */
const GATHER_MS = 2_000;
/** Two phones have numbered different answers alike. */
const SEQ_TAKEN = 'attempt.seqTaken';
const RETRY_MS = [3_000, 6_000, 15_000, 30_000];

/** saved: the server has everything. stopped: it said no for good, see `onError`. */
export type SyncStatus = 'saved' | 'waiting' | 'sending' | 'retrying' | 'stopped';

export interface SyncPorts {
  send(attemptId: number, responses: QueuedResponse[]): Promise<RecordReply>;
  submit(attemptId: number, responses: QueuedResponse[]): Promise<SubmitReply>;
  /** Must be durable when it returns. */
  save(queue: AnswerQueue): void;
  /** The paper is handed in and marked: the phone need not keep it. */
  forget(attemptId: number): void;
  now(): number;
  later(ms: number, run: () => void): () => void;
}

export interface SyncListener {
  onStatus(status: SyncStatus): void;
  onSubmitted(result: AttemptResult): void;
  /** The server refused for good: single answers, or the whole attempt. */
  onError(error: unknown): void;
}

export class AnswerSync {
  private status: SyncStatus = 'saved';
  private running: Promise<void> | undefined;
  private cancelTimer: (() => void) | undefined;
  private failures = 0;
  private listener: SyncListener | undefined;

  constructor(
    private queue: AnswerQueue,
    private readonly ports: SyncPorts,
  ) {
    if (this.hasWork()) this.status = 'waiting';
  }

  current(): AnswerQueue {
    return this.queue;
  }

  /** One page at a time listens; the returned function ends it. */
  watch(listener: SyncListener): () => void {
    this.listener = listener;
    listener.onStatus(this.status);
    return () => {
      if (this.listener === listener) this.listener = undefined;
    };
  }

  /** Takes over what the server knows of this attempt. */
  merge(known: AttemptView['responses']): void {
    this.keep(mergeServer(this.queue, known));
    if (this.hasWork()) this.schedule(0);
  }

  record(itemId: number, response: ResponseValue): void {
    if (this.status !== 'retrying' && this.status !== 'sending') this.show('waiting');
    this.schedule(GATHER_MS);
    this.keep(recordAnswer(this.queue, itemId, response, new Date(this.ports.now()).toISOString()));
  }

  /** Hands in as soon as the server can be reached, over a restart of the app too. */
  submit(): Promise<void> {
    this.keep({ ...this.queue, submitRequested: true });
    return this.flush();
  }

  cancelSubmit(): void {
    this.keep({ ...this.queue, submitRequested: false });
  }

  /** Sends now whatever waits. Resolves when done or when it has to try again later. */
  flush(): Promise<void> {
    this.clearTimer();
    this.running ??= this.run().finally(() => {
      this.running = undefined;
      if (this.status === 'saved' && this.hasWork()) this.schedule(0);
    });
    return this.running;
  }

  /** No more timers; what is queued stays in storage. */
  close(): void {
    this.clearTimer();
    this.listener = undefined;
  }

  private async run(): Promise<void> {
    if (!this.hasWork()) return;
    this.show('sending');
    try {
      await this.sendBatches();
      if (this.queue.submitRequested) await this.handIn();
      this.failures = 0;
      this.show('saved');
    } catch (error) {
      this.fail(error);
    }
  }

  private async sendBatches(): Promise<void> {
    for (;;) {
      const batch = pendingAnswers(this.queue).slice(0, BATCH);
      // The last batch of a paper travels with handing in.
      if (!batch.length || (this.queue.submitRequested && batch.length < BATCH)) return;
      const reply = await this.ports.send(this.queue.attemptId, batch);
      const taken = reply.refused.filter(({ code }) => code === SEQ_TAKEN).map(({ seq }) => seq);
      const refused = reply.refused.filter(({ code }) => code !== SEQ_TAKEN);
      if (reply.refused.length + reply.acknowledged.length === 0)
        throw new Error('The server settled no answer.');
      const settled = markRefused(markSent(this.queue, reply.acknowledged), refused);
      this.keep(renumber(settled, taken, reply.lastSeq ?? 0));
      const [first] = refused;
      if (first) this.listener?.onError(new ApiError(first.code, first.message, 409));
    }
  }

  private async handIn(): Promise<void> {
    const { attemptId } = this.queue;
    const rest = pendingAnswers(this.queue);
    const result = await this.ports.submit(attemptId, rest);
    const settled = markRefused(this.queue, result.refused);
    const all = rest.map(({ seq }) => seq);
    this.queue = onlyRefused({ ...markSent(settled, all), submitRequested: false });
    this.ports.forget(attemptId);
    // The result page tells of them, also when nobody was looking while the paper was handed in.
    if (Object.keys(this.queue.answers).length > 0) this.ports.save(this.queue);
    this.listener?.onSubmitted(result);
  }

  private fail(error: unknown): void {
    if (isPassing(error)) {
      const wait = RETRY_MS[Math.min(this.failures, RETRY_MS.length - 1)]!;
      this.failures += 1;
      this.show('retrying');
      this.schedule(wait);
      return;
    }
    if (this.queue.submitRequested) this.cancelSubmit();
    this.show('stopped');
    this.listener?.onError(error);
  }

  private hasWork(): boolean {
    return this.queue.submitRequested || pendingAnswers(this.queue).length > 0;
  }

  private keep(queue: AnswerQueue): void {
    this.queue = queue;
    this.ports.save(queue);
  }

  private show(status: SyncStatus): void {
    this.status = status;
    this.listener?.onStatus(status);
  }

  private schedule(ms: number): void {
    this.cancelTimer ??= this.ports.later(ms, () => {
      this.cancelTimer = undefined;
      void this.flush();
    });
  }

  private clearTimer(): void {
    this.cancelTimer?.();
    this.cancelTimer = undefined;
  }
}
