import { z } from 'zod';
import { defineResource, instant, readAndExport, relation, structured, text } from '../rest/define.ts';

const state = z.record(z.string(), z.unknown());

export const auditLog = defineResource({
  name: 'audit-log',
  label: '操作日志',
  menu: '系统',
  position: 52,
  title: 'action',
  defaultSort: ['id', 'desc'],
  timestamps: [],
  actions: readAndExport,
  fields: {
    at: instant('时间', { readOnly: true, list: true, filter: true, sort: true }),
    staffId: relation('员工', 'staff', { readOnly: true, optional: true, list: true, filter: true }),
    action: text('操作', { readOnly: true, list: true, filter: true }),
    resource: text('对象', { readOnly: true, list: true, filter: true }),
    rowId: text('对象编号', { readOnly: true, list: true, filter: true }),
    address: text('来源地址', { readOnly: true, list: true, filter: true }),
    requestId: text('请求编号', { readOnly: true, filter: true }),
    before: structured('变更前', state, 'json', { readOnly: true, optional: true }),
    after: structured('变更后', state, 'json', { readOnly: true, optional: true }),
  },
  permissions: {},
});
