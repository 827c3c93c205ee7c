/** Reads an answer queue back from storage, keeping every answer that can still be read. Pure. */
import type { ResponseValue } from '../typings/contracts';
import { type AnswerQueue, emptyQueue, type QueuedAnswer } from './answerQueue';

/** `stored` may be anything: other versions, half-written values, text. */
export function readQueue(attemptId: number, stored: unknown): AnswerQueue {
  const queue = emptyQueue(attemptId);
  const value = parsed(stored);
  if (!isRecord(value)) return queue;
  queue.submitRequested = value.submitRequested === true;
  queue.lastSeq = readSeq(value.lastSeq) ?? 0;
  const turn = readSeq(value.turn);
  if (turn !== undefined) queue.turn = turn;
  const unnumbered: [number, Omit<QueuedAnswer, 'seq'>][] = [];
  for (const [itemId, answer] of entriesOf(value.answers)) {
    const read = readAnswer(answer);
    if (!read || !readSeq(itemId)) continue;
    const { seq, ...rest } = read;
    if (seq === undefined) unnumbered.push([Number(itemId), rest]);
    else {
      queue.answers[Number(itemId)] = { seq, ...rest };
      queue.lastSeq = Math.max(queue.lastSeq, seq);
    }
  }
  // Their place in the order is lost, they are not; what the server has already is not sent over a newer one.
  for (const [itemId, rest] of unnumbered)
    if (rest.state === 'pending') queue.answers[itemId] = { ...rest, seq: ++queue.lastSeq };
  return queue;
}

/** Nothing of it is lost by reading it. */
export function isWhole(stored: unknown): boolean {
  if (!isRecord(stored) || !isRecord(stored.answers) || !Number.isInteger(stored.lastSeq)) return false;
  return Object.entries(stored.answers).every(
    ([itemId, answer]) =>
      isSeq(Number(itemId)) && isRecord(answer) && isSeq(answer.seq) && readAnswer(answer),
  );
}

/** The higher number wins; whether to hand in is what the learner has said last. */
export function mergeQueues(own: unknown, aside: unknown): AnswerQueue {
  const { attemptId } = own as AnswerQueue;
  const [queue, other] = [readQueue(attemptId, own), readQueue(attemptId, aside)];
  const answers = { ...queue.answers };
  for (const [itemId, answer] of Object.entries(other.answers))
    if ((answers[Number(itemId)]?.seq ?? 0) < answer.seq) answers[Number(itemId)] = answer;
  return { ...queue, lastSeq: Math.max(queue.lastSeq, other.lastSeq), answers };
}

/** Some versions of phones gave objects back as text. */
function parsed(stored: unknown): unknown {
  if (typeof stored !== 'string') return stored;
  try {
    return JSON.parse(stored);
  } catch {
    return undefined;
  }
}

/** By item; also as a list of answers that name their item. */
function entriesOf(answers: unknown): [string, unknown][] {
  if (Array.isArray(answers))
    return answers.map((answer) => [String((answer as { itemId?: unknown } | null)?.itemId), answer]);
  return isRecord(answers) ? Object.entries(answers) : [];
}

type Unnumbered = Omit<QueuedAnswer, 'seq'> & { seq?: number };

function readAnswer(value: unknown): Unnumbered | undefined {
  if (!isRecord(value)) return undefined;
  const response = readResponse(value.response);
  if (!response) return undefined;
  const { answeredAt } = value;
  const known = typeof answeredAt === 'string' && !Number.isNaN(Date.parse(answeredAt));
  return {
    seq: readSeq(value.seq),
    response,
    answeredAt: known ? answeredAt : new Date(0).toISOString(),
    ...(value.explained === true && { explained: true }),
    // Whatever is not surely settled is sent again: a repeat does no harm, a gap would.
    state: value.state === 'sent' || value.state === 'refused' ? value.state : 'pending',
    ...(typeof value.reason === 'string' && { reason: value.reason }),
  };
}

function readResponse(value: unknown): ResponseValue | undefined {
  if (!isRecord(value)) return undefined;
  if (isTexts(value.keys)) return { keys: value.keys };
  if (typeof value.value === 'boolean') return { value: value.value };
  if (isTexts(value.blanks)) return { blanks: value.blanks };
  if (typeof value.text === 'string') {
    const self = SELF_MARKS.find((mark) => mark === value.self);
    return { text: value.text, ...(self && { self }) };
  }
  return undefined;
}

const SELF_MARKS = ['known', 'half', 'unknown'] as const;
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
/** The server's numbers are 32 bits wide. */
const isSeq = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) > 0 && Number(value) < 2 ** 31;
/** Also when it has become text. */
function readSeq(value: unknown): number | undefined {
  const number = typeof value === 'string' && value !== '' ? Number(value) : value;
  return isSeq(number) ? number : undefined;
}
const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((text) => typeof text === 'string');
