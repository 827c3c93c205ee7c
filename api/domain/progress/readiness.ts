/**
 * How likely a learner is to pass a paper of a blueprint, and how sure that can be. Pure.
 *
 * The beta-binomial model: per type the share of questions that he knows is estimated from his first answers by
 * 鉴定点 (see knowledge.ts), each weighing half as much for every 30 days of age (a
 * power prior: Ibrahim & Chen, Power Prior Distributions for Regression Models, 2000). The score of a paper
 * drawn at random is a sum of many questions and so near to normal. The interval is P(pass) at both ends of
 * the 90 % interval of the score to be expected.
 *
 * Limits: questions of the exam are taken to be like those of the bank, and drawn from it at random, whatever
 * distribution over 鉴定点 a blueprint asks for; a half right answer counts as wrong; types that people
 * judge are left out, and the pass mark is lowered in proportion.
 */
import type { QuestionType } from '../bank/question.ts';
import type { BlueprintSection } from '../papers/blueprint.ts';
import { type Answered, type Known, knownOf } from './knowledge.ts';

export interface FirstAnswer {
  type: QuestionType;
  /** 鉴定点; 0: none. */
  pointId: number;
  right: boolean;
  ageDays: number;
}

export interface Target {
  sections: readonly BlueprintSection[];
  passScore: number;
  /** Questions that the bank has: of fewer than needed all are enough. */
  countsByType: Partial<Record<QuestionType, number>>;
  /** The same by 鉴定点. */
  countsByPoint: Partial<Record<QuestionType, ReadonlyMap<number, number>>>;
}

export interface Readiness {
  /** At 90 %; null while answers are missing. */
  chance: { low: number; high: number } | null;
  /** Questions to be answered for the first time until it can be told. */
  missing: number;
  /** Of which types, the most first. */
  thin: { type: QuestionType; missing: number }[];
  /** Where most points of a paper are to be lost, the most first; once it can be told. `pointId` 0: the type as a whole. */
  weak: { type: QuestionType; pointId: number; lost: number }[];
}

export const FEWEST_PER_TYPE = 20;
const HALF_LIFE_DAYS = 30;
const MOST_WEAK = 3;
/** 90 % of a normal distribution lie within so many standard deviations. */
const Z90 = 1.645;
const JUDGED: readonly QuestionType[] = ['single', 'multiple', 'judge', 'fill'];

/** @returns null when no machine judges any question of it */
export function readinessOf(answers: readonly FirstAnswer[], target: Target): Readiness | null {
  const sections = target.sections.filter(({ type }) => JUDGED.includes(type));
  if (sections.length === 0) return null;
  const thin = thinOf(answers, sections, target.countsByType);
  const missing = thin.reduce((sum, one) => sum + one.missing, 0);
  if (missing > 0) return { chance: null, missing, thin, weak: [] };

  const posteriors = sections.map((section) => ({
    ...section,
    ...knownOf(
      answers.filter(({ type }) => type === section.type).map(weighed),
      target.countsByPoint[section.type] ?? new Map(),
    ),
  }));
  const sum = (of: (one: (typeof posteriors)[number]) => number) =>
    posteriors.reduce((total, one) => total + of(one), 0);
  const expected = sum(({ count, score, mean }) => count * score * mean);
  const doubt = Math.sqrt(sum(({ count, score, variance }) => (count * score) ** 2 * variance));
  const luck = Math.sqrt(sum(({ count, score, mean }) => count * score ** 2 * mean * (1 - mean)));
  const mark = passMarkOf(target, sections);
  const chanceAt = (score: number) => normalShareBelow((score - mark) / luck);
  const chance = { low: chanceAt(expected - Z90 * doubt), high: chanceAt(expected + Z90 * doubt) };
  return { chance, missing, thin, weak: weakOf(posteriors) };
}

function thinOf(
  answers: readonly FirstAnswer[],
  sections: readonly BlueprintSection[],
  countsByType: Target['countsByType'],
): Readiness['thin'] {
  const thin = sections.map(({ type }) => {
    const needed = Math.min(FEWEST_PER_TYPE, countsByType[type] ?? 0);
    return { type, missing: Math.max(0, needed - answers.filter((answer) => answer.type === type).length) };
  });
  return thin.filter(({ missing }) => missing > 0).sort((a, b) => b.missing - a.missing);
}

function weakOf(posteriors: readonly (BlueprintSection & Known)[]): Readiness['weak'] {
  const weak = posteriors.flatMap(({ type, count, score, points }) =>
    points.map(({ pointId, share, mean }) => ({ type, pointId, lost: count * score * share * (1 - mean) })),
  );
  return weak.sort((a, b) => b.lost - a.lost).slice(0, MOST_WEAK);
}

const weighed = ({ pointId, right, ageDays }: FirstAnswer): Answered => ({
  pointId,
  right,
  weight: 0.5 ** (ageDays / HALF_LIFE_DAYS),
});

/** Half of the smallest step below the mark: scores come in steps, the normal distribution does not. */
function passMarkOf({ sections, passScore }: Target, judged: readonly BlueprintSection[]): number {
  const total = (of: readonly BlueprintSection[]) =>
    of.reduce((sum, { count, score }) => sum + count * score, 0);
  const step = Math.min(...judged.map(({ score }) => score));
  return passScore * (total(judged) / total(sections)) - step / 2;
}

/** Of the standard normal distribution; error below 0.0000001 (Abramowitz & Stegun 26.2.17). */
function normalShareBelow(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const factors = [0.31938153, -0.356563782, 1.781477937, -1.821255978, 1.330274429];
  const tail =
    (Math.exp(-(z ** 2) / 2) / Math.sqrt(2 * Math.PI)) *
    factors.reduce((sum, factor, power) => sum + factor * t ** (power + 1), 0);
  return z > 0 ? 1 - tail : tail;
}
