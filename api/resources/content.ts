/** What banners, the nav grid, notices and broadcasts have in common. */
import { choice, longText, type RowCheck, text } from '../rest/define.ts';

export const JUMPS = { none: '不跳转', page: '小程序页面', notice: '公告', web: '网页' };

/** Pages that staff may name, by the words of `weapp/miniprogram/services/jump.ts`. */
export const JUMP_PAGES = {
  ...{
    training: '训练题库',
    past: '真题',
    mock: '模拟考试',
    practical: '实操',
    smart: '智能练习',
    points: '鉴定点',
  },
  ...{ wrong: '错题', favourites: '收藏', scores: '成绩', progress: '学习进度', membership: '会员' },
  ...{ materials: '资料', orders: '订单', invoices: '发票', registrations: '考试报名', exam: '考试信息' },
  ...{
    notices: '公告列表',
    messages: '消息',
    home: '首页',
    bank: '题库',
    me: '我的',
    security: '账号与安全',
  },
};

/** An address in the mini program, such as that of one material. */
const ADDRESS = /^\/(pages|packages)\/[\w/-]+(\?[\w=&-]+)?$/;

const words = Object.entries(JUMP_PAGES).map(([word, label]) => `${word} ${label}`);
const JUMP_HELP = `小程序页面填代号：${words.join('、')}；一份资料填 /packages/shop/material/index?id=资料编号；公告填公告编号；网页填 https:// 开头的网址`;

/** Where a tap leads to. */
export const jumpTarget = (hints: { list?: boolean } = {}) =>
  text('跳转目标', { min: 0, max: 500, initial: '', help: JUMP_HELP, ...hints });

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
  if (jumpKind === 'page' && !Object.hasOwn(JUMP_PAGES, written) && !ADDRESS.test(written))
    return fault('jump.noPage');
  if (jumpKind === 'web' && !/^https:\/\/\S+$/.test(written)) return fault('jump.notHttps');
  if (jumpKind === 'notice' && !/^\d+$/.test(written)) return fault('jump.noNotice');
  return undefined;
};
