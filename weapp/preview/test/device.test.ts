import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { eventually } from '../../../api/test/eventually.ts';
import { type Phone, type RunningFixture, startFixture } from './fixture.ts';

const DESKTOP = { width: 1280, height: 900, mobile: false };

describe('the simulated phone', () => {
  let fixture: RunningFixture;
  const opened: Phone[] = [];
  const phone = async (options?: Parameters<RunningFixture['phone']>[0]) => {
    opened.push(await fixture.phone(options));
    return opened.at(-1)!;
  };
  before(async () => {
    fixture = await startFixture();
  });
  after(() => fixture?.close());
  afterEach(async () => {
    for (const { context } of opened.splice(0)) await context.close();
  });

  it('answers wx.request while there is a network, and fails it as WeChat does when there is none', async () => {
    const { tap, find, context, complaints } = await phone();
    await tap('发请求');
    await find('#answer').getByText('200 在吗').waitFor();
    await context.setOffline(true);
    await find('#network').getByText('已断开').waitFor();
    await tap('发请求');
    await find('#answer').getByText('request:fail net::ERR_INTERNET_DISCONNECTED').waitFor();
    await context.setOffline(false);
    await find('#network').getByText('已连接').waitFor();
    await tap('发请求');
    await find('#answer').getByText('200 在吗').waitFor();
    assert.deepEqual(complaints, []);
  });

  it('cuts the network by the switch in the panel, for requests under way, too', async () => {
    const { page, find, text, shows } = await phone(DESKTOP);
    await page.route('**/echo', async (route) => {
      await page.getByLabel('网络').uncheck();
      await route.continue().catch(() => {});
    });
    await text('发请求').click();
    await find('#answer').getByText('request:fail interrupted').waitFor();
    await shows('#network', '已断开');
  });

  it('gives codes that the WeChat simulator redeems for the number in the panel', async () => {
    const { page, find, text, read, overlay } = await phone(DESKTOP);
    await page.getByLabel('微信绑定的手机号').fill('13912345678');
    await page.keyboard.press('Tab');
    await text('登录').click();
    await find('#answer')
      .getByText(/^[0-9a-f]{32}$/)
      .waitFor();
    const session = fixture.weixin.code2Session({
      appid: 'wx0',
      secret: '0',
      js_code: await read('#answer'),
    });
    assert.ok('openid' in session, JSON.stringify(session));
    await text('手机号').click();
    await overlay('允许').click();
    await find('#phone-code')
      .getByText(/^[0-9a-f]{32}$/)
      .waitFor();
    const { access_token: token } = fixture.weixin.stableToken({ appid: 'wx0', secret: '0' }) as {
      access_token: string;
    };
    const code = await read('#phone-code');
    const { phone_info: info } = fixture.weixin.phoneNumber(token, { code }) as {
      phone_info: { phoneNumber: string };
    };
    assert.equal(info.phoneNumber, '13912345678');
  });

  it('tells when the number is refused', async () => {
    const { text, shows, overlay } = await phone(DESKTOP);
    await text('手机号').click();
    await overlay('拒绝').click();
    await shows('#phone-code', 'getPhoneNumber:fail user deny');
  });

  it('turns dark with the panel, in styles, bars and for scripts', async () => {
    const { page, find, screenshot } = await phone(DESKTOP);
    await screenshot('desk');
    await page.getByLabel('深色模式').check();
    const background = (of: Locator) => of.evaluate((element) => getComputedStyle(element).backgroundColor);
    await eventually(async () => {
      assert.equal(await background(find('#first')), 'rgb(10, 20, 30)');
      assert.equal(await background(page.getByRole('tablist')), 'rgb(32, 32, 32)');
      assert.equal(await page.evaluate('wx.getAppBaseInfo().theme'), 'dark');
    });
    await screenshot('desk-dark');
  });

  it('restarts on the first page, with or without what it had stored', async () => {
    const { page, find, text } = await phone(DESKTOP);
    await page.getByRole('tab', { name: '任务' }).click();
    await text('存一条').click();
    await page.getByRole('button', { name: '重新启动小程序' }).click();
    await find('#first').waitFor();
    await page.waitForFunction(`globalThis.wx?.getStorageSync('task') === '写好了'`);
    await page.getByRole('button', { name: '清空本机缓存并重启' }).click();
    // While the page loads anew there is no `wx` yet.
    await page.waitForFunction(`globalThis.wx?.getStorageSync('task') === ''`);
  });

  it('names a method of wx that it lacks, on the console and above the phone', async () => {
    const { page, text, complaints } = await phone(DESKTOP);
    await text('没有的接口').click();
    await page.getByRole('alert').getByText('wx.flyToTheMoon').waitFor();
    await eventually(() => assert.equal(complaints.length, 1));
    assert.match(complaints[0]!, /wx\.flyToTheMoon/);
  });

  it('fills a phone’s screen and stands in a frame on a desk', async () => {
    const small = await phone();
    assert.deepEqual(await small.page.locator('#phone').boundingBox(), {
      x: 0,
      y: 0,
      width: 375,
      height: 760,
    });
    assert.equal(await small.page.locator('#panel').isVisible(), false);
    const large = await phone(DESKTOP);
    const { width, height } = (await large.page.locator('#phone').boundingBox())!;
    assert.deepEqual([width, height], [375, 812]);
  });
});
