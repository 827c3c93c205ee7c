import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { certificateOf } from '../../wechat-simulator/pay/certificate.ts';
import { paymentConfig } from './config.ts';

const NOW = new Date('2026-12-01T00:00:00Z');

describe('configuration of payment', () => {
  let folder: string;
  let complete: Record<string, string>;
  const file = (name: string) => path.join(folder, name);
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'ekaotong-payment-'));
    const [merchant, wechat] = [1, 2].map(() => generateKeyPairSync('rsa', { modulusLength: 2048 }));
    const pem = { type: 'pkcs8', format: 'pem' } as const;
    await Promise.all([
      writeFile(file('merchant.pem'), certificateOf(merchant!, new Date('2030-01-01T00:00:00Z'))),
      writeFile(file('expired.pem'), certificateOf(merchant!, new Date('2026-11-30T00:00:00Z'))),
      writeFile(file('merchant.key'), merchant!.privateKey.export(pem)),
      writeFile(file('other.key'), wechat!.privateKey.export(pem)),
      writeFile(file('wechat.pub'), wechat!.publicKey.export({ type: 'spki', format: 'pem' })),
      writeFile(file('platform.pem'), certificateOf(wechat!, new Date('2030-01-01T00:00:00Z'))),
    ]);
    complete = {
      PUBLIC_ORIGIN: 'https://exam.example.com',
      WXPAY_MERCHANT_ID: '1900000001',
      WXPAY_CERTIFICATE_FILE: file('merchant.pem'),
      WXPAY_PRIVATE_KEY_FILE: file('merchant.key'),
      WXPAY_API_KEY: 'k'.repeat(32),
      WXPAY_PUBLIC_KEY_ID: 'PUB_KEY_ID_01',
      WXPAY_PUBLIC_KEY_FILE: file('wechat.pub'),
    };
  });
  after(() => rm(folder, { recursive: true }));

  const read = (env: Record<string, string>) => paymentConfig(env, { appId: 'wx0123456789abcdef' }, NOW);

  it('may be absent altogether', () => {
    assert.deepEqual(read({ PUBLIC_ORIGIN: 'https://exam.example.com' }), {
      payment: { wxpay: undefined },
      faults: [],
    });
  });

  it('takes a public key, platform certificates, or both, and WeChat itself as the other side', () => {
    const { payment, faults } = read(complete);
    assert.deepEqual(faults, []);
    assert.equal(payment.wxpay?.origin, 'https://api.mch.weixin.qq.com');
    assert.equal(payment.wxpay?.notifyUrl, 'https://exam.example.com/api/wechat/payments');
    assert.deepEqual([...payment.wxpay!.trusted.keys()], ['PUB_KEY_ID_01']);
    assert.equal(payment.wxpay?.downloads, false);
    const both = read({ ...complete, WXPAY_PLATFORM_CERTIFICATE_FILE: file('platform.pem') });
    assert.deepEqual([...both.payment.wxpay!.trusted.keys()], ['PUB_KEY_ID_01', '7A1B2C3D4E5F']);
    assert.equal(both.payment.wxpay?.downloads, true);
    // The one in force is fetched from WeChat.
    const ended = read({ ...complete, WXPAY_PLATFORM_CERTIFICATE_FILE: file('expired.pem') });
    assert.deepEqual(ended.faults, []);
  });

  it('names what is missing, expired or does not fit, and never shows a key', () => {
    const cases: [Record<string, string>, RegExp][] = [
      [{ WXPAY_API_KEY: '' }, /WXPAY_API_KEY 未设置/],
      [{ WXPAY_API_KEY: 'short-secret' }, /WXPAY_API_KEY 的值不对/],
      [{ WXPAY_CERTIFICATE_FILE: file('expired.pem') }, /WXPAY_CERTIFICATE_FILE 的证书已于 .* 过期/],
      [{ WXPAY_PRIVATE_KEY_FILE: file('other.key') }, /不是一对/],
      [{ WXPAY_PRIVATE_KEY_FILE: file('absent.key') }, /WXPAY_PRIVATE_KEY_FILE 所指的文件不能读取/],
      [{ WXPAY_PUBLIC_KEY_FILE: '' }, /WXPAY_PUBLIC_KEY_FILE 未设置/],
      [{ XPAY_OFFER_ID: '145' }, /XPAY_APP_KEY 未设置/],
    ];
    for (const [change, sentence] of cases) {
      const { faults } = read({ ...complete, ...change });
      assert.match(faults.join('；'), sentence);
      assert.doesNotMatch(faults.join('；'), /short-secret|BEGIN/);
    }
  });
});
