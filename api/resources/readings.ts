import { defineResource, instant, integer, readAndExport, relation, text } from '../rest/define.ts';

/** Who has opened which material, when, and on what. Written by `domain/materials`. */
export const readings = defineResource({
  name: 'readings',
  label: '阅读记录',
  menu: '考试资料',
  position: 16,
  title: 'id',
  defaultSort: ['id', 'desc'],
  empty: '学员阅读资料后，记录会显示在这里',
  actions: readAndExport,
  fields: {
    learnerId: relation('学员', 'learners', { readOnly: true, list: true, filter: true }),
    materialId: relation('考试资料', 'materials', { readOnly: true, list: true, filter: true }),
    device: text('手机', { readOnly: true, list: true, search: true }),
    address: text('来源地址', { readOnly: true, filter: true }),
    pages: integer('打开页次', { readOnly: true, list: true, filter: true, sort: true }),
    lastPage: integer('读到第几页', { readOnly: true, list: true }),
    lastAt: instant('最后阅读', { readOnly: true, list: true, filter: true, sort: true }),
  },
  permissions: {
    content: { actions: readAndExport },
    finance: { actions: readAndExport },
    service: { actions: ['list', 'show'] },
  },
});
