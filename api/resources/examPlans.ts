import { boolean, crud, defineResource, instant, integer, read, text } from '../rest/define.ts';

export const examPlans = defineResource({
  name: 'exam-plans',
  label: '考试计划',
  menu: '考试设置',
  position: 32,
  title: 'name',
  defaultSort: ['examStartsAt', 'desc'],
  fields: {
    name: text('名称', { max: 100, list: true, filter: true, search: true, sort: true }),
    examStartsAt: instant('考试开始', {
      list: true,
      filter: true,
      sort: true,
    }),
    examEndsAt: instant('考试结束', { list: true, filter: true, sort: true }),
    trainingMonths: integer('提前几个月开放训练', {
      max: 24,
      initial: 1,
      list: true,
      help: '按自然月：1 表示 12 月 20 日的考试从 11 月 20 日零点起可以训练，考试结束时关闭',
    }),
    changeDays: integer('考前几天起不能修改', {
      max: 365,
      initial: 0,
      help: '学员自己改考试信息的截止：3 表示 12 月 20 日的考试从 12 月 17 日零点起不能再改；0 表示考试当天起',
    }),
    changeLimit: integer('最多修改几次', {
      max: 100,
      optional: true,
      help: '学员自己修改的次数，留空不限；已经考完的考试不计',
    }),
    changeReason: boolean('修改要写原因', { initial: false, help: '学员写的原因见“考试变更记录”' }),
    remindDays: integer('考前几天提醒', {
      max: 60,
      initial: 3,
      help: '每天上午 9 点给训练或报名了这次考试的学员发一次消息：3 表示 12 月 20 日的考试从 12 月 17 日起；0 表示不提醒',
    }),
    enabled: boolean('启用', { initial: true, list: true, filter: true }),
  },
  check: (row) =>
    String(row.examEndsAt) <= String(row.examStartsAt)
      ? { field: 'examEndsAt', code: 'examPlan.endsBeforeStart' }
      : undefined,
  permissions: {
    bank: { actions: read },
    content: { actions: crud },
    service: { actions: read },
    partner: { actions: read },
    learner: { actions: read, where: { enabled: true, examEndsAt: { gtOrNull: '$now' } }, hide: ['enabled'] },
    guest: { actions: read, where: { enabled: true, examEndsAt: { gtOrNull: '$now' } }, hide: ['enabled'] },
  },
});
