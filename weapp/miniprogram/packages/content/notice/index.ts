import { dateTime } from '../../../models/clock';
import { phoneHtml } from '../../../models/richHtml';
import { session } from '../../../services/api';
import { messageOf } from '../../../services/apiError';
import { noteNoticeRead, readNotice } from '../../../services/content';
import type { Notice } from '../../../typings/contracts';

Page({
  data: { loading: true, error: '', notice: null as Notice | null, at: '' },
  noticeId: 0,

  onLoad(query: { id?: string }) {
    this.noticeId = Number(query.id);
    void this.load();
  },
  onShareAppMessage() {
    return {
      title: this.data.notice?.title ?? '通知公告',
      path: `/packages/content/notice/index?id=${this.noticeId}`,
    };
  },

  async load() {
    this.setData({ loading: true, error: '' });
    try {
      const notice = await readNotice(this.noticeId);
      this.setData({
        loading: false,
        notice: { ...notice, body: phoneHtml(notice.body) },
        at: dateTime(notice.publishedAt),
      });
      // A figure for staff: the learner reads on whether it arrived or not.
      if (session.token()) noteNoticeRead(this.noticeId).catch(() => undefined);
    } catch (error) {
      this.setData({ loading: false, error: messageOf(error) });
    }
  },
});
