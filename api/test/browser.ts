/** A real Chromium for tests. What a page complains about is kept, so that a test can assert there is nothing. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { launchChromium } from './chromium.ts';

const SCREENSHOTS = fileURLToPath(new URL('../../artifacts/screenshots/', import.meta.url));

/** How long one step of a page may take. The machine that checks changes is slow and has much else to do. */
const STEP_MS = 60_000;

export interface PageOptions {
  /** CSS pixels; 1280 by default. */
  width?: number;
  /** CSS pixels; 800 by default. */
  height?: number;
  /** Touch, two device pixels per CSS pixel and a phone's user agent. */
  mobile?: boolean;
  colorScheme?: 'light' | 'dark';
}

export interface TestPage {
  page: Page;
  /** The page's own cookies and storage; `setOffline` cuts its network. */
  context: BrowserContext;
  /** Uncaught errors and console errors; a reply with an error status is not one. */
  complaints: string[];
}

export interface TestBrowser {
  newPage(options?: PageOptions): Promise<TestPage>;
  close(): Promise<void>;
}

/** Call `close` in an `after` hook, or Chromium outlives the tests. */
export async function openBrowser(): Promise<TestBrowser> {
  const browser = await launchChromium();
  return {
    async newPage({ width = 1280, height = 800, mobile = false, colorScheme = 'light' } = {}) {
      const context = await browser.newContext({
        viewport: { width, height },
        locale: 'zh-CN',
        timezoneId: 'Asia/Shanghai',
        colorScheme,
        ...(mobile ? { hasTouch: true, isMobile: true, deviceScaleFactor: 2 } : {}),
      });
      context.setDefaultTimeout(STEP_MS);
      // tsx marks every function it compiles with this helper, those passed to `evaluate` too.
      await context.addInitScript('globalThis.__name = (named) => named');
      const page = await context.newPage();
      return { page, context, complaints: complaintsOf(page) };
    },
    close: () => browser.close(),
  };
}

function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.stack ?? String(error)));
  page.on('console', (message) => {
    // A refused request is logged too; what comes of it is what tests look at.
    if (message.type() === 'error' && !/the server responded with a status of/.test(message.text()))
      complaints.push(message.text());
  });
  return complaints;
}

/** Writes artifacts/screenshots/<name>.png, which git ignores and CI keeps. */
export async function shot(page: Page, name: string): Promise<void> {
  await mkdir(SCREENSHOTS, { recursive: true });
  await page.screenshot({ path: path.join(SCREENSHOTS, `${name}.png`) });
}

/**
 * Opens a select of one value, types when there is something to look for, and takes the option with this text. By the
 * keyboard: its chosen value lies over its input, and it may still move while the page is drawn.
 */
export async function chooseOption(select: Locator, option: string, typed = ''): Promise<void> {
  const list = select.page().locator('.ant-select-dropdown:visible');
  await select.and(select.page().locator(':enabled')).press('ArrowDown');
  if (typed) await select.pressSequentially(typed);
  await list.getByTitle(option, { exact: true }).click();
  // The next one, opened while this one still closes, would lose the focus and close too.
  await list.waitFor({ state: 'hidden' });
}
