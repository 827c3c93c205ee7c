/** How alike two questions are, and from where on it is worth somebody's look; see ADR 0009. */
import { agreementOf, type Comparable } from './identity.ts';
import { type Shingled, shingle } from './shingles.ts';

/** Jaccard of stem and options together: the join looks for nothing below it. */
export const LEAST_ALIKE = 0.7;
/** The stem by itself, as many questions share their options only (对, 错; 甲, 乙, 丙, 丁). */
const LEAST_STEM = 0.6;
/** One stem within the other, which only adds words (根据规程，…). */
const LEAST_CONTAINED = 0.9;
/** The options by themselves, as many questions share a long stem only (下列词语字形正确的是，来源：…). */
const LEAST_REST = 0.5;

export type PairKind = 'exact' | 'near' | 'conflict';
export interface Likeness {
  kind: PairKind;
  /** 0 to 1. */
  similarity: number;
}

function overlapOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const shingle of one) if (other.has(shingle)) shared += 1;
  return shared;
}

function jaccard(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size + other.size === 0) return 1;
  const shared = overlapOf(one, other);
  return shared / (one.size + other.size - shared);
}

const containment = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  overlapOf(one, other) / Math.max(1, Math.min(one.size, other.size));

/** Undefined: nothing that anybody need look at. */
export function nearness(one: Shingled, other: Shingled): number | undefined {
  if (one.group !== other.group) return undefined;
  const alike = jaccard(one.all, other.all);
  if (alike < LEAST_ALIKE || jaccard(one.rest, other.rest) < LEAST_REST) return undefined;
  const stems = [one.stem, other.stem] as const;
  return jaccard(...stems) >= LEAST_STEM || containment(...stems) >= LEAST_CONTAINED ? alike : undefined;
}

/** Of questions with one identity. */
export function samenessOf(one: Comparable, other: Comparable): Likeness {
  const kinds = { agree: 'exact', differ: 'conflict', unlike: 'near' } as const;
  return { kind: kinds[agreementOf(one, other)], similarity: 1 };
}

/** What two questions are to each other; undefined when they are two. */
export function compareQuestions(one: Comparable, other: Comparable): Likeness | undefined {
  const [a, b] = [shingle(one), shingle(other)];
  if (a.identity === b.identity) return samenessOf(one, other);
  const similarity = nearness(a, b);
  return similarity === undefined ? undefined : { kind: 'near', similarity };
}
