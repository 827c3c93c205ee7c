import { boolean, crud, defineResource, integer, read, text } from '../rest/define.ts';

export const occupations = defineResource({
  name: 'occupations',
  label: '职业（工种）',
  menu: '考试设置',
  position: 30,
  title: 'name',
  defaultSort: ['position', 'asc'],
  fields: {
    code: text('职业编码', {
      max: 30,
      list: true,
      filter: true,
      search: true,
      sort: true,
      help: '如 6-31-01-03',
    }),
    name: text('名称', { max: 100, list: true, filter: true, search: true, sort: true }),
    position: integer('排序', { initial: 0, list: true, sort: true }),
    trainsWithoutPlan: boolean('没有考试计划也可训练', {
      initial: false,
      help: '不选时，没有选择考试计划的学员要先选择，训练按考试时间开放和关闭',
    }),
    enabled: boolean('启用', { initial: true, list: true, filter: true }),
  },
  permissions: {
    bank: { actions: crud },
    content: { actions: crud },
    finance: { actions: read },
    grader: { actions: read },
    service: { actions: read },
    partner: { actions: read },
    learner: { actions: read, where: { enabled: true }, hide: ['enabled', 'position'] },
    guest: { actions: read, where: { enabled: true }, hide: ['enabled', 'position'] },
  },
});
