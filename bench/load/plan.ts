/** What the parts of the simulation tell each other. */

/** Seconds of the simulated clock. */
export interface Scenario {
  learners: number;
  /** So many others go through everything before, because a server at its start is not yet compiled. */
  warmUp: number;
  /** How many of them log in through WeChat's (simulated) phone authorisation; the others did so before. */
  logins: number;
  /** So many of them practise instead: each answer is explained at once, and nobody hands in. */
  practising: number;
  /** Everybody opens the paper within so long of the common start. */
  openWithin: number;
  /** On average, per answer. */
  answerEvery: number;
  syncEvery: number;
  /** Everybody hands in within so long before the end. */
  submitWithin: number;
  length: number;
  /** How many times faster than life the clock runs. */
  speed: number;
}

/** A phone stays logged in for weeks; so many of all meet a common start without. */
const LOGIN_SHARE = 0.05;
/** Some practise while the others sit the mock exam. */
const PRACTICE_SHARE = 0.1;

/** As the requirement says; how long it lasts, how many log in and how many practise is ours. */
export const scenario = (
  learners: number,
  minutes: number,
  speed = 1,
  loginShare = LOGIN_SHARE,
  practiceShare = PRACTICE_SHARE,
): Scenario => ({
  learners,
  warmUp: Math.min(500, learners),
  logins: Math.min(learners, Math.max(10, Math.round(learners * loginShare))),
  practising: Math.round(learners * practiceShare),
  openWithin: 60,
  answerEvery: 15,
  syncEvery: 30,
  submitWithin: 90,
  length: minutes * 60,
  speed,
});

const WARM_UP_SPEED = 40;

/** What those do who come before. */
export const warmUpOf = ({ warmUp, speed }: Scenario): Scenario =>
  scenario(warmUp, 4, Math.max(speed, WARM_UP_SPEED));

/** Requests without a reply so long after the end have failed. */
export const PATIENCE_SECONDS = 30;
/** Practice that is not counted so long after the end is told as not counted. */
export const COUNTED_WITHIN_SECONDS = 60;

/** Real seconds that a run takes at most, making learners and counting answers included. */
export function mostSeconds(scenario: Scenario): number {
  const simulated = [warmUpOf(scenario), scenario].map(
    ({ length, speed }) => length / speed + PATIENCE_SECONDS,
  );
  return Math.ceil(120 + COUNTED_WITHIN_SECONDS + scenario.learners / 250 + simulated[0]! + simulated[1]!);
}

/** The whole of the product must answer within so long. */
export const MOST_P99_MS = 500;

/** Somebody to simulate: logged in already, or who will do so with this phone number. */
export type Account = { token: string } | { phone: string };

export interface GeneratorPlan {
  scenario: Scenario;
  origin: string;
  simulator: string;
  paperId: number;
  blueprintId: number;
  /** All of the bank: a paper, and practice drawn by the blueprint, have each of them. */
  itemIds: number[];
  accounts: Account[];
}

/** Answer n of a learner has the number n, is to question n, and says this: so the database can be checked. */
export const LETTERS = 'ABCD';
export const letterOf = (seq: number): string => LETTERS[seq % LETTERS.length] as string;

export const STEPS = ['log in', 'open', 'sync', 'submit'] as const;
export type Step = (typeof STEPS)[number];

export interface StepFigures {
  step: Step;
  sent: number;
  answered: number;
  failed: number;
  /** Of answered requests: on average from the first to the last, and in the busiest second. */
  perSecond: number;
  busiest: number;
  /** Milliseconds from when it was due to the end of the reply. */
  p50: number;
  p95: number;
  p99: number;
  most: number;
}

/** A stretch of the run. */
export interface Moment {
  /** Real seconds since the common start. */
  from: number;
  perSecond: number;
  p99: number;
  /** The step of most replies that took longer than `MOST_P99_MS`; undefined when none did. */
  slowest: Step | undefined;
}

export interface Outcome {
  steps: StepFigures[];
  timeline: Moment[];
  /** The first few, as they came. */
  failures: string[];
  /** How late the generator itself was at worst, in milliseconds: more than a few, and it was the limit. */
  generatorLag: number;
  /** Per learner, by place: his attempt, the highest number sent and the highest acknowledged. */
  attemptIds: number[];
  sent: number[];
  acknowledged: number[];
}
