/** What a learner has done: days, accuracy, scores. */
import { NO_FILTER, type ScoreFilter } from '../models/scores';
import type { Progress, Scores, ScoreTrend } from '../typings/contracts';
import { request } from './api';

export const readProgress = async (): Promise<Progress> =>
  (await request<{ data: Progress }>('GET', 'progress')).data;

/** Newest first. */
export const readScores = (page: number, filter = NO_FILTER, pageSize = 20): Promise<Scores> =>
  request('GET', 'scores', { query: { page, pageSize, ...queryOf(filter) } });

export const readTrend = async (filter: ScoreFilter): Promise<ScoreTrend> =>
  (await request<{ data: ScoreTrend }>('GET', 'score-trend', { query: queryOf(filter) })).data;

const queryOf = ({ kind, title, occupationId }: ScoreFilter) => ({
  kind,
  title,
  occupationId: occupationId || undefined,
});
