import { dateTime } from '../../../models/clock';
import { session } from '../../../services/api';
import { follow, PAGES } from '../../../services/jump';
import { listOf, listPage } from '../../../services/listPage';
import { markAllRead, markRead, readMessages } from '../../../services/messages';
import { emptyList, type GrowingList } from '../../../stores/growingList';
import type { Message } from '../../../typings/contracts';

type Row = Message & { at: string };

Page({
  ...listPage,
  data: { ...emptyList<Row>(), unread: 0 },

  onLoad() {
    if (!session.token()) {
      wx.redirectTo({ url: PAGES.login! });
      return;
    }
    this.list = listOf<Row>(this, async (page) => {
      const { data, total, unread } = await readMessages(page);
      this.setData({ unread });
      return { data: data.map((row) => ({ ...row, at: dateTime(row.createdAt) })), total };
    });
    void this.load();
  },

  onMessage(event: WechatMiniprogram.TouchEvent) {
    const row = this.data.rows.find(({ id }) => id === Number(event.currentTarget.dataset.id));
    if (!row) return;
    if (!row.read) {
      markRead(row.id);
      this.show((one) => one.id === row.id, this.data.unread - 1);
    }
    follow(row);
  },
  onAllRead() {
    const newest = this.data.rows[0];
    if (!newest) return;
    markAllRead(newest.id);
    this.show(() => true, 0);
  },
  show(isRead: (row: Row) => boolean, unread: number) {
    (this.list as GrowingList<Row>).change((row) => (isRead(row) ? { ...row, read: true } : row));
    this.setData({ unread });
  },
});
