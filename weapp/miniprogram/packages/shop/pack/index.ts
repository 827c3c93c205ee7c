import { isForGood, openingMark } from '../../../models/opening';
import { ratingText } from '../../../models/rating';
import { session } from '../../../services/api';
import { messageOf } from '../../../services/apiError';
import { go, PAGES } from '../../../services/jump';
import { readShelf } from '../../../services/materials';
import type { GiftPack } from '../../../typings/contracts';

Page({
  data: {
    loading: true,
    error: '',
    pack: null as GiftPack | null,
    inside: [] as { id: number; title: string; mark: string }[],
    membership: '',
    rated: '',
    all: false,
  },
  productId: 0,

  onLoad(query: { id?: string }) {
    this.productId = Number(query.id);
  },
  onShow() {
    if (session.token()) void this.load();
    else wx.redirectTo({ url: PAGES.login! });
  },
  async load() {
    try {
      const { packs } = await readShelf();
      const pack = packs.find(({ productId }) => productId === this.productId);
      this.setData({
        loading: false,
        error: pack ? '' : '这个大礼包已停售，看看别的资料吧',
        pack: pack ?? null,
        inside: (pack?.materials ?? []).map((one) => ({
          id: one.id,
          title: one.title,
          mark: openingMark(one) || `${one.pageCount} 页`,
        })),
        membership: pack ? membershipOf(pack) : '',
        rated: ratingText(pack?.rating ?? null),
        all: pack?.months === null && pack.materials.every(isForGood),
      });
    } catch (error) {
      this.setData({ loading: false, error: messageOf(error) });
    }
  },

  onMaterial(event: WechatMiniprogram.TouchEvent) {
    go(`/packages/shop/material/index?id=${event.currentTarget.dataset.id}`);
  },
});

function membershipOf({ months, opensPast, opensMock }: GiftPack): string {
  if (months === null) return '';
  const opens = [opensPast && '真题训练', opensMock && '模拟考试'].filter(Boolean).join('、');
  return `会员 ${months} 个月${opens && `：${opens}`}`;
}
