import { factsOf, type OfferedPaper, recordOf } from '../../../../models/offer';
import { go, PAGES } from '../../../../services/jump';
import { kept, toggleFavourite, watchKept } from '../../../../services/kept';

/** A fixed paper: what it asks, what he has done of it, its star, and the way into it. Emits `open`. */
Component({
  properties: {
    paper: { type: Object, value: null as unknown as OfferedPaper },
    /** It is being opened. */
    opening: { type: Boolean, value: false },
  },
  data: { facts: '', record: '', favourite: false, go: '' as '' | '开始' | '再做一遍' | '开通会员' },
  observers: {
    paper(paper: OfferedPaper | null) {
      if (!paper) return;
      const start = paper.own ? '再做一遍' : '开始';
      this.setData({
        facts: factsOf(paper),
        record: recordOf(paper.own),
        go: paper.membership === 'needed' ? '开通会员' : paper.shortage ? '' : start,
      });
      this.showStar();
    },
  },
  lifetimes: {
    attached() {
      this.stop = watchKept(() => this.showStar());
    },
    detached() {
      this.stop();
    },
  },
  methods: {
    stop: () => {},
    showStar() {
      this.setData({ favourite: kept().papers.includes(this.data.paper?.id) });
    },
    onStar() {
      toggleFavourite('papers', this.data.paper.id);
      wx.showToast({ title: this.data.favourite ? '已收藏' : '已取消收藏', icon: 'none' });
    },
    onGo() {
      if (this.data.go === '开通会员') go(PAGES.membership!);
      else if (this.data.go) this.triggerEvent('open', { id: this.data.paper.id });
    },
  },
});
