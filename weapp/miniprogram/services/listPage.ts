/** What a page with a growing list has besides its list; spread into `Page({ … })`. */
import { GrowingList, type ListData, type ListPage } from '../stores/growingList';

interface Showing<Row> {
  setData(change: Partial<ListData<Row>>): void;
}

/** In `onLoad`, for each page in front has its own. */
export const listOf = <Row extends { id: number }>(
  page: Showing<Row>,
  read: (page: number) => Promise<ListPage<Row>>,
): GrowingList<Row> =>
  new GrowingList<Row>({
    read,
    show: (change) => page.setData(change),
    complain: (title) => wx.showToast({ title, icon: 'none' }),
  });

export const listPage = {
  list: undefined as Pick<GrowingList<never>, 'load' | 'more'> | undefined,
  async load(): Promise<void> {
    await this.list?.load();
  },
  onReachBottom(): void {
    void this.list?.more();
  },
  async onPullDownRefresh(): Promise<void> {
    await this.load();
    wx.stopPullDownRefresh();
  },
};
