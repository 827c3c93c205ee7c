import { fileUrl } from '../../../config';
import { yuan } from '../../../models/money';
import { againText, isForGood, openingText } from '../../../models/opening';
import { ratingText } from '../../../models/rating';
import { phoneHtml } from '../../../models/richHtml';
import { session } from '../../../services/api';
import { messageOf } from '../../../services/apiError';
import { go, PAGES } from '../../../services/jump';
import { readMaterial } from '../../../services/materials';
import type { Material } from '../../../typings/contracts';

Page({
  data: {
    loading: true,
    error: '',
    material: null as Material | null,
    tags: [] as string[],
    rated: '',
    opening: '',
    /** Something to buy is shown: it is not his for good. */
    buying: false,
    again: undefined as ReturnType<typeof againText>,
    packs: [] as { id: number; name: string; price: string }[],
  },
  materialId: 0,

  onLoad(query: { id?: string }) {
    this.materialId = Number(query.id);
  },
  onShow() {
    if (session.token()) void this.load();
    else wx.redirectTo({ url: PAGES.login! });
  },
  async load() {
    try {
      const material = await readMaterial(this.materialId);
      this.setData({
        loading: false,
        error: '',
        material: {
          ...material,
          coverUrl: material.coverUrl && fileUrl(material.coverUrl),
          introduction: phoneHtml(material.introduction),
        },
        tags: [material.occupation, material.level].filter((tag): tag is string => tag !== null),
        rated: ratingText(material.offer?.rating ?? null),
        opening: openingText(material),
        buying: !material.open || (!isForGood(material) && isForSale(material)),
        again: isForSale(material) ? againText(material) : undefined,
        packs: material.packs.map(({ productId, name, priceFen }) => ({
          id: productId,
          name,
          price: priceFen === null ? '' : `¥${yuan(priceFen)}`,
        })),
      });
    } catch (error) {
      this.setData({ loading: false, error: messageOf(error) });
    }
  },

  onRead() {
    go(`/packages/shop/reader/index?id=${this.materialId}`);
  },
  onSample() {
    go(`/packages/shop/reader/index?id=${this.materialId}&sample=${this.data.material?.samplePages}`);
  },
  onPack(event: WechatMiniprogram.TouchEvent) {
    go(`/packages/shop/pack/index?id=${event.currentTarget.dataset.id}`);
  },
});

const isForSale = ({ offer, packs }: Material): boolean =>
  [offer, ...packs].some((one) => typeof one?.priceFen === 'number');
