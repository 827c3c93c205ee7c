import assert from 'node:assert/strict';
import { eventually } from '../../../api/test/eventually.ts';
import { type Phone, type RunningFixture, startFixture } from './fixture.ts';

describe('the built-in components', () => {
  let fixture: RunningFixture;
  let phone: Phone;
  const shows = (selector: string, text: string) => phone.shows(selector, text);
  const submitted = async () => JSON.parse(await phone.read('#submitted'));
  before(async () => {
    fixture = await startFixture();
    phone = await fixture.phone({ route: '/pages/controls/index' });
  });
  after(async () => {
    await fixture?.close();
    assert.deepEqual(phone?.complaints, []);
  });

  it('swiper turns with a finger', async () => {
    const { x, y } = (await phone.find('wx-swiper').boundingBox())!;
    await phone.page.mouse.move(x + 300, y + 40);
    await phone.page.mouse.down();
    await phone.page.mouse.move(x + 60, y + 40);
    await phone.page.mouse.up();
    await shows('#slide', '1');
  });

  it('scroll-view tells its lower end once', async () => {
    await phone.find('wx-scroll-view').evaluate((element) => element.scrollTo(0, element.scrollHeight));
    await shows('#reached', '1');
  });

  it('input binds both ways and keeps its length', async () => {
    await phone.page.getByLabel('姓名').pressSequentially('张三李四王');
    await shows('#typed', '张三李四');
  });

  it('pickers choose from a list and a calendar', async () => {
    await phone.find('#city').tap();
    await phone.page.waitForTimeout(300);
    await phone.page.getByLabel('第 1 列').selectOption('深圳');
    await phone.screenshot('picker');
    await phone.overlay('确定').tap();
    await shows('#city', '深圳');
    await phone.find('#day').tap();
    await phone.page.waitForTimeout(300);
    await phone.page.locator('#overlay input').fill('2026-12-05');
    await phone.overlay('确定').tap();
    await shows('#day', '2026-12-05');
  });

  it('form collects every control, through labels as well', async () => {
    await phone.page.getByLabel('备注').fill('无');
    await phone.find('wx-label').getByText('女').tap();
    await phone.find('wx-label').getByText('读书').tap();
    await phone.find('wx-label').getByText('跑步').tap();
    await phone.find('wx-switch').tap();
    await phone.tap('提交');
    await eventually(async () =>
      assert.deepEqual(await submitted(), {
        name: '张三李四',
        note: '无',
        sex: '女',
        likes: ['读', '跑'],
        push: false,
        level: 30,
        city: 2,
        day: '2026-12-05',
      }),
    );
    await phone.screenshot('controls');
  });

  it('form goes back to its first values', async () => {
    await phone.tap('重填');
    await phone.tap('提交');
    await eventually(async () => {
      const { sex, likes, push, level } = await submitted();
      assert.deepEqual({ sex, likes, push, level }, { sex: '', likes: [], push: true, level: 30 });
    });
  });

  it('picker-view follows its wheel', async () => {
    await phone.find('wx-picker-view-column').evaluate((element) => element.scrollTo(0, 34));
    await shows('#turned', '1');
  });

  it('rich-text draws markup and nodes, but no scripts', async () => {
    await shows('#html b', '二');
    assert.equal(await phone.find('#html script').count(), 0);
    assert.equal(await phone.page.evaluate('window.broken'), undefined);
    await shows('#nodes .slanted', '三 < 四');
  });

  it('image shows a file of the package', async () => {
    const picture = phone.find('#picture img');
    const width = () => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth);
    await eventually(async () => assert.equal(await width(), 8));
  });
});
