import { boolean, defineResource, integer, oneRow, text } from '../rest/define.ts';

/** One row: when the system exports all data by itself, and how long archives stay. */
export const dataExportRules = defineResource({
  name: 'data-export-rules',
  label: '定时导出',
  menu: '系统',
  position: 57,
  ...oneRow,
  fields: {
    name: text('适用范围', { readOnly: true, list: true }),
    everyDays: integer('每几天导出一次', { max: 365, list: true, help: '填 0 则不自动导出' }),
    hour: integer('几点导出', { max: 23, list: true, help: '北京时间；请选使用的人少的时候' }),
    keptDays: integer('文件保留（天）', {
      min: 1,
      max: 365,
      list: true,
      help: '到期后文件自动删除，导出的记录保留；改动只影响以后的导出',
    }),
    clear: boolean('含个人信息明文', { list: true }),
  },
  permissions: {},
});
