/** What an attempt may become, as a table. Everything not listed is refused. */
import type { AttemptMode, AttemptState } from './contract.ts';

/**
 * record: an answer comes in. explain: one that was explained, which counts whatever becomes of the rest. take:
 * another phone goes on with it. submit: the learner hands it in. expire: its deadline has passed. Both of these mark
 * it and close it for good. drop: he gives practice up.
 */
export type AttemptEvent = 'record' | 'explain' | 'take' | 'submit' | 'expire' | 'drop';

const TRANSITIONS: Record<AttemptState, Partial<Record<AttemptEvent, AttemptState>>> = {
  in_progress: {
    record: 'in_progress',
    explain: 'in_progress',
    take: 'in_progress',
    submit: 'submitted',
    expire: 'submitted',
    drop: 'dropped',
  },
  submitted: {},
  dropped: { explain: 'dropped' },
};

/** The state after the event, or undefined when the event is not allowed in this state. */
export const nextState = (state: AttemptState, event: AttemptEvent): AttemptState | undefined =>
  TRANSITIONS[state][event];

/** Practice explains each answer at once, and offline: its questions travel with their keys. An exam's wait for its result. */
export const showsKeys = (mode: AttemptMode): boolean => mode === 'practice';

/** The states in which an event is allowed. */
export const statesFor = (event: AttemptEvent): AttemptState[] =>
  (Object.keys(TRANSITIONS) as AttemptState[]).filter((state) => nextState(state, event));

/** The same as a condition of SQL. */
export const stateAllows = (event: AttemptEvent): string =>
  `state in (${statesFor(event)
    .map((state) => `'${state}'`)
    .join(', ')})`;

/**
 * Whether another phone has taken the exam over since.
 * @param own left out: the phone claims no turn
 */
export const hasPassed = (own: number | undefined, current: number): boolean =>
  own !== undefined && own < current;

/** How long after the deadline answers still count: they were given in time and travelled. */
export const GRACE_MS = 5_000;

export interface Timed {
  mode: AttemptMode;
  deadlineAt: Date | null;
}

/** Only exams have a deadline that closes them; practice minutes are advice. */
export const isLate = (attempt: Timed, now: Date): boolean =>
  attempt.mode === 'exam' &&
  attempt.deadlineAt !== null &&
  now.getTime() > attempt.deadlineAt.getTime() + GRACE_MS;
