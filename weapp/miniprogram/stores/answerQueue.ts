/**
 * Answers of one attempt on their way to the server. Pure data and rules; `answerSync` does the sending.
 * Each answer gets the next number of its attempt, and only the newest per question is kept: the server
 * keeps the highest number too, so repeats and late arrivals change nothing.
 */
import type { AttemptView, QueuedResponse, RecordReply, ResponseValue } from '../typings/contracts';

export interface QueuedAnswer {
  seq: number;
  response: ResponseValue;
  /** ISO instant by the phone's clock. */
  answeredAt: string;
  /** Practice: the learner has seen the key to it. */
  explained?: boolean;
  /** sent: the server has it for good. refused: it will never take it. */
  state: 'pending' | 'sent' | 'refused';
  /** Code of the refusal. */
  reason?: string;
}

export type Refusal = RecordReply['refused'][number];

export interface AnswerQueue {
  attemptId: number;
  lastSeq: number;
  /** Exam: the turn that this phone has taken last; undefined when it has taken none. */
  turn?: number;
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

/** What was explained stays so, also when the learner marks himself afterwards. */
export function recordAnswer(
  queue: AnswerQueue,
  itemId: number,
  response: ResponseValue,
  answeredAt: string,
  explained = queue.answers[itemId]?.explained ?? false,
): AnswerQueue {
  const seq = queue.lastSeq + 1;
  const answer: QueuedAnswer = {
    seq,
    response,
    answeredAt,
    ...(explained && { explained }),
    state: 'pending',
  };
  return { ...queue, lastSeq: seq, answers: { ...queue.answers, [itemId]: answer } };
}

/** From here on this phone numbers above whatever any other has given. */
export const takeTurn = (queue: AnswerQueue, turn: number): AnswerQueue => ({
  ...queue,
  turn,
  lastSeq: Math.max(queue.lastSeq, turn),
});

/** What still has to reach the server, oldest first. */
export function pendingAnswers(queue: AnswerQueue): QueuedResponse[] {
  return Object.entries(queue.answers)
    .filter(([, answer]) => answer.state === 'pending')
    .map(([itemId, { seq, response, answeredAt, explained }]) => ({
      ...{ itemId: Number(itemId), seq, response, answeredAt },
      ...(explained && { explained }),
    }))
    .sort((a, b) => a.seq - b.seq);
}

/** An answer changed since the batch left carries a higher number and so stays pending. */
export const markSent = (queue: AnswerQueue, seqs: readonly number[]): AnswerQueue =>
  settle(queue, seqs, 'sent');

export const markRefused = (
  queue: AnswerQueue,
  refused: readonly Pick<Refusal, 'seq' | 'code'>[],
): AnswerQueue => refused.reduce((left, { seq, code }) => settle(left, [seq], 'refused', code), queue);

function settle(
  queue: AnswerQueue,
  seqs: readonly number[],
  state: 'sent' | 'refused',
  reason?: string,
): AnswerQueue {
  const settled = new Set(seqs);
  const answers = { ...queue.answers };
  for (const [itemId, answer] of Object.entries(answers))
    if (answer.state === 'pending' && settled.has(answer.seq))
      answers[Number(itemId)] = { ...answer, state, ...(reason && { reason }) };
  return { ...queue, answers };
}

/** Another phone has used these numbers: the answers get new ones, above all that the server holds. */
export function renumber(queue: AnswerQueue, seqs: readonly number[], serverSeq: number): AnswerQueue {
  const answers = { ...queue.answers };
  let lastSeq = Math.max(queue.lastSeq, serverSeq);
  for (const { itemId, seq } of pendingAnswers(queue))
    if (seqs.includes(seq)) answers[itemId] = { ...answers[itemId]!, seq: ++lastSeq };
  return { ...queue, lastSeq, answers };
}

/** What did not count, for the learner to see when the paper itself has left the phone. */
export const onlyRefused = (queue: AnswerQueue): AnswerQueue => ({
  ...queue,
  answers: Object.fromEntries(Object.entries(queue.answers).filter(([, { state }]) => state === 'refused')),
});

/** How many answers did not count, and why; undefined when all did. */
export function refusedSentence({ answers }: AnswerQueue): string | undefined {
  const refused = Object.values(answers).filter(({ state }) => state === 'refused');
  const late = refused.filter(({ reason }) => reason === 'attempt.late').length;
  const others = refused.length - late;
  const parts = [
    late && `${late} 题在截止后才到达，未计分`,
    others && `${others} 题到达时试卷已经交过，未计分`,
  ];
  return parts.filter(Boolean).join('；') || undefined;
}

/**
 * Takes over what the server knows, from this phone or another; the higher number wins, but no answer replaces one
 * that was explained; in his own words he may have marked himself since.
 */
export function mergeServer(queue: AnswerQueue, known: AttemptView['responses']): AnswerQueue {
  const answers = { ...queue.answers };
  let { lastSeq } = queue;
  for (const { itemId, seq, response, explained } of known) {
    lastSeq = Math.max(lastSeq, seq);
    const own = answers[itemId];
    // With the same number it may be another answer: sending it tells.
    const marked = own?.explained && 'text' in own.response && 'text' in response;
    const stands = explained && !marked;
    if (own && !stands && (own.seq > seq || (own.seq === seq && own.state === 'pending'))) continue;
    const answeredAt = own?.answeredAt ?? '';
    answers[itemId] = { seq, response, answeredAt, ...(explained && { explained }), state: 'sent' };
  }
  return { ...queue, lastSeq, answers };
}
