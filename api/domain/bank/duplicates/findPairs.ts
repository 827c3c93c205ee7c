/** All pairs of a list of questions that somebody should look at. */
import { type Comparable, identityOf } from './identity.ts';
import { joinAlike } from './join.ts';
import { type Shingled, shingle } from './shingles.ts';
import { LEAST_ALIKE, type Likeness, nearness, samenessOf } from './similarity.ts';

/** Indexes into the list; the first stands before the second. */
export interface FoundPair extends Likeness {
  first: number;
  second: number;
}

interface FindOptions {
  /** Pairs within the first so many are not wanted: with the rows of a file in front, those of the bank. */
  newOnes?: number;
  /** Called with 0 to 1. */
  onProgress?: (share: number) => void;
}

/** Shingling takes about half of the time. */
const SHINGLED = 0.5;

export function findPairs(
  questions: readonly Comparable[],
  { newOnes = questions.length, onProgress = () => {} }: FindOptions = {},
): FoundPair[] {
  const shingled = questions.map((question, at) => {
    if (at % 1000 === 0) onProgress((SHINGLED * at) / questions.length);
    return shingle(question);
  });
  const groups = groupBy([...questions.keys()], (at) => shingled[at]!.identity);
  const pairs = [...groups.values()].flatMap((group) => samePairs(group, questions, newOnes));
  let done = 0;
  // Of the same ones, one stands for all.
  const heads = [...groups.values()].map(([head]) => head!);
  for (const group of groupBy(heads, (at) => shingled[at]!.group).values()) {
    nearPairs(group, shingled, newOnes, pairs);
    done += group.length;
    onProgress(SHINGLED + ((1 - SHINGLED) * done) / heads.length);
  }
  return pairs;
}

/** Exact and conflicting ones only. */
export function findSame(questions: readonly Comparable[]): FoundPair[] {
  const identities = questions.map(identityOf);
  const groups = groupBy([...questions.keys()], (at) => identities[at]!);
  return [...groups.values()].flatMap((group) => samePairs(group, questions, questions.length));
}

/** Pairs each question with the first that has its answer, and the first of each answer with the very first. */
function samePairs(group: readonly number[], questions: readonly Comparable[], newOnes: number): FoundPair[] {
  const pairs: FoundPair[] = [];
  const heads: number[] = [];
  for (const second of group) {
    const like = (first: number) => samenessOf(questions[first]!, questions[second]!);
    const agreed = heads.find((head) => like(head).kind === 'exact');
    const first = agreed ?? heads[0];
    if (agreed === undefined) heads.push(second);
    if (first !== undefined && first < newOnes) pairs.push({ first, second, ...like(first) });
  }
  return pairs;
}

function nearPairs(
  group: readonly number[],
  shingled: readonly Shingled[],
  newOnes: number,
  pairs: FoundPair[],
): void {
  const sets = group.map((at) => shingled[at]!.all);
  joinAlike(sets, LEAST_ALIKE, (one, other) => {
    const [first, second] = [group[one]!, group[other]!].sort((a, b) => a - b) as [number, number];
    if (first >= newOnes) return false;
    const similarity = nearness(shingled[first]!, shingled[second]!);
    if (similarity !== undefined) pairs.push({ first, second, kind: 'near', similarity });
    return similarity !== undefined;
  });
}

/** Indexes, so that groups of groups stay cheap. */
function groupBy(indexes: readonly number[], keyOf: (at: number) => string): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const at of indexes) {
    const key = keyOf(at);
    const group = groups.get(key);
    if (group) group.push(at);
    else groups.set(key, [at]);
  }
  return groups;
}
