import { messageOf } from '../../../services/apiError';
import { applyForInvoice, readTitles } from '../../../services/invoices';
import type { EarlierTitle, InvoiceWish } from '../../../typings/contracts';

type Kind = InvoiceWish['kind'];
type Field = 'title' | 'taxpayerNumber' | 'email';

Page({
  data: {
    product: '',
    price: '',
    kind: 'personal' as Kind,
    title: '',
    taxpayerNumber: '',
    email: '',
    titles: [] as (EarlierTitle & { key: number })[],
    busy: false,
  },
  orderId: 0,

  onLoad(query: { order?: string; product?: string; price?: string }) {
    this.orderId = Number(query.order);
    this.setData({
      product: decodeURIComponent(query.product ?? ''),
      price: query.price ?? '',
    });
    void this.loadTitles();
  },
  /** A help and no more: without them the form is filled in by hand. */
  async loadTitles() {
    const titles = await readTitles().catch(() => []);
    this.setData({ titles: titles.map((title, key) => ({ ...title, key })) });
  },

  onKind(event: WechatMiniprogram.TouchEvent) {
    this.setData({ kind: event.currentTarget.dataset.kind as Kind });
  },
  onType(event: WechatMiniprogram.Input) {
    const field = event.currentTarget.dataset.field as Field;
    this.setData({ [field]: event.detail.value });
  },
  onTitle(event: WechatMiniprogram.TouchEvent) {
    const { kind, title, taxpayerNumber, email } =
      this.data.titles[Number(event.currentTarget.dataset.index)]!;
    this.setData({ kind, title, taxpayerNumber: taxpayerNumber ?? '', email: email ?? '' });
  },

  async onApply() {
    const { kind, title, taxpayerNumber, email } = this.data;
    const missing = missingOf(this.data);
    if (missing) {
      wx.showToast({ title: missing, icon: 'none' });
      return;
    }
    const wish: InvoiceWish = { kind, title: title.trim() };
    if (kind === 'company') wish.taxpayerNumber = taxpayerNumber;
    if (email.trim()) wish.email = email.trim();
    this.setData({ busy: true });
    try {
      if (!(await applyForInvoice(this.orderId, wish, isRight))) return;
      wx.showToast({ title: '已提交申请', icon: 'success' });
      wx.redirectTo({ url: '/packages/shop/invoices/index' });
    } catch (error) {
      wx.showModal({ title: '没有提交', content: messageOf(error), showCancel: false });
    } finally {
      this.setData({ busy: false });
    }
  },
});

/** Only what is empty: what is well formed the server says. */
function missingOf({
  kind,
  title,
  taxpayerNumber,
}: {
  kind: Kind;
  title: string;
  taxpayerNumber: string;
}): string {
  if (!title.trim()) return kind === 'company' ? '请填写单位名称' : '请填写发票抬头';
  return kind === 'company' && !taxpayerNumber.trim() ? '请填写纳税人识别号' : '';
}

async function isRight(sentence: string): Promise<boolean> {
  const { confirm } = await wx.showModal({
    title: '请核对税号',
    content: sentence,
    confirmText: '确认无误',
    cancelText: '返回修改',
  });
  return confirm;
}
