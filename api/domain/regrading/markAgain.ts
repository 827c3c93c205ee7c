/** Marks attempts by the corrections made since, and everything that follows from their marks. */
import type { Knex } from 'knex';
import { holdRecords } from '../attempts/holdRecords.ts';
import { isObjective } from '../bank/question.ts';
import { tellAll } from '../messages/tell.ts';
import { changeFigures, markedAttempts } from '../statistics/fold.ts';
import {
  type Found,
  findGradings,
  findPublished,
  type SavedRegrade,
  saveGradings,
  saveRegraded,
} from './attemptStore.ts';
import { changesOf } from './changes.ts';
import { findCorrections, newestCorrection } from './correctionStore.ts';
import { correctSequences, type Pair, recount, retell, type Turned } from './effectStore.ts';
import { regrade } from './regrade.ts';
import { keyedAt } from './ruling.ts';
import { hasChanged } from './summary.ts';

/**
 * By all corrections that there are, also those whose own turn comes later.
 * @param attempts locked, and folding with them
 */
export async function markAgain(trx: Knex.Transaction, attempts: readonly Found[]): Promise<SavedRegrade[]> {
  await holdRecords(
    trx,
    attempts.map(({ learnerId }) => learnerId),
  );
  const newest = await newestCorrection(trx);
  const known = await findCorrections(trx, [...new Set(attempts.flatMap(({ itemIds }) => itemIds))]);
  const corrected = [...known.keys()];
  const published = await findPublished(trx, corrected);
  const keyed = (itemId: number, by: number) => keyedAt(published.get(itemId)!, known.get(itemId)!, by);
  const changes = await changesOf(trx, attempts, corrected, (itemId, { markedWith }) =>
    known.get(itemId)!.at(-1)!.id > markedWith
      ? { before: keyed(itemId, markedWith), after: keyed(itemId, newest) }
      : undefined,
  );
  const subjective = [...published.values()].some(({ type }) => !isObjective(type));
  const gradings = subjective ? await findGradings(trx, attempts) : undefined;
  const rows = attempts.map((attempt, index): SavedRegrade => {
    const regraded = regrade(attempt, changes[index]!, gradings?.get(attempt.id));
    return { attempt, regraded, changed: hasChanged(attempt, regraded) };
  });
  const isJudged = (itemId: number) => {
    const item = published.get(itemId);
    return item && isObjective(item.type) && keyed(itemId, newest).ruling === 'key';
  };
  await correctFigures(trx, rows, isJudged);
  await saveRegraded(trx, rows, newest);
  await saveGradings(trx, rows);
  await tellCorrected(trx, rows);
  const turned = rows.flatMap(turnedAnswers);
  await recount(trx, turned);
  await correctSequences(trx, turned);
  await retell(trx, pairsOf(turned, rows, published));
  return rows;
}

const tellCorrected = (trx: Knex.Transaction, rows: readonly SavedRegrade[]): Promise<void> =>
  tellAll(
    trx,
    rows
      .filter(({ changed }) => changed)
      .map(({ attempt: { id, learnerId, rules, score: before }, regraded: { score, maxScore } }) => ({
        learnerId,
        message: {
          kind: 'scoreCorrected',
          params: { paper: rules.title, before, score, maxScore, attemptId: id },
        },
      })),
  );

/** Takes the attempts out of the item analysis as they were, and puts them in as they are now. */
async function correctFigures(
  trx: Knex.Transaction,
  rows: readonly SavedRegrade[],
  isJudged: (itemId: number) => boolean | undefined,
): Promise<void> {
  const analysed = rows.filter(({ attempt }) => attempt.analysed);
  if (analysed.length === 0) return;
  const before = await markedAttempts(
    trx,
    analysed.map(({ attempt }) => attempt),
  );
  const after = before.map(({ items, ...attempt }, index) => {
    const marks = new Map(analysed[index]!.regraded.marks.map((mark) => [mark.itemId, mark.after]));
    const now = items.map((item) => {
      const mark = marks.get(item.id);
      if (!mark) return item;
      return {
        ...item,
        judged: isJudged(item.id) ?? item.judged,
        given: item.given && { ...item.given, ...mark },
      };
    });
    return { ...attempt, items: now };
  });
  await changeFigures(trx, [
    ...before.map((attempt) => ({ attempt, times: -1 as const })),
    ...after.map((attempt) => ({ attempt, times: 1 as const })),
  ]);
}

/** A question left blank is neither right nor wrong, before and after. */
const turnedAnswers = ({ attempt, regraded }: SavedRegrade): Turned[] =>
  regraded.marks
    .filter(({ before, after }) => before.correct !== after.correct)
    .map(({ itemId, before, after }) => ({
      attemptId: attempt.id,
      itemId,
      before: before.correct,
      after: after.correct,
    }));

function pairsOf(
  turned: readonly Turned[],
  rows: readonly SavedRegrade[],
  published: Awaited<ReturnType<typeof findPublished>>,
): Pair[] {
  const learnerOf = new Map(rows.map(({ attempt }) => [attempt.id, attempt.learnerId]));
  const pairs = turned.map(({ attemptId, itemId }) => ({
    learnerId: learnerOf.get(attemptId)!,
    questionId: published.get(itemId)!.questionId,
  }));
  const distinct = new Map(pairs.map((pair) => [`${pair.learnerId} ${pair.questionId}`, pair]));
  return [...distinct.values()];
}
