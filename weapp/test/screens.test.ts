/** Screens as learners with large fingers, small phones and tired eyes see them. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { eventually } from '../../api/test/eventually.ts';
import {
  makeExamPlan,
  makePaper,
  makePlace,
  makePracticalPaper,
  makeVersion,
} from '../../api/test/factories.ts';
import { answerAll, makeTraining, open, RIGHT } from '../../api/test/training.ts';
import { agreeing, type Phone, type Product, signIn, startProduct } from './phone.ts';

describe('screens on small and on usual phones, by day and by night', () => {
  let product: Product;
  let learnerId: number;
  let training: Awaited<ReturnType<typeof makeTraining>>;

  before(async () => {
    product = await startProduct();
    const { app } = product;
    training = await makeTraining(app);
    await addPoints();
    const row = { blueprint_id: training.blueprint.id, version_id: training.version.id, kind: 'past' };
    await makePaper(app.deps, { ...row, name: '2025 年上半年职业技能等级认定电工（三级）理论知识试卷' });
    const [plan, place] = await Promise.all([makeExamPlan(app.deps), makePlace(app.deps)]);
    learnerId = (await training.learner({ exam_plan_id: plan.id, place_id: place.id })).id;
    const client = await agreeing(app, learnerId);
    const counts = [
      { type: 'single', count: 2 },
      { type: 'judge', count: 3 },
    ];
    const smart = {
      name: '考前冲刺：配电装置与安全用电',
      bankId: training.bank.id,
      counts,
      pointIds: [],
      minutes: 30,
      passScore: 3,
    };
    assert.equal((await client.post('/api/learner/smart-papers', smart)).status, 200);
    const view = await open(app, learnerId, { source: 'training', blueprintId: training.blueprint.id });
    await client.post(`/api/learner/attempts/${view.id}/submit`, { responses: answerAll(view, RIGHT) });
    await addTopics();
    await leaveOpen();
  });
  after(() => product?.close());

  /** Two levels of 鉴定点 with long names, and questions at the lower one. */
  async function addPoints(): Promise<void> {
    const { db } = product.app.deps;
    const { id, occupation_id, level_id } = await db('banks').where({ id: training.bank.id }).first();
    const add = async (row: object): Promise<number> =>
      (
        await db('knowledge_points')
          .insert({ occupation_id, level_id, ...row })
          .returning('id')
      )[0].id;
    const upper = await add({ code: 'A', name: '安全用电与电气火灾的预防和扑救' });
    const lower = await add({ code: 'A-1', name: '安全电压', parent_id: upper });
    await db('questions').where({ bank_id: id }).update({ knowledge_point_id: lower });
    const version = await makeVersion(product.app.deps, id);
    await db('banks').where({ id }).update({ published_version_id: version.id });
  }

  /** Figures of more 鉴定点 than are shown at once. */
  async function addTopics(): Promise<void> {
    const { db } = product.app.deps;
    const { occupation_id, level_id } = training.bank;
    const named = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => ({ code: `B-${n}`, name: `仪表 ${n}` }));
    const points: { id: number }[] = await db('knowledge_points')
      .insert(named.map((row) => ({ ...row, occupation_id, level_id })))
      .returning('id');
    const figures = { learner_id: learnerId, type: 'single', right_count: 1, wrong_count: 1 };
    await db('learner_topics').insert(points.map(({ id }) => ({ ...figures, knowledge_point_id: id })));
  }

  /** More than is shown at once, a practical run the latest of it. */
  async function leaveOpen(): Promise<void> {
    const { app } = product;
    const client = await app.as({ learnerId });
    for (let left = 0; left < 3; left++) {
      const view = await open(app, learnerId, { source: 'training', blueprintId: training.blueprint.id });
      const responses = answerAll(view, RIGHT).slice(0, 1 + left);
      await client.post(`/api/learner/attempts/${view.id}/responses`, { responses });
    }
    const { occupation_id, level_id } = await app.deps.db('banks').where({ id: training.bank.id }).first();
    const name = '单股铜导线的直线连接与绝缘恢复';
    const paper = await makePracticalPaper(app.deps, { occupation_id, level_id, name });
    const staff = await app.as('bank');
    assert.equal((await staff.post(`/api/staff/practical-papers/${paper.id}/publish`)).status, 200);
    const run = { paperId: paper.id, clientKey: randomUUID() };
    assert.equal((await client.post('/api/learner/practical/runs', run)).status, 200);
  }

  /** What a finger misses, and what sticks out of the screen. */
  async function faultsOf(phone: Phone, screen: string): Promise<string[]> {
    await phone.page.waitForTimeout(400);
    const faults = await phone.page.evaluate<string[]>(`(() => {
      const frame = document.querySelector('.page-frame[data-active]');
      const width = document.getElementById('screen').clientWidth;
      const faults = [];
      const visible = (box) => box.width > 0 && box.height > 0;
      for (const element of frame.querySelectorAll('[role="button"], [role="tab"], [role="radio"], [role="checkbox"], input')) {
        const box = element.getBoundingClientRect();
        if (visible(box) && (box.height < 43.5 || box.width < 43.5))
          faults.push('small: ' + element.textContent.trim() + ' ' + (element.ariaLabel ?? '') + ' ' + Math.round(box.width) + '×' + Math.round(box.height));
      }
      for (const element of frame.querySelectorAll('*')) {
        const box = element.getBoundingClientRect();
        const aside = element.closest('[data-scroll-x], wx-scroll-view, wx-swiper');
        if (visible(box) && !aside && box.right > width + 1 && element.children.length === 0)
          faults.push('sticks out: ' + element.textContent.trim().slice(0, 20) + ' ' + Math.round(box.right));
      }
      return faults;
    })()`);
    return faults.map((fault) => `${screen}: ${fault}`);
  }

  /** A screen that still moves has some. */
  const hasNoFaults = (phone: Phone, screen: string) =>
    eventually(async () => assert.deepEqual(await faultsOf(phone, screen), []));

  const back = (phone: Phone) => phone.page.locator('#navigation-bar .back').tap();

  for (const [width, colorScheme] of [
    [375, 'light'],
    [320, 'dark'],
  ] as const)
    it(`are readable and within reach at ${width} px (${colorScheme})`, async () => {
      const phone = await product.phone({ width, colorScheme });
      await signIn(phone, product.app, learnerId);
      const look = async (screen: string) => {
        await hasNoFaults(phone, screen);
        await phone.screenshot(`screen-${screen}`);
      };
      await phone.tab('我的');
      await phone.text('我的收藏').waitFor();
      await look('me');
      await phone.text('学习记录').tap();
      await phone.text(/^看全部 \d+ 个鉴定点$/).tap();
      await phone.text(/^看全部/).waitFor({ state: 'detached' });
      for (let number = 1; number <= 9; number++) await phone.text(`仪表 ${number}`).waitFor();
      await look('progress');
      await back(phone);
      await phone.tab('题库');
      await phone.text('顺序练习').waitFor();
      await look('bank');
      await phone.text('顺序练习').tap();
      await phone.text('按鉴定点').waitFor();
      await phone.text(/安全用电与电气/).tap();
      await phone.text(/安全电压/).waitFor();
      await look('points');
      await back(phone);
      await phone.text('智能练习').tap();
      await phone.text('限时考试').waitFor();
      await look('smart');
      await phone.text('新建智能练习').tap();
      await phone.text('各题型题数').waitFor();
      await phone.text('鉴定点').tap();
      await look('smart-new');
      await back(phone);
      await back(phone);
      await phone.text('真题模拟').tap();
      await phone.text('还没有做过').waitFor();
      await look('papers');
      await back(phone);
      await phone.text('训练题库').tap();
      await phone.text('抽一份试卷').waitFor();
      await look('training');
      await phone.text('抽一份试卷').tap();
      await phone.text('下一题').waitFor();
      await look('question');
      await phone.text('笔记').tap();
      await phone.text('我的笔记').waitFor();
      await phone.find('textarea').first().fill('先停电，再验电');
      await look('note-sheet');
      await phone.text('保存笔记').tap();
      await phone.text('我的笔记').waitFor({ state: 'detached' });
      await phone.text('报错').tap();
      await phone.text('报告试题有误').waitFor();
      await look('report-sheet');
      await phone.page.touchscreen.tap(width / 2, 80);
      await phone.text('报告试题有误').waitFor({ state: 'detached' });
      await phone.text('字号').tap();
      await phone.text('阅读设置').waitFor();
      await phone.text('特大').tap();
      // The other light than that of the phone.
      await phone.text(colorScheme === 'light' ? '夜间' : '日间').tap();
      await look('reading-sheet');
      await phone.page.touchscreen.tap(width / 2, 80);
      await look('question-large');
      await phone.find('.card-button').tap();
      await look('answer-card');
      assert.deepEqual(phone.complaints, []);
    });

  it('show one score, and three hundred of two years', async () => {
    const { db } = product.app.deps;
    const phone = await product.phone({ width: 375 });
    await signIn(phone, product.app, learnerId);
    const openScores = async () => {
      await phone.tab('我的');
      await phone.text('成绩查询').tap();
      await phone.text(/^及格线/).waitFor();
    };
    await openScores();
    await hasNoFaults(phone, 'one score');
    await phone.screenshot('scores-1');
    await back(phone);

    const paper = await db('papers').where({ published: true }).first();
    await db.raw(
      `insert into attempts (learner_id, client_key, mode, source, paper_id, version_id, item_ids, rules, state,
          started_at, submitted_at, score, max_score, passed)
        select ?, 'many-' || n, 'exam', case when n % 3 = 0 then 'paper' else 'wrong' end,
          case when n % 3 = 0 then ?::bigint end, case when n % 3 = 0 then ?::bigint end, '{}',
          jsonb_build_object('title', case when n % 3 = 0 then '2025 年真题' else '错题重练' end, 'sections', '[]'::jsonb,
            'passScore', case when n % 3 = 0 then 60 end),
          'submitted', at, at, score, 100, case when n % 3 = 0 then score >= 60 end
        from (select n, now() - (300 - n) * interval '2 days' as at, 30 + n / 6 + (n * 37) % 21 as score
          from generate_series(1, 299) n) many`,
      [learnerId, paper.id, paper.version_id],
    );
    await openScores();
    await phone.text('300').waitFor();
    await hasNoFaults(phone, 'many scores');
    await phone.screenshot('scores-300');
    await phone.text(/^真题 99$/).tap();
    await phone.text('99').waitFor();
    await phone.text('及格线 60%').waitFor();
    await phone.screenshot('scores-past');
    const narrow = await product.phone({ width: 320, colorScheme: 'dark' });
    await signIn(narrow, product.app, learnerId);
    await narrow.tab('我的');
    await narrow.text('成绩查询').tap();
    await narrow.text('300').waitFor();
    await hasNoFaults(narrow, 'many scores, narrow');
    await narrow.screenshot('scores-300');
    assert.deepEqual([phone.complaints, narrow.complaints], [[], []]);
  });
});
