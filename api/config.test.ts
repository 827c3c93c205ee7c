import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { developmentSettings, productionConfig, WECHAT_ORIGIN } from './config.ts';
import { StartupError } from './startupError.ts';

const complete = {
  DATABASE_URL: 'postgres://u:p@db/ekaotong',
  SECRET_KEY: 'a'.repeat(64),
  WECHAT_APP_ID: 'wx0123456789abcdef',
  WECHAT_APP_SECRET: 'b'.repeat(32),
};

describe('configuration', () => {
  it('needs nothing for development', () => {
    const settings = developmentSettings({});
    assert.equal(settings.host, '127.0.0.1');
    assert.equal(settings.databaseUrl, undefined);
  });

  it('speaks to WeChat itself in production, whatever the environment says', () => {
    const config = productionConfig({ ...complete, WECHAT_ORIGIN: 'http://127.0.0.1:1' });
    assert.equal(config.wechat.origin, WECHAT_ORIGIN);
    assert.equal(config.secretKey.length, 32);
  });

  it('takes an empty value as not set', () => {
    assert.equal(developmentSettings({ REDIS_URL: '', PORT: '' }).redisUrl, undefined);
  });

  it('names every bad variable once and what it should be', () => {
    assert.throws(
      () => productionConfig({ ...complete, PORT: '70000', SECRET_KEY: 'short', WECHAT_APP_ID: undefined }),
      (error: unknown) =>
        error instanceof StartupError &&
        /PORT 的值不对，应为 0 到 65535 的整数/.test(error.message) &&
        /SECRET_KEY 的值不对，应为 64 位十六进制密钥/.test(error.message) &&
        /WECHAT_APP_ID 未设置，应为小程序的 AppID/.test(error.message) &&
        error.message.split('PORT').length === 2,
    );
  });

  it('never repeats a secret in the sentence', () => {
    assert.throws(
      () => productionConfig({ ...complete, WECHAT_APP_SECRET: 'not-a-real-one' }),
      (error: unknown) => error instanceof StartupError && !error.message.includes('not-a-real-one'),
    );
  });
});
