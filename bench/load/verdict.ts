/** What a run says of the limits. Pure. */
import { MOST_P99_MS, type StepFigures } from './plan.ts';
import { holds } from './proof.ts';
import type { Report } from './run.ts';

/** A generator that is later than this has measured itself. */
const MOST_LAG_MS = 100;
/** Nearer than this to what a part can use is its limit. */
const NEAR = 0.9;

/** Cores that a part can use on a machine with so many. */
export const ceilingOf = (part: string, cores: number): number => (part === 'PostgreSQL' ? cores : 1);

export const isGood = ({ proof, steps }: Pick<Report, 'proof' | 'steps'>): boolean =>
  holds(proof) && steps.every(isWithin);

const isWithin = ({ sent, answered, failed, p99 }: StepFigures): boolean =>
  failed === 0 && sent === answered && p99 < MOST_P99_MS;

/** One sentence on what broke first, or what would. */
export function breaksFirst(
  { timeline, looks, parts, others, waiting, generatorLag }: Omit<Report, 'proof' | 'steps' | 'failures'>,
  cores: number,
): string {
  const busy = `Other programs used ${others.toFixed(1)} of the ${cores} cores; ${waiting.toFixed(1)} waited for the disk.`;
  if (generatorLag > MOST_LAG_MS)
    return `The phones themselves were up to ${Math.round(generatorLag)} ms late: they, or other programs, were the limit. ${busy}`;
  const [first] = timeline.filter(({ p99 }) => p99 > MOST_P99_MS);
  const used = first ? coresAt(looks, first.from) : parts.map(({ busiest }) => busiest);
  const shares = parts.map(({ part }, index) => ({
    part,
    used: used[index] ?? 0,
    share: (used[index] ?? 0) / ceilingOf(part, cores),
  }));
  const nearest = shares.reduce((most, one) => (one.share > most.share ? one : most));
  const all = shares.reduce((sum, one) => sum + one.used, 0) + others;
  const limit =
    nearest.share < NEAR && all > NEAR * cores
      ? `the machine as a whole (${all.toFixed(2)} of ${cores} cores)`
      : `${nearest.part} (${nearest.used.toFixed(2)} of ${ceilingOf(nearest.part, cores)} cores)`;
  return first
    ? `First over ${MOST_P99_MS} ms: ${first.slowest ?? 'nothing'}, ${Math.round(first.from)} s after the start. Nearest to its limit then: ${limit}. ${busy}`
    : `Nothing broke. Nearest to its limit in the busiest seconds: ${limit}. ${busy}`;
}

const coresAt = (looks: Report['looks'], second: number): number[] =>
  (looks.find(({ at }) => at > second) ?? looks.at(-1))?.cores ?? [];
