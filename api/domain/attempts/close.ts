/** Closing an attempt: the last answers, the marks and everything that follows from them, at once. */
import type { Knex } from 'knex';
import type { Deps } from '../../deps.ts';
import { AppError, type ErrorCode } from '../../errors.ts';
import { isObjective } from '../bank/question.ts';
import { askForGrading } from '../grading/request.ts';
import { saveSequenceAnswers } from '../practice/store.ts';
import { countAnswers } from '../progress/store.ts';
import type { AttemptRules, QueuedResponse, ResponseValue, SubmitAttempt } from './contract.ts';
import { engineOf } from './engine.ts';
import { type Mark, markResponse } from './mark.ts';
import { saveSubmission } from './markStore.ts';
import { newestPerItem, renumberTaken } from './merge.ts';
import { findResponses, recordBatches } from './responseStore.ts';
import { isBlank, selfShare } from './rightness.ts';
import { scoresByPlace, tally } from './sheet.ts';
import { GRACE_MS, hasPassed, isLate, nextState } from './state.ts';
import { type AttemptRow, findOverdue, lockAttempt } from './store.ts';
import type { Item } from './versions.ts';
import { noteAnswers } from './wrongBookStore.ts';

type Needs = Pick<Deps, 'db' | 'clock'>;

/**
 * Nothing happens when it is closed already. Answers that come too late for an exam are left out.
 * Returns why the last answers were not taken, undefined when they were.
 * @throws AppError attempt.takenOver: a phone whose turn has passed must not hand in what another goes on with
 */
export async function closeAttempt(
  attemptId: number,
  { responses: last = [], turn }: SubmitAttempt,
  deps: Needs,
): Promise<ErrorCode | undefined> {
  const engine = engineOf(deps);
  const facts = await engine.facts(attemptId);
  if (!facts) return 'attempt.closed';
  // Before the transaction: a connection that waits for a second one could wait for itself.
  const items = await engine.versions.items(facts.versionId, facts.itemIds);
  return deps.db.transaction(async (trx) => {
    const attempt = await lockAttempt(trx, attemptId);
    const now = deps.clock();
    const late = isLate(facts, now);
    const refusal = late ? 'attempt.late' : 'attempt.closed';
    if (!attempt || !nextState(attempt.state, late ? 'expire' : 'submit')) return refusal;
    if (!late && hasPassed(turn, attempt.turn)) throw new AppError('attempt.takenOver');
    const answers = await recordLast(trx, attemptId, late ? [] : last);
    await markAll(trx, attempt, { items, answers }, late ? (attempt.deadlineAt ?? now) : now);
    return late ? refusal : undefined;
  });
}

/** Returns the answers that stand then. */
async function recordLast(
  trx: Knex.Transaction,
  attemptId: number,
  last: readonly QueuedResponse[],
): Promise<Answer[]> {
  const stored = await findResponses(trx, attemptId);
  if (last.length === 0) return stored;
  const responses = renumberTaken(newestPerItem(last), stored);
  await recordBatches(trx, [{ attemptId, responses }]);
  // As the statement has decided: the attempt is locked, so nothing has come between.
  return newestPerItem<Answer>([...stored, ...responses]);
}

type Answer = Pick<QueuedResponse, 'itemId' | 'seq' | 'response'>;

async function markAll(
  trx: Knex.Transaction,
  attempt: AttemptRow,
  { items, answers }: { items: readonly Item[]; answers: readonly Answer[] },
  submittedAt: Date,
) {
  const responses = new Map(answers.map((row) => [row.itemId, row.response]));
  const scores = scoresByPlace(attempt.rules);
  const marked = items.map((item, place): Marked => {
    const question = { ...item, score: scores[place] ?? 0 };
    const response = responses.get(item.id);
    return { item: question, ...markOf(question, response, attempt.rules), self: selfShare(response) };
  });
  const given = marked.filter(({ item }) => responses.has(item.id));
  const answered = given.filter(({ item }) => !isBlank(responses.get(item.id)!));
  const { score, passed, correctCount } = tally(attempt.rules, marked);
  const ungraded = answered.filter(({ earned }) => earned === null);
  const grading = await askForGrading(
    trx,
    attempt,
    ungraded.map(({ item }) => ({ itemId: item.id, maxScore: item.score })),
  );
  const summary = { score, passed, correctCount, answeredCount: answered.length, submittedAt, grading };
  await saveSubmission(
    trx,
    attempt.id,
    summary,
    given.map(({ item, correct, earned }) => ({ itemId: item.id, correct, earned })),
  );
  await countAnswers(
    trx,
    attempt,
    answered.map(({ item, correct }) => ({ itemId: item.id, correct })),
  );
  await noteAnswers(trx, attempt, marked.flatMap(verdictOf), submittedAt);
  if (attempt.source === 'sequence') await noteSequence(trx, attempt.learnerId, answered, submittedAt);
}

/** Where people grade, a blank answer gives them nothing to do. */
function markOf(item: Marked['item'], response: ResponseValue | undefined, rules: AttemptRules): Mark {
  const mark = markResponse(item, response, rules.multipleRule);
  return rules.grading && (!response || isBlank(response)) ? { ...mark, earned: 0 } : mark;
}

interface Marked extends Mark {
  item: Item & { score: number };
  /** See `selfShare`. */
  self: number | undefined;
}

function noteSequence(trx: Knex.Transaction, learnerId: number, answered: Marked[], at: Date): Promise<void> {
  const answers = answered.map((mark) => ({
    questionId: mark.item.questionId,
    correct: verdictOf(mark)[0]?.correct ?? null,
  }));
  return saveSequenceAnswers(trx, learnerId, answers, at);
}

/** Right or wrong for the wrong book: as judged, or else as the learner marked himself. */
function verdictOf({ item, correct, self }: Marked): { item: Item; correct: boolean }[] {
  if (correct !== null) return [{ item, correct }];
  return self === undefined || isObjective(item.type) ? [] : [{ item, correct: self === 1 }];
}

/** Submits exams that nobody has touched since their deadline; returns how many. One that fails holds up no other. */
export async function closeOverdue(deps: Needs & Pick<Deps, 'log'>, limit = 200): Promise<number> {
  const overdue = await findOverdue(deps.db, new Date(deps.clock().getTime() - GRACE_MS), limit);
  let closed = 0;
  for (const attemptId of overdue)
    try {
      await closeAttempt(attemptId, {}, deps);
      closed++;
    } catch (error) {
      deps.log.error({ err: error, attemptId }, 'could not submit an overdue exam');
    }
  return closed;
}
