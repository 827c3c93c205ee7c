/** Whether a learner may change the exam he trains for, by the rules that staff have set for it. Pure. */
import { AppError } from '../../errors.ts';
import { addDays, momentText, startOfDay } from '../../timeZone.ts';

/** The plan that he would leave, and how often he has left plans that are still to come. */
export interface ChangeRule {
  name: string;
  startsAt: Date;
  endsAt: Date;
  /** Days before the day of the exam. */
  days: number;
  /** Null: no limit. */
  limit: number | null;
  reasonNeeded: boolean;
  made: number;
}

const SHORTEST_REASON = 4;

/** The midnight of the centre from which the exam stays as it is. */
const fixedFrom = ({ startsAt, days }: ChangeRule): Date => startOfDay(addDays(startsAt, -days));

/** Undefined: he may. An exam that has ended holds nobody. */
export function changeRefusal(rule: ChangeRule, now: Date): AppError | undefined {
  const { name: exam, endsAt, limit, made } = rule;
  if (now >= endsAt) return undefined;
  if (now >= fixedFrom(rule))
    return new AppError('examChange.tooLate', { exam, at: momentText(fixedFrom(rule)) });
  if (limit !== null && made >= limit) return new AppError('examChange.usedUp', { exam, limit });
  return undefined;
}

/** The same with a reason, where one has to be given. */
export function refusalOf(rule: ChangeRule, reason: string, now: Date): AppError | undefined {
  const refusal = changeRefusal(rule, now);
  if (refusal || !rule.reasonNeeded || now >= rule.endsAt || reason.length >= SHORTEST_REASON) return refusal;
  return new AppError('examChange.reason', { least: SHORTEST_REASON });
}

/** What he is told before he tries. */
export function changeNotice(rule: ChangeRule, now: Date): string {
  const refusal = changeRefusal(rule, now);
  if (refusal) return refusal.message;
  if (now >= rule.endsAt) return `“${rule.name}”已结束，请选择新的考试`;
  const until = `${momentText(fixedFrom(rule))} 前可以修改`;
  return rule.limit === null ? until : `${until}，还可修改 ${rule.limit - rule.made} 次`;
}
