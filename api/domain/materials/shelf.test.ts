import assert from 'node:assert/strict';
import { makeMaterial } from '../../test/materials.ts';
import { makeBuyer, makePlan } from '../../test/orders.ts';
import { openMaterials } from '../orders/moneyStore.ts';
import { readersSuite } from './readers.fixture.ts';

describe('materials', () => {
  const { suite, codeOf, buy, learnerOf } = readersSuite();

  describe('on the shelf', () => {
    it('show what they cost and how much can be read before; without a price where nothing is sold', async () => {
      const material = await makeMaterial(suite.app);
      const { client } = await makeBuyer(suite.app);
      const path = `/api/learner/shelf/${material.id}?platform=android`;
      const { data } = (await client.get(path)).body;
      assert.deepEqual(
        [data.title, data.pageCount, data.samplePages, data.open, data.offer.priceFen],
        [material.title, 6, 2, false, 1990],
      );
      await suite.app.deps.db('payment_channels').where({ platform: 'ios' }).update({ provider: 'none' });
      const apple = (await client.get(path.replace('android', 'ios'))).body.data.offer;
      assert.deepEqual([apple.priceFen, /当前设备暂不支持购买/.test(apple.reason)], [null, true]);
      const wish = { productId: material.productId, platform: 'ios', accepted: true };
      assert.equal(codeOf(await client.post('/api/learner/orders', wish)), 'order.notForSale');
    });

    it('are those for the learner’s occupation, and those he owns', async () => {
      const [occupation] = await suite.app.deps
        .db('occupations')
        .insert({ code: '9', name: '焊工' })
        .returning('id');
      const theirs = await makeMaterial(suite.app, { occupation_id: occupation.id });
      const buyer = await makeBuyer(suite.app);
      const ids = async () =>
        (await buyer.client.get('/api/learner/shelf?platform=android')).body.data.materials.map(
          ({ id }: { id: number }) => id,
        );
      assert.equal((await ids()).includes(theirs.id), false);
      await buy(buyer, theirs.productId);
      await suite.app.deps.db('materials').where({ id: theirs.id }).update({ published: false });
      assert.equal((await ids()).includes(theirs.id), true);
    });

    it('are sold only to who has been told, and only once', async () => {
      const material = await makeMaterial(suite.app);
      const buyer = await makeBuyer(suite.app);
      const order = (accepted?: boolean) =>
        buyer.client.post('/api/learner/orders', {
          productId: material.productId,
          platform: 'android',
          accepted,
        });
      assert.equal(codeOf(await order()), 'order.consentMissing');
      assert.equal(codeOf(await order(false)), 'order.consentMissing');
      await buy(buyer, material.productId);
      assert.equal(codeOf(await order(true)), 'order.alreadyOpen');
      const [row] = await suite.app.deps.db('orders').where({ product_id: material.productId });
      assert.equal(row.consented_at.getTime(), suite.now);
    });
  });

  describe('in a gift pack', () => {
    it('are opened with the membership by one payment', async () => {
      const [one, two] = [await makeMaterial(suite.app), await makeMaterial(suite.app)];
      const material_ids = JSON.stringify([one.id, two.id]);
      const pack = await makePlan(suite.app, { kind: 'gift_pack', months: 3, material_ids, price_fen: 5000 });
      const buyer = await makeBuyer(suite.app);
      const path = '/api/learner/shelf?platform=android';
      const shown = (await buyer.client.get(path)).body.data.packs.find(
        ({ productId }: { productId: number }) => productId === pack.id,
      );
      assert.deepEqual([shown.materials.length, shown.months, shown.priceFen], [2, 3, 5000]);
      await buy(buyer, pack.id);
      const opened = await openMaterials(suite.app.deps.db, await learnerOf(buyer), new Date(suite.now));
      assert.deepEqual([...opened.keys()].sort(), [one.id, two.id].sort());
      assert.equal((await buyer.shop()).membership.mock, '2027-03-01T02:00:00.000Z');
    });

    it('must be published, and a pack must hold something', async () => {
      const finance = await suite.app.as('finance');
      const hidden = await makeMaterial(suite.app, { published: false, sold: false });
      const pack = { kind: 'gift_pack', name: '冲刺礼包', priceFen: 100, published: true };
      const create = (change: object) => finance.post('/api/staff/products', { ...pack, ...change });
      assert.equal(codeOf(await create({ materialIds: [hidden.id] })), 'product.materialUnpublished');
      assert.equal(codeOf(await create({ materialIds: [999_999] })), 'product.materialAbsent');
      assert.match((await create({})).body.error.message, /大礼包是空的/);
    });
  });
});
