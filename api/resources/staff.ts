import { z } from 'zod';
import { newPassword, PASSWORD_HELP } from '../domain/accounts/passwordRule.ts';
import { boolean, defineResource, instant, password, relation, text } from '../rest/define.ts';

/** Only 超级管理员 manages accounts. They are disabled, not deleted: the audit log names them. */
export const staff = defineResource({
  name: 'staff',
  label: '员工账号',
  menu: '系统',
  position: 50,
  title: 'name',
  defaultSort: ['id', 'asc'],
  actions: ['list', 'show', 'create', 'update', 'export'],
  fields: {
    username: {
      ...text('用户名', { list: true, filter: true, search: true, sort: true, createOnly: true }),
      schema: z
        .string()
        .trim()
        .regex(/^[a-z][a-z0-9._-]{2,31}$/),
      help: '3 到 32 位小写字母、数字、点、下划线或连字符，以字母开头',
    },
    name: text('姓名', { encrypted: 'shown', max: 50, list: true, filter: true, search: true }),
    password: {
      ...password('密码', { column: 'password_hash', help: PASSWORD_HELP }),
      schema: newPassword,
    },
    roleId: relation('角色', 'roles', { list: true, filter: true }),
    organisationId: relation('合作机构', 'organisations', {
      optional: true,
      list: true,
      filter: true,
      help: '仅“合作机构”角色需要；该账号只能看到本机构的学员',
    }),
    enabled: boolean('可登录', { initial: true, list: true, filter: true }),
    mustChangePassword: boolean('下次登录须改密码', {
      initial: true,
      list: false,
      filter: true,
      help: '由他人设置的密码，本人登录后要先改掉才能使用',
    }),
    totpEnabledAt: instant('动态口令启用时间', { optional: true, readOnly: true, list: true }),
    lastLoginAt: instant('最近登录', { optional: true, readOnly: true, list: true, sort: true }),
  },
  commands: [
    {
      name: 'drop-totp',
      label: '停用动态口令',
      confirm: '本人丢失手机、无法取得动态口令时使用：停用后只凭密码登录，可由本人重新设置。确定？',
      danger: true,
      set: { totpEnabledAt: null },
      when: { totpEnabledAt: { not: null } },
    },
  ],
  permissions: {},
});
