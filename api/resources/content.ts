/** What banners, the nav grid, notices and broadcasts have in common. */
import { isPage, JUMPS } from '../domain/content/jumps.ts';
import { choice, longText, type RowCheck, text } from '../rest/define.ts';

const JUMP_HELP = '点击后打开哪一个页面、哪份资料、哪条公告，或以 https:// 开头的网址';

/** Where a tap leads to. */
export const jumpTarget = (hints: { list?: boolean } = {}) => ({
  ...text('跳转目标', { min: 0, max: 500, initial: '', help: JUMP_HELP, ...hints }),
  widget: 'jumpTarget',
});

export const endsBeforeStart =
  (code: string): RowCheck =>
  ({ startsAt, endsAt }) =>
    startsAt && endsAt && endsAt <= startsAt ? { field: 'endsAt', code } : undefined;

/** Of a message as learners read it. */
export const messageFields = {
  title: text('标题', { max: 30, list: true, filter: true, search: true }),
  text: longText('内容', { max: 500, help: '纯文字，最多 500 字；学员在小程序“消息”中看到' }),
  jumpKind: choice('点击后', JUMPS, { initial: 'none' }),
  jumpTarget: jumpTarget(),
};

/** What thousands see, or were sent, must lead somewhere. */
export const jumpFault: RowCheck = ({ jumpKind, jumpTarget: target }) => {
  const fault = (code: string) => ({ field: 'jumpTarget', code });
  if (jumpKind !== 'none' && !target) return fault('jump.targetMissing');
  const written = String(target);
  if (jumpKind === 'page' && !isPage(written)) return fault('jump.noPage');
  if (jumpKind === 'web' && !/^https:\/\/\S+$/.test(written)) return fault('jump.notHttps');
  if (jumpKind === 'notice' && !/^\d+$/.test(written)) return fault('jump.noNotice');
  return undefined;
};
