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
