/** The fixture mini program behind a real server, and phones in front of it. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bodyParser } from '@koa/bodyparser';
import Koa from 'koa';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { previewPages } from '../../../api/development/previewPages.ts';
import { openBrowser, type PageOptions, shot } from '../../../api/test/browser.ts';
import { eventually } from '../../../api/test/eventually.ts';
import { simulatorControl } from '../../../api/wechat-simulator/server.ts';
import { createWeixin } from '../../../api/wechat-simulator/weixin.ts';
import { buildPreview, type PreviewBuildResult } from '../build/buildPreview.ts';

export const FIXTURE = path.join(import.meta.dirname, 'fixture');

const CREDENTIALS = { appId: 'wx0', appSecret: '0' };

export interface Phone {
  page: Page;
  context: BrowserContext;
  complaints: string[];
  /** In the page on top. */
  find(selector: string): Locator;
  /** All the text in it. */
  read(selector: string): Promise<string>;
  /** Waits until that is its text. */
  shows(selector: string, text: string): Promise<void>;
  text(text: string): Locator;
  tap(text: string): Promise<void>;
  tab(label: string): Promise<void>;
  back(): Promise<void>;
  /** In what WeChat lays over the page. */
  overlay(text: string): Locator;
  log(): Promise<string[]>;
  screenshot(name: string): Promise<void>;
}

export interface RunningFixture {
  built: PreviewBuildResult;
  /** `route` such as /pages/home/index opens that page first. */
  phone(options?: PageOptions & { route?: string }): Promise<Phone>;
  weixin: ReturnType<typeof createWeixin>;
  close(): Promise<void>;
}

const PHONE_SIZE: PageOptions = { width: 375, height: 760, mobile: true };

export async function startFixture(): Promise<RunningFixture> {
  const outDir = await mkdtemp(path.join(tmpdir(), 'preview-'));
  const built = await buildPreview({ root: FIXTURE, outDir });
  const weixin = createWeixin(CREDENTIALS, Date.now);
  const app = new Koa();
  app.use(simulatorControl(weixin));
  app.use(previewPages(outDir));
  app.use(bodyParser());
  app.use((ctx) => {
    if (ctx.path === '/echo') ctx.body = ctx.request.body;
  });
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/preview/`;
  const browser = await openBrowser();
  return {
    built,
    weixin,
    async phone({ route = '', ...size } = {}) {
      const opened = await browser.newPage({ ...PHONE_SIZE, ...size });
      await opened.page.goto(`${url}#${route}`);
      await opened.page.locator('html[data-ready]').waitFor();
      return asPhone(opened);
    },
    async close() {
      await browser.close();
      server.closeAllConnections();
      server.close();
      await rm(outDir, { recursive: true });
    },
  };
}

function asPhone({ page, context, complaints }: Pick<Phone, 'page' | 'context' | 'complaints'>): Phone {
  const front = page.locator('.page-frame[data-active]');
  const text = (wanted: string) => front.getByText(wanted, { exact: true }).first();
  return {
    page,
    context,
    complaints,
    text,
    find: (selector) => front.locator(selector),
    read: async (selector) => (await front.locator(selector).textContent()) ?? '',
    shows: (selector, wanted) =>
      eventually(async () => assert.equal(await front.locator(selector).textContent(), wanted)),
    tap: (wanted) => text(wanted).tap(),
    tab: (label) => page.getByRole('tab', { name: label }).tap(),
    back: () => page.getByRole('button', { name: '返回' }).tap(),
    overlay: (wanted) => page.locator('#overlay').getByText(wanted, { exact: true }),
    log: () => page.evaluate('getApp().log'),
    screenshot: (name) => shot(page, `preview-${name}`),
  };
}
