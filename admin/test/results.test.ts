import assert from 'node:assert/strict';
import { foldAll } from '../../api/domain/statistics/fold.ts';
import { chooseOption } from '../../api/test/browser.ts';
import { eventually } from '../../api/test/eventually.ts';
import { makeLearner, makeOrganisation, makeVersion } from '../../api/test/factories.ts';
import { answer, answerAll, makeTraining, open, WRONG } from '../../api/test/training.ts';
import { type Admin, openAdmin } from './support/admin.ts';

describe('results', () => {
  let admin: Admin;
  before(async () => {
    admin = await openAdmin();
    const training = await makeTraining(admin.app);
    for (const by of [undefined, WRONG]) {
      const { id } = await training.learner();
      const attempt = await open(admin.app, id, { source: 'training', blueprintId: training.blueprint.id });
      const learner = await admin.app.as({ learnerId: id });
      const submitted = await learner.post(`/api/learner/attempts/${attempt.id}/submit`, {
        responses: answerAll(attempt, by),
      });
      assert.equal(submitted.status, 200);
    }
    await foldAll(admin.app.deps);
    await makeVersion(admin.app.deps, training.bank.id);
    await admin.login('bank');
  });
  after(() => admin.close());

  it('lists the scores by learner and leads to the answers of one attempt', async () => {
    const { page } = admin;
    await page.getByRole('navigation').getByRole('link', { name: '成绩与统计' }).click();
    await page.getByRole('tab', { name: '每次训练' }).click();
    await page.getByText('共 2 次训练').waitFor();
    await admin.picture('results-attempts');
    const overflow = await page.evaluate(
      "(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)(document.querySelector('.ant-table-content'))",
    );
    assert.equal(overflow, 0, 'columns run under the fixed one at 1280 pixels');
    await page.getByRole('link', { name: '查看答卷' }).last().click();
    await page.getByText('全部 7').waitFor();
    await page.locator('.stat-tile', { hasText: '答对' }).getByText('6 / 7').waitFor();
    await admin.picture('results-attempt');
    await page.goBack();
    await page.getByRole('link', { name: '查看答卷' }).first().click();
    await page.getByText(/^答错 \d/).click();
    await eventually(async () =>
      assert.equal(await page.locator('.question .ant-tag', { hasText: '答对' }).count(), 0),
    );
    await page.locator('.question').getByText('学员答').first().waitFor();
  });

  it('counts scores by class, and leads from a class over a learner to his attempts', async () => {
    const { page, app } = admin;
    const { db } = app.deps;
    const organisation = await makeOrganisation(app.deps, { name: '第一职业学校' });
    const [{ id: classId }] = await db('classes')
      .insert({ name: '电工五级一班', organisation_id: organisation.id })
      .returning('id');
    const [learnerId] = await db('attempts').orderBy('id').pluck('learner_id');
    await db('learners')
      .where({ id: learnerId })
      .update({ class_id: classId, organisation_id: organisation.id });
    await makeLearner(app.deps, { name: '陈晓', class_id: classId, organisation_id: organisation.id });
    await page.getByRole('navigation').getByRole('link', { name: '成绩与统计' }).click();
    await page.locator('.stat-tile', { hasText: '训练次数' }).getByText('2', { exact: true }).waitFor();
    await admin.picture('results-scores');
    await page.getByText('按合作机构').click();
    await page.getByRole('button', { name: '第一职业学校' }).click();
    await page.getByRole('button', { name: '电工五级一班' }).waitFor();
    await admin.picture('results-classes');
    await page.getByRole('button', { name: '电工五级一班' }).click();
    await page.getByText('共 2 行').waitFor();
    await page.locator('.stat-tile', { hasText: '已训练' }).getByText('1 人').waitFor();
    await page.getByRole('columnheader', { name: '平均分' }).click();
    await page.waitForURL(/sort=-mean/);
    await admin.picture('results-class');
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: '导出 Excel' }).click();
    assert.equal((await saved).suggestedFilename(), '成绩统计.xlsx');
    await page.locator('tbody .ant-btn-link').first().click();
    await page.getByText('共 1 次训练').waitFor();
    await page.goBack();
    await page.getByText('共 2 行').waitFor();
  });

  it('counts right, wrong and blank per question of a version, the worst first when sorted', async () => {
    const { page } = admin;
    await admin.open('/results?tab=questions');
    // A newer version, that nobody has trained with yet, tells nothing.
    await page.locator('.ant-select-selection-item, .ant-select-content', { hasText: '2 次训练' }).waitFor();
    await page.getByRole('columnheader', { name: '答错' }).waitFor();
    const wrong = page.getByRole('columnheader', { name: '答错' });
    await wrong.click();
    await wrong.and(page.locator('[aria-sort=ascending]')).waitFor();
    await wrong.click();
    await wrong.and(page.locator('[aria-sort=descending]')).waitFor();
    await page.locator('tbody tr.ant-table-row').first().getByText('%').waitFor();
    const worst = page.locator('tbody tr.ant-table-row').first().getByRole('cell');
    await worst.nth(5).filter({ hasNotText: /^0$/ }).waitFor();
    await admin.picture('results-questions');
  });

  it('tells which key is probably wrong, and what the strong answered', async () => {
    const { page, app } = admin;
    const training = await makeTraining(app, [{ type: 'single', count: 3, score: 1 }]);
    const [doubtful, ...others]: number[] = await app.deps
      .db('items')
      .where({ version_id: training.version.id, type: 'single' })
      .orderBy('id')
      .pluck('id');
    for (let n = 0; n < 32; n++) {
      const learnerId = (await training.learner()).id;
      const view = await open(app, learnerId, { source: 'training', blueprintId: training.blueprint.id });
      const strong = n % 2 === 0;
      // The key says B; the strong know better.
      const responses = [answer(doubtful!, 1, { keys: [strong ? 'D' : 'B'] })].concat(
        others.map((id, index) => answer(id, index + 2, { keys: [strong ? 'B' : 'A'] })),
      );
      const learner = await app.as({ learnerId });
      await learner.post(`/api/learner/attempts/${view.id}/submit`, { responses });
    }
    await foldAll(app.deps);
    await admin.open(`/results?tab=questions&versionId=${training.version.id}`);
    await chooseOption(page.getByRole('combobox', { name: '试题质量' }), '有疑问的');
    const row = page.locator('tbody tr.ant-table-row', { hasText: '答案可疑' });
    await row.click();
    await page.getByText('成绩好的学员多选“D”').waitFor();
    await admin.picture('results-analysis');
    await page.getByRole('link', { name: '修改试题' }).first().click();
    await page.getByText('编辑试题').waitFor();
  });
});
