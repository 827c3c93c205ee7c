import assert from 'node:assert/strict';
import { type TestApp, testApp } from '../../test/app.ts';

const NOW = new Date('2026-11-24T04:00:00Z');
const hours = (count: number) => new Date(NOW.getTime() + count * 3_600_000);

describe('the home page', () => {
  let app: TestApp;
  let now: Date;
  beforeEach(async () => {
    now = NOW;
    app = await testApp({ deps: { clock: () => now } });
    await app.deps
      .db('files')
      .insert({ id: 'f'.repeat(22), name: 'x', mime: 'image/png', bytes: 1, sha256: '' });
  });
  afterEach(() => app.close());

  const home = async () => (await (await app.as('guest')).get('/api/learner/home')).body.data;
  const titles = (rows: { title: string }[]) => rows.map(({ title }) => title);

  it('shows banners that are published and within their time, pinned ones first', async () => {
    const banner = { image_id: 'f'.repeat(22), published: true };
    await app.deps.db('banners').insert([
      { ...banner, title: 'second', position: 2 },
      { ...banner, title: 'first', position: 1, starts_at: hours(-1), ends_at: hours(1) },
      { ...banner, title: 'pinned', position: 9, pinned: true },
      { ...banner, title: 'draft', published: false },
      { ...banner, title: 'to come', starts_at: hours(1) },
      { ...banner, title: 'over', ends_at: NOW },
    ]);
    const { banners } = await home();
    assert.deepEqual(titles(banners), ['pinned', 'first', 'second']);
    assert.equal(banners[0].imageUrl, `/api/files/${'f'.repeat(22)}`);
  });

  it('shows the grid in order, and the newest notices below those that are pinned', async () => {
    await app.deps.db('nav_items').insert([
      { title: 'b', position: 2, published: true },
      { title: 'a', position: 1, published: true, icon_id: 'f'.repeat(22) },
      { title: 'hidden', position: 0 },
    ]);
    const notice = { body: '<p>x</p>', published: true };
    await app.deps.db('notices').insert([
      { ...notice, title: 'old', starts_at: hours(-2) },
      { ...notice, title: 'new', starts_at: hours(-1) },
      { ...notice, title: 'pinned', starts_at: hours(-9), pinned: true },
    ]);
    const { navItems, notices } = await home();
    assert.deepEqual(titles(navItems), ['a', 'b']);
    assert.deepEqual([navItems[0].iconUrl, navItems[1].iconUrl], [`/api/files/${'f'.repeat(22)}`, null]);
    assert.deepEqual(titles(notices), ['pinned', 'new', 'old']);
    assert.equal('body' in notices[0], false);
  });

  it('lets a notice come out when it is due, pinned ones first, and counts once who has opened it', async () => {
    let staff = await app.as('content');
    const publish = async (title: string, body: object) => {
      const made = { title, body: `<p>${title}</p>`, published: true, ...body };
      return (await staff.post('/api/staff/notices', made)).body.data.id;
    };
    const due = await publish('due', { startsAt: hours(1) });
    await publish('pinned', { startsAt: hours(-9), pinned: true });
    await publish('old', { startsAt: hours(-2), endsAt: hours(2) });
    const [learner, other, guest] = await Promise.all([
      app.as('learner'),
      app.as('learner'),
      app.as('guest'),
    ]);
    const list = async () =>
      titles((await learner.get('/api/learner/notices?sort=-pinned,-publishedAt')).body.data);
    const opened = `/api/learner/notices/${due}/read`;

    assert.deepEqual(await list(), ['pinned', 'old']);
    assert.equal((await learner.get(`/api/learner/notices/${due}`)).status, 404);
    assert.equal((await learner.post(opened)).status, 404);
    now = hours(1);
    assert.deepEqual(await list(), ['pinned', 'due', 'old']);
    const replies = await Promise.all([learner, learner, other, guest].map((who) => who.post(opened)));
    assert.deepEqual(
      replies.map(({ status }) => status),
      [204, 204, 204, 401],
    );
    await learner.post(opened);
    staff = await app.as('content');
    const { data } = (await staff.get('/api/staff/notices?sort=-readers')).body;
    assert.deepEqual(
      data.map(({ title, readers }: { title: string; readers: number }) => [title, readers]),
      [
        ['due', 2],
        ['old', 0],
        ['pinned', 0],
      ],
    );
    now = hours(2);
    assert.deepEqual(await list(), ['pinned', 'due']);
    await app.deps.db('learners').delete();
    staff = await app.as('content');
    assert.equal((await staff.get(`/api/staff/notices/${due}`)).body.data.readers, 2);
  });

  it('is asked of the database once for many learners', async () => {
    await home();
    await app.deps.db('nav_items').insert({ title: 'later', position: 1, published: true });
    assert.deepEqual((await home()).navItems, []);
    await app.deps.store.delete('home');
    assert.deepEqual(titles((await home()).navItems), ['later']);
  });
});
