import { dateTime, duration } from '../../../models/clock';
import { yuan } from '../../../models/money';
import { session } from '../../../services/api';
import { messageOf } from '../../../services/apiError';
import { PAGES } from '../../../services/jump';
import { listOf, listPage } from '../../../services/listPage';
import { cancelOrder, payOrder, readOrders } from '../../../services/shop';
import { emptyList } from '../../../stores/growingList';
import type { Order } from '../../../typings/contracts';

type Row = Order & { price: string; time: string; label: string; left: string };

const TABS = [
  { state: '', label: '全部' },
  { state: 'pending', label: '待付款' },
  { state: 'paid', label: '已付款' },
];
const LABELS: Record<string, string> = {
  pending: '待付款',
  paid: '已付款',
  closed: '已关闭',
  refunding: '退款中',
  refunded: '已退款',
};
const SECOND_MS = 1000;

Page({
  ...listPage,
  data: { ...emptyList<Row>(), tabs: TABS, tab: '', busy: 0 },
  ticking: 0,

  onLoad() {
    this.list = listOf<Row>(this, async (page) => {
      const { data, total } = await readOrders(this.data.tab, page);
      return { data: data.map(rowOf), total };
    });
  },
  onShow() {
    if (!session.token()) {
      wx.redirectTo({ url: PAGES.login! });
      return;
    }
    void this.load();
    this.ticking = setInterval(() => this.tick(), SECOND_MS);
  },
  onHide() {
    clearInterval(this.ticking);
  },
  onUnload() {
    clearInterval(this.ticking);
  },
  /** Once a second; an order whose time is up is read anew, for the server closes it. */
  tick() {
    const rows = this.data.rows.map((row) => ({ ...row, left: leftOf(row) }));
    if (rows.every((row, index) => row.left === this.data.rows[index]?.left)) return;
    const isOver = rows.some((row, index) => !row.left && this.data.rows[index]?.left);
    this.setData({ rows });
    if (isOver) void this.load();
  },

  onTab(event: WechatMiniprogram.TouchEvent) {
    this.setData({ tab: String(event.currentTarget.dataset.state), loading: true });
    void this.load();
  },
  onPay(event: WechatMiniprogram.TouchEvent) {
    const id = Number(event.currentTarget.dataset.id);
    return this.work(id, async () => {
      const paid = await payOrder(id);
      if (paid === 'paid') wx.showToast({ title: '付款成功', icon: 'success' });
      if (paid === 'waiting') wx.showToast({ title: '付款确认中，请稍后刷新', icon: 'none' });
    });
  },
  async onCancel(event: WechatMiniprogram.TouchEvent) {
    const id = Number(event.currentTarget.dataset.id);
    const { confirm } = await wx.showModal({
      title: '取消订单',
      content: '取消后可以重新下单。',
      confirmText: '取消订单',
      cancelText: '再想想',
    });
    if (confirm) await this.work(id, () => cancelOrder(id));
  },
  async work(id: number, run: () => Promise<unknown>) {
    this.setData({ busy: id });
    try {
      await run();
    } catch (error) {
      wx.showModal({ title: '没有成功', content: messageOf(error), showCancel: false });
    } finally {
      this.setData({ busy: 0 });
      await this.load();
    }
  },
});

const rowOf = (order: Order): Row => ({
  ...order,
  price: yuan(order.amountFen),
  time: dateTime(order.createdAt),
  label: LABELS[order.state] ?? order.state,
  left: leftOf(order),
});

/** "29:59" while it may be paid, else empty. */
function leftOf({ state, expiresAt }: Pick<Order, 'state' | 'expiresAt'>): string {
  const ms = Date.parse(expiresAt) - Date.now();
  return state === 'pending' && ms > 0 ? duration(ms) : '';
}
