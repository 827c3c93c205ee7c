/** Which coupon is used, chosen from those that fit or entered by its code. Tells `choose` what is then to be paid. */
import { date } from '../../../../models/clock';
import { yuan } from '../../../../models/money';
import { messageOf } from '../../../../services/apiError';
import { type CouponChoice, readCoupons } from '../../../../services/shop';
import type { Coupon } from '../../../../typings/contracts';

type Row = Coupon & { code: string; off: string; until: string };

const rowOf = (coupon: Coupon, code = ''): Row => ({
  ...coupon,
  code,
  off: coupon.amountFen === 0 ? '免费' : `-¥${yuan(coupon.discountFen)}`,
  until: coupon.endsAt ? `${date(coupon.endsAt)} 到期` : '',
});

Component({
  properties: {
    productId: { type: Number, value: 0 },
    /** A purchase may have used one up: a number that grows has them read anew. */
    round: { type: Number, value: 0 },
  },
  data: {
    attached: false,
    rows: [] as Row[],
    chosen: 0,
    label: '',
    open: false,
    code: '',
    fault: '',
    busy: false,
  },
  observers: {
    'productId, round'() {
      // Told once before the component stands in its page, too.
      if (this.data.attached) void this.load();
    },
  },
  lifetimes: {
    attached() {
      this.setData({ attached: true });
      void this.load();
    },
  },
  methods: {
    async load() {
      const { productId } = this.data;
      this.pick(null);
      if (!productId) return;
      // Without them everything can still be bought at the full price.
      const coupons = await readCoupons(productId).catch(() => []);
      if (productId !== this.data.productId) return;
      this.setData({ rows: coupons.map((coupon) => rowOf(coupon)), code: '', fault: '' });
      this.show();
    },
    pick(row: Row | null) {
      this.setData({ chosen: row?.id ?? 0 });
      this.show();
      const wish = row ? (row.code ? { couponCode: row.code } : { couponId: row.id }) : {};
      const choice: CouponChoice = { wish, amountFen: row?.amountFen ?? null };
      this.triggerEvent('choose', choice);
    },
    show() {
      const { rows, chosen } = this.data;
      const row = rows.find(({ id }) => id === chosen);
      const count = rows.length;
      this.setData({ label: row?.off ?? (count > 0 ? `${count} 张可用` : '输入兑换码') });
    },

    onOpen() {
      this.setData({ open: true, fault: '' });
    },
    onVisible(event: WechatMiniprogram.CustomEvent<{ visible: boolean }>) {
      if (!event.detail.visible) this.setData({ open: false });
    },
    onChoose(event: WechatMiniprogram.TouchEvent) {
      const id = Number(event.currentTarget.dataset.id);
      this.pick(this.data.rows.find((row) => row.id === id) ?? null);
      this.setData({ open: false });
    },
    onCode(event: WechatMiniprogram.Input) {
      this.setData({ code: event.detail.value, fault: '' });
    },
    async onUse() {
      const code = this.data.code.trim();
      if (!code) {
        this.setData({ fault: '请输入兑换码' });
        return;
      }
      this.setData({ busy: true });
      try {
        const [coupon] = await readCoupons(this.data.productId, code);
        const row = rowOf(coupon!, code);
        this.setData({ rows: [row, ...this.data.rows.filter(({ id }) => id !== row.id)], open: false });
        this.pick(row);
      } catch (error) {
        this.setData({ fault: messageOf(error) });
      } finally {
        this.setData({ busy: false });
      }
    },
  },
});
