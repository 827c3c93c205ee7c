import { defineResource, instant, read, relation, text } from '../rest/define.ts';

/** Who is logged in where; ending one is a command of domain/accounts. */
export const sessions = defineResource({
  name: 'sessions',
  label: '登录会话',
  menu: '系统',
  position: 54,
  title: 'device',
  defaultSort: ['id', 'desc'],
  timestamps: ['createdAt'],
  actions: read,
  fields: {
    staffId: relation('员工', 'staff', { readOnly: true, optional: true, list: true, filter: true }),
    learnerId: relation('学员', 'learners', { readOnly: true, optional: true, list: true, filter: true }),
    device: text('设备', { readOnly: true, list: true }),
    address: text('来源地址', { readOnly: true, list: true, filter: true }),
    seenAt: instant('最近使用', { readOnly: true, list: true, sort: true }),
    expiresAt: instant('到期时间', { readOnly: true, filter: true, list: true }),
    revokedAt: instant('结束时间', { readOnly: true, optional: true, filter: true, list: true }),
  },
  commands: [
    {
      name: 'end',
      label: '强制退出',
      confirm: '这台设备会立即退出登录，需要重新登录才能使用。确定？',
      danger: true,
      when: { revokedAt: null },
    },
  ],
  permissions: {},
});
