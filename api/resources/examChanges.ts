import { defineResource, readAndExport, relation, text } from '../rest/define.ts';

/** What learners have changed of their exam themselves. Written by `domain/accounts`, read only. */
export const examChanges = defineResource({
  name: 'exam-changes',
  label: '考试变更记录',
  menu: '考试设置',
  position: 35,
  title: 'after',
  defaultSort: ['id', 'desc'],
  empty: '学员更改考试信息后，记录会显示在这里',
  timestamps: ['createdAt'],
  actions: readAndExport,
  fields: {
    learnerId: relation('学员', 'learners', { readOnly: true, list: true, filter: true }),
    fromPlanId: relation('原考试计划', 'exam-plans', { readOnly: true, filter: true }),
    before: text('变更前', { readOnly: true, list: true, max: 500 }),
    after: text('变更后', { readOnly: true, list: true, max: 500 }),
    reason: text('原因', {
      encrypted: 'text',
      readOnly: true,
      optional: true,
      list: true,
      help: '学员自己写的内容可能含姓名、病情等，加密保存，点开查看',
    }),
  },
  permissions: {
    content: { actions: readAndExport, reveal: true },
    service: { actions: readAndExport, reveal: true },
    partner: { actions: readAndExport, where: { 'learnerId.organisationId': '$actor.organisationId' } },
  },
});
