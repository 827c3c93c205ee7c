import { date } from '../../../models/clock';
import { yuan } from '../../../models/money';
import { ratingText } from '../../../models/rating';
import { session } from '../../../services/api';
import { messageOf } from '../../../services/apiError';
import { go, PAGES } from '../../../services/jump';
import { buy, type CouponChoice, readShop } from '../../../services/shop';
import type { CouponWish, Shop } from '../../../typings/contracts';

type Offer = Shop['offers'][number] & { price: string; opens: string; rated: string };

Page({
  data: {
    loading: true,
    error: '',
    busy: false,
    open: [] as { label: string; until: string }[],
    offers: [] as Offer[],
    /** Of the offer that is chosen. */
    chosen: 0,
    wish: {} as CouponWish,
    /** What is to be paid with the coupon, if one is used. */
    reduced: '',
    round: 0,
    /** Why nothing can be bought here. */
    closed: '',
  },

  onLoad() {
    if (session.token()) void this.load();
    else wx.redirectTo({ url: PAGES.login! });
  },
  async load() {
    try {
      const { offers, membership } = await readShop('membership');
      const payable = offers.filter(({ priceFen }) => priceFen !== null);
      this.setData({
        loading: false,
        error: '',
        open: openOf(membership),
        offers: payable.map((offer) => ({
          ...offer,
          price: yuan(offer.priceFen!),
          opens: opensOf(offer),
          rated: ratingText(offer.rating),
        })),
        chosen: payable[0]?.id ?? 0,
        closed: payable.length ? '' : (offers[0]?.reason ?? ''),
      });
    } catch (error) {
      this.setData({ loading: false, error: messageOf(error) });
    }
  },

  onChoose(event: WechatMiniprogram.TouchEvent) {
    this.setData({ chosen: Number(event.currentTarget.dataset.id) });
  },
  onCoupon({ detail: { wish, amountFen } }: WechatMiniprogram.CustomEvent<CouponChoice>) {
    const reduced = amountFen === 0 ? '，免费' : amountFen === null ? '' : ` ¥${yuan(amountFen)}`;
    this.setData({ wish, reduced });
  },
  onOrders() {
    go(PAGES.orders!);
  },
  async onBuy() {
    this.setData({ busy: true });
    try {
      const paid = await buy({ productId: this.data.chosen, ...this.data.wish });
      if (paid === 'paid') wx.showToast({ title: '开通成功', icon: 'success' });
      if (paid === 'waiting') wx.showToast({ title: '付款确认中，请稍后查看订单', icon: 'none' });
      if (paid === 'givenUp') go(PAGES.orders!);
      await this.load();
    } catch (error) {
      wx.showModal({ title: '没有购买成功', content: messageOf(error), showCancel: false });
    } finally {
      this.setData({ busy: false, round: this.data.round + 1 });
    }
  },
});

function openOf({ past, mock }: Shop['membership']): { label: string; until: string }[] {
  const rows = [
    { label: '真题训练', until: past },
    { label: '模拟考试', until: mock },
  ];
  return rows.flatMap(({ label, until }) => (until ? [{ label, until: untilText(until) }] : []));
}

const untilText = (until: string): string => (until === 'forever' ? '长期有效' : `有效至 ${date(until)}`);

const opensOf = ({ opensPast, opensMock }: Shop['offers'][number]): string =>
  [opensPast && '真题训练', opensMock && '模拟考试'].filter(Boolean).join('、');
