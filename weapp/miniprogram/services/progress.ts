/** What a learner has done: days, accuracy, scores. */
import type { Progress, Scores } from '../typings/contracts';
import { request } from './api';

export const readProgress = async (): Promise<Progress> =>
  (await request<{ data: Progress }>('GET', 'progress')).data;

/** Newest first. */
export const readScores = (page: number): Promise<Scores> =>
  request('GET', 'scores', { query: { page, pageSize: 20 } });
