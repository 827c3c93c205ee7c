/** The result of a submitted attempt, with keys and explanations. */
import type { Knex } from 'knex';
import type { Deps } from '../../deps.ts';
import { AppError } from '../../errors.ts';
import type { ReadyJson } from '../../infra/readyJson.ts';
import { readResultMessages } from '../messages/tell.ts';
import { closeAttempt } from './close.ts';
import type { AttemptResult, AttemptRules, ResultItem, SubmitReply } from './contract.ts';
import { engineOf } from './engine.ts';
import { ITEMS, membersOf, resultItems, withItems } from './itemBytes.ts';
import { earnedUnread, markResponse } from './mark.ts';
import type { MarkedItem } from './markAttempt.ts';
import { ownAttempt } from './ownAttempt.ts';
import { findResponses, type StoredResponse } from './responseStore.ts';
import { isBlank } from './rightness.ts';
import { passMarkOf, pointsByPlace, scoresByPlace, tally } from './sheet.ts';
import { isLate } from './state.ts';
import { type AttemptRow, clearNews, findAttempt } from './store.ts';
import type { Item } from './versions.ts';

type Head = Omit<AttemptResult, 'items'>;

/** Of the learner's own attempt; an exam whose time is up is submitted on the way. */
export async function resultOf(
  learnerId: number,
  attemptId: number,
  deps: Pick<Deps, 'db' | 'clock'>,
): Promise<ReadyJson> {
  const facts = await ownAttempt(learnerId, attemptId, [], deps);
  if (isLate(facts, deps.clock())) await closeAttempt(attemptId, {}, deps);
  const bytes = await readResult(attemptId, deps);
  if (await clearNews(deps.db, attemptId)) await readResultMessages(learnerId, attemptId, deps);
  return bytes;
}

/**
 * The result as it is stored. Whose attempt it is must have been checked.
 * Throws `attempt.notSubmitted` while a key could still help.
 * @param more what the reply says besides
 */
export async function readResult(
  attemptId: number,
  { db }: Pick<Deps, 'db'>,
  more?: Pick<SubmitReply, 'refused'>,
): Promise<ReadyJson> {
  const attempt = await findAttempt(db, { id: attemptId });
  if (!attempt) throw new AppError('request.notFound');
  const { state, submittedAt, rules, versionId, itemIds } = attempt;
  if (state !== 'submitted' || !submittedAt) throw new AppError('attempt.notSubmitted');
  const items = await engineOf({ db }).versions.items(versionId, itemIds);
  const answers = await answersByItem(db, attemptId);
  const points = pointsByPlace(rules, items);
  const drawn = scoresByPlace(rules);
  const marks = items.map((item, place) => {
    const score = points[place]!;
    return { item, score, ...markOf({ ...item, score }, drawn[place]!, answers.get(item.id), rules) };
  });
  return resultBytes({ ...attempt, marks, submittedAt }, more);
}

const answersByItem = async (db: Knex, attemptId: number) =>
  new Map((await findResponses(db, attemptId)).map((row) => [row.itemId, row]));

/** As it was marked; a question without a row was left blank. */
function markOf(
  item: Item & { score: number },
  drawn: number,
  stored: StoredResponse | undefined,
  { multipleRule, grading }: AttemptRules,
) {
  if (stored) return { response: stored.response, correct: stored.correct, earned: stored.score };
  const { correct, earned } = markResponse(item, null, multipleRule);
  const unread = { graded: Boolean(grading), answered: false };
  return { response: null, correct, earned: earned ?? earnedUnread(item, drawn, unread) };
}

export interface ShownResult
  extends Pick<AttemptRow, 'id' | 'rules' | 'startedAt' | 'score' | 'passed' | 'grading'>,
    Partial<Pick<AttemptRow, 'scoreBefore'>> {
  submittedAt: Date;
  /** In paper order. */
  marks: readonly Pick<MarkedItem, 'item' | 'score' | 'response' | 'correct' | 'earned'>[];
}

/** `{"data": AttemptResult}` as JSON. */
export function resultBytes(shown: ShownResult, more?: Pick<SubmitReply, 'refused'>): ReadyJson {
  const { id, rules, marks, startedAt, submittedAt, passed, grading, scoreBefore = null } = shown;
  const points = marks.map((mark) => mark.score);
  const { maxScore, sections, correctCount, ...summed } = tally(rules, marks, points);
  const score = shown.score ?? summed.score;
  const head: Head = {
    id,
    title: rules.title,
    score,
    maxScore,
    passScore: passMarkOf(rules, maxScore),
    passed,
    grading,
    answeredCount: marks.filter(({ response }) => response && !isBlank(response)).length,
    correctCount,
    itemCount: marks.length,
    regraded: scoreBefore === null ? null : { from: scoreBefore, to: score },
    startedAt: startedAt.toISOString(),
    submittedAt: submittedAt.toISOString(),
    sections,
  };
  const items = marks.map(({ item: { keyed }, score, response, correct, earned }) => ({
    ...{ keyed, made: { score, response, correct, earned } satisfies Partial<ResultItem> },
  }));
  return withItems(membersOf({ ...head, ...more }), ITEMS, resultItems(items));
}
