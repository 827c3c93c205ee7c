/** What a regrading changes, added up attempt by attempt. Pure. */
import type { Preview } from './contract.ts';
import type { MarkedAttempt, Regraded, Scored } from './regrade.ts';

type Counted = MarkedAttempt & { learnerId: number };
type Paper = Preview['papers'][number] & { before: number; after: number };

const BANDS = 10;
const MOST_PAPERS = 50;

const noFigures = () => ({ attempts: 0, changed: 0, nowPassed: 0, noLongerPassed: 0 });

export const hasChanged = (before: Scored, after: Scored): boolean =>
  before.score !== after.score || before.maxScore !== after.maxScore || before.passed !== after.passed;

/** now: he passes and did not; noLonger: the other way round. */
export function turnOf(before: Scored, after: Scored): 'now' | 'noLonger' | null {
  if (before.passed === true && after.passed !== true) return 'noLonger';
  return before.passed !== true && after.passed === true ? 'now' : null;
}

export type Summary = Pick<
  Preview,
  'attempts' | 'learners' | 'changed' | 'nowPassed' | 'noLongerPassed' | 'distribution' | 'papers'
>;

export function createSummary(): { add(before: Counted, after: Regraded): void; result(): Summary } {
  const all = noFigures();
  const learners = new Set<number>();
  const papers = new Map<string, Paper>();
  const distribution = Array.from({ length: BANDS }, () => ({ before: 0, after: 0 }));
  return {
    add(before, after) {
      const { title } = before.rules;
      const paper = papers.get(title) ?? {
        ...{ title, ...noFigures() },
        ...{ averageBefore: 0, averageAfter: 0, before: 0, after: 0 },
      };
      papers.set(title, paper);
      learners.add(before.learnerId);
      for (const figures of [all, paper]) count(figures, before, after);
      paper.before += before.score;
      paper.after += after.score;
      distribution[bandOf(before)]!.before++;
      distribution[bandOf(after)]!.after++;
    },
    result: () => ({
      ...all,
      learners: learners.size,
      distribution,
      papers: [...papers.values()]
        .sort((a, b) => b.attempts - a.attempts)
        .slice(0, MOST_PAPERS)
        .map(({ before, after, ...paper }) => ({
          ...paper,
          averageBefore: average(before, paper.attempts),
          averageAfter: average(after, paper.attempts),
        })),
    }),
  };
}

function count(figures: ReturnType<typeof noFigures>, before: Scored, after: Scored): void {
  const turn = turnOf(before, after);
  figures.attempts++;
  if (hasChanged(before, after)) figures.changed++;
  if (turn === 'now') figures.nowPassed++;
  if (turn === 'noLonger') figures.noLongerPassed++;
}

/** All points earned belong to the highest band. */
const bandOf = ({ score, maxScore }: Scored): number =>
  maxScore <= 0 ? 0 : Math.min(BANDS - 1, Math.max(0, Math.floor((score / maxScore) * BANDS)));

const average = (sum: number, of: number): number => Math.round((sum / of) * 100) / 100;
