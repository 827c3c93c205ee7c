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
  takeTurn,
} from './answerQueue';

/** The server takes 500; smaller batches get through a weak network. */
const BATCH = 100;
/** Answers given within this time travel together. */
const GATHER_MS = 2_000;
/** Two phones have numbered different answers alike. */
const SEQ_TAKEN = 'attempt.seqTaken';
/** Another phone goes on with the exam. */
export const TAKEN_OVER = 'attempt.takenOver';
/** Practice was given up, on another phone: of what comes still only what was explained counts. */
export const DROPPED = 'attempt.dropped';
const RETRY_MS = [3_000, 6_000, 15_000, 30_000];

/** saved: the server has everything. stopped: it said no for good, see `onError`. */
export type SyncStatus = 'saved' | 'waiting' | 'sending' | 'retrying' | 'stopped';

export interface SyncPorts {
  send(attemptId: number, responses: QueuedResponse[], turn?: number): Promise<RecordReply>;
  submit(attemptId: number, responses: QueuedResponse[], turn?: number): Promise<SubmitReply>;
  /** Rejects when the exam goes on elsewhere or is over. */
  ask(attemptId: number, turn: number): Promise<Pick<RecordReply, 'serverTime'>>;
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
  /** By the server's clock, ISO. */
  onServerTime(instant: string): void;
  /** The server refused for good: single answers, or the whole attempt; or another phone has taken the exam over. */
  onError(error: unknown): void;
}

export class AnswerSync {
  private status: SyncStatus = 'saved';
  private running: Promise<void> | undefined;
  private cancelTimer: (() => void) | undefined;
  private failures = 0;
  /** By the phone's clock. */
  private askedAt = Number.NEGATIVE_INFINITY;
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

  /** This phone goes on with the exam, and another no longer. */
  take({ turn, responses }: Pick<AttemptView, 'turn' | 'responses'>): void {
    this.queue = takeTurn(this.queue, turn);
    this.merge(responses);
  }

  /** Asks whether it is still this phone's turn, unless the server was heard or asked in the last `quietMs`. */
  async ask(quietMs = 0): Promise<void> {
    const { attemptId, turn } = this.queue;
    if (turn === undefined || Math.abs(this.ports.now() - this.askedAt) < quietMs) return;
    this.askedAt = this.ports.now();
    try {
      this.hear(await this.ports.ask(attemptId, turn));
    } catch (error) {
      if (!isPassing(error)) this.listener?.onError(error);
    }
  }

  record(itemId: number, response: ResponseValue, explained?: boolean): void {
    if (this.status !== 'retrying' && this.status !== 'sending') this.show('waiting');
    this.schedule(GATHER_MS);
    const at = new Date(this.ports.now()).toISOString();
    this.keep(recordAnswer(this.queue, itemId, response, at, explained));
  }

  /**
   * The learner has seen the key to what he has answered: from now on it counts.
   * @param instead what stands for a blank
   */
  explain(itemId: number, instead?: ResponseValue): void {
    const answer = this.queue.answers[itemId];
    const response = instead ?? answer?.response;
    if (response && !answer?.explained) this.record(itemId, response, true);
  }

  /** Hands in as soon as the server can be reached, over a restart of the app too. */
  submit(): Promise<void> {
    this.keep({ ...this.queue, submitRequested: true });
    return this.flush();
  }

  /**
   * The same where no page listens. Resolves to whether it is at the server.
   * @throws what the server refuses it with
   */
  async submitUnseen(): Promise<boolean> {
    let submitted = false;
    let refusal: unknown;
    const stop = this.watch({
      onStatus: () => {},
      onServerTime: () => {},
      onSubmitted: () => {
        submitted = true;
      },
      onError: (error) => {
        refusal = error;
      },
    });
    await this.submit();
    stop();
    if (!submitted && !this.queue.submitRequested) throw refusal;
    return submitted;
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
      const reply = await this.ports.send(this.queue.attemptId, batch, this.queue.turn);
      this.hear(reply);
      const taken = reply.refused.filter(({ code }) => code === SEQ_TAKEN).map(({ seq }) => seq);
      const refused = reply.refused.filter(({ code }) => code !== SEQ_TAKEN);
      if (reply.refused.length + reply.acknowledged.length === 0)
        throw new Error('The server settled no answer.');
      const settled = markRefused(markSent(this.queue, reply.acknowledged), refused);
      this.keep(renumber(settled, taken, reply.lastSeq ?? 0));
      const [first] = refused;
      const refusal = first ?? reply.takenOver;
      if (refusal) this.listener?.onError(new ApiError(refusal.code, refusal.message, 409));
    }
  }

  private async handIn(): Promise<void> {
    const { attemptId } = this.queue;
    const rest = pendingAnswers(this.queue);
    const result = await this.ports.submit(attemptId, rest, this.queue.turn);
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
    const { submitRequested } = this.queue;
    if (submitRequested) this.cancelSubmit();
    this.show('stopped');
    this.listener?.onError(error);
    // The last answers were to travel with handing in; without it they are still taken.
    const takes = error instanceof ApiError && (error.code === TAKEN_OVER || error.code === DROPPED);
    if (submitRequested && takes && this.hasWork()) this.schedule(0);
  }

  private hear({ serverTime }: Pick<RecordReply, 'serverTime'>): void {
    this.askedAt = this.ports.now();
    this.listener?.onServerTime(serverTime);
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
