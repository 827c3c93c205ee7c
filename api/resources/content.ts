/** What banners, the nav grid and notices have in common. */
import type { RowCheck } from '../rest/define.ts';

export const JUMPS = { none: '不跳转', page: '小程序页面', notice: '公告', web: '网页' };

export const endsBeforeStart =
  (code: string): RowCheck =>
  ({ startsAt, endsAt }) =>
    startsAt && endsAt && endsAt <= startsAt ? { field: 'endsAt', code } : undefined;
