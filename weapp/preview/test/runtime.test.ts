import assert from 'node:assert/strict';
import { eventually } from '../../../api/test/eventually.ts';
import { type Phone, type RunningFixture, startFixture } from './fixture.ts';

const style = (phone: Phone, selector: string, name: string) =>
  phone
    .find(selector)
    .first()
    .evaluate((element, property) => getComputedStyle(element).getPropertyValue(property), name);

describe('a mini program in the preview', () => {
  let fixture: RunningFixture;
  let phone: Phone;
  before(async () => {
    fixture = await startFixture();
  });
  after(() => fixture?.close());
  /** A fresh phone for every test; whatever it complains about fails the test. */
  beforeEach(async () => {
    phone = await fixture.phone();
  });
  afterEach(async () => {
    await phone.context.close();
    assert.deepEqual(phone.complaints, []);
  });

  it('draws templates, WXS, components with slots, and events up to the page', async () => {
    await phone.shows('#first', '你好！12');
    await eventually(async () => assert.equal(await phone.find('.row').count(), 30));
    await phone.text('次数').tap();
    await phone.shows('#counted', '5');
    await phone.find('wx-view').getByText('：5 单').waitFor();
    await phone.screenshot('home');
  });

  it('keeps styles apart and measures rpx on the phone', async () => {
    assert.equal(await style(phone, '#first', 'margin-left'), '10px');
    assert.equal(await style(phone, '#first', 'color'), 'rgb(200, 0, 0)');
    assert.equal(await style(phone, '[class*="--accent"]', 'color'), 'rgb(0, 100, 0)');
    assert.equal(await style(phone, 'wx-page', 'background-color'), 'rgb(250, 250, 240)');
    await phone.shows('#measured', '355');
    await phone.tab('任务');
    await phone.find('#stored').waitFor();
    assert.notEqual(await style(phone, 'wx-page', 'background-color'), 'rgb(250, 250, 240)');
  });

  it('runs the lifecycles in WeChat’s order', async () => {
    await phone.find('#measured').getByText('355').waitFor();
    await phone.tab('任务');
    await phone.tab('首页');
    await phone.tap('去详情');
    await phone.find('#id').waitFor();
    await phone.back();
    const order = [
      'app launch',
      'app show',
      'home load',
      'home show',
      'home ready',
      'home hide',
      'tasks load',
      'tasks show',
      'tasks hide',
      'home show',
      'home hide',
      'detail load',
      'detail unload',
      'home show',
    ];
    await eventually(async () => assert.deepEqual(await phone.log(), order));
  });

  it('moves to a subpackage and back, with query, title and an event channel', async () => {
    await phone.tap('带通道去详情');
    await phone.shows('#name', '电');
    await phone.page.getByRole('heading', { name: '详情 7', exact: true }).waitFor();
    await phone.page.getByRole('tab').first().waitFor({ state: 'hidden' });
    await phone.tap('去标签页');
    await phone.shows('#name', 'navigateTo:fail can not navigateTo a tabbar page');
    await phone.tap('回答');
    await phone.shows('#answer', '从详情来');
  });

  it('opens the page in the address, as a link from WeChat would', async () => {
    const other = await fixture.phone({ route: '/packages/extra/detail/index?id=9' });
    await other.shows('#id', '9');
    await other.context.close();
  });

  it('refreshes on a pull and loads more at the bottom', async () => {
    await phone.page.evaluate('wx.startPullDownRefresh()');
    await phone.find('#refreshed').getByText('1').waitFor();
    await phone.find('.page-scroll').evaluate((element) => element.scrollTo(0, element.scrollHeight));
    await phone.find('.row').getByText('到底以后').waitFor();
  });

  it('runs TDesign components', async () => {
    await phone.tap('打开弹层');
    await phone.text('弹层内容').waitFor();
    await phone.page.waitForTimeout(400);
    await phone.screenshot('tdesign-popup');
    await phone.page.touchscreen.tap(180, 120);
    await phone.text('弹层内容').waitFor({ state: 'hidden' });
  });

  it('shows a hover class while the finger is down', async () => {
    const view = phone.find('[class*="--accent"]');
    const { x, y } = (await view.boundingBox())!;
    await phone.page.mouse.move(x + 20, y + 10);
    await phone.page.mouse.down();
    const turns = (color: string) =>
      eventually(async () => assert.equal(await style(phone, '[class*="--accent"]', 'color'), color));
    await turns('rgb(0, 0, 200)');
    await phone.page.mouse.up();
    await turns('rgb(0, 100, 0)');
  });

  it('keeps storage over a restart', async () => {
    await phone.tab('任务');
    await phone.shows('#stored', '空');
    await phone.tap('存一条');
    await phone.page
      .getByRole('tab', { name: '任务' })
      .filter({ hasText: /^任务3$/ })
      .waitFor();
    await phone.page.reload();
    await phone.shows('#stored', '写好了');
  });

  it('asks with dialog, sheet and toast', async () => {
    await phone.tab('任务');
    await phone.tap('问一问');
    await phone.screenshot('dialog');
    await phone.overlay('确定').tap();
    await phone.overlay('乙').waitFor();
    await phone.page.waitForTimeout(300);
    await phone.screenshot('sheet');
    await phone.overlay('乙').tap();
    await phone.overlay('选好了').waitFor();
    await phone.shows('#choice', 'true 1');
  });
});
