/**
 * When a question that was once answered wrong, or right without being sure, comes back: FSRS (the scheduler of Anki), pressed together
 * towards the exam. Pure: the same answers give the same days.
 */
import { type Card, createEmptyCard, fsrs, Rating } from 'ts-fsrs';

/** What FSRS remembers of a question, as kept in the database. */
export interface Memory {
  stability: number;
  difficulty: number;
  state: Card['state'];
  reps: number;
  lapses: number;
  scheduledDays: number;
  /** ISO instants. */
  dueAt: string;
  lastReviewAt: string | null;
}

const DAY_MS = 86_400_000;

/** Whole days: nobody trains a question twice within minutes. No fuzz, so that a test can say what comes. */
const scheduler = fsrs({ enable_fuzz: false, enable_short_term: false, request_retention: 0.9 });

/**
 * One more answer. A question first seen right needs no schedule: call it from the first mistake or shaky answer on.
 * @param before null: the first of these
 * @param shaky the learner was not sure of a right answer
 */
export function review(before: Memory | null, right: boolean, at: Date, shaky = false): Memory {
  const { card } = scheduler.next(before ? cardOf(before) : createEmptyCard(at), at, ratingOf(right, shaky));
  return memoryOf(card);
}

const ratingOf = (right: boolean, shaky: boolean) =>
  right ? (shaky ? Rating.Hard : Rating.Good) : Rating.Again;

/**
 * With an exam ahead no question waits longer than half the time that was left, a day at least: each comes
 * back, ever more often, until the day before the exam. Worked out when it is asked for, so that an exam
 * that is moved moves them at once.
 * @param examAt when the exam begins; null: no exam chosen
 * @returns null: not again before the exam
 */
export function comesBack(dueAt: Date, reviewedAt: Date, examAt: Date | null): Date | null {
  if (!examAt) return dueAt;
  const latest = reviewedAt.getTime() + Math.max(DAY_MS, (examAt.getTime() - reviewedAt.getTime()) / 2);
  const at = Math.min(dueAt.getTime(), latest);
  return at < examAt.getTime() ? new Date(at) : null;
}

const cardOf = (memory: Memory): Card => ({
  stability: memory.stability,
  difficulty: memory.difficulty,
  state: memory.state,
  reps: memory.reps,
  lapses: memory.lapses,
  scheduled_days: memory.scheduledDays,
  elapsed_days: 0,
  learning_steps: 0,
  due: new Date(memory.dueAt),
  ...(memory.lastReviewAt && { last_review: new Date(memory.lastReviewAt) }),
});

const memoryOf = (card: Card): Memory => ({
  stability: card.stability,
  difficulty: card.difficulty,
  state: card.state,
  reps: card.reps,
  lapses: card.lapses,
  scheduledDays: card.scheduled_days,
  dueAt: card.due.toISOString(),
  lastReviewAt: card.last_review?.toISOString() ?? null,
});
