/** What the centre publishes: banners, grid, notices; and where a tap on them leads. */
import { request } from './api';

export type JumpKind = 'none' | 'page' | 'notice' | 'web';
export interface Jump {
  jumpKind: JumpKind;
  jumpTarget: string;
}
export interface Banner extends Jump {
  id: number;
  title: string;
  imageUrl: string;
}
export interface NavItem extends Jump {
  id: number;
  title: string;
  iconUrl: string | null;
}
export interface NoticeHead {
  id: number;
  title: string;
  pinned: boolean;
  createdAt: string;
}
export interface Notice extends NoticeHead {
  /** HTML, cleaned by the server. */
  body: string;
}
export interface Home {
  banners: Banner[];
  navItems: NavItem[];
  notices: NoticeHead[];
}

export const readHome = async (): Promise<Home> => (await request<{ data: Home }>('GET', 'home')).data;

export const readNotice = async (id: number): Promise<Notice> =>
  (await request<{ data: Notice }>('GET', `notices/${id}`)).data;

export const readNotices = (page: number): Promise<{ data: NoticeHead[]; total: number }> =>
  request('GET', 'notices', { query: { page, pageSize: 20 } });
