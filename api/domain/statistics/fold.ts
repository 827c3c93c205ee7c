/** Adds newly submitted attempts to the item analysis and to the scores of learners, each exactly once, whoever dies when. */
import type { Knex } from 'knex';
import type { Deps } from '../../deps.ts';
import { byKeys } from '../../infra/db.ts';
import type { Repeated } from '../../infra/repeating.ts';
import { isObjective } from '../bank/question.ts';
import { findCorrections } from '../regrading/correctionStore.ts';
import { keyedAt } from '../regrading/ruling.ts';
import { addAttempt, type FoldedAttempt } from './figures.ts';
import * as store from './foldStore.ts';
import { analyse, analysedQuestion } from './itemAnalysis.ts';
import { foldChanged, foldScores } from './scores/fold.ts';

/** Between two batches the requests of the process have their turn. */
const BATCH = 100;

/**
 * One batch in one transaction; returns how many attempts it took, 0 when none is left or another process is
 * at it. Cost follows the attempts of the batch, never what was folded before.
 */
export function foldAttempts({ db }: Pick<Deps, 'db'>, limit = BATCH): Promise<number> {
  return byKeys(db).transaction(async (trx) => {
    if (!(await store.lockFolding(trx))) return 0;
    const attempts = await store.attemptsToFold(trx, limit);
    if (attempts.length > 0) await addToAnalysis(trx, attempts);
    return attempts.length;
  });
}

/** Until nothing is left. */
export async function foldAll(deps: Pick<Deps, 'db'>): Promise<number> {
  let folded = 0;
  for (let took = BATCH; took === BATCH; folded += took) took = await foldAttempts(deps);
  await foldChanged(deps);
  return folded;
}

export const itemAnalysis = (deps: Pick<Deps, 'db'>): Repeated => ({
  name: 'fold attempts into the item analysis and the scores',
  everyMs: 5_000,
  run: () => foldAll(deps),
});

async function addToAnalysis(trx: Knex.Transaction, attempts: readonly store.AttemptToFold[]) {
  await changeFigures(
    trx,
    (await markedAttempts(trx, attempts)).map((attempt) => ({ attempt, times: 1 })),
  );
  await store.countAttempts(trx, attempts);
  const ids = attempts.map(({ id }) => id);
  // From here on their rows are locked, and a change of their marks is noted for another round.
  await store.markAnalysed(trx, ids);
  await foldScores(trx, ids);
}

/** Attempts as they are marked now, by the corrections that their marks follow. */
export async function markedAttempts(
  trx: Knex.Transaction,
  attempts: readonly store.AttemptToFold[],
): Promise<FoldedAttempt[]> {
  const itemIds = idsOf(attempts.flatMap((attempt) => attempt.itemIds));
  const ids = attempts.map(({ id }) => id);
  // One after the other: a transaction has one connection.
  const questions = await store.findQuestions(trx, itemIds);
  const corrections = await findCorrections(trx, itemIds);
  const marks = await store.findMarks(trx, ids);
  const isJudged = (itemId: number, markedWith: number) => {
    const question = questions.get(itemId)!;
    const { ruling } = keyedAt(question, corrections.get(itemId) ?? [], markedWith);
    return isObjective(question.type) && ruling === 'key';
  };
  return attempts.map(({ id, source, rules, markedWith, ...attempt }) => ({
    source,
    rules,
    items: attempt.itemIds.map((itemId) => ({
      id: itemId,
      judged: isJudged(itemId, markedWith),
      given: marks.get(id)?.get(itemId) ?? null,
    })),
  }));
}

/** Folding must be locked: the sums are read, added to and written. */
export async function changeFigures(
  trx: Knex.Transaction,
  changes: readonly { attempt: FoldedAttempt; times: 1 | -1 }[],
): Promise<void> {
  const itemIds = idsOf(changes.flatMap(({ attempt }) => attempt.items.map(({ id }) => id)));
  const figures = await store.findFigures(trx, itemIds);
  for (const { attempt, times } of changes) addAttempt(figures, attempt, times);
  const questions = await store.findQuestions(trx, [...figures.keys()]);
  const rows = [...figures].map(([itemId, own]) => ({
    itemId,
    ...own,
    ...analyse(own.sums, analysedQuestion(questions.get(itemId)!)),
  }));
  await store.saveFigures(trx, rows);
}

const idsOf = (ids: readonly number[]): number[] => [...new Set(ids)];
