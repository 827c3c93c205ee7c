/**
 * Answers of one attempt on their way to the server. Pure data and rules; `answerSync` does the sending.
 * Each answer gets the next number of its attempt, and only the newest per question is kept: the server
 * keeps the highest number too, so repeats and late arrivals change nothing.
 */
import type { AttemptView, QueuedResponse, ResponseValue } from '../typings/contracts';

export interface QueuedAnswer {
  seq: number;
  response: ResponseValue;
  /** ISO instant by the phone's clock. */
  answeredAt: string;
  /** sent: the server has it for good. refused: it will never take it. */
  state: 'pending' | 'sent' | 'refused';
}

export interface AnswerQueue {
  attemptId: number;
  lastSeq: number;
  answers: Record<number, QueuedAnswer>;
  /** The learner has handed in; to be carried out once the network is back. */
  submitRequested: boolean;
}

export const emptyQueue = (attemptId: number): AnswerQueue => ({
  attemptId,
  lastSeq: 0,
  answers: {},
  submitRequested: false,
});

export function recordAnswer(
  queue: AnswerQueue,
  itemId: number,
  response: ResponseValue,
  answeredAt: string,
): AnswerQueue {
  const seq = queue.lastSeq + 1;
  const answer: QueuedAnswer = { seq, response, answeredAt, state: 'pending' };
  return { ...queue, lastSeq: seq, answers: { ...queue.answers, [itemId]: answer } };
}

/** What still has to reach the server, oldest first. */
export function pendingAnswers(queue: AnswerQueue): QueuedResponse[] {
  return Object.entries(queue.answers)
    .filter(([, answer]) => answer.state === 'pending')
    .map(([itemId, { seq, response, answeredAt }]) => ({ itemId: Number(itemId), seq, response, answeredAt }))
    .sort((a, b) => a.seq - b.seq);
}

/** An answer changed since the batch left carries a higher number and so stays pending. */
export const markSent = (queue: AnswerQueue, seqs: readonly number[]): AnswerQueue =>
  settle(queue, seqs, 'sent');

export const markRefused = (queue: AnswerQueue, seqs: readonly number[]): AnswerQueue =>
  settle(queue, seqs, 'refused');

function settle(queue: AnswerQueue, seqs: readonly number[], state: 'sent' | 'refused'): AnswerQueue {
  const settled = new Set(seqs);
  const answers = { ...queue.answers };
  for (const [itemId, answer] of Object.entries(answers))
    if (answer.state === 'pending' && settled.has(answer.seq)) answers[Number(itemId)] = { ...answer, state };
  return { ...queue, answers };
}

/** Takes over what the server knows, from this phone or another; the higher number wins. */
export function mergeServer(queue: AnswerQueue, known: AttemptView['responses']): AnswerQueue {
  const answers = { ...queue.answers };
  let { lastSeq } = queue;
  for (const { itemId, seq, response } of known) {
    lastSeq = Math.max(lastSeq, seq);
    const own = answers[itemId];
    if (own && own.seq > seq) continue;
    answers[itemId] = { seq, response, answeredAt: own?.answeredAt ?? '', state: 'sent' };
  }
  return { ...queue, lastSeq, answers };
}
