import assert from 'node:assert/strict';
import { eventually } from '../../api/test/eventually.ts';
import { makeExamPlan, makePaper, makePlace } from '../../api/test/factories.ts';
import { makeTraining, SECRET } from '../../api/test/training.ts';
import { nextQuestion, type Phone, type Product, signIn, startProduct } from './phone.ts';

describe('practice without a network', () => {
  let product: Product;
  let phone: Phone;
  let learnerId: number;
  before(async () => {
    product = await startProduct();
    const { app } = product;
    const training = await makeTraining(app, [
      { type: 'single', count: 1, score: 1 },
      { type: 'judge', count: 1, score: 1 },
      { type: 'fill', count: 1, score: 1 },
      { type: 'short', count: 1, score: 2 },
    ]);
    const [plan, place] = await Promise.all([makeExamPlan(app.deps), makePlace(app.deps)]);
    await makePaper(app.deps, {
      name: '电工模拟卷一',
      kind: 'mock',
      blueprint_id: training.blueprint.id,
      version_id: training.version.id,
    });
    learnerId = (await training.learner({ exam_plan_id: plan.id, place_id: place.id })).id;
    phone = await product.phone({ width: 375 });
    await signIn(phone, app, learnerId);
  });
  after(() => product?.close());

  const explanation = () => phone.text(SECRET).waitFor();
  const next = () => nextQuestion(phone);
  const stored = () => product.app.deps.db('responses');
  const back = () => phone.page.locator('#navigation-bar .back').tap();
  const openMine = async (entry: string) => {
    await phone.tab('我的');
    await phone.text(entry).tap();
  };

  it('explains every answer at once, though nothing reaches the server', async () => {
    await phone.tab('题库');
    await phone.text('训练题库').tap();
    await phone.text('抽一份试卷').tap();
    await phone.text('下一题').waitFor();
    await phone.context.setOffline(true);

    await phone.text('乙').tap();
    await explanation();
    await phone.text('答对').waitFor();
    await phone.find('[aria-label="没把握"][aria-checked="false"]').tap();
    await phone.find('[aria-label="没把握"][aria-checked="true"]').waitFor();
    await phone.text('会在“今日复习”中再次出现，不算错题').waitFor();
    await phone.screenshot('practice-right');
    await phone.text('收藏').tap();
    await phone.text('已收藏').waitFor();
    await phone.text('报错').tap();
    await phone.text('题干有误').tap();
    await phone.find('textarea').fill('图形符号画反了');
    await phone.text('提交给老师').tap();
    await phone.text('报告试题有误').waitFor({ state: 'detached' });
    await next();
    await phone.text('正确').tap();
    await explanation();
    await phone.text('答错').waitFor();
    await next();
    await phone.find('input').nth(0).fill('３６ V');
    await phone.find('input').nth(1).fill('接地');
    await phone.screenshot('practice-confirm');
    await phone.text('确认答案').tap();
    await phone.text('答对').waitFor();
    await next();
    await phone.find('textarea').fill('先停电，再验电');
    await phone.text('对照参考答案').tap();
    await phone.text('半对').tap();
    await phone.find('[aria-checked="true"]', { hasText: '半对' }).waitFor();
    await phone.screenshot('practice-self-mark');
    assert.deepEqual(await stored(), []);
  });

  it('keeps what was explained over a restart, and does not ask it again', async () => {
    await phone.context.route('**/api/**', (route) => route.abort());
    await phone.context.setOffline(false);
    await phone.restart();
    await openMine('我的报错');
    await phone.text('待发送').waitFor();
    await phone.text('图形符号画反了').waitFor();
    await phone.screenshot('my-reports-waiting');
    await back();
    await phone.tab('题库');
    await phone.text('继续未完成的训练').tap();
    await explanation();
    await phone.find('.card-button').tap();
    await phone.text('答题卡').waitFor();
    for (const verdict of ['答对', '答错'])
      await eventually(async () => assert.equal(await phone.find(`[aria-label$="，${verdict}"]`).count(), 2));
    await phone.screenshot('practice-card');
  });

  it('brings each answer to the server once, and the mistakes into the wrong book', async () => {
    await phone.text('交卷').tap();
    await phone.dialog('交卷').tap();
    await phone.text('已记下交卷，等待网络').waitFor();
    // Over the one before, which goes with it: in between the phone would get through.
    await phone.context.route('**/api/**', (route) => route.fulfill({ status: 503, json: {} }));
    await phone.text('立即重试').tap();
    await phone.text('已记下交卷，服务器繁忙').waitFor();
    await phone.screenshot('practice-server-busy');
    await phone.context.unroute('**/api/**');
    // Which the phone may do by itself before it is tapped.
    await Promise.any([phone.text('立即重试').tap(), phone.text('答案与解析').waitFor()]);
    await phone.text('答案与解析').waitFor();
    await phone.screenshot('practice-result');
    // He had said 半对 while practising; having read it again he thinks better of it.
    await phone.find('[aria-checked="true"]', { hasText: '半对' }).waitFor();
    await Promise.all([phone.page.waitForResponse(/self-marks/), phone.text('会').tap()]);
    await phone.find('[aria-checked="true"]', { hasText: /^会$/ }).waitFor();
    const own = await stored().join('items', 'items.id', 'item_id').where('type', 'short').first('response');
    assert.equal(own.response.self, 'known');
    const attempts = await product.app.deps.db('attempts').where({ learner_id: learnerId });
    assert.deepEqual(
      attempts.map(({ mode, state, score, correct_count }) => [mode, state, Number(score), correct_count]),
      [['practice', 'submitted', 2, 2]],
    );
    assert.equal((await stored()).length, 4);
    const days = await product.app.deps.db('learner_days').where({ learner_id: learnerId });
    assert.deepEqual([days.length, days[0].answered, days[0].right_count], [1, 4, 2]);
    // What he was not sure of (single) is scheduled only; the phone sends that apart from his answers.
    await eventually(async () =>
      assert.deepEqual(
        await product.app.deps.db('wrong_questions').orderBy('type').select('type', 'wrong_count'),
        [
          { type: 'judge', wrong_count: 1 },
          { type: 'short', wrong_count: 1 },
          { type: 'single', wrong_count: 0 },
        ],
      ),
    );
    // One was shaky, the fill sure: the mark is on the first alone.
    await phone.find('[aria-label="没把握"][aria-checked="true"]').waitFor();
    await phone.find('[aria-label="没把握"][aria-checked="false"]').waitFor();
  });

  it('is told what became of the error that he has reported', async () => {
    const { app } = product;
    await back();
    await openMine('我的报错');
    await phone.text('待处理').waitFor();
    const report = await app.deps.db('question_reports').where({ learner_id: learnerId }).first('id');
    const staff = await app.as('bank');
    const change = { state: 'mended', reply: '图已经换成国标符号' };
    assert.equal((await staff.patch(`/api/staff/question-reports/${report.id}`, change)).status, 200);
    await back();
    await phone.text('我的报错').tap();
    await phone.text(change.reply).waitFor();
    await phone.text('已更正').waitFor();
    await phone.screenshot('my-reports');
    await back();
  });

  it('finds what he has starred, trains it again, and gives it up without a network', async () => {
    const { db } = product.app.deps;
    await phone.tab('题库');
    await phone.text('模拟考试').tap();
    await phone.text('电工模拟卷一').waitFor();
    await phone.screenshot('papers');
    await phone.find('[aria-label="收藏电工模拟卷一"]').tap();
    await phone.find('[aria-label="取消收藏电工模拟卷一"]').waitFor();
    await back();

    await openMine('我的收藏');
    await phone.text('看答案与解析').tap();
    await explanation();
    await phone.screenshot('favourites');
    await phone.text('试卷').tap();
    await phone.text('电工模拟卷一').waitFor();
    await phone.text('试题').tap();
    await phone.text('再练一遍（1 题）').tap();
    await phone.text('1/1').or(phone.text('0/1')).first().waitFor();
    const again = await db('attempts').where({ learner_id: learnerId, source: 'favourite' });
    assert.equal(again[0]?.item_ids.length, 1);
    await phone.text('不会，看答案').tap();
    await phone.text('答错').waitFor();
    await phone.screenshot('practice-unknown');
    await eventually(async () =>
      assert.deepEqual(await stored().where('attempt_id', again[0]!.id).pluck('response'), [
        { text: '', self: 'unknown' },
      ]),
    );
    await back();

    await phone.text('看答案与解析').waitFor();
    await phone.context.setOffline(true);
    await phone.find('[aria-label="取消收藏"]').tap();
    await phone.text('还没有收藏试题').waitFor();
    await phone.screenshot('favourites-empty');
    assert.equal((await db('favourite_questions').where({ learner_id: learnerId })).length, 1);
    await phone.context.setOffline(false);
    await eventually(async () =>
      assert.deepEqual(await db('favourite_questions').where({ learner_id: learnerId }), []),
    );
    assert.equal((await db('favourite_papers').where({ learner_id: learnerId })).length, 1);
  });

  it('lets go of practice that he does not want to go on with', async () => {
    await back();
    await phone.tab('题库');
    await phone.text('继续未完成的训练').waitFor();
    await phone.find('[aria-label^="放弃："]').tap();
    await phone.dialog('放弃').tap();
    await phone.text('继续未完成的训练').waitFor({ state: 'detached' });
    const own = product.app.deps.db('attempts').where({ learner_id: learnerId });
    assert.deepEqual(await own.orderBy('id').pluck('state'), ['submitted', 'dropped']);
  });
});
