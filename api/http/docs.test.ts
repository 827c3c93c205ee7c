import assert from 'node:assert/strict';
import { type TestApp, testApp } from '../test/app.ts';
import { openBrowser, type TestBrowser } from '../test/browser.ts';

describe('the page of API documents', () => {
  let app: TestApp;
  let browser: TestBrowser;
  before(async () => {
    [app, browser] = await Promise.all([testApp(), openBrowser()]);
  });
  after(() => Promise.all([browser.close(), app.close()]));

  it('draws the endpoints in a browser that obeys our content policy', async () => {
    const { page, complaints } = await browser.newPage();
    await page.goto(`${app.url}/docs`);
    await page
      .getByText('员工登录')
      .or(page.getByRole('heading', { name: /登录与账号/ }))
      .first()
      .waitFor();
    assert.deepEqual(complaints, []);
  });
});
