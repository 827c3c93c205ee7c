import { LEARNER_OUTCOMES, WAYS } from '../domain/accounts/loginWays.ts';
import { choice, defineResource, instant, readAndExport, relation, text } from '../rest/define.ts';

/** Every attempt of learners to log in; kept as long as the security policy says. */
export const learnerLogins = defineResource({
  name: 'learner-logins',
  label: '学员登录记录',
  menu: '学员',
  position: 46,
  title: 'id',
  defaultSort: ['id', 'desc'],
  empty: '学员登录小程序后，记录会显示在这里',
  timestamps: [],
  actions: readAndExport,
  fields: {
    at: instant('时间', { readOnly: true, list: true, filter: true, sort: true }),
    phone: text('手机号', { encrypted: 'phone', readOnly: true, list: true, filter: true, search: true }),
    learnerId: relation('学员', 'learners', {
      readOnly: true,
      optional: true,
      list: true,
      filter: true,
      help: '空：这个手机号没有账号',
    }),
    way: choice('方式', WAYS, { readOnly: true, list: true, filter: true }),
    outcome: choice('结果', LEARNER_OUTCOMES, { readOnly: true, list: true, filter: true }),
    address: text('来源地址', { readOnly: true, list: true, filter: true }),
    device: text('设备', { readOnly: true, list: true }),
  },
  permissions: { service: { actions: ['list', 'show'] } },
});
