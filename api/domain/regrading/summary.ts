/** What a regrading changes, added up attempt by attempt. Pure; plain data that may be kept between two portions. */
import type { Preview } from './contract.ts';
import type { MarkedAttempt, Regraded, Scored } from './regrade.ts';

interface Paper {
  attempts: number;
  changed: number;
  nowPassed: number;
  noLongerPassed: number;
  /** Sums of scores, in hundredths. */
  before: number;
  after: number;
}

export interface Figures {
  /** By title. */
  papers: Record<string, Paper>;
  /** By tenths of what can be earned. */
  distribution: { before: number; after: number }[];
  /** How many pass. */
  passed: { before: number; after: number };
}

const BANDS = 10;
const MOST_PAPERS = 50;

export const noFigures = (): Figures => ({
  papers: {},
  distribution: Array.from({ length: BANDS }, () => ({ before: 0, after: 0 })),
  passed: { before: 0, after: 0 },
});

export const hasChanged = (before: Scored, after: Scored): boolean =>
  before.score !== after.score || before.maxScore !== after.maxScore || before.passed !== after.passed;

/** now: he passes and did not; noLonger: the other way round. */
export function turnOf(before: Scored, after: Scored): 'now' | 'noLonger' | null {
  if (before.passed === true && after.passed !== true) return 'noLonger';
  return before.passed !== true && after.passed === true ? 'now' : null;
}

/** Changes the figures. */
export function addTo(figures: Figures, before: MarkedAttempt, after: Regraded): void {
  const { title } = before.rules;
  const paper = Object.hasOwn(figures.papers, title) ? figures.papers[title]! : noPaper();
  figures.papers[title] = paper;
  const turn = turnOf(before, after);
  paper.attempts++;
  if (hasChanged(before, after)) paper.changed++;
  if (turn === 'now') paper.nowPassed++;
  if (turn === 'noLonger') paper.noLongerPassed++;
  paper.before += hundredths(before.score);
  paper.after += hundredths(after.score);
  figures.distribution[bandOf(before)]!.before++;
  figures.distribution[bandOf(after)]!.after++;
  if (before.passed) figures.passed.before++;
  if (after.passed) figures.passed.after++;
}

export type Summary = Pick<
  Preview,
  'attempts' | 'changed' | 'nowPassed' | 'noLongerPassed' | 'distribution' | 'papers'
>;

export function summaryOf({ papers, distribution }: Figures): Summary {
  const all = Object.values(papers);
  const sum = (of: keyof Paper) => all.reduce((total, paper) => total + paper[of], 0);
  return {
    attempts: sum('attempts'),
    changed: sum('changed'),
    nowPassed: sum('nowPassed'),
    noLongerPassed: sum('noLongerPassed'),
    distribution,
    papers: Object.entries(papers)
      .sort(([, a], [, b]) => b.attempts - a.attempts)
      .slice(0, MOST_PAPERS)
      .map(([title, { before, after, ...paper }]) => ({
        ...{ title, ...paper },
        averageBefore: average(before, paper.attempts),
        averageAfter: average(after, paper.attempts),
      })),
  };
}

const noPaper = (): Paper => ({
  ...{ attempts: 0, changed: 0, nowPassed: 0, noLongerPassed: 0 },
  ...{ before: 0, after: 0 },
});

const hundredths = (score: number): number => Math.round(score * 100);

/** All points earned belong to the highest band. */
const bandOf = ({ score, maxScore }: Scored): number =>
  maxScore <= 0 ? 0 : Math.min(BANDS - 1, Math.max(0, Math.floor((score / maxScore) * BANDS)));

const average = (sum: number, of: number): number => Math.round(sum / of) / 100;
