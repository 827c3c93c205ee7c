import { boolean, crud, date, defineResource, read, relation, text } from '../rest/define.ts';

export const classes = defineResource({
  name: 'classes',
  label: '班级',
  menu: '学员',
  position: 41,
  title: 'name',
  defaultSort: ['id', 'desc'],
  fields: {
    name: text('名称', { max: 100, list: true, filter: true, search: true, sort: true }),
    organisationId: relation('合作机构', 'organisations', {
      optional: true,
      list: true,
      filter: true,
      createOnly: true,
      help: '不填为本中心的班级；机构的班级只收本机构的学员，建好后不能改',
    }),
    occupationId: relation('职业（工种）', 'occupations', { optional: true, list: true, filter: true }),
    levelId: relation('等级', 'levels', { optional: true, list: true, filter: true }),
    examPlanId: relation('考试计划', 'exam-plans', { optional: true, list: true, filter: true }),
    teacher: text('班主任', {
      encrypted: 'shown',
      max: 50,
      optional: true,
      list: true,
      filter: true,
      search: true,
    }),
    startsOn: date('开班日期', { optional: true, list: true, filter: true, sort: true }),
    endsOn: date('结束日期', { optional: true, filter: true, sort: true }),
    enabled: boolean('启用', { initial: true, list: true, filter: true }),
  },
  check: ({ startsOn, endsOn }) =>
    startsOn && endsOn && String(endsOn) < String(startsOn)
      ? { field: 'endsOn', code: 'class.endsBeforeStart' }
      : undefined,
  permissions: {
    bank: { actions: read },
    content: { actions: crud },
    service: { actions: read },
    partner: {
      actions: crud,
      where: { organisationId: '$actor.organisationId' },
      hide: ['organisationId'],
    },
  },
});
