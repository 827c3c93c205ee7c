/** Reads a material page by page; the page that follows is fetched meanwhile. */
import { spread, wantedPages, ZOOM, zoomed } from '../../../models/reader';
import { type Point, pointOf, swipe } from '../../../models/swipe';
import { session } from '../../../services/api';
import { ApiError, messageOf } from '../../../services/apiError';
import { PAGES } from '../../../services/jump';
import { askAddresses, fetchPage, moveHere, readTerminal, startReading } from '../../../services/materials';
import { keepNight, savedNight, shield } from './screen';

const ELSEWHERE = 'material.otherTerminal';
/** So many pages stay on the phone for leafing back. */
const HELD = 20;

Page({
  data: {
    loading: true,
    error: '',
    /** Why it is not read here: the other phone, and what can be done. */
    elsewhere: '',
    movable: false,
    sample: false,
    total: 0,
    at: 1,
    /** The page in front, as a list of one, so that each begins at its top. */
    shown: [] as { page: number; src: string }[],
    problem: '',
    zoom: ZOOM.least,
    night: false,
    choosing: false,
  },
  materialId: 0,
  held: new Map<number, string>(),
  pinch: undefined as { spread: number; zoom: number } | undefined,
  touch: undefined as Point | undefined,
  unshield: () => {},

  onLoad(query: { id?: string; sample?: string }) {
    this.materialId = Number(query.id);
    this.held = new Map();
    const total = Number(query.sample ?? 0);
    this.setData({ night: savedNight(), sample: total > 0, total });
    if (!session.token()) {
      wx.redirectTo({ url: PAGES.login! });
      return;
    }
    this.unshield = shield();
    void this.load();
  },
  onUnload() {
    this.unshield();
  },

  async load() {
    this.setData({ loading: true, error: '', elsewhere: '' });
    try {
      if (!this.data.sample) await this.start();
      this.setData({ loading: false });
      await this.turn(this.data.at);
    } catch (error) {
      await this.explain(error);
    }
  },
  async start() {
    const { title, pages, lastPage } = await startReading(this.materialId);
    wx.setNavigationBarTitle({ title });
    this.setData({ total: pages.length, at: lastPage });
  },
  /** On another phone: which, and whether the learner may move here himself. */
  async explain(error: unknown) {
    const text = messageOf(error);
    if (!(error instanceof ApiError) || error.code !== ELSEWHERE) {
      this.setData({ loading: false, error: text });
      return;
    }
    try {
      const { transfersLeft, transfers, transferDays } = await readTerminal();
      const rule = transfers
        ? `每 ${transferDays} 天可自行更换 ${transfers} 次，还可更换 ${transfersLeft} 次。`
        : '更换手机请联系客服。';
      this.setData({
        loading: false,
        elsewhere: `${text}。${rule}`,
        movable: transfersLeft > 0,
      });
    } catch {
      this.setData({ loading: false, elsewhere: text, movable: false });
    }
  },
  async onMove() {
    const { confirm } = await wx.showModal({
      title: '改在这台手机上阅读',
      content: '原来的手机将不能再打开资料，并占用一次更换次数。',
      confirmText: '更换',
    });
    if (!confirm) return;
    try {
      await moveHere();
      await this.load();
    } catch (error) {
      wx.showModal({ title: '没有更换成功', content: messageOf(error), showCancel: false });
    }
  },

  /** Shows the page as soon as it is here; whatever was turned to meanwhile wins. */
  async turn(page: number) {
    const { total, sample } = this.data;
    this.setData({ at: page, problem: '', shown: [{ page, src: this.held.get(page) ?? '' }] });
    const wanted = wantedPages(page, total, (one) => this.held.has(one));
    try {
      // Asked for in any case: the server keeps the place.
      if (sample && !wanted.length) return;
      const pages = wanted.length ? wanted : [page];
      for (const address of await askAddresses(this.materialId, pages, sample ? undefined : page)) {
        if (this.held.has(address.page)) continue;
        this.hold(address.page, await fetchPage(address.url));
      }
    } catch (error) {
      if (error instanceof ApiError && error.code === ELSEWHERE) await this.explain(error);
      else if (this.data.at === page && !this.held.has(page)) this.setData({ problem: messageOf(error) });
    }
  },
  hold(page: number, src: string) {
    this.held.set(page, src);
    for (const oldest of this.held.keys()) if (this.held.size > HELD) this.held.delete(oldest);
    if (this.data.at === page) this.setData({ shown: [{ page, src }] });
  },

  onNext() {
    const { at, total, sample } = this.data;
    if (at < total) void this.turn(at + 1);
    else wx.showToast({ title: sample ? '试读到此为止，购买后可读全部' : '已经是最后一页', icon: 'none' });
  },
  onPrevious() {
    if (this.data.at > 1) void this.turn(this.data.at - 1);
    else wx.showToast({ title: '已经是第一页', icon: 'none' });
  },
  onRetry() {
    void this.turn(this.data.at);
  },
  onChoose() {
    this.setData({ choosing: !this.data.choosing });
  },
  onSlide(event: WechatMiniprogram.SliderChange) {
    this.setData({ choosing: false });
    void this.turn(event.detail.value);
  },
  onZoom(event: WechatMiniprogram.TouchEvent) {
    this.setData({ zoom: zoomed(this.data.zoom, Number(event.currentTarget.dataset.change)) });
  },
  onNight() {
    const night = !this.data.night;
    this.setData({ night });
    keepNight(night);
  },

  onTouchStart(event: WechatMiniprogram.TouchEvent) {
    const apart = spread(event.touches);
    this.pinch = apart === undefined ? undefined : { spread: apart, zoom: this.data.zoom };
    this.touch = apart === undefined ? pointOf(event) : undefined;
  },
  onTouchMove(event: WechatMiniprogram.TouchEvent) {
    const apart = spread(event.touches);
    if (!this.pinch || apart === undefined) return;
    const { zoom, spread: before } = this.pinch;
    const next = zoomed(zoom, zoom * (apart / before - 1));
    if (next !== this.data.zoom) this.setData({ zoom: next });
  },
  onTouchEnd(event: WechatMiniprogram.TouchEvent) {
    // An enlarged page is moved about, not turned.
    const way = this.touch && this.data.zoom === ZOOM.least ? swipe(this.touch, pointOf(event)) : undefined;
    this.touch = undefined;
    if (way === 'next') this.onNext();
    if (way === 'previous') this.onPrevious();
  },
});
