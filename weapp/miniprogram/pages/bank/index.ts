import { session } from '../../services/api';
import { isOffline, messageOf } from '../../services/apiError';
import { training, wrongBook } from '../../services/attempts';
import { go, PAGES } from '../../services/jump';
import { createOpener } from '../../services/opening';
import { savedUnderWay } from '../../services/underWay';
import type { TrainingOffer, UnderWay } from '../../typings/contracts';

Page({
  data: {
    /** login and exam: what has to be done first. */
    stage: 'loading' as 'loading' | 'login' | 'exam' | 'failed' | 'closed' | 'ready',
    error: '',
    offline: false,
    /** Why training is not open. */
    closed: '',
    over: false,
    examLine: '',
    underWay: [] as UnderWay[],
    blueprints: 0,
    past: 0,
    mock: 0,
    due: 0,
    toTrain: 0,
    mastered: 0,
  },

  opener: createOpener(),

  onShow() {
    void this.load();
  },
  async onPullDownRefresh() {
    await this.load();
    wx.stopPullDownRefresh();
  },

  async load() {
    const learner = session.learner();
    if (!learner) return this.setData({ stage: 'login', underWay: [] });
    if (!learner.occupation || !learner.level) return this.setData({ stage: 'exam' });
    this.setData({ examLine: `${learner.occupation?.name} · ${learner.level?.name}` });
    try {
      const [offer, book] = await Promise.all([training(), wrongBook(1)]);
      this.showOffer(offer);
      const sum = (key: 'toTrain' | 'mastered') => book.counts.reduce((total, row) => total + row[key], 0);
      const closed = offer.window?.reason ?? offer.examMissing ?? '';
      this.setData({
        closed,
        over: offer.window?.state === 'after',
        stage: closed ? 'closed' : 'ready',
        due: book.due,
        toTrain: sum('toTrain'),
        mastered: sum('mastered'),
      });
    } catch (error) {
      if (!session.token()) return this.setData({ stage: 'login', underWay: [] });
      this.setData({
        stage: 'failed',
        error: messageOf(error),
        offline: isOffline(error),
        underWay: savedUnderWay(),
      });
    }
  },
  showOffer({ underWay, blueprints, papers }: TrainingOffer) {
    const count = (kind: 'past' | 'mock') => papers.filter((paper) => paper.kind === kind).length;
    this.setData({ underWay, blueprints: blueprints.length, past: count('past'), mock: count('mock') });
  },

  onPage(event: WechatMiniprogram.TouchEvent) {
    const url = PAGES[String(event.currentTarget.dataset.page)];
    if (url) go(url);
  },
  onReview() {
    void this.opener.open({ source: 'wrong', due: true }, '没有打开今日复习');
  },
  onLogin() {
    go(PAGES.login!);
  },
  onExam() {
    go(PAGES.exam!);
  },
});
