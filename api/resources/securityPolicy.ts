import { defineResource, integer, text } from '../rest/define.ts';

/** One row: how long sessions last, and which passwords may come back. */
export const securityPolicy = defineResource({
  name: 'security-policy',
  table: 'security_policies',
  label: '安全策略',
  menu: '系统',
  position: 55,
  title: 'name',
  defaultSort: ['id', 'asc'],
  timestamps: ['updatedAt'],
  actions: ['list', 'show', 'update'],
  fields: {
    name: text('适用范围', { readOnly: true, list: true }),
    staffIdleMinutes: integer('员工无操作退出（分钟）', { min: 5, max: 1440, list: true }),
    staffHours: integer('员工登录最长（小时）', { min: 1, max: 168, list: true }),
    learnerDays: integer('学员登录最长（天）', { min: 1, max: 365, list: true }),
    passwordHistory: integer('不能重复的旧密码（个）', {
      max: 24,
      list: true,
      help: '员工修改密码时，不能再用最近的这么多个密码',
    }),
    cancelDays: integer('注销冷静期（天）', {
      min: 1,
      max: 15,
      list: true,
      help: '学员申请注销后的这些天内登录，可以撤销；到期后身份信息删除，订单与成绩以匿名编号保留',
    }),
  },
  permissions: {},
});
