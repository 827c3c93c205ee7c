/** The whole product as `npm start` puts it together, and phones in front of it. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { createApp } from '../../api/app.ts';
import { previewPages } from '../../api/development/previewPages.ts';
import { smsInbox } from '../../api/sms-simulator/server.ts';
import { type TestApp, type TestAppOptions, testApp } from '../../api/test/app.ts';
import { openBrowser, shot, type TestPage } from '../../api/test/browser.ts';
import type { Client } from '../../api/test/client.ts';
import { cashierControl } from '../../api/wechat-simulator/pay/cashier.ts';
import { simulatorControl } from '../../api/wechat-simulator/server.ts';
import { seedAgreements } from '../../seeds/base/agreements.ts';
import { buildPreview } from '../preview/build/buildPreview.ts';

export interface Product {
  app: TestApp;
  phone(options: { width: number; colorScheme?: 'light' | 'dark' }): Promise<Phone>;
  close(): Promise<void>;
}

/** The page in front is looked at by what a learner reads on it. */
export interface Phone {
  page: Page;
  context: BrowserContext;
  complaints: string[];
  text(text: string | RegExp): Locator;
  find(selector: string, options?: { hasText?: string | RegExp }): Locator;
  tab(label: string): Promise<void>;
  /** In a dialog that WeChat itself draws. */
  dialog(text: string): Locator;
  /** As after a kill: the app starts on its first page with what the phone has stored. */
  restart(): Promise<void>;
  screenshot(name: string): Promise<void>;
}

const MINI_PROGRAM = path.join(import.meta.dirname, '../miniprogram');

/** @param options payment: the cashier of the simulated WeChat is there; sms: text messages arrive; adminDist: so is the admin, at `app.url` */
export async function startProduct(
  options: Pick<TestAppOptions, 'payment' | 'sms' | 'adminDist'> = {},
): Promise<Product> {
  const outDir = await mkdtemp(path.join(tmpdir(), 'phone-'));
  const { errors } = await buildPreview({ root: MINI_PROGRAM, outDir });
  if (errors.length) throw new Error(errors.join('\n'));
  const app = await testApp(options);
  await seedAgreements(app.deps.db);
  const koa = await createApp(app.deps);
  koa.use(simulatorControl(app.wechat.weixin));
  if (app.merchant) koa.use(cashierControl(app.merchant, app.wechat.virtual));
  if (app.sms) koa.use(smsInbox(app.sms));
  koa.use(previewPages(outDir));
  const server = koa.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/preview/`;
  const browser = await openBrowser();
  return {
    app,
    async phone({ width, colorScheme = 'light' }) {
      const opened = await browser.newPage({ width, height: 760, mobile: true, colorScheme });
      return openPhone(opened, address, `weapp-${width}${colorScheme === 'dark' ? '-dark' : ''}`);
    },
    async close() {
      await browser.close();
      server.closeAllConnections();
      server.close();
      await app.close();
      await rm(outDir, { recursive: true });
    },
  };
}

export async function openPhone(
  { page, context, complaints }: TestPage,
  address: string,
  prefix: string,
): Promise<Phone> {
  const front = () => page.locator('.page-frame[data-active]');
  const start = async () => {
    await page.goto('about:blank');
    await page.goto(address);
    await page.waitForFunction('"ready" in document.documentElement.dataset');
  };
  await start();
  return {
    page,
    context,
    complaints,
    text: (text) =>
      front()
        .getByText(text, { exact: typeof text === 'string' })
        .first(),
    find: (selector, options) => front().locator(selector, options),
    tab: (label) => page.locator('#tab-bar').getByText(label).tap(),
    dialog: (text) => page.locator('#overlay').getByText(text, { exact: true }),
    restart: start,
    async screenshot(name) {
      // Longer than any transition of ours.
      await page.waitForTimeout(400);
      await shot(page, `${prefix}-${name}`);
    },
  };
}

/** From the login page, by the phone number that WeChat knows. */
export async function logIn(phone: Phone): Promise<void> {
  await phone.text('我已阅读并同意').tap();
  await phone.text('微信手机号一键登录').tap();
  await agreeToPrivacy(phone);
  await phone.dialog('允许').tap();
}

/** Where WeChat asks before the first personal interface; later it asks no more. */
export async function agreeToPrivacy(phone: Phone): Promise<void> {
  const agree = phone.find('wx-button', { hasText: '同意并继续' });
  await agree.or(phone.page.locator('#overlay button')).first().waitFor();
  if (await agree.isVisible()) await agree.tap();
}

/** Answers the question in front, one of `makeTraining`, as its type asks. */
export async function answerInFront(phone: Phone, right: boolean): Promise<void> {
  const type = await phone.text(/^(单选|多选|判断|填空|简答)题$/).textContent();
  if (type === '单选题') await phone.text(right ? '乙' : '甲').tap();
  if (type === '多选题') for (const option of right ? ['甲', '丙'] : ['丁']) await phone.text(option).tap();
  if (type === '判断题') await phone.text(right ? '错误' : '正确').tap();
  if (type === '填空题') {
    await phone
      .find('input')
      .nth(0)
      .fill(right ? '36V' : '220V');
    await phone.find('input').nth(1).fill('接地');
  }
  if (type === '简答题') await phone.find('textarea').fill('先停电，再验电');
}

/** The next question is in front once its place is: what is tapped before would answer the one before. */
export async function nextQuestion(phone: Phone): Promise<void> {
  const place = phone.find('.place');
  const before = (await place.textContent()) ?? '';
  await phone.text('下一题').tap();
  await place.filter({ hasNotText: before }).waitFor();
}

/** As after a login of this learner, without tapping through it. */
export async function signIn(phone: Phone, app: TestApp, learnerId: number): Promise<void> {
  const client = await agreeing(app, learnerId);
  const learner = (await client.get('/api/learner/me')).body.data;
  const session = JSON.stringify({ token: client.token, learner });
  await phone.page.evaluate(`wx.setStorageSync('session', ${session})`);
  await phone.restart();
}

/** A session of this learner, who has accepted what is in force. */
export async function agreeing(app: TestApp, learnerId: number): Promise<Client> {
  const client = await app.as({ learnerId });
  const { data: agreements } = (await client.get('/api/learner/terms')).body;
  const ids = agreements.map(({ id }: { id: number }) => id);
  assert.equal((await client.post('/api/learner/terms/acceptances', { ids })).status, 200);
  return client;
}
