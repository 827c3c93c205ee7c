/**
 * What marked answers add to their learners' figures, wrong books and ways through a bank: each exactly once, when
 * practice explains it or else when the attempt is handed in. What is there already is left, unless a correction
 * has it otherwise now.
 */
import type { Knex } from 'knex';
import { isObjective } from '../bank/question.ts';
import { saveSequenceAnswers } from '../practice/store.ts';
import { countsOf } from '../progress/counts.ts';
import { addCounts } from '../progress/store.ts';
import { correctSequences, recount, retell, type Turned } from '../regrading/effectStore.ts';
import { holdRecords } from './holdRecords.ts';
import { type MarkedItem, verdictOf } from './markAttempt.ts';
import type { Answer } from './markStore.ts';
import { followShaky } from './shaky.ts';
import { showsKeys } from './state.ts';
import type { LockedAttempt } from './store.ts';
import { noteAnswers } from './wrongBookNotes.ts';

/** By item. */
export type Answers = ReadonlyMap<number, Answer>;

export interface MarkedPaper {
  attempt: Pick<LockedAttempt, 'id' | 'learnerId' | 'source' | 'mode'>;
  marks: readonly MarkedItem[];
  at: Date;
}

interface Given {
  paper: MarkedPaper;
  mark: MarkedItem;
  verdict: boolean | null;
  answer: Answer;
}

/**
 * Of a cancelled account only the figures grow, which say of nobody whose they are.
 * @param answers of each attempt, as they were found; its marks must be saved
 */
export async function followMarks(
  trx: Knex.Transaction,
  papers: readonly MarkedPaper[],
  answers: ReadonlyMap<number, Answers>,
): Promise<void> {
  const byPaper = papers.map((paper) => givenOf(paper, answers.get(paper.attempt.id)!));
  const all = byPaper.flat();
  const living = await holdRecords(
    trx,
    all.map(({ paper }) => paper.attempt.learnerId),
  );
  const given = all.filter(({ paper }) => living.has(paper.attempt.learnerId));
  await addCounts(trx, countsOf(all.filter(isNew).map(countedAnswer)));
  const turned = all.filter(isTurned);
  await recount(trx, turned.map(turnedAnswer));
  await noteAnswers(
    trx,
    papers
      .map((paper, index) => notesOf(paper, byPaper[index]!))
      .filter(({ learnerId }) => living.has(learnerId)),
  );
  await saveSequenceAnswers(trx, given.filter(isOfSequence).map(sequenceAnswer));
  await correctElsewhere(trx, turned);
  await followShaky(trx, given.filter(mayBeShaky).map(placeOf));
}

/** What the wrong book is told of an answer; null: nothing, or nothing new. */
export function newVerdict(mark: MarkedItem, counted: Answer['counted']): boolean | null {
  const verdict = verdictOf(mark);
  if (!counted) return verdict;
  // A learner may mark himself, or otherwise, after his answer was counted: as `saveSelfMarks` has it.
  return isObjective(mark.item.type) || verdict === counted.noted ? null : verdict;
}

const givenOf = (paper: MarkedPaper, answers: Answers): Given[] =>
  paper.marks
    .filter(({ answered }) => answered)
    .map((mark) => {
      const answer = answers.get(mark.item.id)!;
      return { paper, mark, answer, verdict: newVerdict(mark, answer.counted) };
    });

const isNew = ({ answer }: Given): boolean => !answer.counted;

const isTurned = ({ mark, answer: { counted } }: Given): boolean =>
  counted !== undefined && counted.correct !== mark.correct;

/** Before an exam is handed in nobody may say it of an answer. */
const mayBeShaky = (one: Given): boolean =>
  isNew(one) && one.verdict === true && showsKeys(one.paper.attempt.mode);

const placeOf = ({ paper: { attempt }, mark: { item } }: Given) => ({
  learnerId: attempt.learnerId,
  attemptId: attempt.id,
  itemId: item.id,
  questionId: item.questionId,
});

const isOfSequence = (one: Given): boolean =>
  one.paper.attempt.source === 'sequence' && (isNew(one) || one.verdict !== null);

const countedAnswer = ({ paper, mark: { item, correct }, answer }: Given) => ({
  learnerId: paper.attempt.learnerId,
  day: answer.day,
  type: item.type,
  pointId: item.knowledgePointId,
  correct,
});

const notesOf = (paper: MarkedPaper, given: readonly Given[]) => ({
  learnerId: paper.attempt.learnerId,
  source: paper.attempt.source,
  at: paper.at,
  answers: given.flatMap(({ mark, verdict }) =>
    verdict === null ? [] : [{ item: mark.item, correct: verdict }],
  ),
});

const sequenceAnswer = ({ paper: { attempt, at }, mark, verdict }: Given) => ({
  learnerId: attempt.learnerId,
  questionId: mark.item.questionId,
  correct: verdict,
  at,
});

/** Its key was corrected since it was counted. */
const turnedAnswer = ({ paper, mark, answer }: Given): Turned => ({
  attemptId: paper.attempt.id,
  itemId: mark.item.id,
  before: answer.counted!.correct,
  after: mark.correct,
});

async function correctElsewhere(trx: Knex.Transaction, given: readonly Given[]): Promise<void> {
  if (given.length === 0) return;
  await correctSequences(trx, given.map(turnedAnswer));
  const pairs = given.map(({ paper, mark }) => ({
    learnerId: paper.attempt.learnerId,
    questionId: mark.item.questionId,
  }));
  await retell(trx, pairs);
}
