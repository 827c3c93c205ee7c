import { DOCUMENT_STATES } from '../domain/materials/documents/limits.ts';
import { choice, defineResource, integer, read, relation, text } from '../rest/define.ts';

/** Uploaded documents and how far their pages are drawn; uploaded through `domain/materials`. */
export const materialFiles = defineResource({
  name: 'material-files',
  label: '资料文件',
  menu: '考试资料',
  position: 15,
  title: 'name',
  defaultSort: ['id', 'desc'],
  empty: '在“考试资料”中上传的 PDF 会显示在这里',
  actions: read,
  fields: {
    name: text('文件名', { readOnly: true, list: true, filter: true, search: true }),
    state: choice('状态', DOCUMENT_STATES, { readOnly: true, list: true, filter: true }),
    pageCount: integer('页数', { readOnly: true, list: true }),
    pagesDone: integer('已处理页数', { readOnly: true, list: true }),
    error: text('失败原因', { readOnly: true, optional: true, list: true, max: 2000 }),
    createdBy: relation('上传人', 'staff', { readOnly: true, optional: true }),
  },
  permissions: { content: { actions: read }, finance: { actions: read }, service: { actions: read } },
});
