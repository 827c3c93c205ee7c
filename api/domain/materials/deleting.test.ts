import assert from 'node:assert/strict';
import { type TestApp, testApp } from '../../test/app.ts';
import type { Client } from '../../test/client.ts';
import { makeLearner } from '../../test/factories.ts';
import { makeMaterial } from '../../test/materials.ts';
import { allowProvider, makeBuyer, makePlan } from '../../test/orders.ts';

describe('deleting a material', () => {
  let app: TestApp;
  let content: Client;
  before(async () => {
    app = await testApp({ payment: {} });
    await allowProvider(app, 'wxpay_v3');
    content = await app.as('content');
  });
  after(() => app.close());

  const remove = (id: number) => content.delete(`/api/staff/materials/${id}`);

  it('goes as long as nobody sells it, whoever has looked into it', async () => {
    const { id } = await makeMaterial(app, { sold: false });
    const { id: learnerId } = await makeLearner(app.deps);
    await app.deps.db('readings').insert({ learner_id: learnerId, material_id: id, last_at: new Date() });
    assert.equal((await remove(id)).status, 204);
  });

  it('is refused for what is for sale, and for good once it is ordered: who bought it reads on', async () => {
    const { id } = await makeMaterial(app, { sold: false });
    const plan = await makePlan(app, {
      kind: 'material',
      months: null,
      opens_past: false,
      opens_mock: false,
      material_ids: JSON.stringify([id]),
    });
    assert.equal((await remove(id)).body.error.code, 'material.forSale');
    const buyer = await makeBuyer(app);
    const order = await buyer.order(plan.id);
    await buyer.pay(order.id);
    await buyer.check(order.id);
    await app.deps.db('products').where({ id: plan.id }).update({ material_ids: '[]' });
    assert.equal((await remove(id)).body.error.code, 'material.sold');
    assert.equal((await content.post(`/api/staff/materials/${id}/withdraw`)).status, 200);
    const { materials } = (await buyer.client.get('/api/learner/shelf?platform=android')).body.data;
    assert.deepEqual(
      materials.map((one: { id: number; open: boolean }) => [one.id, one.open]),
      [[id, true]],
    );
  });
});
