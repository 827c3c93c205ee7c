/** What the clock above a question shows. Pure. */
import { duration } from '../../../models/clock';
import type { AttemptView } from '../../../typings/contracts';

/** A phone that has nothing to send asks now and then whether the exam is still its own. */
export const ASK_MS = 30_000;
export const ASK_WHEN_OVER_MS = 3_000;
/** Replies take a moment; only more than that is a wrong clock. */
export const CLOCK_SLACK_MS = 2_000;

const HURRY_MS = 5 * 60_000;

export interface Timing {
  clock: string;
  clockLabel: '剩余' | '用时';
  /** Little time is left. */
  hurry: boolean;
  over: boolean;
}

/** `now` by the server's clock, milliseconds since 1970. Practice has no deadline and counts up. */
export function timing(
  { startedAt, deadlineAt }: Pick<AttemptView, 'startedAt' | 'deadlineAt'>,
  now: number,
): Timing {
  if (!deadlineAt)
    return { clock: duration(now - Date.parse(startedAt)), clockLabel: '用时', hurry: false, over: false };
  const left = Date.parse(deadlineAt) - now;
  return { clock: duration(left), clockLabel: '剩余', hurry: left < HURRY_MS, over: left <= 0 };
}
