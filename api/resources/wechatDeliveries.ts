import { DELIVERY_STATES } from '../domain/messages/deliveryStates.ts';
import { choice, defineResource, instant, integer, readAndExport, relation, text } from '../rest/define.ts';

/** Each message that WeChat was asked to deliver, and what became of it. */
export const wechatDeliveries = defineResource({
  name: 'wechat-deliveries',
  label: '微信通知记录',
  menu: '内容运营',
  position: 15,
  title: 'id',
  defaultSort: ['id', 'desc'],
  empty: '系统发出的微信通知会显示在这里',
  actions: readAndExport,
  timestamps: ['updatedAt'],
  fields: {
    createdAt: instant('时间', { readOnly: true, filledByDatabase: true, list: true, sort: true }),
    templateId: relation('微信通知模板', 'wechat-templates', { readOnly: true, list: true, filter: true }),
    learnerId: relation('学员', 'learners', { readOnly: true, list: true, filter: true }),
    state: choice('状态', DELIVERY_STATES, { readOnly: true, list: true, filter: true }),
    attempts: integer('尝试次数', { readOnly: true, list: true }),
    nextAt: instant('不早于', { readOnly: true, help: '等待发送的，到这时再试' }),
    reason: text('原因', { max: 500, optional: true, readOnly: true, list: true }),
  },
  permissions: { content: { actions: readAndExport }, service: { actions: ['list', 'show'] } },
});
