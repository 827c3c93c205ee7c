import assert from 'node:assert/strict';
import { client } from '../test/client.ts';
import { CODE_MINUTES } from './codes.ts';
import { startWechatSimulator, type WechatSimulator } from './server.ts';

const PHONE = '13800000001';

describe('the WeChat simulator', () => {
  let wechat: WechatSimulator;
  let now = Date.now();
  before(async () => {
    wechat = await startWechatSimulator({ clock: () => now });
  });
  after(() => wechat.close());

  const post = async (path: string, body: unknown) => (await client(wechat.url).post(path, body)).body;
  const session = async (code: string, secret = wechat.credentials.appSecret) => {
    const query = {
      appid: wechat.credentials.appId,
      secret,
      js_code: code,
      grant_type: 'authorization_code',
    };
    return (await client(wechat.url).get(`/sns/jscode2session?${new URLSearchParams(query)}`)).body;
  };
  const token = async (forceRefresh = false) => {
    const { appId: appid, appSecret: secret } = wechat.credentials;
    return post('/cgi-bin/stable_token', { appid, secret, force_refresh: forceRefresh });
  };
  const phone = (accessToken: string, code: string) =>
    post(`/wxa/business/getuserphonenumber?access_token=${accessToken}`, { code });

  it('gives a session for a login code once', async () => {
    const { loginCode, openid } = wechat.weixin.login({ phone: PHONE });
    const reply = await session(loginCode);
    assert.equal(reply.openid, openid);
    assert.equal(Buffer.from(reply.session_key, 'base64').length, 16);
    assert.equal((await session(loginCode)).errcode, 40163);
  });

  it('refuses codes it never gave, and those older than five minutes', async () => {
    assert.equal((await session('nonsense')).errcode, 40029);
    const { loginCode } = wechat.weixin.login({ phone: PHONE });
    now += CODE_MINUTES * 60_000 + 1;
    assert.equal((await session(loginCode)).errcode, 40029);
  });

  it('refuses a wrong secret, without using the code up', async () => {
    const { loginCode } = wechat.weixin.login({ phone: PHONE });
    assert.equal((await session(loginCode, 'f'.repeat(32))).errcode, 40125);
    assert.equal((await session(loginCode)).errcode, undefined);
  });

  it('gives the same token until it is nearly over, and both for a while then', async () => {
    const first = await token();
    assert.equal((await token()).access_token, first.access_token);
    now += (first.expires_in - 200) * 1000;
    const second = await token();
    assert.notEqual(second.access_token, first.access_token);
    for (const { access_token } of [first, second])
      assert.equal((await phone(access_token, 'nonsense')).errcode, 40029);
    now += 301_000;
    assert.equal((await phone(first.access_token, 'nonsense')).errcode, 42001);
  });

  it('kills the old token when a new one is forced', async () => {
    const first = await token();
    await token(true);
    assert.equal((await phone(first.access_token, 'nonsense')).errcode, 40001);
  });

  it('tells the phone number for the code of the button once, not for a login code', async () => {
    const { access_token } = await token();
    const { loginCode, phoneCode } = wechat.weixin.login({ phone: PHONE });
    assert.equal((await phone(access_token, loginCode)).errcode, 40029);
    assert.equal((await phone(access_token, phoneCode)).phone_info.purePhoneNumber, PHONE);
    assert.equal((await phone(access_token, phoneCode)).errcode, 40029);
  });

  it('sends a subscribe message for each accept, in the form that its template has', async () => {
    const { access_token } = await token();
    const { openid } = wechat.weixin.login({ phone: PHONE });
    const template_id = 'template-of-the-simulator';
    const usual = { thing1: '电工三级', time2: '2026年12月5日 09:00', amount3: '10.00元', phrase4: '已通过' };
    wechat.weixin.subscribe.addTemplate(template_id, Object.keys(usual));
    const send = async (values: object, change: object = {}, by = access_token) => {
      const data = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { value }]));
      const body = { touser: openid, template_id, data, ...change };
      return (await post(`/cgi-bin/message/subscribe/send?access_token=${by}`, body)).errcode;
    };
    assert.equal(await send(usual), 43101);
    const allow = { phone: PHONE, templateIds: [template_id] };
    assert.deepEqual(await post('/__simulator/subscribe', allow), { [template_id]: 'accept' });
    assert.equal((await post('/__simulator/subscribe', { ...allow, templateIds: ['none'] })).errCode, 20001);
    const bad = [
      { thing1: '一'.repeat(21) },
      { thing1: '' },
      { time2: '明天上午' },
      { amount3: '十元' },
      { phrase4: '已经通过审核' },
      { number5: '1' },
    ];
    for (const values of bad)
      assert.equal(await send({ ...usual, ...values }), 47003, JSON.stringify(values));
    const { thing1: _, ...missing } = usual;
    assert.equal(await send(missing), 47003);
    assert.equal(await send(usual, { touser: 'nobody' }), 40003);
    assert.equal(await send(usual, { template_id: 'none' }), 40037);
    assert.equal(await send(usual, {}, 'nonsense'), 40001);
    assert.deepEqual([await send(usual), await send(usual)], [0, 43101]);
  });

  it('mints codes over HTTP, the same openid for the same phone', async () => {
    const one = await post('/__simulator/login', { phone: PHONE });
    const other = await post('/__simulator/login', { phone: PHONE });
    assert.equal(one.openid, other.openid);
    assert.notEqual(one.loginCode, other.loginCode);
    assert.equal((await session(one.loginCode)).openid, one.openid);
    assert.equal((await client(wechat.url).post('/__simulator/login', { phone: '1' })).status, 400);
  });
});
