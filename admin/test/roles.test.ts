import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { STAFF_ROLES, type StaffRole } from '../../api/rest/define.ts';
import { loadResources } from '../../api/rest/load.ts';
import { eventually } from '../../api/test/eventually.ts';
import { makeBank, makeBlueprint, makeLearner, makeRole } from '../../api/test/factories.ts';
import { type Admin, openAdmin } from './support/admin.ts';

const resources = await loadResources(fileURLToPath(new URL('../../api/resources', import.meta.url)));

/** Entries of the menu that are no resource, and whose they are; a new one is said here first. */
const HAND_MADE: Record<string, readonly StaffRole[]> = {
  题库导入: ['super', 'bank'],
  查重: ['super', 'bank'],
  鉴定点体系: ['super', 'bank', 'grader'],
  学员导入: ['super', 'content', 'partner'],
  成绩与统计: ['super', 'bank', 'content', 'grader', 'service', 'partner'],
  主观题评分: ['super', 'grader'],
  月度报表与结账: ['super', 'finance'],
};

function menuOf(role: StaffRole): string[] {
  const mayList = resources.filter(
    ({ name, menu, permissions }) =>
      // Listed by 成绩与统计.
      menu && name !== 'attempts' && (role === 'super' || permissions[role]?.actions.includes('list')),
  );
  const screens = Object.keys(HAND_MADE).filter((label) => HAND_MADE[label]?.includes(role));
  return ['首页', ...mayList.map(({ label }) => label), ...screens].sort();
}

