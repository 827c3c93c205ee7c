import { dateTime } from '../../../models/clock';
import { yuan } from '../../../models/money';
import { session } from '../../../services/api';
import { messageOf } from '../../../services/apiError';
import { openInvoice, readInvoices } from '../../../services/invoices';
import { PAGES } from '../../../services/jump';
import { listOf, listPage } from '../../../services/listPage';
import { copyText } from '../../../services/privacy';
import { emptyList } from '../../../stores/growingList';
import type { Invoice } from '../../../typings/contracts';

type Row = Invoice & {
  price: string;
  time: string;
  label: string;
  hint: string;
  format: string;
  open: string;
};

const LABELS: Record<Invoice['state'], string> = {
  applied: '已申请',
  accepted: '已受理',
  issued: '已开具',
  rejected: '已驳回',
  to_redden: '待红冲',
  reddened: '已红冲',
};
const HINTS: Partial<Record<Invoice['state'], string>> = {
  applied: '等待考试中心受理',
  accepted: '正在开具，开具后可在这里打开',
  to_redden: '订单已退款，考试中心将开具红字发票',
};

Page({
  ...listPage,
  data: { ...emptyList<Row>(), busy: 0 },

  onLoad() {
    this.list = listOf<Row>(this, async (page) => {
      const { data, total } = await readInvoices(page);
      return { data: data.map(rowOf), total };
    });
  },
  onShow() {
    if (session.token()) void this.load();
    else wx.redirectTo({ url: PAGES.login! });
  },
  async onOpen(event: WechatMiniprogram.TouchEvent) {
    const row = this.data.rows.find(({ id }) => id === Number(event.currentTarget.dataset.id));
    if (!row) return;
    this.setData({ busy: row.id });
    try {
      await openInvoice(row);
    } catch (error) {
      wx.showModal({ title: '没有打开', content: messageOf(error), showCancel: false });
    } finally {
      this.setData({ busy: 0 });
    }
  },
  onCopy(event: WechatMiniprogram.TouchEvent) {
    void copyText(String(event.currentTarget.dataset.number));
  },
});

const rowOf = (invoice: Invoice): Row => ({
  ...invoice,
  price: yuan(invoice.amountFen),
  time: dateTime(invoice.createdAt),
  label: LABELS[invoice.state],
  hint: HINTS[invoice.state] ?? '',
  format: (invoice.fileKind ?? '').toUpperCase(),
  open: invoice.fileKind === 'ofd' ? '发送 OFD 文件' : '打开发票',
});
