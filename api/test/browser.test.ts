import assert from 'node:assert/strict';
import { openBrowser, shot, type TestBrowser } from './browser.ts';
import { eventually } from './eventually.ts';

describe('the browser for tests', () => {
  let browser: TestBrowser;
  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser?.close());

  it('draws Chinese with glyphs, not with boxes', async () => {
    const { page, complaints } = await browser.newPage({ width: 400, height: 200 });
    await page.setContent('<p style="font:20px sans-serif">技能培训，<b>交卷</b>！<i id="ink">永</i>〇</p>');
    await shot(page, 'browser-glyphs');
    const inks: string[] = await page.evaluate(`['永', '技', '卷'].map((text) => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 64, height: 64 });
      const context = canvas.getContext('2d');
      context.font = '48px sans-serif';
      context.fillText(text, 4, 52);
      return context.getImageData(0, 0, 64, 64).data.join();
    })`);
    // Boxes would all be the same picture.
    assert.equal(new Set(inks).size, 3);
    assert.deepEqual(complaints, []);
  });

  it('keeps what a page complains about', async () => {
    const { page, complaints } = await browser.newPage();
    await page.setContent(
      '<script>console.error("坏了"); setTimeout(() => { throw new Error("真坏了") })</script>',
    );
    await eventually(() => assert.equal(complaints.length, 2));
    assert.match(complaints.join(), /坏了.*真坏了/s);
  });
});
