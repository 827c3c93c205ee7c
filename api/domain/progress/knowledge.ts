/**
 * Which share of a type's questions a learner knows, from a sample of them. Pure.
 *
 * By 鉴定点, because learners go through a bank point by point: what they have not met yet must widen the doubt. Each
 * point has a Beta posterior around the learner's mean over all points, which counts like LIKENESS answers of its own
 * (partial pooling: Gelman et al., Bayesian Data Analysis, ch. 5, with a fixed strength); a point without answers has
 * that mean alone. Simulated (readiness.test.ts; 20 points, abilities spread by 0.8 logits): of questions met at random the 90 % range
 * holds the truth as often as that of one common Beta and is as wide; of questions met in order of the points
 * it holds it in nine cases of ten, the common Beta's in six.
 */

export interface Answered {
  /** 0: none. */
  pointId: number;
  right: boolean;
  /** 0 to 1: how much it still tells. */
  weight: number;
}

export interface KnownPoint {
  pointId: number;
  /** Of the type's questions, 0 to 1. */
  share: number;
  mean: number;
}

export interface Known {
  mean: number;
  variance: number;
  points: KnownPoint[];
}

const LIKENESS = 6;

/** @param countsByPoint questions of this type in the bank; empty: not known, all are taken as of one point */
export function knownOf(answers: readonly Answered[], countsByPoint: ReadonlyMap<number, number>): Known {
  if (countsByPoint.size <= 1) {
    const { mean, variance } = beta(1, 1, sumOf(answers));
    const [pointId = 0] = countsByPoint.keys();
    return { mean, variance, points: [{ pointId, share: 1, mean }] };
  }
  const sums = sumsByPoint(answers);
  const center = centerOf([...sums.values()]);
  const all = [...countsByPoint.values()].reduce((sum, count) => sum + count, 0);
  const points = [...countsByPoint].map(([pointId, count]) => {
    const sum = sums.get(pointId) ?? { right: 0, wrong: 0 };
    const own = beta(LIKENESS * center.mean, LIKENESS * (1 - center.mean), sum);
    // How much of it rests on the mean over all points.
    const lean = LIKENESS / (LIKENESS + sum.right + sum.wrong);
    return { pointId, share: count / all, lean, ...own };
  });
  const sum = (of: (point: (typeof points)[number]) => number) =>
    points.reduce((total, point) => total + of(point), 0);
  return {
    mean: sum(({ share, mean }) => share * mean),
    variance:
      sum(({ share, variance }) => share ** 2 * variance) +
      sum(({ share, lean }) => share * lean) ** 2 * center.variance,
    points: points.map(({ pointId, share, mean }) => ({ pointId, share, mean })),
  };
}

interface Sum {
  right: number;
  wrong: number;
}

function sumOf(answers: readonly Answered[]): Sum {
  const of = (right: boolean) =>
    answers.reduce((sum, answer) => sum + (answer.right === right ? answer.weight : 0), 0);
  return { right: of(true), wrong: of(false) };
}

function sumsByPoint(answers: readonly Answered[]): Map<number, Sum> {
  const sums = new Map<number, Sum>();
  for (const { pointId, right, weight } of answers) {
    const sum = sums.get(pointId) ?? { right: 0, wrong: 0 };
    sum[right ? 'right' : 'wrong'] += weight;
    sums.set(pointId, sum);
  }
  return sums;
}

/** The mean over all points: a point tells as much of it as its own variance and that between points allow. */
function centerOf(sums: readonly Sum[]) {
  const total: Sum = { right: 0, wrong: 0 };
  for (const { right, wrong } of sums) {
    const n = right + wrong;
    const tells = (LIKENESS + 1) / (n + LIKENESS);
    total.right += tells * right;
    total.wrong += tells * wrong;
  }
  return beta(1, 1, total);
}

/** Mean and variance of the posterior of this prior. */
function beta(a: number, b: number, { right, wrong }: Sum): { mean: number; variance: number } {
  const [alpha, all] = [a + right, a + b + right + wrong];
  return { mean: alpha / all, variance: (alpha * (all - alpha)) / (all ** 2 * (all + 1)) };
}
