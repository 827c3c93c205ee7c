/** Where a tap on a banner, an entry of the grid or a message may lead. Pure. */

export const JUMPS = { none: '不跳转', page: '小程序页面', notice: '公告', web: '网页' };

/** Pages that staff may name, by the words of `weapp/miniprogram/services/jump.ts`. */
export const JUMP_PAGES: Readonly<Record<string, string>> = {
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

export const isPage = (target: string): boolean => Object.hasOwn(JUMP_PAGES, target) || ADDRESS.test(target);

/** Single things that have a page of their own; `resource` is where staff find them. */
export const JUMP_THINGS = [
  { label: '考试资料', resource: 'materials', page: '/packages/shop/material/index?id=' },
  { label: '大礼包', resource: 'products', page: '/packages/shop/pack/index?id=' },
] as const;

/** Which thing's page an address is. */
export function thingOf(target: string): { label: string; resource: string; id: number } | undefined {
  const thing = JUMP_THINGS.find(({ page }) => target.startsWith(page));
  const id = thing && Number(target.slice(thing.page.length));
  return thing && id ? { label: thing.label, resource: thing.resource, id } : undefined;
}
