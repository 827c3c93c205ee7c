/** When a learner may train: from so many calendar months before his exam until it has ended. Pure. */
import { AppError } from '../../errors.ts';
import { addMonths, momentText, startOfDay } from '../../timeZone.ts';
import type { TrainingWindowView } from './offerContract.ts';
import { examRunning, type RunningExam } from './runningExam.ts';

export interface ExamTimes {
  name: string;
  startsAt: Date;
  endsAt: Date;
  /** Calendar months before the day of the exam. */
  trainingMonths: number;
}

/** What the window of a learner goes by. */
export interface Standing {
  /** Null: he has chosen none. */
  exam: ExamTimes | null;
  /** Without an exam he trains nothing of this occupation. */
  examNeeded: boolean;
  /** His exam that he has opened last and not handed in; its time may be up. */
  running: RunningExam | null;
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

/** Why practice, or an exam, cannot be opened now; undefined when it can. @param paperId that he wants to open */
export const notNow = (standing: Standing, now: Date, paperId?: number | null): AppError | undefined =>
  outsideWindow(standing, now) ?? examRunning(standing.running, now, paperId);

/** Why nothing can be trained now; undefined when it can. */
export function outsideWindow(
  { exam, examNeeded }: Pick<Standing, 'exam' | 'examNeeded'>,
  now: Date,
): AppError | undefined {
  if (!exam) return examNeeded ? new AppError('training.noPlan') : undefined;
  const { state, opensAt, closesAt } = trainingWindow(exam, now);
  if (state === 'before')
    return new AppError('training.notOpenYet', { exam: exam.name, at: momentText(opensAt) });
  if (state === 'after') return new AppError('training.over', { exam: exam.name, at: momentText(closesAt) });
  return undefined;
}

/** The same as learners see it. */
export function windowOf(exam: ExamTimes, now: Date): NonNullable<TrainingWindowView> {
  const { state, opensAt, closesAt } = trainingWindow(exam, now);
  return {
    state,
    opensAt: opensAt.toISOString(),
    closesAt: closesAt.toISOString(),
    reason: outsideWindow({ exam, examNeeded: false }, now)?.message ?? null,
  };
}
