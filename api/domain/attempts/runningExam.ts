/**
 * While an exam of a learner runs he opens nothing else: practice would explain its questions, and so would the
 * result of another exam of the same bank. Pure.
 */
import { AppError } from '../../errors.ts';
import { isLate } from './state.ts';

export interface RunningExam {
  /** Null: drawn for him. */
  paperId: number | null;
  title: string;
  deadlineAt: Date;
}

const MINUTE_MS = 60_000;

/**
 * Why nothing can be opened now; undefined when it can.
 * @param running null: he has opened none, or handed it in
 * @param paperId that he wants: the one that runs is gone on with
 */
export function examRunning(
  running: RunningExam | null,
  now: Date,
  paperId: number | null = null,
): AppError | undefined {
  if (!running || isLate({ mode: 'exam', ...running }, now)) return undefined;
  if (paperId !== null && running.paperId === paperId) return undefined;
  const minutes = Math.max(1, Math.ceil((running.deadlineAt.getTime() - now.getTime()) / MINUTE_MS));
  return new AppError('training.examRunning', { name: running.title, minutes });
}
