import assert from 'node:assert/strict';
import { makeExamPlan, makePlace } from '../../api/test/factories.ts';
import { makeTraining, SECRET } from '../../api/test/training.ts';
import { type Phone, type Product, signIn, startProduct } from './phone.ts';

describe('practice without a network', function () {
  this.timeout(60_000);
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
    learnerId = (await training.learner({ exam_plan_id: plan.id, place_id: place.id })).id;
    phone = await product.phone({ width: 375 });
    await signIn(phone, app, learnerId);
  });
  after(() => product?.close());

  const explanation = () => phone.text(SECRET).waitFor();
  const next = () => phone.text('下一题').tap();
  const stored = () => product.app.deps.db('responses');

  it('explains every answer at once, though nothing reaches the server', async () => {
    await phone.tab('题库');
    await phone.text('训练题库').tap();
    await phone.text('抽一份试卷').tap();
    await phone.text('下一题').waitFor();
    await phone.context.setOffline(true);

    await phone.text('乙').tap();
    await explanation();
    await phone.text('答对').waitFor();
    await phone.screenshot('practice-right');
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
    await phone.tab('题库');
    await phone.text('继续未完成的训练').tap();
    await explanation();
    await phone.find('.card-button').tap();
    await phone.text('答题卡').waitFor();
    for (const verdict of ['答对', '答错'])
      assert.equal(await phone.find(`[aria-label$="，${verdict}"]`).count(), 2);
    await phone.screenshot('practice-card');
  });

  it('brings each answer to the server once, and the mistakes into the wrong book', async () => {
    await phone.text('交卷').tap();
    await phone.dialog('交卷').tap();
    await phone.text('已记下交卷，等待网络').waitFor();
    await phone.context.unroute('**/api/**');
    await phone.text('立即重试').tap();
    await phone.text('答案与解析').waitFor();
    await phone.screenshot('practice-result');
    const attempts = await product.app.deps.db('attempts').where({ learner_id: learnerId });
    assert.deepEqual(
      attempts.map(({ mode, state, score, correct_count }) => [mode, state, Number(score), correct_count]),
      [['practice', 'submitted', 2, 2]],
    );
    assert.equal((await stored()).length, 4);
    const days = await product.app.deps.db('learner_days').where({ learner_id: learnerId });
    assert.deepEqual([days.length, days[0].answered, days[0].right_count], [1, 4, 2]);
    const wrong = await product.app.deps.db('wrong_questions').orderBy('type').select('type', 'wrong_count');
    assert.deepEqual(wrong, [
      { type: 'judge', wrong_count: 1 },
      { type: 'short', wrong_count: 1 },
    ]);
  });
});
