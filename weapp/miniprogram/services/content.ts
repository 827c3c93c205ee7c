/** What the centre publishes: banners, grid, notices; and where a tap on them leads. */
import type { Home, Notice } from '../typings/contracts';
import { request } from './api';

/** Where a tap leads: kind none, page, notice or web. */
export interface Jump {
  jumpKind: string;
  jumpTarget: string;
}

export const readHome = async (): Promise<Home> => (await request<{ data: Home }>('GET', 'home')).data;

export const readNotice = async (id: number): Promise<Notice> =>
  (await request<{ data: Notice }>('GET', `notices/${id}`)).data;

export const readNotices = (page: number): Promise<{ data: Notice[]; total: number }> =>
  request('GET', 'notices', { query: { page, pageSize: 20, sort: '-pinned,-publishedAt' } });

/** Staff see how many learners have opened it. */
export const noteNoticeRead = (id: number): Promise<void> => request('POST', `notices/${id}/read`);
