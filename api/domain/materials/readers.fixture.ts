/** Learners who buy materials and read them. */
import assert from 'node:assert/strict';
import { type TestApp, testApp } from '../../test/app.ts';
import { assertBalanced } from '../../test/books.ts';
import type { Client } from '../../test/client.ts';
import type { makeMaterial } from '../../test/materials.ts';
import { allowProvider, type Buyer, makeBuyer } from '../../test/orders.ts';

export const PHONE = { terminal: 'phone-one-0123456789', device: 'iPhone 15' };

export type Material = Awaited<ReturnType<typeof makeMaterial>>;

/** Call it in `describe`; its values are there once a test runs. */
export function readersSuite() {
  /** `now`: the time of the product, in milliseconds. */
  const suite = { now: Date.parse('2026-12-01T02:00:00Z') } as { app: TestApp; now: number };
  before(async () => {
    suite.app = await testApp({ deps: { clock: () => new Date(suite.now) }, payment: {} });
    await allowProvider(suite.app, 'wxpay_v3');
  });
  afterEach(() => assertBalanced(suite.app));
  after(() => suite.app.close());

  const codeOf = (reply: { body: { error?: { code: string } } }) => reply.body.error?.code;

  async function bought(material: Material): Promise<Buyer> {
    const buyer = await makeBuyer(suite.app);
    await buy(buyer, material.productId);
    return buyer;
  }
  async function buy(buyer: Buyer, productId: number): Promise<void> {
    const order = await buyer.order(productId);
    await buyer.pay(order.id);
    assert.equal((await buyer.check(order.id)).state, 'paid');
  }
  const open = ({ id }: Material, client: Client, phone = PHONE) =>
    client.post(`/api/learner/materials/${id}/reading`, phone);
  const ask = (
    { id }: Material,
    client: Client,
    pages: number[],
    more: object = { terminal: PHONE.terminal },
  ) => client.post(`/api/learner/materials/${id}/addresses`, { pages, ...more });
  const addressOf = async (material: Material, client: Client, page: number): Promise<string> =>
    (await ask(material, client, [page])).body.data[0].url;
  const learnerOf = async ({ client }: Buyer): Promise<number> =>
    (await client.get('/api/learner/me')).body.data.id;
  return { suite, codeOf, bought, buy, open, ask, addressOf, learnerOf };
}
