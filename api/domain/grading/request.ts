/** Asking people to grade what no machine judged, when an attempt is handed in. Pure. */
import type { AttemptRules } from '../attempts/contract.ts';
import { type MarkedItem, ungraded } from '../attempts/markAttempt.ts';
import type { NewGrading } from './store.ts';

export function gradingsOf({
  attempt: { id, rules },
  marks,
}: {
  attempt: { id: number; rules: AttemptRules };
  marks: readonly MarkedItem[];
}): NewGrading[] {
  const { grading, title } = rules;
  if (!grading) return [];
  // Of all its points: what of them counts is worked out from what the reader gives.
  return ungraded(marks).map(({ item, drawn }) => ({
    ...{ attemptId: id, itemId: item.id, title, maxScore: drawn },
    ...grading,
  }));
}
