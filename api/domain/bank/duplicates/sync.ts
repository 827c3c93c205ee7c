/**
 * Keeps pairs true without a check: those that were edited are compared again, and of questions with one
 * stem exact doubles and conflicts are found by an index. Near duplicates only a check can find.
 */
import type { Knex } from 'knex';
import { findSame } from './findPairs.ts';
import * as pairs from './pairStore.ts';
import { questionsWithDoubles } from './questionStore.ts';
import { compareQuestions } from './similarity.ts';

/** @param trx a transaction, best one that holds the bank */
export async function syncPairs(trx: Knex, target: pairs.Target): Promise<void> {
  const gone: number[] = [];
  for (const { id, first, second, print } of await pairs.editedPairs(trx, target)) {
    const likeness = compareQuestions(first, second);
    if (likeness) await pairs.renewPair(trx, id, { ...likeness, print });
    else gone.push(id);
  }
  await pairs.deletePairs(trx, gone);
  if (target.importId === null) await pairSame(trx, target);
}

async function pairSame(trx: Knex, target: pairs.Target): Promise<void> {
  const questions = await questionsWithDoubles(trx, target.bankId);
  const found = findSame(questions).map(({ first, second, kind, similarity }) => {
    const [one, other] = [questions[first]!, questions[second]!];
    const prints = one.print + other.print;
    return {
      firstId: one.id,
      firstRow: null,
      secondId: other.id,
      secondRow: null,
      kind,
      similarity,
      prints,
    };
  });
  await pairs.insertPairs(trx, target, found);
}

/** Pairs that must be decided on before the bank may be published. */
export async function undecidedConflicts(trx: Knex, bankId: number): Promise<number> {
  const target = { bankId, importId: null };
  await syncPairs(trx, target);
  return (await pairs.countPairs(trx, target)).open.conflict;
}
