/** An exam that one registers for: staff build the form, a learner fills it in, is rejected, mends it. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { builtAdmin } from '../../admin/test/support/build.ts';
import { png } from '../../api/domain/imports/readers/office.fixture.ts';
import { sendWaiting } from '../../api/domain/messages/sending.ts';
import { field, ID_NUMBER, portrait } from '../../api/domain/registrations/registrations.fixture.ts';
import { type TestApp, testApp } from '../../api/test/app.ts';
import { chooseOption, openBrowser, shot, type TestBrowser } from '../../api/test/browser.ts';
import { eventually } from '../../api/test/eventually.ts';
import { makeExamPlan, makeLearner, makeStaff, PASSWORD } from '../../api/test/factories.ts';
import { type Phone, type Product, signIn, startProduct } from './phone.ts';

const PLAN = '2026 年 12 月电工认定考试';
const TEMPLATE = 'registration-result'.padEnd(43, '0');
const DAY_MS = 86_400_000;
const day = (from: number) => new Date(Date.now() + from * DAY_MS).toISOString();
const FIELDS = [
  field('degree', '学历', 'choice', { options: ['高中', '大专'] }),
  field('id1', '身份证号', 'idNumber'),
  field('pic', '证件照', 'photo'),
  field('years', '工龄（年）', 'number', { max: 60 }),
  field('held', '已有证书', 'choices', { required: false, options: ['低压', '高压'] }),
];

describe('a registration', () => {
  let product: Product;
  let office: TestApp;
  let browser: TestBrowser;
  let admin: Page;
  let phone: Phone;
  let learnerId: number;
  let formId: number;
  const complaints: string[][] = [];
  before(async () => {
    product = await startProduct();
    const { app } = product;
    office = await testApp({ beside: app, adminDist: await builtAdmin() });
    const { id: examPlanId } = await makeExamPlan(app.deps, { name: PLAN });
    const staff = await app.as('content');
    const made = await staff.post('/api/staff/registration-forms', {
      name: '电工报名表',
      examPlanId,
      opensAt: day(-1),
      closesAt: day(5),
      fields: FIELDS,
    });
    formId = made.body.data.id;
    learnerId = (await makeLearner(app.deps, { name: '张三丰', phone: '13912340000' })).id;
    browser = await openBrowser();
    const opened = await browser.newPage({ width: 1280, height: 900 });
    complaints.push(opened.complaints);
    admin = opened.page;
    phone = await product.phone({ width: 375 });
    complaints.push(phone.complaints);
  });
  after(async () => {
    await browser?.close();
    await office?.close();
    await product?.close();
    // What the learner has filled in wrongly is refused, and he is without a network for a while.
    const others = complaints.flat().filter((line) => !/status of 400|INTERNET_DISCONNECTED/.test(line));
    assert.deepEqual(others, [], 'a browser complained');
  });

  it('has a form that staff put together, seen as the phone shows it', async () => {
    const { username } = await makeStaff(product.app.deps, { role: 'content' });
    await admin.goto(`${office.url}/admin/registration-forms/${formId}/edit`);
    await admin.getByLabel('用户名').fill(username);
    await admin.getByLabel('密码').fill(PASSWORD);
    await admin.keyboard.press('Enter');
    await admin.getByLabel('报名须知').fill('照片用于准考证，请上传一寸免冠照。');
    await admin.getByRole('button', { name: '添加一项' }).click();
    await admin.getByLabel('第 6 项的名称').fill('工作单位');
    await admin.getByRole('switch', { name: '第 6 项必填' }).click();
    const preview = admin.getByRole('region', { name: '学员看到的样子' });
    await preview.getByText('工作单位').waitFor();
    await admin.getByRole('button', { name: '第 6 项上移' }).click();
    await shot(admin, 'admin-registration-form-1280');
    await admin.getByRole('button', { name: /^保\s*存$/ }).click();
    await admin.getByRole('link', { name: '编辑' }).waitFor();
    await shot(admin, 'admin-registration-forms-1280');
  });

  it('is decided on by a message that WeChat delivers as well, as staff set it up', async () => {
    const combobox = (label: string) => admin.getByRole('combobox', { name: label });
    product.app.wechat.weixin.subscribe.addTemplate(TEMPLATE, ['thing1', 'phrase2']);
    await admin.goto(`${office.url}/admin/wechat-templates/create`);
    await chooseOption(combobox('消息种类'), '报名驳回');
    await admin.getByLabel('模板编号').fill(TEMPLATE);
    for (const key of ['thing1', 'phrase2']) {
      await admin.getByRole('button', { name: '添加字段' }).click();
      await admin.getByLabel(`第 ${key.slice(-1)} 个字段的名称`).fill(key);
    }
    await chooseOption(combobox('第 1 个字段的内容'), '考试');
    await admin.getByLabel('第 2 个字段的文字').fill('审核未通过');
    await admin.getByRole('alert').waitFor({ state: 'detached' });
    await shot(admin, 'admin-wechat-template-1280');
    await admin.getByRole('button', { name: /^保\s*存$/ }).click();
    await admin.getByRole('link', { name: '编辑' }).waitFor();
    await shot(admin, 'admin-wechat-templates-1280');
  });

  it('is filled in on the phone, where errors stand at their fields and a draft outlives a restart', async () => {
    await signIn(phone, product.app, learnerId);
    await phone.tab('我的');
    await phone.text('考试报名').tap();
    await phone.text(PLAN).waitFor();
    await phone.screenshot('registrations');
    await phone.text(PLAN).tap();
    await phone.text('提交报名').waitFor();
    await phone.find('[aria-label="身份证号"]').fill(`${ID_NUMBER.slice(0, 17)}0`);
    await phone.text('提交报名').tap();
    await phone.screenshot('subscribe');
    await phone.dialog('取消').tap();
    await phone.text('身份证号的校验位不对，请逐位核对').waitFor();
    await phone.text('请上传证件照').waitFor();
    await phone.screenshot('registration-errors');
    await phone.find('[aria-label="工龄（年）"]').fill('8');
    await phone.restart();
    await phone.page.evaluate(`wx.navigateTo({ url: '/packages/account/registrations/index' })`);
    await phone.text(PLAN).tap();
    await phone.text('提交报名').waitFor();
    const holds = (label: string, value: string) =>
      eventually(async () => assert.equal(await phone.find(`[aria-label="${label}"]`).inputValue(), value));
    await holds('工龄（年）', '8');
    await holds('身份证号', '');
    const stored = () => phone.page.evaluate('JSON.stringify(localStorage)') as Promise<string>;
    assert.match(await stored(), /registration:/);
    assert.ok(!(await stored()).includes(ID_NUMBER.slice(0, 17)));
    await holds('姓名', '张三丰');
    await holds('手机号', '13912340000');
    await phone.find('[aria-label="身份证号"]').fill(ID_NUMBER);
    await phone.find('[aria-label="学历"]').tap();
    await phone.dialog('确定').tap();
    await phone.text('低压').tap();
    const choose = async (buffer: Buffer, asked = false) => {
      const chooser = phone.page.waitForEvent('filechooser');
      await phone.find('[aria-label="上传证件照"]').tap();
      if (asked) await phone.text('同意并继续').tap();
      await (await chooser).setFiles({ name: '照片.png', mimeType: 'image/png', buffer });
    };
    await phone.find('[aria-label="上传证件照"]').tap();
    await phone.text('不同意').tap();
    await phone.dialog('不能选择照片').waitFor();
    await phone.dialog('知道了').tap();
    await choose(png(), true);
    await phone.text(/照片太小/).waitFor();
    await choose(portrait());
    await phone.text('已上传，点此更换').waitFor();
    await phone.screenshot('registration-filled');
    await phone.text('提交报名').tap();
    await phone.dialog('允许').tap();
    await phone.text('已提交').waitFor();
    await phone.screenshot('registration-submitted');
    await eventually(async () => assert.doesNotMatch(await stored(), /registration:/));
  });

  it('is rejected among others with a reason, mended, and approved', async () => {
    await admin.goto(`${office.url}/admin/registrations`);
    await admin.getByText('张**').waitFor();
    assert.equal(await admin.getByText(ID_NUMBER).count(), 0);
    await admin.getByRole('button', { name: '查看身份证号' }).click();
    await admin.getByText(ID_NUMBER).waitFor();
    await admin.getByRole('checkbox').first().check();
    await shot(admin, 'admin-registrations-1280');
    await admin.getByRole('button', { name: /^驳\s*回$/ }).click();
    const dialog = admin.locator('.ant-modal');
    await dialog.getByLabel('驳回原因，学员会看到').fill('照片不清楚，请重新上传');
    await admin.waitForTimeout(400);
    await shot(admin, 'admin-registrations-reject-1280');
    await dialog.getByRole('button', { name: /^驳\s*回$/ }).click();
    await dialog.getByText('已驳回 1 条').waitFor();
    await dialog.getByRole('button', { name: /^(loading )?完\s*成$/ }).click();
    const sent = product.app.deps.db('wechat_deliveries').where({ learner_id: learnerId });
    assert.equal((await sent).length, 1, 'what he has allowed once');
    await sendWaiting(product.app.deps);
    await admin.goto(`${office.url}/admin/wechat-deliveries`);
    await admin.getByText('学员的账号没有绑定微信').waitFor();
    await shot(admin, 'admin-wechat-deliveries-1280');

    await phone.restart();
    await phone.text('您有 1 条未读消息').waitFor();
    await phone.screenshot('home-unread');
    await phone.tab('我的');
    await phone.text('1 条未读').waitFor();
    await phone.screenshot('me-unread');
    await phone.text('消息').tap();
    await phone.text('报名没有通过').waitFor();
    await phone.screenshot('messages');
    await phone.text('报名没有通过').tap();
    await phone.text('驳回原因：照片不清楚，请重新上传').waitFor();
    await phone.text(PLAN).tap();
    await phone.text('修改后重新提交').waitFor();
    await phone.screenshot('registration-rejected');
    await phone.find('[aria-label="工龄（年）"]').fill('9');
    await phone.text('修改后重新提交').tap();
    await phone.dialog('取消').tap();
    await phone.text('已提交').waitFor();

    await admin.goto(`${office.url}/admin/registrations`);
    await admin.getByRole('button', { name: '更多操作' }).click();
    await admin.getByRole('menuitem', { name: '通过' }).click();
    await admin
      .locator('.ant-modal')
      .getByRole('button', { name: /^通\s*过$/ })
      .click();
    await admin.locator('tbody').getByText('已通过').waitFor();
    const [row] = await product.app.deps.db('registrations').where({ learner_id: learnerId });
    assert.deepEqual([row.state, row.summary], ['approved', '学历：高中；工龄（年）：9；已有证书：低压']);
    await phone.restart();
    await phone.text('您有 1 条未读消息').tap();
    await phone.text('报名已通过').waitFor();
    await phone.context.setOffline(true);
    await phone.page.getByRole('button', { name: '返回' }).tap();
    await phone.tab('我的');
    await phone.text('消息').tap();
    await phone.text('全部已读').tap();
    await phone.find('.title.read', { hasText: '报名已通过' }).waitFor();
    await phone.screenshot('messages-offline');
    await phone.context.setOffline(false);
    await phone.text('报名已通过').tap();
    await phone.text('已通过').waitFor();
    await phone.text(PLAN).tap();
    await phone.text('取消报名').waitFor();
    await phone.screenshot('registration-approved');
  });
});
