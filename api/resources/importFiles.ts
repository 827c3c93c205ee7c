import { defineResource, read, relation, text } from '../rest/define.ts';

/** The imports that questions came with, to find questions by. Looked at and undone on the import screen. */
export const importFiles = defineResource({
  name: 'import-files',
  table: 'imports',
  label: '导入记录',
  menu: '',
  title: 'fileName',
  defaultSort: ['id', 'desc'],
  actions: read,
  fields: {
    fileName: text('文件', { list: true, filter: true, search: true, readOnly: true }),
    bankId: relation('题库', 'banks', { list: true, filter: true, readOnly: true }),
  },
  permissions: { bank: { actions: read }, grader: { actions: read } },
});
