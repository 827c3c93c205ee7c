import { TERMINAL_CHANGES } from '../domain/materials/terminal.ts';
import { choice, defineResource, readAndExport, relation, text } from '../rest/define.ts';

/** How the phones on which learners read have changed. Written by `domain/materials`. */
export const terminalChanges = defineResource({
  name: 'terminal-changes',
  label: '换机记录',
  menu: '考试资料',
  position: 18,
  title: 'toDevice',
  defaultSort: ['id', 'desc'],
  empty: '学员更换阅读手机后，记录会显示在这里',
  timestamps: ['createdAt'],
  actions: readAndExport,
  fields: {
    learnerId: relation('学员', 'learners', { readOnly: true, list: true, filter: true }),
    kind: choice('方式', TERMINAL_CHANGES, { readOnly: true, list: true, filter: true }),
    fromDevice: text('原手机', { readOnly: true, list: true }),
    toDevice: text('新手机', { readOnly: true, list: true }),
    staffId: relation('员工', 'staff', { readOnly: true, optional: true, list: true, filter: true }),
    reason: text('原因', { readOnly: true, list: true, search: true }),
  },
  permissions: {
    content: { actions: readAndExport },
    finance: { actions: readAndExport },
    service: { actions: readAndExport },
  },
});
