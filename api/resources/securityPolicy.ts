import { defineResource, integer, oneRow, text } from '../rest/define.ts';

/** One row: how long sessions last, what passwords must be, and how many codes are sent. */
export const securityPolicy = defineResource({
  name: 'security-policy',
  table: 'security_policies',
  label: '安全策略',
  menu: '系统',
  position: 55,
  ...oneRow,
  fields: {
    name: text('适用范围', { readOnly: true, list: true }),
    staffIdleMinutes: integer('员工无操作退出（分钟）', { min: 5, max: 1440, list: true }),
    staffHours: integer('员工登录最长（小时）', { min: 1, max: 168, list: true }),
    learnerDays: integer('学员登录最长（天）', { min: 1, max: 365, list: true }),
    passwordLength: integer('密码最短（位）', {
      min: 8,
      max: 32,
      list: true,
      help: '员工与学员新设的密码都至少这么长；常见的密码在任何时候都不接受',
    }),
    passwordKinds: integer('密码至少含几种字符', {
      min: 2,
      max: 4,
      list: true,
      help: '小写字母、大写字母、数字、其他符号这四种；字母和数字任何时候都要有',
    }),
    passwordHistory: integer('不能重复的旧密码（个）', {
      max: 24,
      list: true,
      help: '员工修改密码时，不能再用最近的这么多个密码',
    }),
    loginDays: integer('登录记录保留（天）', {
      min: 180,
      max: 1095,
      list: true,
      help: '学员和员工的，更早的每天清除；网络安全法要求日志至少保留六个月',
    }),
    cancelDays: integer('注销冷静期（天）', {
      min: 1,
      max: 15,
      list: true,
      help: '学员申请注销后的这些天内登录，可以撤销；到期后身份信息删除，订单与成绩以匿名编号保留',
    }),
    smsPerPhone: integer('短信验证码（条／号码／天）', {
      min: 1,
      max: 50,
      list: true,
      help: '一个手机号每天最多获取的验证码；只在开通了短信时有用',
    }),
    smsPerAddress: integer('短信验证码（条／网络地址／天）', {
      min: 1,
      max: 10000,
      list: true,
      help: '同一网络地址每天最多获取的验证码；一间教室、一个单位常共用一个地址',
    }),
  },
  permissions: {},
});
