/** Adds newly submitted attempts to the item analysis, each exactly once, whoever dies when. */
import type { Knex } from 'knex';
import type { Deps } from '../../deps.ts';
import type { Repeated } from '../../infra/repeating.ts';
import * as store from './foldStore.ts';
import { addObservation, analyse, analysedQuestion, noSums } from './itemAnalysis.ts';
import { type MarkedAttempt, observationsOf } from './observations.ts';

const BATCH = 200;

/**
 * One batch in one transaction; returns how many attempts it took, 0 when none is left or another process is
 * at it. Cost follows the attempts of the batch, never what was folded before.
 */
export function foldAttempts({ db }: Pick<Deps, 'db'>, limit = BATCH): Promise<number> {
  return db.transaction(async (trx) => {
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
  return folded;
}

export const itemAnalysis = (deps: Pick<Deps, 'db'>): Repeated => ({
  name: 'fold attempts into the item analysis',
  everyMs: 5_000,
  run: () => foldAll(deps),
});

async function addToAnalysis(trx: Knex.Transaction, attempts: readonly store.AttemptToFold[]) {
  // Wrong questions trained again say more of the training than of the question.
  const counted = attempts.filter(({ source }) => source !== 'wrong');
  const questions = await store.findQuestions(trx, [...new Set(counted.flatMap(({ itemIds }) => itemIds))]);
  const marks = await store.findMarks(
    trx,
    counted.map(({ id }) => id),
  );
  const observed = counted.flatMap((attempt) => observationsOf(marked(attempt, questions, marks)));
  const sums = await store.findSums(trx, [...new Set(observed.map(({ itemId }) => itemId))]);
  for (const observation of observed) {
    const own = sums.get(observation.itemId) ?? noSums();
    sums.set(observation.itemId, own);
    addObservation(own, observation);
  }
  const rows = [...sums].map(([itemId, own]) => ({
    itemId,
    sums: own,
    ...analyse(own, analysedQuestion(questions.get(itemId)!)),
  }));
  await store.saveAnalyses(trx, rows);
  await store.markAnalysed(
    trx,
    attempts.map(({ id }) => id),
  );
}

function marked(
  { id, rules, itemIds }: store.AttemptToFold,
  questions: Map<number, store.QuestionRow>,
  marks: Map<number, Map<number, store.MarkRow>>,
): MarkedAttempt {
  const own = marks.get(id);
  const items = itemIds.map((itemId) => ({
    id: itemId,
    type: questions.get(itemId)!.type,
    given: own?.get(itemId) ?? null,
  }));
  return { rules, items };
}
