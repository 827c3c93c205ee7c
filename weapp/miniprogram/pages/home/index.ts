import { fileUrl } from '../../config';
import { date, daysUntil } from '../../models/clock';
import { refreshProfile } from '../../services/account';
import { session } from '../../services/api';
import { messageOf } from '../../services/apiError';
import { readHome } from '../../services/content';
import { follow, go, PAGES } from '../../services/jump';
import type { Banner, Home, LearnerProfile, NavItem, NoticeHead } from '../../typings/contracts';

const NOTICES_SHOWN = 4;

interface NoticeRow extends NoticeHead {
  day: string;
}

Page({
  data: {
    loading: true,
    error: '',
    banners: [] as Banner[],
    slide: 0,
    navItems: [] as NavItem[],
    notices: [] as NoticeRow[],
    learner: null as LearnerProfile | null,
    examLine: '',
    daysLeft: -1,
  },

  onLoad() {
    void this.load();
  },
  onShow() {
    this.showLearner();
    if (this.data.error) void this.load();
  },
  async onPullDownRefresh() {
    await this.load();
    wx.stopPullDownRefresh();
  },

  async load() {
    // How many messages are new; offline, what the phone knows stays.
    if (session.token())
      void refreshProfile()
        .catch(() => undefined)
        .then(() => this.showLearner());
    try {
      this.showHome(await readHome());
    } catch (error) {
      this.setData({ loading: false, error: messageOf(error) });
    }
  },
  showHome(home: Home) {
    this.setData({
      loading: false,
      error: '',
      banners: home.banners.map((banner) => ({ ...banner, imageUrl: fileUrl(banner.imageUrl) })),
      navItems: home.navItems.map((item) => ({ ...item, iconUrl: item.iconUrl && fileUrl(item.iconUrl) })),
      notices: home.notices.slice(0, NOTICES_SHOWN).map((row) => ({ ...row, day: date(row.publishedAt) })),
    });
  },
  showLearner() {
    const learner = session.learner() ?? null;
    const plan = learner?.examPlan;
    this.setData({
      learner,
      examLine: learner?.examChosen ? `${learner.occupation?.name} · ${learner.level?.name}` : '',
      daysLeft: plan ? daysUntil(plan.examStartsAt, Date.now()) : -1,
    });
  },

  onSlide(event: WechatMiniprogram.SwiperChange) {
    this.setData({ slide: event.detail.current });
  },
  onBanner(event: WechatMiniprogram.TouchEvent) {
    const banner = this.data.banners[Number(event.currentTarget.dataset.index)];
    if (banner) follow(banner);
  },
  onNav(event: WechatMiniprogram.TouchEvent) {
    const item = this.data.navItems[Number(event.currentTarget.dataset.index)];
    if (item) follow(item);
  },
  onNotice(event: WechatMiniprogram.TouchEvent) {
    go(`/packages/content/notice/index?id=${event.currentTarget.dataset.id}`);
  },
  onPage(event: WechatMiniprogram.TouchEvent) {
    const url = PAGES[String(event.currentTarget.dataset.page)];
    if (url) go(url);
  },
  onHero() {
    go(this.data.learner ? PAGES.exam! : PAGES.login!);
  },
});
