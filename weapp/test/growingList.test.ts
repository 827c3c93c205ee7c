import assert from 'node:assert/strict';
import { ApiError } from '../miniprogram/services/apiError.ts';
import { emptyList, GrowingList, type ListData, type ListPage } from '../miniprogram/stores/growingList.ts';

interface Row {
  id: number;
}

describe('a list that grows while it is scrolled', () => {
  /** A server with so many rows, the highest id first, three to a page; replies come when they are let go. */
  function server(count: number) {
    const asked: { page: number; reply(): void; fail(): void }[] = [];
    const state = { count, shown: emptyList<Row>() as ListData<Row>, complaints: [] as string[] };
    const list = new GrowingList<Row>({
      read: (page) =>
        new Promise<ListPage<Row>>((resolve, reject) => {
          const ids = Array.from({ length: state.count }, (_, index) => state.count - index);
          const data = ids.slice((page - 1) * 3, page * 3).map((id) => ({ id }));
          asked.push({
            page,
            reply: () => resolve({ data, total: state.count }),
            fail: () => reject(new ApiError('network.unreachable', '网络不通', 0)),
          });
        }),
      show: (change) => Object.assign(state.shown, change),
      complain: (message) => state.complaints.push(message),
    });
    const ids = () => state.shown.rows.map(({ id }) => id);
    /** Starts something and answers what it asks. */
    const answered = async (work: Promise<void>) => {
      asked.at(-1)?.reply();
      await work;
    };
    return { list, state, asked, ids, answered };
  }

  it('reads page after page to the end, one at a time', async () => {
    const { list, asked, ids, answered } = server(7);
    await answered(list.load());
    const growing = list.more();
    await list.more();
    assert.deepEqual(
      asked.map(({ page }) => page),
      [1, 2],
    );
    await answered(growing);
    await answered(list.more());
    await list.more();
    assert.deepEqual(ids(), [7, 6, 5, 4, 3, 2, 1]);
    assert.equal(asked.length, 3);
  });

  it('shows no row twice when something new has pushed it onto the next page', async () => {
    const { list, state, ids, answered } = server(4);
    await answered(list.load());
    state.count = 5;
    await answered(list.more());
    assert.deepEqual(ids(), [4, 3, 2, 1]);
  });

  it('takes no reply that was asked for before it was begun anew', async () => {
    const { list, state, asked, ids } = server(7);
    const first = list.load();
    state.count = 2;
    const second = list.load();
    asked[1]?.reply();
    await second;
    asked[0]?.reply();
    await first;
    assert.deepEqual(ids(), [2, 1]);
    assert.equal(state.shown.loading, false);
  });

  it('keeps what is there when a later page does not come, and asks for it again', async () => {
    const { list, state, asked, ids, answered } = server(4);
    await answered(list.load());
    const failing = list.more();
    asked.at(-1)?.fail();
    await failing;
    assert.deepEqual([ids(), state.shown.error, state.complaints], [[4, 3, 2], '', ['网络不通']]);
    await answered(list.more());
    assert.deepEqual(ids(), [4, 3, 2, 1]);
    const anew = list.load();
    asked.at(-1)?.fail();
    await anew;
    assert.deepEqual([state.shown.error, state.shown.offline], ['网络不通', true]);
  });

  it('gives up rows that the learner takes out, and counts them off', async () => {
    const { list, state, ids, answered } = server(4);
    await answered(list.load());
    list.change((row) => (row.id === 3 ? undefined : row));
    assert.deepEqual([ids(), state.shown.total], [[4, 2], 3]);
    await answered(list.more());
    assert.deepEqual(ids(), [4, 2, 1]);
  });
});
