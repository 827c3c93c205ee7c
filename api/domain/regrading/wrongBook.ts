/**
 * What the wrong book knows of one question, told again from all the answers that a learner has given to it: a
 * mistake that was none must leave no trace. Pure; the same as `noteAnswers` does answer by answer; what
 * was right without being sure is always told from here.
 */
import type { AttemptSource } from '../attempts/contract.ts';
import { type Memory, review } from '../review/schedule.ts';

export interface JudgedAnswer {
  itemId: number;
  correct: boolean;
  /** The learner said that he was not sure of it. */
  shaky: boolean;
  source: AttemptSource;
  /** When it was counted: explained in practice, or handed in. */
  at: Date;
}

export interface WrongEntry {
  itemId: number;
  /** 0: no mistake; it only comes back. */
  wrongCount: number;
  lastWrongAt: Date | null;
  masteredAt: Date | null;
  memory: Memory;
}

/**
 * @param answers oldest first
 * @returns null: never answered wrong, and never right without being sure
 */
export const entryOf = (answers: readonly JudgedAnswer[]): WrongEntry | null =>
  answers.reduce<WrongEntry | null>(next, null);

function next(
  entry: WrongEntry | null,
  { itemId, correct, shaky, source, at }: JudgedAnswer,
): WrongEntry | null {
  if (correct && !entry && !shaky) return null;
  const memory = review(entry?.memory ?? null, correct, at, shaky);
  const before = entry ?? { itemId, wrongCount: 0, lastWrongAt: null, masteredAt: null };
  if (correct) return { ...before, memory, masteredAt: source === 'wrong' ? at : before.masteredAt };
  return { itemId, wrongCount: before.wrongCount + 1, lastWrongAt: at, masteredAt: null, memory };
}
