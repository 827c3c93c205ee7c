import assert from 'node:assert/strict';
import { loadImage } from '@napi-rs/canvas';
import type { Client } from '../../test/client.ts';
import { makeMaterial } from '../../test/materials.ts';
import { type Buyer, makeBuyer, makePlan } from '../../test/orders.ts';
import { endMemberships } from '../orders/moneyStore.ts';
import { type Material, PHONE, readersSuite } from './readers.fixture.ts';

const DAY_MS = 86_400_000;
const OTHER = { terminal: 'phone-two-0123456789', device: 'Mate 60' };

describe('materials', () => {
  const { suite, codeOf, bought, buy, open, ask, addressOf, learnerOf } = readersSuite();

  describe('while they are read', () => {
    let material: Material;
    before(async () => {
      material = await makeMaterial(suite.app);
    });

    it('come as pictures with the learner’s own mark, and are no one else’s', async () => {
      const buyer = await bought(material);
      const { status, body } = await open(material, buyer.client);
      assert.deepEqual([status, body.data.pages.length, body.data.lastPage], [200, 6, 1]);
      const url = await addressOf(material, buyer.client, 5);
      const page = await buyer.client.get(url);
      assert.deepEqual([page.status, page.headers.get('content-type')], [200, 'image/jpeg']);
      assert.match(page.headers.get('cache-control') ?? '', /no-store/);
      const picture = await loadImage(page.body);
      assert.deepEqual([picture.width, picture.height], [310, 438]);
      const [base] = await suite.app.deps
        .db('material_pages')
        .where({ material_file_id: material.document_id, number: 5 });
      assert.ok(page.body.length > (await suite.app.deps.files.find(base.file_id))!.bytes);
      const second = await makeBuyer(suite.app);
      assert.equal((await second.client.get(url)).status, 404);
      assert.equal((await (await suite.app.as('guest')).get(url)).status, 401);
      assert.equal((await (await bought(material)).client.get(url)).status, 404);
    });

    it('are handed out for some minutes', async () => {
      const buyer = await bought(material);
      await open(material, buyer.client);
      const url = await addressOf(material, buyer.client, 3);
      suite.now += 4 * 60_000;
      assert.equal((await buyer.client.get(url)).status, 200);
      suite.now += 2 * 60_000;
      assert.equal(codeOf(await buyer.client.get(url)), 'material.addressExpired');
      const later = url.replace(/expires=(\d+)/, (_, at) => `expires=${Number(at) + 600}`);
      assert.equal((await buyer.client.get(later)).status, 404);
      assert.equal((await buyer.client.get(url.replace('/pages/3', '/pages/4'))).status, 404);
    });

    it('never leave as they came', async () => {
      const buyer = await bought(material);
      const [page] = await suite.app.deps
        .db('material_pages')
        .where({ material_file_id: material.document_id });
      for (const id of [material.originalId, page.file_id])
        assert.equal((await buyer.client.get(`/api/files/${id}`)).status, 404);
      for (const path of ['material-files', `material-files/${material.document_id}`, 'material-pages'])
        assert.equal((await buyer.client.get(`/api/learner/${path}`)).status, 404);
    });

    it('can be looked into before they are bought, the first pages only', async () => {
      const { client } = await makeBuyer(suite.app);
      assert.equal(codeOf(await open(material, client)), 'material.notOpen');
      const { data } = (await ask(material, client, [1, 2], {})).body;
      assert.equal((await client.get(data[0].url)).status, 200);
      assert.equal(codeOf(await ask(material, client, [2, 3], {})), 'material.notOpen');
      assert.equal(codeOf(await ask(material, client, [3])), 'material.notOpen');
    });

    it('are opened by staff who say why, and closed at once when it is taken back', async () => {
      const buyer = await makeBuyer(suite.app);
      const finance = await suite.app.as('finance');
      const gift = { learnerId: await learnerOf(buyer), materialId: material.id };
      const create = (body: object) => finance.post('/api/staff/entitlements', body);
      assert.match((await create(gift)).body.error.message, /请填写开通原因/);
      const nothing = { learnerId: gift.learnerId, reason: '线下缴费' };
      assert.match((await create(nothing)).body.error.message, /请选择要开通的资料/);
      const given = await create({ ...gift, reason: '线下缴费' });
      assert.equal(given.status, 201, JSON.stringify(given.body));
      await open(material, buyer.client);
      const url = await addressOf(material, buyer.client, 4);
      assert.equal((await buyer.client.get(url)).status, 200);
      const path = `/api/staff/entitlements/${given.body.data.id}/revoke`;
      assert.equal((await finance.post(path, { reason: '已线下退款' })).status, 200);
      assert.equal(codeOf(await buyer.client.get(url)), 'material.notOpen');
      assert.equal(codeOf(await open(material, buyer.client)), 'material.notOpen');
      assert.equal(codeOf(await ask(material, buyer.client, [4])), 'material.notOpen');
    });

    it('are told of with the day until which they are open, and can be bought before and after it', async () => {
      const buyer = await makeBuyer(suite.app);
      const learnerId = await learnerOf(buyer);
      const book = await makeMaterial(suite.app);
      const pack = await makePlan(suite.app, {
        ...{ kind: 'gift_pack', months: null, opens_past: false, opens_mock: false },
        material_ids: JSON.stringify([book.id]),
      });
      const standing = async () => {
        const shelf = (await buyer.client.get('/api/learner/shelf?platform=android')).body.data;
        const { data } = (await buyer.client.get(`/api/learner/shelf/${book.id}?platform=android`)).body;
        const [card] = shelf.materials.filter(({ id }: { id: number }) => id === book.id);
        const [inside] = shelf.packs.find(
          (one: { productId: number }) => one.productId === pack.id,
        ).materials;
        assert.deepEqual([card.open, card.until], [data.open, data.until]);
        assert.deepEqual([inside.open, inside.until], [data.open, data.open ? data.until : null]);
        assert.equal(data.offer.reason, null);
        return [data.open, data.until];
      };
      assert.deepEqual(await standing(), [false, null]);
      const endsAt = new Date(suite.now + 30 * DAY_MS).toISOString();
      const gift = { learnerId, materialId: book.id, endsAt, reason: '随培训班开放' };
      const given = await (await suite.app.as('finance')).post('/api/staff/entitlements', gift);
      assert.equal(given.status, 201, JSON.stringify(given.body));
      assert.deepEqual(await standing(), [true, endsAt]);
      const { starts_at, ends_at } = await suite.app.deps
        .db('entitlements')
        .where({ id: given.body.data.id })
        .first();
      const [startsAt, ended] = [new Date(suite.now - 2 * DAY_MS), new Date(suite.now - DAY_MS)];
      await suite.app.deps
        .db('entitlements')
        .where({ id: given.body.data.id })
        .update({ starts_at: startsAt, ends_at: ended });
      assert.deepEqual(await standing(), [false, ended.toISOString()]);
      await endMemberships(suite.app.deps.db, new Date(suite.now));
      assert.deepEqual(await standing(), [false, ended.toISOString()]);
      await suite.app.deps
        .db('entitlements')
        .where({ id: given.body.data.id })
        .update({ state: 'active', starts_at, ends_at });
      await buy(buyer, book.productId);
      assert.deepEqual(await standing(), [true, null]);
    });

    it('are not to be gathered', async () => {
      const buyer = await bought(material);
      await open(material, buyer.client);
      const url = await addressOf(material, buyer.client, 3);
      await suite.app.deps.db('reading_rules').update({ pages_per_minute: 5 });
      const statuses = [];
      for (let n = 0; n < 6; n++) statuses.push((await buyer.client.get(url)).status);
      await suite.app.deps.db('reading_rules').update({ pages_per_minute: 30 });
      assert.deepEqual(statuses, [200, 200, 200, 200, 200, 429]);
    });

    it('remember the page, and staff see who has read what', async () => {
      const buyer = await bought(material);
      await open(material, buyer.client);
      await ask(material, buyer.client, [4, 5], { terminal: PHONE.terminal, at: 4 });
      await buyer.client.get(await addressOf(material, buyer.client, 4));
      suite.now += DAY_MS;
      assert.equal((await open(material, buyer.client)).body.data.lastPage, 4);
      const finance = await suite.app.as('finance');
      const filter = `filter[learnerId][eq]=${await learnerOf(buyer)}&sort=id`;
      const { data } = (await finance.get(`/api/staff/readings?${filter}`)).body;
      assert.deepEqual(
        data.map(({ device, pages, lastPage }: Record<string, unknown>) => [device, pages, lastPage]),
        [
          ['iPhone 15', 1, 4],
          ['iPhone 15', 0, 4],
        ],
      );
    });
  });

  describe('on another phone', () => {
    let material: Material;
    before(async () => {
      material = await makeMaterial(suite.app);
    });
    /** The same learner, logged in on another phone. */
    const again = async (buyer: Buyer) => (await makeBuyer(suite.app, suite.app.url, buyer.phone)).client;
    const move = (client: Client, phone = OTHER) => client.post('/api/learner/reading-terminal', phone);

    it('are refused until the learner moves there himself, and the old phone is told', async () => {
      const buyer = await bought(material);
      await open(material, buyer.client);
      const url = await addressOf(material, buyer.client, 3);
      const second = await again(buyer);
      assert.match((await open(material, second, OTHER)).body.error.message, /目前绑定的是“iPhone 15”/);
      // A copied key is of no use in another login.
      assert.equal(codeOf(await open(material, second, PHONE)), 'material.otherTerminal');
      assert.equal(codeOf(await ask(material, second, [3])), 'material.otherTerminal');
      const { data } = (await move(second)).body;
      assert.deepEqual([data.standing, data.device, data.transfersLeft], ['here', 'Mate 60', 2]);
      assert.equal((await open(material, second, OTHER)).status, 200);
      const told = await ask(material, buyer.client, [3]);
      assert.match(told.body.error.message, /目前绑定的是“Mate 60”/);
      assert.equal(codeOf(await buyer.client.get(url)), 'material.otherTerminal');
    });

    it('are the same phone after a new login on it', async () => {
      const buyer = await bought(material);
      await open(material, buyer.client);
      await buyer.client.delete('/api/learner/session');
      const client = await again(buyer);
      assert.equal((await open(material, client)).status, 200);
      assert.equal((await ask(material, client, [5])).status, 200);
    });

    it('are refused when the transfers are used up; staff help, saying why', async () => {
      const buyer = await bought(material);
      await open(material, buyer.client);
      const second = await again(buyer);
      for (let n = 0; n < 3; n++) {
        suite.now += DAY_MS;
        const [client, phone] = n % 2 ? [buyer.client, PHONE] : [second, OTHER];
        assert.equal((await move(client, phone)).status, 200);
      }
      const refused = await move(buyer.client, PHONE);
      assert.match(refused.body.error.message, /90 天内最多更换 3 次.*2027年3月/);
      const service = await suite.app.as('service');
      const filter = `filter[learnerId][eq]=${await learnerOf(buyer)}`;
      const [{ id }] = (await service.get(`/api/staff/reading-terminals?${filter}`)).body.data;
      const reset = `/api/staff/reading-terminals/${id}/reset`;
      assert.equal((await service.post(reset, { reason: '' })).status, 400);
      assert.equal((await service.post(reset, { reason: '手机丢失' })).status, 200);
      assert.equal((await open(material, buyer.client)).status, 200);
      const [entry] = await suite.app.deps.db('audit_log').where({ action: 'reading-terminals.reset' });
      assert.deepEqual([entry.row_id, entry.after.reason], [String(id), '手机丢失']);
      const kinds = await suite.app.deps
        .db('terminal_changes')
        .where({ learner_id: await learnerOf(buyer) })
        .orderBy('id')
        .pluck('kind');
      assert.deepEqual(kinds, ['bound', 'moved', 'moved', 'moved', 'reset', 'bound']);
    });
  });
});
