/**
 * Finds all pairs of sets whose Jaccard similarity may reach a threshold, without comparing all with all.
 * Prefix filter: with the rarest members first, two sets that are alike enough share a member among the
 * first few of each. Unlike MinHash it misses no pair and needs no chance.
 */

/** A family of thousands of look-alikes has millions of pairs, which nobody reads: each set has so many. */
const MOST_PER_SET = 10;
/** Looked at for one set; those that share its rarest members come first. */
const MOST_CANDIDATES = 2000;

/** @param visit gets each pair at or above the threshold; true when it counts as one to its caller as well */
export function joinAlike(
  sets: readonly ReadonlySet<string>[],
  threshold: number,
  visit: (at: number, earlier: number) => boolean,
): void {
  const postings = new Map<number, number[]>();
  const seenBy = new Int32Array(sets.length).fill(-1);
  const ranked = rankByRarity(sets);
  for (const at of orderedBySize(ranked)) {
    const members = ranked[at]!;
    const least = atLeast(members.length * threshold);
    const prefix = members.subarray(0, members.length - least + 1);
    let found = 0;
    for (const candidate of candidates(prefix, postings, (one) => ranked[one]!.length < least)) {
      if (seenBy[candidate] === at) continue;
      seenBy[candidate] = at;
      const other = ranked[candidate]!;
      const shared = atLeast(((members.length + other.length) * threshold) / (1 + threshold));
      if (sharesAtLeast(members, other, shared) && visit(at, candidate)) found += 1;
      if (found === MOST_PER_SET) break;
    }
    for (const member of prefix) {
      const posting = postings.get(member);
      if (posting) posting.push(at);
      else postings.set(member, [at]);
    }
  }
}

/** A hair less: 0.7 × 10 must not round up to 8. */
const atLeast = (count: number): number => Math.ceil(count - 1e-9);

/** Sets come by size, so that all before one that is too small are too small as well. */
function* candidates(
  prefix: Uint32Array,
  postings: ReadonlyMap<number, readonly number[]>,
  isTooSmall: (candidate: number) => boolean,
): Generator<number> {
  let left = MOST_CANDIDATES;
  for (const member of prefix) {
    const posting = postings.get(member) ?? [];
    for (let i = posting.length - 1; i >= 0 && !isTooSmall(posting[i]!); i -= 1) {
      if (left === 0) return;
      left -= 1;
      yield posting[i]!;
    }
  }
}

/** Both in ascending order; gives up as soon as too few are left. */
function sharesAtLeast(one: Uint32Array, other: Uint32Array, least: number): boolean {
  let shared = 0;
  for (let i = 0, j = 0; i < one.length && j < other.length; ) {
    if (one[i] === other[j]) {
      shared += 1;
      if (shared >= least) return true;
      i += 1;
      j += 1;
    } else if (one[i]! < other[j]!) {
      i += 1;
      if (one.length - i + shared < least) return false;
    } else {
      j += 1;
      if (other.length - j + shared < least) return false;
    }
  }
  return false;
}

/** Members as numbers, the rarest first: rare ones tell sets apart best. */
function rankByRarity(sets: readonly ReadonlySet<string>[]): Uint32Array[] {
  const counts = new Map<string, number>();
  for (const set of sets) for (const member of set) counts.set(member, (counts.get(member) ?? 0) + 1);
  const byRarity = [...counts].sort((a, b) => a[1] - b[1]);
  const ranks = new Map(byRarity.map(([member], rank) => [member, rank]));
  return sets.map((set) => Uint32Array.from(set, (member) => ranks.get(member)!).sort());
}

const orderedBySize = (sets: readonly Uint32Array[]): number[] =>
  sets.map((_, at) => at).sort((a, b) => sets[a]!.length - sets[b]!.length);
