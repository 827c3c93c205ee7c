import { dateTime, duration } from '../../../models/clock';
import { yuan } from '../../../models/money';
import { session } from '../../../services/api';
import { messageOf } from '../../../services/apiError';
import { go, PAGES } from '../../../services/jump';
import { listOf, listPage } from '../../../services/listPage';
import { cancelOrder, payOrder, platform, readOrders, reviewOrder } from '../../../services/shop';
import { emptyList } from '../../../stores/growingList';
import type { OrderTab, OwnOrder } from '../../../typings/contracts';

type Row = OwnOrder & {
  price: string;
  off: string;
  time: string;
  label: string;
  left: string;
  /** It was placed on this kind of device, and can be paid here. */
  here: boolean;
};

const TABS: { name: OrderTab; label: string }[] = [
  { name: 'pending', label: '待付款' },
  { name: 'review', label: '待评价' },
  { name: 'invoice', label: '开发票' },
  { name: 'all', label: '全部' },
];
const EMPTY: Record<OrderTab, string> = {
  pending: '没有待付款的订单',
  review: '没有待评价的订单',
  invoice: '没有可开票的订单',
  all: '还没有订单',
};
const LABELS: Record<OwnOrder['state'], string> = {
  pending: '待付款',
  paid: '已付款',
  closed: '已关闭',
  refunding: '退款中',
  // Staff see to it; to the payer it is under way.
  refund_failed: '退款处理中',
  refunded: '已退款',
};
const SECOND_MS = 1000;

Page({
  ...listPage,
  data: {
    ...emptyList<Row>(),
    tabs: TABS,
    counts: {} as Partial<Record<OrderTab, number>>,
    tab: 'all' as OrderTab,
    empty: EMPTY.all,
    busy: 0,
    stars: [1, 2, 3, 4, 5],
    /** What is chosen and not yet sent. */
    rating: { id: 0, stars: 0 },
  },
  ticking: 0,
  /** How far the server's clock is ahead of the phone's. */
  aheadMs: 0,

  onLoad(query: { tab?: string }) {
    const tab = TABS.find(({ name }) => name === query.tab)?.name ?? 'all';
    this.setData({ tab, empty: EMPTY[tab] });
    this.list = listOf<Row>(this, async (page) => {
      const { data, total, counts, serverTime } = await readOrders(this.data.tab, page);
      this.aheadMs = Date.parse(serverTime) - Date.now();
      this.setData({ counts });
      return { data: data.map((order) => rowOf(order, this.now())), total };
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
  now(): number {
    return Date.now() + this.aheadMs;
  },
  /** Once a second; an order whose time is up is read anew, for the server closes it. */
  tick() {
    const rows = this.data.rows.map((row) => ({ ...row, left: leftOf(row, this.now()) }));
    if (rows.every((row, index) => row.left === this.data.rows[index]?.left)) return;
    const isOver = rows.some((row, index) => !row.left && this.data.rows[index]?.left);
    this.setData({ rows });
    if (isOver) void this.load();
  },

  onTab(event: WechatMiniprogram.TouchEvent) {
    const tab = event.currentTarget.dataset.tab as OrderTab;
    this.setData({ tab, empty: EMPTY[tab], loading: true, rating: { id: 0, stars: 0 } });
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
  onStar(event: WechatMiniprogram.TouchEvent) {
    const { id, stars } = event.currentTarget.dataset;
    this.setData({ rating: { id: Number(id), stars: Number(stars) } });
  },
  onReview() {
    const { id, stars } = this.data.rating;
    return this.work(id, async () => {
      await reviewOrder(id, stars);
      wx.showToast({ title: '感谢评价', icon: 'success' });
    });
  },
  onInvoice(event: WechatMiniprogram.TouchEvent) {
    const row = this.data.rows.find(({ id }) => id === Number(event.currentTarget.dataset.id));
    if (!row) return;
    const query = `order=${row.id}&price=${row.price}&product=${encodeURIComponent(row.productName)}`;
    go(`/packages/shop/invoice-apply/index?${query}`);
  },
  onInvoices() {
    go(PAGES.invoices!);
  },
  async work(id: number, run: () => Promise<unknown>) {
    this.setData({ busy: id });
    try {
      await run();
    } catch (error) {
      wx.showModal({ title: '没有成功', content: messageOf(error), showCancel: false });
    } finally {
      this.setData({ busy: 0, rating: { id: 0, stars: 0 } });
      await this.load();
    }
  },
});

const rowOf = (order: OwnOrder, now: number): Row => ({
  ...order,
  price: yuan(order.amountFen),
  off: order.discountFen > 0 ? `已优惠 ¥${yuan(order.discountFen)}` : '',
  time: dateTime(order.createdAt),
  label: LABELS[order.state],
  left: leftOf(order, now),
  here: order.platform === platform(),
});

/** "29:59" while it may be paid, else empty. */
function leftOf({ state, expiresAt }: Pick<OwnOrder, 'state' | 'expiresAt'>, now: number): string {
  const ms = Date.parse(expiresAt) - now;
  return state === 'pending' && ms > 0 ? duration(ms) : '';
}
