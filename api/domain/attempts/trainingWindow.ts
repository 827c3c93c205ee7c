/** When a learner may train: from so many calendar months before his exam until it has ended. Pure. */
import { AppError } from '../../errors.ts';
import { addMonths, momentText, startOfDay } from '../../timeZone.ts';

export interface ExamTimes {
  name: string;
  startsAt: Date;
  endsAt: Date;
  /** Calendar months before the day of the exam. */
  trainingMonths: number;
}

export interface TrainingWindow {
  state: 'before' | 'open' | 'after';
  opensAt: Date;
  closesAt: Date;
}

/** Opens at the midnight of the centre that begins its first day. */
export function trainingWindow({ startsAt, endsAt, trainingMonths }: ExamTimes, now: Date): TrainingWindow {
  const opensAt = startOfDay(addMonths(startsAt, -trainingMonths));
  const state = now < opensAt ? 'before' : now >= endsAt ? 'after' : 'open';
  return { state, opensAt, closesAt: endsAt };
}

/** Why nothing can be opened now; undefined when it can, also for who has no exam to count from. */
export function outsideWindow(exam: ExamTimes | null, now: Date): AppError | undefined {
  if (!exam) return undefined;
  const { state, opensAt, closesAt } = trainingWindow(exam, now);
  if (state === 'before')
    return new AppError('training.notOpenYet', { exam: exam.name, at: momentText(opensAt) });
  if (state === 'after') return new AppError('training.over', { exam: exam.name, at: momentText(closesAt) });
  return undefined;
}
