/** Asking people to grade what no machine judged, when an attempt is handed in. */
import type { Knex } from 'knex';
import type { AttemptRules, GradingState } from '../attempts/contract.ts';
import { insertGradings } from './store.ts';

interface Ungraded {
  itemId: number;
  maxScore: number;
}

/** @returns what the attempt has come to: null when there is nothing to wait for */
export async function askForGrading(
  trx: Knex.Transaction,
  { id, rules }: { id: number; rules: AttemptRules },
  answers: readonly Ungraded[],
): Promise<GradingState> {
  const { grading, title } = rules;
  if (!grading || answers.length === 0) return null;
  await insertGradings(
    trx,
    answers.map((answer) => ({ ...answer, ...grading, attemptId: id, title })),
  );
  return 'waiting';
}
