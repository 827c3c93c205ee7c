import { practicalContent } from '../domain/practical/task.ts';
import { defineResource, instant, integer, read, relation, structured, text } from '../rest/define.ts';

/** Read only: made by publishing a practical paper, and never changed. */
export const practicalVersions = defineResource({
  name: 'practical-versions',
  label: '实操试卷版本',
  menu: '',
  title: 'name',
  defaultSort: ['id', 'desc'],
  timestamps: [],
  actions: read,
  fields: {
    name: text('名称', { list: true, search: true, readOnly: true }),
    paperId: relation('实操试卷', 'practical-papers', { list: true, filter: true, readOnly: true }),
    number: integer('版本号', { list: true, filter: true, sort: true, readOnly: true }),
    publishedBy: relation('发布人', 'staff', { list: true, optional: true, readOnly: true }),
    content: structured('内容', practicalContent, 'practicalContent', { readOnly: true }),
    publishedAt: instant('发布时间', { list: true, filter: true, sort: true, readOnly: true }),
  },
  permissions: {
    bank: { actions: read },
    content: { actions: read },
    grader: { actions: read },
    service: { actions: read },
    partner: { actions: read },
  },
});
