import { choice, defineResource, instant, integer, read, text } from '../rest/define.ts';

/** What the system does by itself, and how it went. Rows are kept by `infra/jobs.ts`. */
export const jobs = defineResource({
  name: 'jobs',
  label: '定时任务',
  menu: '系统',
  position: 53,
  title: 'label',
  defaultSort: ['id', 'asc'],
  actions: read,
  fields: {
    label: text('任务', { readOnly: true, list: true }),
    name: text('代号', { readOnly: true }),
    cron: { ...text('时间表', { readOnly: true, list: true, help: '北京时间' }), widget: 'cron' },
    state: choice(
      '状态',
      { waiting: '等待', running: '运行中', failed: '失败，稍后自动重试' },
      { readOnly: true, list: true, filter: true },
    ),
    startedAt: instant('上次开始', { readOnly: true, optional: true, list: true }),
    finishedAt: instant('上次结束', { readOnly: true, optional: true }),
    nextAt: instant('下次运行', { readOnly: true, optional: true, list: true }),
    failures: integer('连续失败次数', { readOnly: true, list: true }),
    result: text('上次结果', { readOnly: true, list: true, max: 2000 }),
  },
  commands: [{ name: 'run', label: '立即运行', confirm: '任务将马上运行一次，不影响原来的时间表。' }],
  permissions: { finance: { actions: read, commands: ['run'] } },
});
