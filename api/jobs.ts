/** Everything that happens by the clock, once in a cluster. A domain adds its jobs here. */
import type { Deps } from './deps.ts';
import { clearAttempts } from './domain/accounts/learnerLoginLog.ts';
import { addResponsePartitions } from './domain/attempts/partitionStore.ts';
import { SEND_JOB, sendDue } from './domain/broadcasts/sending.ts';
import { cancelDue } from './domain/cancellation/commands.ts';
import { runExports } from './domain/dataExports/job.ts';
import { clearImports } from './domain/learnerImports/clearing.ts';
import { RENDER_JOB, renderDocuments } from './domain/materials/documents/rendering.ts';
import { remindOfExams, remindOfMemberships } from './domain/messages/reminders.ts';
import { sendWaiting } from './domain/messages/sending.ts';
import { closeUnpaid, queryOrders } from './domain/orders/closing.ts';
import { endMemberships } from './domain/orders/moneyStore.ts';
import { reconcileDue } from './domain/orders/reconcile.ts';
import { pursueRefunds } from './domain/orders/refunds.ts';
import { checkKeys } from './domain/payments/expiry.ts';
import { clearPreviews } from './domain/regrading/examine.ts';
import type { Job } from './infra/jobs.ts';

const EVERY_MINUTE = '* * * * *';

export const jobsOf = (deps: Deps): Job[] => [
  { name: 'close-unpaid', label: '关闭超时未付的订单', cron: EVERY_MINUTE, run: () => closeUnpaid(deps) },
  { name: 'query-orders', label: '向微信查询付款结果', cron: EVERY_MINUTE, run: () => queryOrders(deps) },
  { name: 'pursue-refunds', label: '提交与跟踪退款', cron: EVERY_MINUTE, run: () => pursueRefunds(deps) },
  {
    name: 'reconcile',
    label: '与微信账单对账',
    // WeChat has yesterday's bill ready after ten.
    cron: '30 10 * * *',
    run: () => reconcileDue(deps),
  },
  {
    name: 'payment-keys',
    label: '检查支付的密钥与证书',
    // More often than twice a day, as WeChat asks.
    cron: '20 */8 * * *',
    run: () => checkKeys(deps),
  },
  {
    name: 'end-memberships',
    label: '会员到期',
    cron: '5 * * * *',
    run: async () => `到期 ${await endMemberships(deps.db, deps.clock())} 人次`,
  },
  {
    name: RENDER_JOB,
    label: '把资料文件转成页面',
    cron: EVERY_MINUTE,
    run: () => renderDocuments(deps),
  },
  { name: SEND_JOB, label: '发送群发消息', cron: EVERY_MINUTE, run: () => sendDue(deps), withinMinutes: 2 },
  {
    name: 'send-wechat-messages',
    label: '发送微信通知',
    cron: EVERY_MINUTE,
    run: () => sendWaiting(deps),
    withinMinutes: 2,
  },
  {
    name: 'remind-exams',
    label: '考试提醒',
    cron: '0 9 * * *',
    run: () => remindOfExams(deps),
  },
  {
    name: 'remind-memberships',
    label: '会员到期提醒',
    cron: '10 9 * * *',
    run: () => remindOfMemberships(deps),
  },
  { name: 'export-data', label: '导出全部数据', cron: EVERY_MINUTE, run: () => runExports(deps) },
  {
    name: 'clear-learner-imports',
    label: '清除学员导入的名单',
    cron: '40 3 * * *',
    run: async () => `清除 ${await clearImports(deps)} 行`,
  },
  {
    name: 'clear-logins',
    label: '清除过期的登录记录',
    cron: '50 3 * * *',
    run: async () => `清除 ${await clearAttempts(deps)} 条`,
  },
  {
    name: 'clear-regrade-previews',
    label: '清除更正答案的旧预览',
    cron: '50 3 * * *',
    run: async () => `清除 ${await clearPreviews(deps)} 份`,
  },
  { name: 'cancel-accounts', label: '注销到期的账号', cron: '25 * * * *', run: () => cancelDue(deps) },
  {
    name: 'make-room',
    label: '为作答记录准备分区',
    cron: '*/10 * * * *',
    run: async () => `新增分区 ${await addResponsePartitions(deps.db)} 个`,
  },
];
