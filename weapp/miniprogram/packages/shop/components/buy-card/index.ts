/** What the learner must know before he pays, a tick, and the button. Tells `paid` when something may have changed. */
import { yuan } from '../../../../models/money';
import { readAgreements } from '../../../../services/agreements';
import { messageOf } from '../../../../services/apiError';
import { go, PAGES } from '../../../../services/jump';
import { buy, type CouponChoice } from '../../../../services/shop';
import type { AgreementRow, CouponWish } from '../../../../typings/contracts';

const actionOf = (fen: number): string => (fen === 0 ? '免费开通' : `立即购买 ¥${yuan(fen)}`);

Component({
  properties: {
    productId: { type: Number, value: 0 },
    /** Null: it cannot be bought here, for this reason. */
    priceFen: { type: Number, optionalTypes: [null as never], value: 0 },
    reason: { type: String, optionalTypes: [null as never], value: '' },
  },
  data: {
    price: '',
    action: '',
    /** The centre's own text, where it has published one. */
    terms: null as AgreementRow | null,
    wish: {} as CouponWish,
    accepted: false,
    hint: false,
    busy: false,
    round: 0,
  },
  lifetimes: {
    attached() {
      void this.loadTerms();
    },
  },
  observers: {
    priceFen(fen: number | null) {
      this.setData({ price: fen === null ? '' : yuan(fen), action: fen === null ? '' : actionOf(fen) });
    },
  },
  methods: {
    onCoupon({ detail: { wish, amountFen } }: WechatMiniprogram.CustomEvent<CouponChoice>) {
      this.setData({ wish, action: actionOf(amountFen ?? this.data.priceFen ?? 0) });
    },
    async loadTerms() {
      const agreements = await readAgreements().catch((): AgreementRow[] => []);
      this.setData({ terms: agreements.find(({ kind }) => kind === 'purchase') ?? null });
    },
    onTerms() {
      go(`/packages/account/agreement/index?id=${this.data.terms?.id}`);
    },
    onTick() {
      this.setData({ accepted: !this.data.accepted, hint: false });
    },
    async onBuy() {
      if (!this.data.accepted) {
        this.setData({ hint: true });
        wx.showToast({ title: '请先勾选购买须知', icon: 'none' });
        return;
      }
      this.setData({ busy: true });
      try {
        const { productId, wish } = this.data;
        const paid = await buy({ productId, accepted: true, ...wish });
        if (paid === 'paid') wx.showToast({ title: '购买成功', icon: 'success' });
        if (paid === 'waiting') wx.showToast({ title: '付款确认中，请稍后查看订单', icon: 'none' });
        if (paid === 'givenUp') go(PAGES.orders!);
        this.triggerEvent('paid');
      } catch (error) {
        wx.showModal({ title: '没有购买成功', content: messageOf(error), showCancel: false });
      } finally {
        this.setData({ busy: false, round: this.data.round + 1 });
      }
    },
  },
});
