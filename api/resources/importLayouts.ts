import { defineResource, instant, type Permission, relation, text } from '../rest/define.ts';

const forget: Permission = { actions: ['list', 'show', 'delete'] };

/** Corrections of columns that files of the same layout are read by; deleting one forgets it. */
export const importLayouts = defineResource({
  name: 'import-layouts',
  table: 'import_layouts',
  label: '导入版式',
  menu: '题库',
  position: 29,
  title: 'headers',
  defaultSort: ['id', 'desc'],
  empty: '导入题库时修正过的列对应会记在这里，下次同样版式的文件自动沿用',
  timestamps: [],
  actions: forget.actions,
  fields: {
    headers: text('表头', { list: true, search: true, readOnly: true }),
    sheet: text('工作表', { list: true, filter: true, readOnly: true }),
    createdBy: relation('修正人', 'staff', { list: true, optional: true, readOnly: true }),
    createdAt: instant('记住时间', { list: true, sort: true, readOnly: true }),
  },
  permissions: { bank: forget },
});
