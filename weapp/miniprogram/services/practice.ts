/** Practice by knowledge point, and papers that learners set up for themselves. */
import type { NewSmartPaper, PracticeStock, SmartPaper } from '../typings/contracts';
import { request } from './api';

export const readStock = async (): Promise<PracticeStock> =>
  (await request<{ data: PracticeStock }>('GET', 'practice')).data;

/** Newest first. */
export const readSmartPapers = async (): Promise<SmartPaper[]> =>
  (await request<{ data: SmartPaper[] }>('GET', 'smart-papers')).data;

export const createSmartPaper = (paper: NewSmartPaper): Promise<unknown> =>
  request('POST', 'smart-papers', { body: paper });

export const deleteSmartPaper = (id: number): Promise<unknown> => request('DELETE', `smart-papers/${id}`);
