import assert from 'node:assert/strict';
import { noteAttempt } from '../../api/domain/accounts/learnerLoginLog.ts';
import { openSession } from '../../api/domain/accounts/sessions.ts';
import { logIn, type Phone, type Product, startProduct } from './phone.ts';

describe('a learner looks where he is logged in', () => {
  let product: Product;
  let phone: Phone;
  before(async () => {
    product = await startProduct();
    phone = await product.phone({ width: 375 });
  });
  after(() => product?.close());

  it('and who has tried to, and logs a phone out that is not his any more', async () => {
    await phone.tab('我的');
    await phone.text('点此登录').tap();
    await logIn(phone);
    await phone.text('欢迎！请选择您的考试').waitFor();
    await phone.restart();
    const { deps } = product.app;
    const { id: learnerId } = await deps.db('learners').first('id');
    await openSession({ owner: { learnerId }, device: '旧手机' }, deps);
    const guess = {
      phone: '13800000001',
      learnerId,
      way: 'password',
      address: '203.0.113.9',
      device: '',
    } as const;
    await noteAttempt(guess, 'password', deps);
    await phone.tab('我的');
    await phone.text('账号与安全').tap();
    await phone.text('已登录的设备').tap();
    await phone.text('旧手机').waitFor();
    await phone.text('密码错误').waitFor();
    await phone.screenshot('40-sessions');
    await phone.text('退出登录').tap();
    await phone.dialog('退出').tap();
    await phone.text('旧手机').waitFor({ state: 'detached' });
    await phone.text('本机').waitFor();
    assert.equal((await deps.db('sessions').whereNotNull('revoked_at')).length, 1);
    assert.deepEqual(phone.complaints, []);
  });
});
