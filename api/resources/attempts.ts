import {
  boolean,
  choice,
  decimal,
  defineResource,
  instant,
  integer,
  readAndExport,
  relation,
} from '../rest/define.ts';

/** Read only: attempts are opened, answered and submitted through `domain/attempts`. */
export const attempts = defineResource({
  name: 'attempts',
  label: '训练成绩',
  menu: '学员',
  position: 41,
  title: 'id',
  defaultSort: ['id', 'desc'],
  actions: readAndExport,
  fields: {
    learnerId: relation('学员', 'learners', { readOnly: true, list: true, filter: true }),
    mode: choice('模式', { practice: '练习', exam: '考试' }, { readOnly: true, filter: true }),
    source: choice(
      '来源',
      { training: '训练题库', paper: '试卷', wrong: '错题重练', favourite: '收藏重练' },
      { readOnly: true, filter: true },
    ),
    blueprintId: relation('组卷规则', 'blueprints', {
      readOnly: true,
      optional: true,
      list: true,
      filter: true,
    }),
    paperId: relation('试卷', 'papers', { readOnly: true, optional: true, filter: true }),
    versionId: relation('题库版本', 'bank-versions', { readOnly: true, optional: true, filter: true }),
    state: choice(
      '状态',
      { in_progress: '作答中', submitted: '已交卷' },
      { readOnly: true, list: true, filter: true },
    ),
    startedAt: instant('开始时间', { readOnly: true, list: true, filter: true, sort: true }),
    deadlineAt: instant('截止时间', { readOnly: true, optional: true }),
    submittedAt: instant('交卷时间', {
      readOnly: true,
      optional: true,
      filter: true,
      sort: true,
    }),
    answeredCount: integer('已答题数', { readOnly: true, sort: true }),
    correctCount: integer('答对题数', { readOnly: true, list: true, sort: true }),
    score: decimal('得分', { readOnly: true, optional: true, list: true, filter: true, sort: true }),
    maxScore: decimal('满分', { readOnly: true }),
    grading: choice(
      '主观题评分',
      { waiting: '待评分', graded: '已评分' },
      { readOnly: true, optional: true, filter: true },
    ),
    passed: boolean('及格', { readOnly: true, optional: true, list: true, filter: true }),
  },
  permissions: {
    bank: { actions: readAndExport },
    content: { actions: readAndExport },
    grader: { actions: readAndExport },
    service: { actions: ['list', 'show'] },
    partner: { actions: readAndExport, where: { 'learnerId.organisationId': '$actor.organisationId' } },
    learner: {
      actions: ['list', 'show'],
      where: { learnerId: '$actor.id' },
      hide: ['learnerId', 'versionId'],
    },
  },
});
