import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  docxFile,
  lines,
  math,
  mathRun,
  paragraph,
  picture,
  png,
  run,
  table,
} from '../../api/domain/imports/readers/office.fixture.ts';
import { eventually } from '../../api/test/eventually.ts';
import {
  makeBank,
  makeBlueprint,
  makeExamPlan,
  makeLevel,
  makeOccupation,
  makePlace,
} from '../../api/test/factories.ts';
import { logIn, type Phone, type Product, startProduct } from './phone.ts';

const group = (name: string, inner: string) => `<m:${name}>${inner}</m:${name}>`;
const squareRoot = group(
  'rad',
  `<m:radPr><m:degHide/></m:radPr>${group('deg', '')}${group('e', mathRun('3'))}`,
);
const power = math(
  mathRun('P=') + group('f', group('num', squareRoot + mathRun('UIcosφ')) + group('den', mathRun('1000'))),
);

/** One question of each kind that is more than words, as a teacher writes them in Word. */
const DOCUMENT = docxFile(
  lines('一、单项选择题') +
    paragraph(run('1. 图中的符号表示什么？') + picture('rId1')) +
    lines('A. 接地') +
    paragraph(run('B. ') + picture('rId2')) +
    paragraph(run('C. 功率 ') + power) +
    lines('答案：A', '解析：见规范图例。', '2. 按下表，哪台电动机电流最大？') +
    table(['电动机', '功率 / kW', '电流 / A'], ['甲', '5.5', '11'], ['乙', '7.5', '15']) +
    lines('A. 甲', 'B. 乙', '答案：B', '二、综合分析题', '1. 某车间电动机发出嗡嗡声。') +
    lines('(1) 首先应检查什么？', 'A. 电源是否缺相', 'B. 油漆颜色', '答案：A') +
    paragraph(run('(2) 写出功率公式。')) +
    paragraph(run('答案：') + power),
  { 'a.png': png(240, 190, 60, 300, 160), 'b.png': png(60, 160, 120, 90, 60) },
);

