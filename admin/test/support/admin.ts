/** A browser at the admin of a real application. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { StaffRole } from '../../../api/rest/define.ts';
import { type TestApp, type TestAppOptions, testApp } from '../../../api/test/app.ts';
import { openBrowser, shot } from '../../../api/test/browser.ts';
import { makeStaff, PASSWORD } from '../../../api/test/factories.ts';
import { builtAdmin } from './build.ts';

export interface Admin {
  app: TestApp;
  page: Page;
  /** Opens an address below /admin. */
  open(path: string): Promise<void>;
  /** Logs a new member of staff in through the login page. */
  login(role?: StaffRole): Promise<{ id: number; username: string }>;
  /** Pictures at 1280 and 1600 pixels in artifacts/screenshots. */
  picture(name: string): Promise<void>;
  close(): Promise<void>;
}

/** What the browser complains about fails the suite at `close`. */
export async function openAdmin(options: TestAppOptions = {}): Promise<Admin> {
  const [app, browser] = await Promise.all([
    testApp({ ...options, adminDist: await builtAdmin() }),
    openBrowser(),
  ]);
  const { page, complaints } = await browser.newPage();
  const open = async (path: string) => {
    await page.goto(`${app.url}/admin${path}`);
  };
  return {
    app,
    page,
    open,
    async login(role = 'super') {
      const staff = await makeStaff(app.deps, { role });
      await page.evaluate('localStorage.clear()').catch(() => undefined);
      await open('/');
      await page.getByLabel('用户名').fill(staff.username);
      await page.getByLabel('密码').fill(PASSWORD);
      await page.keyboard.press('Enter');
      await page.getByRole('navigation', { name: '主菜单' }).waitFor();
      return staff;
    },
    async picture(name) {
      for (const [width, height] of [
        [1280, 800],
        [1600, 900],
      ] as const) {
        await page.setViewportSize({ width, height });
        await page.waitForTimeout(400);
        await shot(page, `admin-${name}-${width}`);
      }
      await page.setViewportSize({ width: 1280, height: 800 });
    },
    async close() {
      await browser.close();
      await app.close();
      assert.deepEqual(complaints, [], 'the browser complained');
    },
  };
}
