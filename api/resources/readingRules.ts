import { defineResource, integer, oneRow, text } from '../rest/define.ts';

/** One row: how often a learner may change the phone he reads on, and how fast pages are handed out. */
export const readingRules = defineResource({
  name: 'reading-rules',
  label: '阅读规则',
  menu: '考试资料',
  position: 19,
  ...oneRow,
  fields: {
    name: text('适用范围', { readOnly: true, list: true }),
    transfers: integer('可自行更换手机（次）', { max: 20, list: true, help: '0 表示只能由客服解除绑定' }),
    transferDays: integer('计次周期（天）', { min: 1, max: 730, list: true }),
    pagesPerMinute: integer('每分钟最多打开（页）', { min: 5, max: 120, list: true }),
    pagesPerDay: integer('每天最多打开（页）', { min: 50, max: 5000, list: true }),
    addressMinutes: integer('页面地址有效期（分钟）', { min: 1, max: 30, list: true }),
  },
  permissions: {
    content: { actions: ['list', 'show', 'update'], history: true },
    service: { actions: ['list', 'show'] },
  },
});
