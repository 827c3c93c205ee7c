import {
  boolean,
  decimal,
  defineResource,
  instant,
  integer,
  readAndExport,
  relation,
} from '../rest/define.ts';

/** Read only, and no exam result: learners mark themselves, see `domain/practical`. */
export const practicalRuns = defineResource({
  name: 'practical-runs',
  label: '实操自评',
  menu: '学员',
  position: 42,
  title: 'id',
  defaultSort: ['id', 'desc'],
  empty: '学员完成实操自评后，结果会显示在这里',
  timestamps: ['updatedAt'],
  actions: readAndExport,
  fields: {
    learnerId: relation('学员', 'learners', { readOnly: true, list: true, filter: true }),
    paperId: relation('实操试卷', 'practical-papers', { readOnly: true, list: true, filter: true }),
    versionId: relation('试卷版本', 'practical-versions', { readOnly: true, filter: true }),
    startedAt: instant('开始时间', { readOnly: true, list: true, filter: true, sort: true }),
    finishedAt: instant('完成时间', { readOnly: true, optional: true, list: true, filter: true, sort: true }),
    usedSeconds: integer('计时用时（秒）', { readOnly: true, sort: true }),
    score: decimal('自评得分', { readOnly: true, optional: true, list: true, filter: true, sort: true }),
    passed: boolean('自评及格', { readOnly: true, optional: true, list: true, filter: true }),
  },
  permissions: {
    bank: { actions: readAndExport },
    content: { actions: readAndExport },
    grader: { actions: readAndExport },
    service: { actions: ['list', 'show'] },
    partner: { actions: readAndExport, where: { 'learnerId.organisationId': '$actor.organisationId' } },
  },
});
