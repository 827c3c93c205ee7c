/** Closing many attempts in one transaction: the last answers, the marks and everything that follows from them. */
import type { Knex } from 'knex';
import { AppError, type ErrorCode } from '../../errors.ts';
import { byKeys } from '../../infra/db.ts';
import { gradingsOf } from '../grading/request.ts';
import { insertGradings } from '../grading/store.ts';
import type { QueuedResponse } from './contract.ts';
import { type Answers, followMarks } from './figures.ts';
import { type MarkedAttempt, markAttempt } from './markAttempt.ts';
import { findAnswers, saveSubmissions } from './markStore.ts';
import { renumberTaken, standingPerItem } from './merge.ts';
import { recordBatches } from './responseStore.ts';
import { hasPassed, isLate, nextState, showsKeys } from './state.ts';
import { type LockedAttempt, lockAttempts } from './store.ts';
import type { Item } from './versions.ts';

export interface Closing {
  attemptId: number;
  /** In paper order. */
  items: readonly Item[];
  /** The newest correction that they follow. */
  markedWith: number;
  /** What the phone still had queued. */
  last: readonly QueuedResponse[];
  /** Of the phone that hands in; undefined: nobody's. */
  turn: number | undefined;
  /** When it was asked for. */
  at: Date;
}

/** An attempt that has just been closed. */
export interface ClosedPaper extends MarkedAttempt {
  attempt: LockedAttempt;
  submittedAt: Date;
  markedWith: number;
}

export interface Closed {
  /** Why the last answers were not taken; undefined when they were. */
  refused?: ErrorCode | undefined;
  /** Absent when it was closed before. */
  paper?: ClosedPaper | undefined;
}

/** One result per entry, in order: an error is only this one's. Several entries may be of one attempt. */
export function closeGroup(db: Knex, closings: readonly Closing[]): Promise<(Closed | AppError)[]> {
  return byKeys(db).transaction(async (trx) => {
    const attempts = await lockAttempts(
      trx,
      closings.map(({ attemptId }) => attemptId),
    );
    const decided = closings.map((closing) => decide(closing, attempts.get(closing.attemptId)));
    const papers = await close(trx, decided.filter(isDue));
    return decided.map((one) => (isDue(one) ? { refused: one.refused, paper: papers.get(one) } : one));
  });
}

async function close(trx: Knex.Transaction, due: readonly Due[]): Promise<Map<Due, ClosedPaper>> {
  if (due.length === 0) return new Map();
  await recordLast(trx, due);
  const attempts = due.map(({ attempt }) => attempt);
  const answers = await findAnswers(trx, attempts);
  const papers = new Map(due.map((one) => [one, marked(one, answers.get(one.attempt.id)!)]));
  await saveSubmissions(trx, [...papers.values()]);
  await insertGradings(trx, [...papers.values()].flatMap(gradingsOf));
  // What others are told of it: the learner's figures, his wrong book, his way through a bank.
  await followMarks(
    trx,
    [...papers.values()].map((paper) => ({ ...paper, at: paper.submittedAt })),
    answers,
  );
  return papers;
}

interface Due {
  attempt: LockedAttempt;
  items: readonly Item[];
  markedWith: number;
  last: readonly QueuedResponse[];
  refused: ErrorCode | undefined;
  submittedAt: Date;
}

const isDue = (one: Due | Closed | AppError): one is Due => 'last' in one;

/** Nothing happens when it is closed already. Answers that come too late for an exam are left out. */
function decide(
  { items, markedWith, last, turn, at }: Closing,
  attempt: LockedAttempt | undefined,
): Due | Closed | AppError {
  const late = attempt !== undefined && isLate(attempt, at);
  const state = attempt && nextState(attempt.state, late ? 'expire' : 'submit');
  const refused = late ? 'attempt.late' : undefined;
  if (!attempt || !state) return { refused: refused ?? 'attempt.closed' };
  if (!late && hasPassed(turn, attempt.turn)) return new AppError('attempt.takenOver');
  // As the next of this group will find it.
  attempt.state = state;
  const submittedAt = late ? (attempt.deadlineAt ?? at) : at;
  return { attempt, items, markedWith, last: late ? [] : last, refused, submittedAt };
}

/** Whoever hands in cannot be asked to number his answers again: what another phone has numbered so yields. */
async function recordLast(trx: Knex.Transaction, due: readonly Due[]): Promise<void> {
  const batches = due
    .filter(({ last }) => last.length > 0)
    .map(({ attempt, last }) => {
      const practice = showsKeys(attempt.mode);
      return { attemptId: attempt.id, attempt, practice, responses: standingPerItem(last, practice) };
    });
  if (batches.length === 0) return;
  const taken = await recordBatches(trx, batches);
  const refused = batches.filter(
    ({ attemptId, responses }) => taken.get(attemptId)!.taken < responses.length,
  );
  if (refused.length === 0) return;
  const stored = await findAnswers(
    trx,
    refused.map(({ attempt }) => attempt),
  );
  const again = refused.map(({ responses, ...batch }) => ({
    ...batch,
    responses: renumberTaken(responses, [...stored.get(batch.attemptId)!.values()]),
  }));
  await recordBatches(trx, again);
}

function marked({ attempt, items, markedWith, submittedAt }: Due, answers: Answers): ClosedPaper {
  const responses = new Map([...answers.values()].map(({ itemId, response }) => [itemId, response]));
  return { ...markAttempt(items, responses, attempt.rules), attempt, submittedAt, markedWith };
}
