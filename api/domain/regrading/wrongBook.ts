/**
 * What the wrong book knows of one question, told again from all the answers that a learner has given to it: a
 * mistake that was none must leave no trace. Pure; the same as `noteAnswers` does answer by answer.
 */
import type { AttemptSource } from '../attempts/contract.ts';
import { type Memory, review } from '../review/schedule.ts';

export interface JudgedAnswer {
  itemId: number;
  correct: boolean;
  source: AttemptSource;
  /** When it was counted: explained in practice, or handed in. */
  at: Date;
}

export interface WrongEntry {
  itemId: number;
  wrongCount: number;
  lastWrongAt: Date;
  masteredAt: Date | null;
  memory: Memory;
}

/**
 * @param answers oldest first
 * @returns null: never answered wrong
 */
export const entryOf = (answers: readonly JudgedAnswer[]): WrongEntry | null =>
  answers.reduce<WrongEntry | null>(next, null);

function next(entry: WrongEntry | null, { itemId, correct, source, at }: JudgedAnswer): WrongEntry | null {
  if (correct && !entry) return null;
  const memory = review(entry?.memory ?? null, correct, at);
  if (entry && correct) return { ...entry, memory, masteredAt: source === 'wrong' ? at : entry.masteredAt };
  const wrongCount = (entry?.wrongCount ?? 0) + 1;
  return { itemId, wrongCount, lastWrongAt: at, masteredAt: null, memory };
}