describe('roles in the admin', () => {
  let admin: Admin;
  before(async () => {
    admin = await openAdmin();
  });
  after(() => admin.close());

  it('a built-in role is copied, its matrix edited, and looked at as its holders see it', async () => {
    const { page, app } = admin;
    await makeRole(app.deps, 'bank');
    const bank = await makeBank(app.deps, { name: '电工题库' });
    await makeBank(app.deps, { name: '焊工题库' });
    const occupation = await app.deps.db('occupations').where({ id: bank.occupation_id }).first();
    await admin.login();
    await admin.open('/roles');
    const row = page.getByRole('row').filter({ hasText: 'bank' }).first();
    await row.getByRole('button', { name: '更多操作' }).click();
    await page.getByRole('menuitem', { name: '复制' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '复制' }).click();
    const copy = page.getByRole('row').filter({ hasText: '副本' });
    await copy.getByRole('button', { name: '更多操作' }).click();
    await page.getByRole('menuitem', { name: '权限' }).click();

    await page.getByLabel('查看题库', { exact: true }).waitFor();
    await admin.picture('role-matrix');
    await page.getByLabel('修改题库', { exact: true }).uncheck();
    await page.getByLabel('查看试卷', { exact: true }).uncheck();
    await page.getByRole('button', { name: '题库的字段与范围' }).click();
    const drawer = page.getByRole('dialog');
    const bound = drawer.locator('.rights-scope').filter({ hasText: '职业（工种）仅限' });
    await bound.locator('.ant-select-selector').click();
    const options = page.locator('.ant-select-dropdown:visible');
    await options.getByTitle(occupation.name, { exact: true }).click();
    // A choice of several stays open until something else is clicked.
    await drawer.getByText('数据范围', { exact: true }).click();
    await options.waitFor({ state: 'hidden' });
    await drawer.getByLabel('可见说明').uncheck();
    await drawer.getByLabel('发布', { exact: true }).uncheck();
    await admin.picture('role-drawer');
    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name: '功能权限' }).click();
    // The menu has the same words.
    await page.getByRole('tabpanel', { name: '功能权限' }).getByText('题库导入').click();
    await admin.picture('role-areas');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('权限已保存').waitFor();

    await page.getByRole('button', { name: '以此角色预览' }).click();
    await page.getByText('退出预览').waitFor();
    const menu = page.getByRole('navigation', { name: '主菜单' });
    await menu.getByRole('link', { name: '题库', exact: true }).click();
    await page.getByRole('link', { name: '电工题库' }).waitFor();
    const hidden = [
      page.getByRole('link', { name: '焊工题库' }),
      menu.getByText('员工账号'),
      menu.getByRole('link', { name: '试卷', exact: true }),
      page.getByRole('link', { name: '编辑' }),
    ];
    for (const one of hidden) await one.first().waitFor({ state: 'hidden' });
    await admin.picture('role-preview');
    await page.getByRole('button', { name: '退出预览' }).click();
    await menu.getByText('员工账号').waitFor();
  });

  describe('each role', () => {
    /** Addresses that are not the role's, and what it does all day. */
    const DAY: Record<StaffRole, { forbidden: string[]; works: (admin: Admin) => Promise<void> }> = {
      super: {
        forbidden: ['/nonsense'],
        async works({ page, open }) {
          await open('/places/create');
          await page.getByLabel('名称').fill('第一考点');
          await page.getByRole('button', { name: /保\s?存/ }).click();
          await page.getByText('第一考点').first().waitFor();
        },
      },
      bank: {
        forbidden: ['/orders', '/months'],
        async works({ page, open, app }) {
          const bank = await makeBank(app.deps, { name: '钳工题库' });
          await open(`/banks/${bank.id}/publish`);
          await page.getByText('发布“钳工题库”').waitFor();
        },
      },
      content: {
        forbidden: ['/questions', '/grading'],
        async works({ page, open, app }) {
          const notice = { title: '考试安排', body: '<p>请带身份证</p>', published: true, readers: 36 };
          const [{ id }] = await app.deps.db('notices').insert(notice).returning('id');
          await open(`/notices/${id}/edit`);
          await page.getByLabel('标题').fill('考试安排（更正）');
          await page.getByRole('button', { name: /保\s?存/ }).click();
          const row = page.getByRole('row', { name: '考试安排（更正）' });
          await row.getByRole('cell', { name: '36', exact: true }).waitFor();
        },
      },
      finance: {
        forbidden: ['/staff', '/duplicates'],
        async works({ page, open }) {
          await open('/months');
          await page.getByText('净收入').first().waitFor();
        },
      },
      grader: {
        forbidden: ['/orders', '/results/questions/1/regrade'],
        async works({ page, open, app }) {
          await page.getByRole('navigation').getByRole('link', { name: '主观题评分' }).click();
          await page.getByText('没有需要评分的答卷').waitFor();
          // What he may only look at offers nothing that would be refused.
          const bank = await makeBank(app.deps);
          const { id } = await makeBlueprint(app.deps, {
            ...{ bank_id: bank.id, sections: [{ type: 'single', count: 1, score: 1 }] },
          });
          await open(`/blueprints/${id}`);
          await page.getByText('抽题分布').waitFor();
          await page.getByRole('button', { name: '检查能否组卷' }).waitFor({ state: 'detached' });
          await open('/question-reports');
          await page.getByText('学员在手机上提交的试题报错会显示在这里').waitFor();
        },
      },
      service: {
        forbidden: ['/questions', '/invoices/1/issue'],
        async works({ page, open, app }) {
          const { id } = await makeLearner(app.deps, { phone: '13700001234' });
          await open(`/learners/${id}`);
          await page.getByText('137****1234').first().waitFor();
          await page.getByRole('button', { name: '查看手机号' }).first().click();
          await page.getByText('13700001234').waitFor();
        },
      },
      partner: {
        forbidden: ['/products', '/roles/1/rights'],
        async works({ page, open, app }) {
          const { organisation_id } = await app.deps.db('staff').whereNotNull('organisation_id').first();
          const mine = await makeLearner(app.deps, { phone: '13700005678', organisation_id });
          const other = await makeLearner(app.deps);
          await open(`/learners/${other.id}`);
          await page.getByText('没有找到您要的内容').waitFor();
          await open('/learners');
          await page.getByText('共 1 条').waitFor();
          await open(`/learners/${mine.id}/edit`);
          await page.getByLabel('类别').fill('企业职工');
          await page.getByRole('button', { name: /保\s?存/ }).click();
          await page.getByText('137****5678').first().waitFor();
        },
      },
    };

    for (const role of STAFF_ROLES)
      it(`${role}: finds its menu and nothing else, and does its work`, async () => {
        const { page, open, login } = admin;
        await open('/');
        await login(role);
        const menu = page.getByRole('navigation', { name: '主菜单' });
        await eventually(async () =>
          assert.deepEqual((await menu.getByRole('link').allTextContents()).sort(), menuOf(role)),
        );
        for (const path of DAY[role].forbidden) {
          await open(path);
          await page.getByText('没有这个页面').waitFor();
        }
        await DAY[role].works(admin);
      });
  });
});
