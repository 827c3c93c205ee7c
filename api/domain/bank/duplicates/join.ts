/**
 * Finds all pairs of sets whose Jaccard similarity may reach a threshold, without comparing all with all.
 * Prefix filter: with the rarest members first, two sets that are alike enough share a member among the
 * first few of each. Unlike MinHash it misses no pair and needs no chance.
 */

/** A family of thousands of look-alikes has millions of pairs, which nobody reads: each set has so many. */
export const MOST_PER_SET = 10;
/** Of those with a rare member in common, only the latest are looked at. */
const MOST_CANDIDATES = 1000;

/** @param visit looks at a candidate, an earlier set than `at`; true when it counts as a pair */
export function joinAlike(
  sets: readonly ReadonlySet<string>[],
  threshold: number,
  visit: (at: number, candidate: number) => boolean,
): void {
  const postings = new Map<number, number[]>();
  const seenBy = new Int32Array(sets.length).fill(-1);
  const ranked = rankByRarity(sets);
  for (const at of orderedBySize(ranked)) {
    const members = ranked[at]!;
    // A hair less: 0.7 × 10 must not round up to 8.
    const least = Math.ceil(members.length * threshold - 1e-9);
    const prefix = members.length - least + 1;
    let found = 0;
    for (const member of members.subarray(0, prefix)) {
      const posting = postings.get(member);
      for (let i = posting?.length ?? 0; i > Math.max(0, (posting?.length ?? 0) - MOST_CANDIDATES); i -= 1) {
        const candidate = posting![i - 1]!;
        // Sets come by size: all further ones of this posting are too small as well.
        if (ranked[candidate]!.length < least || found >= MOST_PER_SET) break;
        if (seenBy[candidate] === at) continue;
        seenBy[candidate] = at;
        if (visit(at, candidate)) found += 1;
      }
      if (posting) posting.push(at);
      else postings.set(member, [at]);
    }
  }
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
