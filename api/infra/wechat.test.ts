import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AppError } from '../errors.ts';
import { startWechatSimulator, type WechatSimulator } from '../wechat-simulator/server.ts';
import { memoryStore } from './memoryStore.ts';
import { createWechat, type Wechat } from './wechat.ts';

const PHONE = '13800000002';
const failsWith = (code: string) => (error: unknown) => error instanceof AppError && error.code === code;

describe('wechat', () => {
  let simulator: WechatSimulator;
  let wechat: Wechat;
  const store = memoryStore();
  const connect = (origin: string) => createWechat({ origin, ...simulator.credentials }, store);
  before(async () => {
    simulator = await startWechatSimulator();
    wechat = connect(simulator.url);
  });
  after(async () => {
    await simulator.close();
    await store.close();
  });

  it('learns who logs in and the phone number', async () => {
    const { loginCode, phoneCode, openid } = simulator.weixin.login({ phone: PHONE });
    assert.equal((await wechat.identityOf(loginCode)).openid, openid);
    assert.equal(await wechat.phoneOf(phoneCode), PHONE);
  });

  it('says in Chinese what is wrong with a code', async () => {
    const { loginCode } = simulator.weixin.login({ phone: PHONE });
    await wechat.identityOf(loginCode);
    await assert.rejects(wechat.identityOf(loginCode), failsWith('wechat.codeUsed'));
    await assert.rejects(wechat.identityOf('nonsense'), failsWith('wechat.codeInvalid'));
    await assert.rejects(wechat.phoneOf('nonsense'), failsWith('wechat.codeInvalid'));
  });

  it('says so when WeChat refuses for reasons of its own', async () => {
    const { mood, login } = simulator.weixin;
    mood.login = 45011;
    await assert.rejects(wechat.identityOf(login({ phone: PHONE }).loginCode), failsWith('wechat.tooOften'));
    mood.login = null;
    const { loginCode, phoneCode, openid } = login({ phone: PHONE });
    mood.blockedOpenids.push(openid);
    await assert.rejects(wechat.identityOf(loginCode), failsWith('wechat.userBlocked'));
    mood.blockedOpenids.pop();
    mood.phoneQuotaUsedUp = true;
    await assert.rejects(wechat.phoneOf(phoneCode), failsWith('wechat.phoneQuota'));
    mood.phoneQuotaUsedUp = false;
  });

  it('takes no number of another country: it may be, without its code, somebody’s here', async () => {
    const { mood, login } = simulator.weixin;
    mood.countryCode = '1';
    await assert.rejects(wechat.phoneOf(login({ phone: PHONE }).phoneCode), failsWith('wechat.foreignPhone'));
    mood.countryCode = '86';
  });

  it('fetches one token for many callers, and a new one when it is refused', async () => {
    const fresh = memoryStore();
    let fetched = 0;
    const { current } = simulator.weixin.tokens;
    simulator.weixin.tokens.current = (force) => {
      fetched++;
      return current(force);
    };
    const processes = [1, 2, 3].map(() =>
      createWechat({ origin: simulator.url, ...simulator.credentials }, fresh),
    );
    const ask = (one: Wechat) => one.phoneOf(simulator.weixin.login({ phone: PHONE }).phoneCode);
    assert.deepEqual(await Promise.all(processes.map(ask)), [PHONE, PHONE, PHONE]);
    assert.equal(fetched, 1);
    simulator.weixin.tokens.revokeAll();
    assert.equal(await ask(processes[0] as Wechat), PHONE);
    assert.equal(fetched, 2);
    simulator.weixin.tokens.current = current;
    await fresh.close();
  });

  it('reports an unknown refusal with its number', async () => {
    const stranger = createWechat({ origin: simulator.url, appId: 'wx1', appSecret: 'x' }, store);
    await assert.rejects(stranger.identityOf('x'), (error: AppError) => /40013/.test(error.message));
  });

  it('says so when WeChat cannot be reached or answers nonsense', async () => {
    await assert.rejects(connect('http://127.0.0.1:1').identityOf('x'), failsWith('wechat.unreachable'));
    const broken = createServer((_request, response) => response.writeHead(502).end('<html>'));
    await new Promise<void>((resolve) => broken.listen(0, '127.0.0.1', resolve));
    const origin = `http://127.0.0.1:${(broken.address() as AddressInfo).port}`;
    await assert.rejects(connect(origin).identityOf('x'), failsWith('wechat.unreachable'));
    broken.close();
  });
});
