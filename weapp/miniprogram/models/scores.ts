/** Scores as the score query lists and filters them. Pure. */
import type { Scores, ScoreTrend } from '../typings/contracts';
import { dateTime, duration } from './clock';

type Score = Scores['data'][number];

export interface ScoreLine {
  /** No two lines have the same: practical runs are numbered below 0. */
  id: number;
  /** Where its result is. */
  page: string;
  title: string;
  note: string;
  score: string;
  /** Of the full score, for the bar, and where the pass mark stands on it; below 0: there is none. */
  percent: number;
  passPercent: number;
  passed: boolean | null;
  /** What became of it: graded, corrected, or still to come; or that he has marked himself. */
  tag: string;
}

const NEWS = { graded: '新 · 已评分', corrected: '新 · 已更正' };

export function scoreLine(row: Score): ScoreLine {
  const { id, source, title, score, maxScore, passScore, passed, submittedAt } = row;
  const isPractical = source === 'practical';
  return {
    id: isPractical ? -id : id,
    page: `/packages/${isPractical ? 'practical' : 'practice'}/result/index?id=${id}`,
    title,
    note: `${dateTime(submittedAt)} · ${doneOf(row)}`,
    score: `${score}`,
    percent: maxScore ? Math.round((score / maxScore) * 100) : 0,
    passPercent: maxScore && passScore !== null ? Math.round((passScore / maxScore) * 100) : -1,
    passed,
    tag: tagOf(row),
  };
}

const doneOf = ({ correctCount, itemCount, usedSeconds }: Score): string =>
  usedSeconds === null ? `答对 ${correctCount} / ${itemCount}` : `用时 ${duration(usedSeconds * 1000)}`;

function tagOf({ source, grading, news }: Score): string {
  if (source === 'practical') return '自评';
  return grading === 'waiting' ? '主观题待评分' : news ? NEWS[news] : '';
}

/** Empty: all. */
export interface ScoreFilter {
  kind: string;
  title: string;
  occupationId: number;
}
export const NO_FILTER: ScoreFilter = { kind: '', title: '', occupationId: 0 };

type Group = ScoreTrend['groups'][number];

const matches = ({ kind, title, occupation }: Group, filter: ScoreFilter): boolean =>
  (!filter.kind || filter.kind === kind) &&
  (!filter.title || filter.title === title) &&
  (!filter.occupationId || filter.occupationId === occupation?.id);

export interface FilterChoices {
  kinds: { key: string; label: string }[];
  titles: string[];
  occupations: { id: number; name: string }[];
}

/** What may be chosen of each, given the other two; the most trained first. */
export function filterChoices(groups: readonly Group[], filter: ScoreFilter): FilterChoices {
  const left = (change: Partial<ScoreFilter>) =>
    groups.filter((group) => matches(group, { ...filter, ...change }));
  const kinds = new Map<string, { label: string; count: number }>();
  for (const { kind, kindLabel, count } of left({ kind: '' }))
    kinds.set(kind, { label: kindLabel, count: (kinds.get(kind)?.count ?? 0) + count });
  const occupations = new Map<number, string>();
  for (const { occupation } of left({ occupationId: 0 }))
    if (occupation) occupations.set(occupation.id, occupation.name);
  return {
    kinds: [...kinds].map(([key, { label, count }]) => ({ key, label: `${label} ${count}` })),
    titles: [...new Set(left({ title: '' }).map(({ title }) => title))],
    occupations: [...occupations].map(([id, name]) => ({ id, name })),
  };
}
