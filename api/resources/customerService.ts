import { boolean, defineResource, oneRow, type Permission, read, text } from '../rest/define.ts';

const reading: Permission = { actions: read };

/** One row: how learners reach the people of the centre. */
export const customerService = defineResource({
  name: 'customer-service',
  table: 'customer_services',
  label: '客服设置',
  menu: '内容运营',
  position: 15,
  ...oneRow,
  fields: {
    name: text('名称', { readOnly: true, list: true }),
    chat: boolean('微信在线客服', { list: true, help: '先在微信公众平台开通“客服”，再打开' }),
    phone: text('客服电话', { min: 0, max: 30, initial: '', list: true, help: '不填则不显示电话' }),
    hours: text('服务时间', { min: 0, max: 60, initial: '', list: true, help: '例如“工作日 9:00–17:30”' }),
  },
  permissions: {
    content: { actions: ['list', 'show', 'update'], history: true },
    service: { actions: ['list', 'show', 'update'], history: true },
    learner: reading,
    guest: reading,
  },
});
