import assert from 'node:assert/strict';
import { eventually } from '../../api/test/eventually.ts';
import { makeTraining } from '../../api/test/training.ts';
import { agreeToPrivacy, logIn, type Phone, type Product, startProduct } from './phone.ts';

describe('a learner looks after his account', () => {
  let product: Product;
  let phone: Phone;
  before(async () => {
    product = await startProduct({ sms: true });
    phone = await product.phone({ width: 375 });
  });
  after(() => product?.close());

  const learner = () => product.app.deps.db('learners').first();

  it('cancels it, and comes back before the time is up', async () => {
    await phone.tab('我的');
    await phone.text('点此登录').tap();
    await phone.text('我已阅读并同意').tap();
    await phone.text('微信手机号一键登录').tap();
    await phone.text('同意并继续').waitFor();
    await phone.screenshot('48-privacy');
    await phone.text('不同意').tap();
    await phone.dialog('不能一键登录').waitFor();
    await phone.screenshot('49-privacy-refused');
    await phone.dialog('知道了').tap();
    assert.equal(await learner(), undefined);
    await phone.text('用密码登录').tap();
    await phone.find('[placeholder="密码"]').waitFor();
    await phone.text('微信手机号登录').tap();
    await phone.text('微信手机号一键登录').tap();
    await agreeToPrivacy(phone);
    await phone.dialog('允许').tap();
    await phone.text('欢迎！请选择您的考试').waitFor();
    const { id } = await learner();
    const [product_] = await product.app.deps
      .db('products')
      .insert({ kind: 'membership', name: '年度会员', price_fen: 100, months: 12 })
      .returning('id');
    await product.app.deps
      .db('entitlements')
      .insert({ learner_id: id, product_id: product_.id, ends_at: '2027-06-30' });
    await phone.restart();
    await phone.tab('我的');
    await phone.text('账号与安全').tap();
    await phone.screenshot('50-security');
    await phone.text('注销账号').tap();
    await phone.text(/年度会员（至/).waitFor();
    await phone.screenshot('51-cancel');
    await phone.text('我已了解注销的后果').tap();
    await phone.find('.leave').tap();
    await phone.dialog('允许').tap();
    await phone.dialog('已申请注销').waitFor();
    await phone.screenshot('52-cancel-asked');
    await phone.dialog('确定').tap();
    await phone.text('点此登录').tap();
    assert.notEqual((await learner()).cancel_at, null);

    await logIn(phone);
    await phone.text('账号正在注销').waitFor();
    await phone.screenshot('53-cancel-undo');
    await phone.text('撤销注销').tap();
    await phone.text('账号正在注销').waitFor({ state: 'detached' });
    assert.equal((await learner()).cancel_at, null);
    assert.deepEqual(phone.complaints, []);
  });

  it('sets a password, and another one when it is forgotten', async () => {
    await phone.restart();
    await phone.tab('我的');
    await phone.text('账号与安全').tap();
    await phone.text('登录密码').tap();
    await setPassword('my-first-1');
    await phone.text('已设置').waitFor();
    await phone.screenshot('54-security-password');
    await phone.restart();
    await phone.tab('我的');
    await phone.text('退出登录').tap();
    await phone.dialog('退出').tap();
    await phone.text('点此登录').tap();
    await phone.text('用密码登录').tap();
    await phone.text('忘记密码').tap();
    await phone.screenshot('55-password');
    await setPassword('my-second-2');
    await phone.text('我已阅读并同意').tap();
    await phone
      .find('[placeholder="手机号"]')
      .fill(product.app.deps.secrets.decrypt((await learner()).phone));
    await phone.find('[placeholder="密码"]').fill('my-first-1');
    await phone.screenshot('56-login-password');
    await phone.text('登录').tap();
    await phone.dialog('登录没有成功').waitFor();
    await phone.dialog('确定').tap();
    await phone.find('[placeholder="密码"]').fill('my-second-2');
    await phone.text('登录').tap();
    await phone.text('欢迎！请选择您的考试').waitFor();
    assert.deepEqual(phone.complaints, []);
  });

  it('is asked once for a new version, may read on without it, and trains again when he has accepted', async () => {
    const { app } = product;
    await makeTraining(app);
    const { id } = await learner();
    const exam = await app.deps.db('banks').first('occupation_id', 'level_id');
    await app.deps.db('learners').where({ id }).update(exam);
    const staff = await app.as('content');
    const [{ id: first }] = await app.deps.db('agreements').where({ kind: 'privacy' });
    const copy = (await staff.post(`/api/staff/agreements/${first}/copy`)).body.data.id;
    const summary = '一、增加了报名照片的用途说明。\n二、写明了注销后数据保留的期限。';
    await staff.patch(`/api/staff/agreements/${copy}`, { summary });
    assert.equal((await staff.post(`/api/staff/agreements/${copy}/publish`)).status, 200);

    await app.deps.db('customer_services').update({ phone: '0571-88001234', hours: '工作日 9:00–17:30' });
    await phone.restart();
    await phone.text('《隐私政策》有新版本').waitFor();
    await phone.screenshot('61-consent');
    await phone.text('暂不同意').tap();
    await phone.tab('我的');
    await phone.text('客服电话 0571-88001234').waitFor();
    await phone.text('在线客服').scrollIntoViewIfNeeded();
    await phone.screenshot('64-contact');
    await phone.text('在线客服').tap();
    await phone.dialog(`会话来源 {"from":"me","learner":${id}}`).waitFor();
    await phone.dialog('确定').tap();
    await phone.text('协议与政策').tap();
    await phone.text(/您同意的是第 1 版/).waitFor();
    await phone.screenshot('62-agreements');
    await phone.text(/您同意的是第 1 版/).tap();
    await phone.text(/这不是现在生效的版本/).waitFor();
    await phone.screenshot('63-agreement');
    await phone.page.evaluate(`wx.navigateTo({ url: '/packages/practice/training/index?kind=training' })`);
    await phone.text('同意并继续').tap();
    await phone.text('同意并继续').waitFor({ state: 'detached' });
    await phone.page.evaluate(`wx.navigateTo({ url: '/packages/practice/training/index?kind=training' })`);
    await phone.text('抽一份试卷').waitFor();
    const accepted = await app.deps
      .db('agreement_acceptances')
      .where({ learner_id: id })
      .pluck('agreement_id');
    assert.ok(accepted.includes(copy));
    assert.deepEqual(phone.complaints, []);
  });

  it('sets a password and changes the phone by text messages, and cancels by password', async () => {
    await phone.restart();
    await phone.tab('我的');
    await phone.text('账号与安全').tap();
    await phone.text('登录密码').tap();
    await phone.text('忘记当前密码，用手机号验证').tap();
    await phone.text('改用短信验证码').tap();
    const own = product.app.deps.secrets.decrypt((await learner()).phone);
    await prove('手机号', own);
    await phone.find('[placeholder="新密码"]').fill('my-third-3');
    await phone.screenshot('57-password-sms');
    await phone.text('设置密码').tap();
    await phone.dialog('密码已设置').waitFor();
    await phone.dialog('确定').tap();
    await phone.text('用短信更换手机号').tap();
    await prove('新手机号', '13700001234');
    const { deps, sms } = product.app;
    await deps.db('learners').update({ openid: null });
    await phone.find('.save').tap();
    await phone.dialog('没有更换成功').waitFor();
    await phone.dialog('确定').tap();
    // As if the time since the code for the password were over.
    await deps.store.delete(`sms-gap:${deps.secrets.blindIndex(own)}`);
    sms!.sent.length = 0;
    const present = phone.find('.present');
    await present.getByText('获取验证码').tap();
    await present.getByText(/秒后重发/).waitFor();
    await present.getByPlaceholder('短信验证码').fill(await codeTo(own));
    await phone.screenshot('58-phone-sms');
    await phone.find('.save').tap();
    await phone.dialog('手机号已更换').waitFor();
    await phone.dialog('确定').tap();
    await phone.text('137****1234').waitFor();
    await phone.screenshot('59-security-sms');
    await phone.text('注销账号').tap();
    await phone.text('改用登录密码验证').tap();
    await phone.text('我已了解注销的后果').tap();
    await phone.find('[placeholder="登录密码"]').fill('my-third-3');
    await phone.screenshot('60-cancel-password');
    await phone.text('申请注销').tap();
    await phone.dialog('已申请注销').waitFor();
    assert.notEqual((await learner()).cancel_at, null);
    assert.deepEqual(phone.complaints, []);
  });

  const prove = async (label: string, number: string) => {
    await phone.find(`[placeholder="${label}"]`).fill(number);
    await phone.text('获取验证码').tap();
    await phone.text(/秒后重发/).waitFor();
    await phone.find('[placeholder="短信验证码"]').fill(await codeTo(number));
  };

  const codeTo = async (number: string): Promise<string> => {
    const { text } = await eventually(
      () => product.app.sms!.sent.find((sms) => sms.phone === number) ?? assert.fail('nothing was sent'),
    );
    return text.match(/\d{6}/)![0];
  };

  const setPassword = async (password: string) => {
    await phone.find('[placeholder="新密码"]').fill(password);
    await phone.text('验证手机号并设置密码').tap();
    await phone.dialog('允许').tap();
    await phone.dialog('密码已设置').waitFor();
    await phone.dialog('确定').tap();
  };
});
