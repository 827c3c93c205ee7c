import { choice, defineResource, instant, readAndExport, relation, text } from '../rest/define.ts';

export const OUTCOMES = {
  success: '登录成功',
  password: '用户名或密码错误',
  code: '动态口令错误',
  codeNeeded: '等待动态口令',
  locked: '已锁定',
};

/** Every attempt of staff to log in; only grows. */
export const loginLog = defineResource({
  name: 'login-log',
  label: '登录日志',
  menu: '系统',
  position: 53,
  title: 'username',
  defaultSort: ['id', 'desc'],
  timestamps: [],
  actions: readAndExport,
  fields: {
    at: instant('时间', { readOnly: true, list: true, filter: true, sort: true }),
    username: text('输入的用户名', { readOnly: true, list: true, filter: true, search: true }),
    staffId: relation('员工', 'staff', { readOnly: true, optional: true, list: true, filter: true }),
    outcome: choice('结果', OUTCOMES, { readOnly: true, list: true, filter: true }),
    address: text('来源地址', { readOnly: true, list: true, filter: true }),
    device: text('浏览器', { readOnly: true }),
  },
  permissions: {},
});
