/** What an attempt may become, as a table. Everything not listed is refused. */
import type { AttemptMode, AttemptState } from './contract.ts';

/** record: an answer comes in. expire: the deadline has passed. submit: marked and closed for good. */
export type AttemptEvent = 'record' | 'expire' | 'submit' | 'abandon';

const TRANSITIONS: Record<AttemptState, Partial<Record<AttemptEvent, AttemptState>>> = {
  in_progress: { record: 'in_progress', expire: 'overdue', submit: 'submitted', abandon: 'abandoned' },
  overdue: { submit: 'submitted' },
  submitted: {},
  abandoned: {},
};

/** The state after the event, or undefined when the event is not allowed in this state. */
export const nextState = (state: AttemptState, event: AttemptEvent): AttemptState | undefined =>
  TRANSITIONS[state][event];

/** How long after the deadline answers still count: they were given in time and travelled. */
export const GRACE_MS = 5_000;

export interface Timed {
  mode: AttemptMode;
  state: AttemptState;
  deadlineAt: Date | null;
}

/** Only exams have a deadline that closes them; practice minutes are advice. */
export const isLate = (attempt: Omit<Timed, 'state'>, now: Date): boolean =>
  attempt.mode === 'exam' &&
  attempt.deadlineAt !== null &&
  now.getTime() > attempt.deadlineAt.getTime() + GRACE_MS;

/** The state as of now: an exam left in progress past its deadline is overdue, whatever the row says. */
export const stateNow = (attempt: Timed, now: Date): AttemptState =>
  isLate(attempt, now) ? (nextState(attempt.state, 'expire') ?? attempt.state) : attempt.state;
