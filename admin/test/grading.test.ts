import assert from 'node:assert/strict';
import { eventually } from '../../api/test/eventually.ts';
import { makePaper } from '../../api/test/factories.ts';
import { answerAll, makeTraining, open } from '../../api/test/training.ts';
import { type Admin, openAdmin } from './support/admin.ts';

describe('grading subjective answers', () => {
  let admin: Admin;
  before(async () => {
    admin = await openAdmin();
  });
  after(() => admin.close());

  it('goes from answer to answer by keyboard, back to the last one, and can be left', async () => {
    const { page, app } = admin;
    const training = await makeTraining(app, [{ type: 'short', count: 3, score: 3 }]);
    const paper = await makePaper(app.deps, {
      blueprint_id: training.blueprint.id,
      version_id: training.version.id,
      name: '维修电工 模拟卷一',
      grading: 'one',
    });
    const learnerId = (await training.learner()).id;
    const view = await open(app, learnerId, { source: 'paper', paperId: paper.id });
    await (await app.as({ learnerId })).post(`/api/learner/attempts/${view.id}/submit`, {
      responses: answerAll(view),
    });

    await admin.login('grader');
    await page.getByRole('navigation').getByRole('link', { name: '主观题评分' }).click();
    await page.getByText('维修电工 模拟卷一').waitFor();
    await admin.picture('grading-papers');
    await page.getByRole('link', { name: '开始评分' }).click();
    await page.getByText('参考答案与评分要点').waitFor();
    await admin.picture('grading-copy');
    const standing = (text: string) => page.locator('.page-head').getByText(text).waitFor();
    await standing('待评 3 份');
    const focused = (value: string) =>
      eventually(async () =>
        assert.equal(await page.getByLabel('得分').and(page.locator(':focus')).inputValue(), value),
      );
    await focused('');
    await page.keyboard.type('9');
    await page.getByText('得分应在 0 到 3 之间').waitFor();
    await page.keyboard.press('Backspace');
    await page.keyboard.type('2.5');
    await page.keyboard.press('Enter');
    await standing('待评 2 份');

    // Left in the middle and come back to.
    await admin.open('/grading');
    await page.getByRole('link', { name: '继续评分' }).click();
    await standing('待评 2 份');
    await page.getByRole('button', { name: '满分' }).click();
    await page.getByRole('button', { name: '提交，下一份' }).click();
    await standing('待评 1 份');
    // Nobody waits for the figures of the head: here they come only after the last answer.
    let letFiguresCome = () => {};
    const allGraded = new Promise<void>((resolve) => {
      letFiguresCome = resolve;
    });
    await page.route('**/api/staff/grading', (route) => allGraded.then(() => route.continue()));
    await page.getByLabel('得分').press('Alt+ArrowLeft');
    await page.getByRole('button', { name: '改为此分' }).waitFor();
    await focused('3.0');
    await page.getByLabel('得分').fill('1');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '提交，下一份' }).waitFor();
    await focused('');
    await page.keyboard.type('1.5');
    await page.keyboard.press('Enter');
    await page.getByText('这份试卷没有您要评的答案了').waitFor();
    letFiguresCome();
    await standing('待评 0 份');
    const attempt = await app.deps.db('attempts').where({ id: view.id }).first('score', 'grading');
    assert.deepEqual(attempt, { score: 5, grading: 'graded' });
  });
});
