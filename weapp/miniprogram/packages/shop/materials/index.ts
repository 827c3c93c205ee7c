import { fileUrl } from '../../../config';
import { yuan } from '../../../models/money';
import { openingMark } from '../../../models/opening';
import { session } from '../../../services/api';
import { messageOf } from '../../../services/apiError';
import { go, PAGES } from '../../../services/jump';
import { readShelf } from '../../../services/materials';
import type { GiftPack, MaterialCard } from '../../../typings/contracts';

type Row = MaterialCard & { price: string; tags: string[]; mine: string; size: string };
type Pack = GiftPack & { price: string; inside: string };

Page({
  data: { loading: true, error: '', materials: [] as Row[], packs: [] as Pack[] },

  onShow() {
    if (session.token()) void this.load();
    else wx.redirectTo({ url: PAGES.login! });
  },
  async onPullDownRefresh() {
    await this.load();
    wx.stopPullDownRefresh();
  },
  async load() {
    try {
      const { materials, packs } = await readShelf();
      this.setData({
        loading: false,
        error: '',
        materials: materials.map(rowOf),
        packs: packs.map((pack) => ({ ...pack, price: priceOf(pack.priceFen), inside: insideOf(pack) })),
      });
    } catch (error) {
      this.setData({ loading: false, error: messageOf(error) });
    }
  },

  onMaterial(event: WechatMiniprogram.TouchEvent) {
    go(`/packages/shop/material/index?id=${event.currentTarget.dataset.id}`);
  },
  onPack(event: WechatMiniprogram.TouchEvent) {
    go(`/packages/shop/pack/index?id=${event.currentTarget.dataset.id}`);
  },
});

const priceOf = (fen: number | null | undefined): string => (typeof fen === 'number' ? yuan(fen) : '');

const rowOf = (material: MaterialCard): Row => ({
  ...material,
  coverUrl: material.coverUrl && fileUrl(material.coverUrl),
  price: priceOf(material.offer?.priceFen),
  mine: openingMark(material),
  size: `${material.pageCount} 页${material.until && !material.open ? ' · 已到期' : ''}`,
  tags: [material.occupation, material.level].filter((tag): tag is string => tag !== null),
});

const insideOf = ({ materials, months }: GiftPack): string =>
  [materials.length && `${materials.length} 份资料`, months && `${months} 个月会员`]
    .filter(Boolean)
    .join(' + ');
