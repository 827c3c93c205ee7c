import { defineResource, instant, read, relation, text } from '../rest/define.ts';

/** What proves a refund that was paid by hand; put there through `domain/orders`, and never taken away. */
export const refundVouchers = defineResource({
  name: 'refund-vouchers',
  label: '退款凭证',
  menu: '',
  title: 'id',
  timestamps: [],
  defaultSort: ['id', 'desc'],
  empty: '登记线下退款时上传的凭证文件会显示在这里，更换下来的也保留',
  actions: read,
  fields: {
    refundId: relation('退款', 'refunds', { readOnly: true, list: true, filter: true }),
    kind: text('文件', { readOnly: true, list: true }),
    staffId: relation('上传人', 'staff', { readOnly: true, optional: true, list: true }),
    uploadedAt: instant('上传时间', { readOnly: true, list: true, column: 'created_at' }),
  },
  commands: [{ name: 'file', label: '下载', confirm: '下载这份凭证。', file: 'pdf' }],
  permissions: { finance: { actions: read, commands: ['file'] } },
});
