/** What the parts of the simulation tell each other. */

/** Seconds of the simulated clock. */
export interface Scenario {
  learners: number;
  /** How many of them log in through WeChat's (simulated) phone authorisation; the others did so before. */
  logins: number;
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

/** As the requirement says; only how long it lasts is ours. */
export const scenario = (learners: number, minutes: number, speed = 1): Scenario => ({
  learners,
  logins: Math.min(learners, Math.max(10, Math.round(learners / 20))),
  openWithin: 60,
  answerEvery: 15,
  syncEvery: 30,
  submitWithin: 90,
  length: minutes * 60,
  speed,
});

/** Somebody to simulate: logged in already, or who will do so with this phone number. */
export type Account = { token: string } | { phone: string };

export interface GeneratorPlan {
  scenario: Scenario;
  origin: string;
  simulator: string;
  paperId: number;
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

export interface Outcome {
  steps: StepFigures[];
  /** The first few, as they came. */
  failures: string[];
  /** How late the generator itself was at worst, in milliseconds: more than a few, and it was the limit. */
  generatorLag: number;
  /** Per learner, by place: his attempt, the highest number sent and the highest acknowledged. */
  attemptIds: number[];
  sent: number[];
  acknowledged: number[];
}