describe('questions that are more than words, from a Word file to the phone', () => {
  let product: Product;
  let phone: Phone;

  before(async () => {
    product = await startProduct();
    await publish();
  });
  after(() => product?.close());

  async function publish(): Promise<void> {
    const { deps } = product.app;
    const exam = { occupation_id: (await makeOccupation(deps)).id, level_id: (await makeLevel(deps)).id };
    const bank = await makeBank(deps, { ...exam, name: '图文题库' });
    await makeExamPlan(deps);
    await makePlace(deps);
    const staff = await product.app.as('bank');
    const started = await staff.upload(`/api/staff/imports?bankId=${bank.id}`, {
      name: '题.docx',
      content: DOCUMENT,
    });
    assert.equal(started.status, 202, JSON.stringify(started.body));
    const { id } = started.body.data;
    const settled = async (state: string) => {
      for (;;) {
        const { data } = (await staff.get(`/api/staff/imports/${id}`)).body;
        if (data.state === state) return data;
        assert.ok(['reading', 'importing', 'waiting'].includes(data.state), JSON.stringify(data));
        await sleep(100);
      }
    };
    const { report } = await settled('ready');
    assert.deepEqual(report.problems, []);
    assert.equal((await staff.post(`/api/staff/imports/${id}/confirm`)).status, 202);
    await settled('done');
    const published = await staff.post(`/api/staff/banks/${bank.id}/publish`, {});
    assert.equal(published.status, 200, JSON.stringify(published.body));
    const sections = [
      { type: 'single', count: 2, score: 1 },
      { type: 'case', count: 1, score: 10 },
    ];
    await makeBlueprint(deps, {
      bank_id: bank.id,
      sections,
      multiple_rule: 'half',
      pass_score: 5,
    });
  }

  async function chooseExam(): Promise<void> {
    await phone.text('欢迎！请选择您的考试').waitFor();
    for (const label of ['考试计划', '职业（工种）', '等级', '考点']) {
      await phone.text(label).tap();
      await phone.page.waitForTimeout(300);
      await phone.dialog('确定').tap();
    }
    await phone.text('开始训练').tap();
  }

  /** Logged in, with his exam chosen and a paper of all three questions in front of him. */
  async function train(colorScheme: 'light' | 'dark'): Promise<void> {
    phone = await product.phone({ width: 375, colorScheme });
    await phone.text('登录后开始训练').tap();
    await logIn(phone);
    if (colorScheme === 'light') await chooseExam();
    await phone.text(/天后考试/).waitFor();
    await phone.tab('题库');
    await phone.text('训练题库').tap();
    await phone.text('抽一份试卷').tap();
    await phone.text('下一题').waitFor();
  }
  /** The preview puts its component's name before each class, as WeChat scopes styles. */
  const scoped = (selector: string) => selector.replace(/\.([a-z]+)/g, '[class*="--$1"]');
  const marked = (selector: string) => phone.find(scoped(selector));
  const counts = (selector: string, count: number) =>
    eventually(async () => assert.equal(await marked(selector).count(), count));
  const drawn = (selector: string) =>
    phone.page.waitForFunction(
      `[...document.querySelectorAll('.page-frame[data-active] ${scoped(selector)} img')]
        .every((image) => image.complete && image.naturalWidth > 0)`,
    );
  const KINDS: Record<string, () => Promise<void>> = {
    符号: async () => {
      await counts('wx-image.picture', 2);
      await counts('wx-image.formula', 1);
      await eventually(async () => {
        const widths = [0, 1].map(
          async (at) => (await marked('wx-image.picture').nth(at).boundingBox())?.width,
        );
        assert.deepEqual(
          (await Promise.all(widths)).map((width) => Math.round(width ?? 0)),
          [300, 90],
        );
      });
      await marked('.stem wx-image.picture').first().tap();
      await phone.page.getByRole('dialog', { name: '图片预览' }).tap();
      await phone.screenshot('marked-picture');
    },
    下表: async () => {
      await counts('.cell', 9);
      await phone.screenshot('marked-table');
    },
    嗡嗡声: async () => {
      await counts('.part', 2);
      await phone.text('电源是否缺相').waitFor();
      await phone.screenshot('marked-case');
    },
  };

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`shows pictures, formulas, tables and parts while answering (${colorScheme})`, async () => {
      await train(colorScheme);
      const seen = new Set<string>();
      for (let number = 1; number <= 3; number += 1) {
        await phone.find('.place', { hasText: `${number}/3` }).waitFor();
        const stem = (await marked('.stem').first().textContent()) ?? '';
        const kind = Object.keys(KINDS).find((word) => stem.includes(word));
        assert.ok(kind, stem);
        seen.add(kind);
        await drawn('wx-image.picture');
        await drawn('wx-image.formula');
        await KINDS[kind]?.();
        await phone.text(number < 3 ? '下一题' : '去交卷').tap();
      }
      assert.equal(seen.size, 3);
    });

    it(`shows them without a network too, and after a restart of the app (${colorScheme})`, async () => {
      await phone.page.waitForFunction(`
        Object.keys(wx.getStorageSync('held').value).filter((name) => name.endsWith('.png')).length === 2`);
      // Also keeps the browser from answering out of its own cache.
      await phone.context.route(/\/api\//, (route) => route.abort());
      await phone.restart();
      await phone.tab('题库');
      await phone.text('继续未完成的训练').tap();
      for (let number = 3; number >= 1; number -= 1) {
        await phone.find('.place', { hasText: `${number}/3` }).waitFor();
        await drawn('wx-image.picture');
        await drawn('wx-image.formula');
        const pictures = phone.find(scoped('.picture img'));
        for (const picture of await pictures.all())
          assert.match((await picture.getAttribute('src')) ?? '', /^blob:/);
        if (await pictures.count()) await phone.screenshot('marked-offline');
        await phone.text('上一题').tap();
      }
      await phone.find('.card-button').tap();
      await phone.context.unroute(/\/api\//);
      // The browser says of each call that it was cut off; nothing else went wrong.
      for (const complaint of phone.complaints.splice(0)) assert.match(complaint, /net::ERR_FAILED/);
    });

    it(`shows the keys of the parts once the paper is handed in (${colorScheme})`, async () => {
      await phone.text('交卷').tap();
      await phone.dialog('交卷').tap();
      await phone.text('答案与解析').waitFor();
      await drawn('wx-image.formula');
      await phone.text('（2）写出功率公式。').scrollIntoViewIfNeeded();
      await eventually(async () => {
        const formula = await marked('.part .right wx-image.formula').boundingBox();
        assert.ok(formula && formula.width > 80, JSON.stringify(formula));
      });
      await phone.screenshot('marked-result');
      assert.deepEqual(phone.complaints, []);
    });
  }
});
