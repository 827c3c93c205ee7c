/** Reads an answer queue back from storage, keeping every answer that can still be read. Pure. */
import type { ResponseValue } from '../typings/contracts';
import { type AnswerQueue, emptyQueue, type QueuedAnswer } from './answerQueue';

/** `stored` may be anything: older versions, half-written values, text. */
export function readQueue(attemptId: number, stored: unknown): AnswerQueue {
  const queue = emptyQueue(attemptId);
  if (!isRecord(stored)) return queue;
  queue.submitRequested = stored.submitRequested === true;
  if (isSeq(stored.lastSeq)) queue.lastSeq = stored.lastSeq;
  if (isSeq(stored.turn)) queue.turn = stored.turn;
  if (!isRecord(stored.answers)) return queue;
  for (const [itemId, value] of Object.entries(stored.answers)) {
    const answer = readAnswer(value);
    if (!answer || !isSeq(Number(itemId))) continue;
    queue.answers[Number(itemId)] = answer;
    queue.lastSeq = Math.max(queue.lastSeq, answer.seq);
  }
  return queue;
}

function readAnswer(value: unknown): QueuedAnswer | undefined {
  if (!isRecord(value) || !isSeq(value.seq)) return undefined;
  const response = readResponse(value.response);
  if (!response) return undefined;
  const { answeredAt } = value;
  const known = typeof answeredAt === 'string' && !Number.isNaN(Date.parse(answeredAt));
  return {
    seq: value.seq,
    response,
    answeredAt: known ? answeredAt : new Date(0).toISOString(),
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
const isSeq = (value: unknown): value is number => Number.isInteger(value) && Number(value) > 0;
const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((text) => typeof text === 'string');
