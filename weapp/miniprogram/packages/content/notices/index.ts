import { date } from '../../../models/clock';
import { readNotices } from '../../../services/content';
import { go } from '../../../services/jump';
import { listOf, listPage } from '../../../services/listPage';
import { emptyList } from '../../../stores/growingList';
import type { Notice } from '../../../typings/contracts';

type Row = Notice & { day: string };

const rowOf = (notice: Notice): Row => ({ ...notice, day: date(notice.publishedAt) });

Page({
  ...listPage,
  data: emptyList<Row>(),

  onLoad() {
    this.list = listOf<Row>(this, async (page) => {
      const { data, total } = await readNotices(page);
      return { data: data.map(rowOf), total };
    });
    void this.load();
  },
  onNotice(event: WechatMiniprogram.TouchEvent) {
    go(`/packages/content/notice/index?id=${event.currentTarget.dataset.id}`);
  },
});
