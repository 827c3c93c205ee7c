/** What banners, the nav grid, notices and broadcasts have in common. */
import { choice, longText, type RowCheck, text } from '../rest/define.ts';

export const JUMPS = { none: '不跳转', page: '小程序页面', notice: '公告', web: '网页' };

export const endsBeforeStart =
  (code: string): RowCheck =>
  ({ startsAt, endsAt }) =>
    startsAt && endsAt && endsAt <= startsAt ? { field: 'endsAt', code } : undefined;

/** Of a message as learners read it. */
export const messageFields = {
  title: text('标题', { max: 30, list: true, filter: true, search: true }),
  text: longText('内容', { max: 500, help: '纯文字，最多 500 字；学员在小程序“消息”中看到' }),
  jumpKind: choice('点击后', JUMPS, { initial: 'none' }),
  jumpTarget: text('跳转目标', {
    min: 0,
    max: 500,
    initial: '',
    help: '页面路径、公告编号或以 https:// 开头的网址',
  }),
};

/** What was sent to thousands cannot be mended: a target must at least be one. */
export const jumpFault: RowCheck = ({ jumpKind, jumpTarget }) => {
  const fault = (code: string) => ({ field: 'jumpTarget', code });
  if (jumpKind !== 'none' && !jumpTarget) return fault('jump.targetMissing');
  if (jumpKind === 'web' && !/^https:\/\/\S+$/.test(String(jumpTarget))) return fault('jump.notHttps');
  if (jumpKind === 'notice' && !/^\d+$/.test(String(jumpTarget))) return fault('jump.noNotice');
  return undefined;
};
