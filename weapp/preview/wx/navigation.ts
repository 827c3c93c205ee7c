import { pixels } from '../builtins/scrollView.ts';
import type { PageStack } from '../runtime/pageStack.ts';
import type { TabBar } from '../runtime/tabs.ts';
import { method } from './api.ts';

interface Target {
  url: string;
}
interface ScrollTarget {
  scrollTop?: number;
  selector?: string;
  offsetTop?: number;
  duration?: number;
}

export const navigationMethods = (stack: PageStack, tabs: TabBar) => ({
  navigateTo: method<Target & { events?: Record<string, () => void> }>('navigateTo', ({ url, events }) => ({
    eventChannel: stack.navigateTo(url, events),
  })),
  redirectTo: method<Target>('redirectTo', ({ url }) => stack.redirectTo(url)),
  reLaunch: method<Target>('reLaunch', ({ url }) => stack.reLaunch(url)),
  switchTab: method<Target>('switchTab', ({ url }) => stack.switchTab(url)),
  navigateBack: method<{ delta?: number }>('navigateBack', ({ delta = 1 }) => stack.navigateBack(delta)),

  setNavigationBarTitle: method<{ title: string }>('setNavigationBarTitle', ({ title }) =>
    look(stack, { title }),
  ),
  setNavigationBarColor: method<{ frontColor: string; backgroundColor: string }>(
    'setNavigationBarColor',
    ({ frontColor, backgroundColor }) =>
      look(stack, { background: backgroundColor, textStyle: frontColor === '#ffffff' ? 'white' : 'black' }),
  ),
  showNavigationBarLoading: method('showNavigationBarLoading', () => look(stack, { loading: true })),
  hideNavigationBarLoading: method('hideNavigationBarLoading', () => look(stack, { loading: false })),

  showTabBar: method('showTabBar', () => tabs.show(true)),
  hideTabBar: method('hideTabBar', () => tabs.show(false)),
  setTabBarBadge: method<{ index: number; text: string }>('setTabBarBadge', ({ index, text }) =>
    tabs.setBadge(index, text),
  ),
  removeTabBarBadge: method<{ index: number }>('removeTabBarBadge', ({ index }) => tabs.setBadge(index, '')),
  showTabBarRedDot: method<{ index: number }>('showTabBarRedDot', ({ index }) => tabs.setBadge(index, '·')),
  hideTabBarRedDot: method<{ index: number }>('hideTabBarRedDot', ({ index }) => tabs.setBadge(index, '')),

  startPullDownRefresh: method('startPullDownRefresh', () => stack.top.refresh()),
  stopPullDownRefresh: method('stopPullDownRefresh', () => stack.top.stopRefresh()),
  pageScrollTo: method<ScrollTarget>('pageScrollTo', (target) => scrollTo(stack.top.scroller, target)),
});

function look(stack: PageStack, patch: Partial<PageStack['top']['look']>): void {
  Object.assign(stack.top.look, patch);
  stack.repaint();
}

function scrollTo(
  scroller: HTMLElement,
  { scrollTop = 0, selector, offsetTop = 0, duration }: ScrollTarget,
): void {
  const found = selector ? scroller.querySelector(selector) : undefined;
  const from = scroller.getBoundingClientRect().top - scroller.scrollTop;
  const top = found ? found.getBoundingClientRect().top - from : pixels(scrollTop);
  scroller.scrollTo({ top: top + offsetTop, behavior: duration === 0 ? 'auto' : 'smooth' });
}
