import assert from 'node:assert/strict';
import type { PageFrame } from './pageFrame.ts';
import { MAX_PAGES, PageStack } from './pageStack.ts';
import type { Route } from './route.ts';

const PAGES = ['home', 'tasks', 'one', 'two'];

/** A stack whose pages only write down what is done to them. */
function stackWithLog() {
  const log: string[] = [];
  const createFrame = (route: Route) => {
    if (!PAGES.includes(route.path)) throw new Error(`page "${route.path}" is not found`);
    const note = (what: string) => () => log.push(`${route.path} ${what}`);
    return {
      route,
      attach: () => {},
      call: note('load'),
      show: note('show'),
      hide: note('hide'),
      unload: note('unload'),
    } as unknown as PageFrame;
  };
  const stack: PageStack = new PageStack({
    first: 'home',
    tabs: ['home', 'tasks'],
    createFrame,
    paint: () => {},
  });
  stack.reLaunch('/home');
  log.length = 0;
  return { stack, log, paths: () => stack.frames.map(({ route }) => route.path) };
}

describe('the stack of pages', () => {
  it('keeps tab pages alive and unloads those above them', () => {
    const { stack, log, paths } = stackWithLog();
    stack.navigateTo('/one');
    stack.switchTab('/tasks');
    stack.switchTab('/home');
    assert.deepEqual(paths(), ['home']);
    assert.deepEqual(log, [
      'home hide',
      'one load',
      'one show',
      'one unload',
      'tasks load',
      'tasks show',
      'tasks hide',
      'home show',
    ]);
  });

  it('goes back as far as asked, but not beyond the first page', () => {
    const { stack, log, paths } = stackWithLog();
    stack.navigateTo('/one');
    stack.navigateTo('/two');
    log.length = 0;
    stack.navigateBack(9);
    assert.deepEqual(paths(), ['home']);
    assert.deepEqual(log, ['two unload', 'one unload', 'home show']);
    stack.navigateBack(1);
    assert.deepEqual(paths(), ['home']);
  });

  it('replaces the top page, and all of them', () => {
    const { stack, paths } = stackWithLog();
    stack.navigateTo('/one');
    stack.redirectTo('/two');
    assert.deepEqual(paths(), ['home', 'two']);
    stack.reLaunch('/one');
    assert.deepEqual(paths(), ['one']);
  });

  it('refuses what WeChat refuses, and leaves everything as it was', () => {
    const { stack, log, paths } = stackWithLog();
    assert.throws(() => stack.navigateTo('/tasks'), /can not navigateTo a tabbar page/);
    assert.throws(() => stack.redirectTo('/tasks'), /can not redirectTo a tabbar page/);
    assert.throws(() => stack.switchTab('/one'), /can not switch to no-tabBar page/);
    for (const move of ['navigateTo', 'redirectTo', 'reLaunch'] as const)
      assert.throws(() => stack[move]('/gone'), /page "gone" is not found/);
    assert.deepEqual(paths(), ['home']);
    assert.deepEqual(log, []);
    while (stack.frames.length < MAX_PAGES) stack.navigateTo('/one');
    assert.throws(() => stack.navigateTo('/two'), /webview count limit exceed/);
  });
});
