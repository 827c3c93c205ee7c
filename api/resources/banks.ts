import { crud, defineResource, longText, read, readAndExport, relation, text } from '../rest/define.ts';

export const banks = defineResource({
  name: 'banks',
  label: '题库',
  menu: '题库',
  position: 20,
  title: 'name',
  defaultSort: ['id', 'desc'],
  fields: {
    name: text('名称', { max: 100, list: true, filter: true, search: true, sort: true }),
    occupationId: relation('职业（工种）', 'occupations', { list: true, filter: true }),
    levelId: relation('等级', 'levels', { list: true, filter: true }),
    description: longText('说明', { min: 0, max: 2000, initial: '' }),
    publishedVersionId: relation('已发布版本', 'bank-versions', {
      list: true,
      filter: true,
      optional: true,
      readOnly: true,
      help: '学员训练所用的版本，由“发布”“撤回”决定',
    }),
  },
  commands: [
    {
      name: 'publish',
      label: '发布',
      confirm: '把题库现有的全部试题发布为新版本？学员新开的训练将使用新版本，已发布的版本不会改变。',
      screen: true,
    },
    { name: 'versions', label: '版本对比', confirm: '', screen: true },
    { name: 'export', label: '导出', confirm: '', screen: true },
    {
      name: 'withdraw',
      label: '撤回',
      confirm: '撤回后学员不能再用这个题库开始训练，正在作答的不受影响。确定撤回？',
      danger: true,
      when: { publishedVersionId: { not: null } },
    },
  ],
  permissions: {
    bank: { actions: crud, commands: ['publish', 'versions', 'export', 'withdraw'], history: true },
    content: { actions: read },
    grader: { actions: read },
    service: { actions: read },
    finance: { actions: readAndExport },
    partner: { actions: read },
  },
});
