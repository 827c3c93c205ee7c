/** Starts the compiled mini program in this page. The bundle's entry calls `boot`. */
import './wxsGlobals.ts';
import type { CompiledMiniProgram, WindowConfig } from '../compiled.ts';
import { byId } from '../shell/dom.ts';
import { drawNavigationBar } from '../shell/navigationBar.ts';
import { drawPanel } from '../shell/panel.ts';
import { drawTabBar } from '../shell/tabBar.ts';
import { wxEvents } from '../wx/events.ts';
import { createWx } from '../wx/index.ts';
import { enforcePrivacy } from '../wx/privacy.ts';
import { storage } from '../wx/storage.ts';
import { type CreatePage, createCodeSpace } from './codeSpace.ts';
import { device } from './device.ts';
import { fileSystem } from './fileSystem.ts';
import { watchGestures } from './gestures.ts';
import { PageFrame } from './pageFrame.ts';
import { PageStack } from './pageStack.ts';
import { formatRoute, parseRoute, type Route } from './route.ts';
import { TabBar } from './tabs.ts';
import { themed } from './theme.ts';

type AppObject = Record<string, unknown>;

export function boot(program: CompiledMiniProgram): void {
  const screen = byId('screen');
  addStyles(program.styles);
  followSize(screen);
  watchGestures(screen);
  const first = program.app.entryPagePath ?? program.pages[0]!;
  let createPage: CreatePage;
  const tabs = new TabBar(() => stack.repaint());
  const stack = new PageStack({
    first,
    tabs: program.app.tabBar?.list.map(({ pagePath }) => pagePath) ?? [],
    createFrame: (route) => new PageFrame(route, configOf(program, route), createPage(route.path), screen),
    paint: (top, depth) => paint({ program, stack, tabs, top, depth }),
  });
  enforcePrivacy(program.app.__usePrivacyCheck__ ?? false);
  const app: AppObject = {};
  const launch = { ...launchRoute(program, first), scene: 1001 };
  Object.assign(globalThis, {
    wx: createWx({ stack, tabs, launch }),
    App: Object.assign.bind(undefined, app),
    getApp: () => app,
    getCurrentPages: () => stack.frames.map(({ instance }) => instance),
  });
  followTheme(stack);
  drawPanel({
    restart,
    clearStorage() {
      storage.clear();
      void fileSystem.clear();
    },
  });
  program.loadApp();
  createPage = createCodeSpace(program);
  runLifecycles(app, launch, stack);
  stack.reLaunch(formatRoute(launch));
  document.documentElement.dataset.ready = '';
}

/** An address such as /preview/#/pages/bank/index?id=1 opens that page first. */
function launchRoute({ pages }: CompiledMiniProgram, first: string): Route {
  const asked = parseRoute(location.hash.slice(1), '');
  return pages.includes(asked.path) ? asked : { path: first, query: {} };
}

function configOf({ app, components }: CompiledMiniProgram, { path }: Route): WindowConfig {
  const page = components.find((component) => component.kind === 'page' && component.path === path);
  if (!page) throw new Error(`page "${path}" is not found`);
  return { ...app.window, ...page.config };
}

interface Painting {
  program: CompiledMiniProgram;
  stack: PageStack;
  tabs: TabBar;
  top: PageFrame;
  depth: number;
}

function paint({ program, stack, tabs, top, depth }: Painting): void {
  for (const frame of document.querySelectorAll('.page-frame'))
    frame.toggleAttribute('data-active', frame === top.element);
  const { theme } = device.state;
  drawNavigationBar({
    ...themed(top.look, program.themes, theme),
    onBack: depth > 1 ? () => stack.navigateBack(1) : undefined,
  });
  const { tabBar, window } = themed(program.app, program.themes, theme);
  byId('screen').style.background = window?.backgroundColor ?? '#ffffff';
  const shown = tabBar && stack.isTab(top.route.path) && !tabs.hidden;
  drawTabBar(
    shown
      ? {
          config: { ...tabBar, ...tabs.style },
          active: top.route.path,
          badges: tabs.badges,
          onTap: (pagePath) => stack.switchTab(`/${pagePath}`),
        }
      : undefined,
  );
  document.title = top.look.title;
  history.replaceState(null, '', `#${formatRoute(top.route)}`);
}

function addStyles(styles: Record<string, string>): void {
  for (const [path, css] of Object.entries(styles)) {
    const style = Object.assign(document.createElement('style'), { textContent: css });
    style.dataset.wxss = path;
    document.head.append(style);
  }
}

/** rpx, vw and vh are measured on the phone, not on the browser's window. */
function followSize(screen: HTMLElement): void {
  const measure = () => {
    const { width, height } = screen.getBoundingClientRect();
    const { style } = document.documentElement;
    style.setProperty('--rpx', `${width / 750}px`);
    style.setProperty('--vw', `${width / 100}px`);
    style.setProperty('--vh', `${height / 100}px`);
  };
  new ResizeObserver(measure).observe(screen);
  measure();
}

function followTheme(stack: PageStack): void {
  const { dataset } = document.documentElement;
  dataset.theme = device.state.theme;
  device.onTheme((theme) => {
    dataset.theme = theme;
    stack.repaint();
    wxEvents.emit('themeChange', { theme });
  });
}

function restart(): void {
  history.replaceState(null, '', location.pathname);
  location.reload();
}

/** The app goes to the background with the browser's tab. */
function runLifecycles(app: AppObject, launch: Route, stack: PageStack): void {
  const call = (method: string) => {
    const run = app[method];
    if (typeof run === 'function') run.call(app, launch);
  };
  call('onLaunch');
  call('onShow');
  document.addEventListener('visibilitychange', () => {
    call(document.hidden ? 'onHide' : 'onShow');
    wxEvents.emit(document.hidden ? 'appHide' : 'appShow', launch);
    if (document.hidden) stack.top.hide();
    else stack.top.show();
  });
}
