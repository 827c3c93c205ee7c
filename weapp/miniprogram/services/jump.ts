/** Moves between pages. Staff name a page of the app by one of these words. */
import type { Jump } from './content';

export const PAGES: Record<string, string> = {
  home: '/pages/home/index',
  bank: '/pages/bank/index',
  me: '/pages/me/index',
  training: '/packages/practice/training/index?kind=training',
  past: '/packages/practice/training/index?kind=past',
  mock: '/packages/practice/training/index?kind=mock',
  practical: '/packages/practical/list/index',
  points: '/packages/practice/points/index',
  smart: '/packages/practice/smart/index',
  smartNew: '/packages/practice/smart-new/index',
  wrong: '/packages/practice/wrong/index',
  favourites: '/packages/practice/favourites/index',
  reports: '/packages/practice/reports/index',
  scores: '/packages/practice/scores/index',
  progress: '/packages/practice/progress/index',
  membership: '/packages/shop/membership/index',
  orders: '/packages/shop/orders/index',
  invoices: '/packages/shop/invoices/index',
  materials: '/packages/shop/materials/index',
  exam: '/packages/account/exam/index',
  registrations: '/packages/account/registrations/index',
  sessions: '/packages/account/sessions/index',
  security: '/packages/account/security/index',
  password: '/packages/account/password/index',
  phone: '/packages/account/phone/index',
  cancel: '/packages/account/cancel/index',
  login: '/packages/account/login/index',
  agreements: '/packages/account/agreements/index',
  consent: '/packages/account/consent/index',
  notices: '/packages/content/notices/index',
  messages: '/packages/content/messages/index',
};

const TABS = new Set([PAGES.home, PAGES.bank, PAGES.me]);

export function go(url: string): void {
  const fail = () => wx.showToast({ title: '页面打不开，请升级微信后重试', icon: 'none' });
  if (TABS.has(url)) wx.switchTab({ url, fail });
  else wx.navigateTo({ url, fail });
}

/** Only domains that the owner has registered with WeChat open. */
export const openWeb = (url: string): void =>
  go(`/packages/content/web/index?url=${encodeURIComponent(url)}`);

/** Follows what staff have set for a banner or a grid entry. */
export function follow({ jumpKind, jumpTarget }: Jump): void {
  if (jumpKind === 'page') go(PAGES[jumpTarget] ?? jumpTarget);
  if (jumpKind === 'notice') go(`/packages/content/notice/index?id=${encodeURIComponent(jumpTarget)}`);
  if (jumpKind === 'web') openWeb(jumpTarget);
}
