import assert from 'node:assert/strict';
import { type TestApp, testApp } from '../../test/app.ts';
import type { Client } from '../../test/client.ts';
import { bookPdf } from '../../test/materials.ts';
import { allowProvider, type Buyer, makeBuyer, makePlan } from '../../test/orders.ts';

const COMPANY = { kind: 'company', title: '福州某某机电有限公司', taxpayerNumber: '91350100M000100Y43' };
const PERSON = { kind: 'personal', title: '欧阳守密', email: 'oy@example.com' };
const NUMBER = '25352000000012345678';

/** A stored entry named OFD.xml, as an OFD begins. */
function ofd(): Buffer {
  const name = Buffer.from('OFD.xml');
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(local.length + name.length, 16);
  return Buffer.concat([local, name, entry, name, end]);
}

describe('invoices', () => {
  let app: TestApp;
  let finance: Client;
  let buyer: Buyer;
  before(async () => {
    app = await testApp({ payment: {} });
    await allowProvider(app, 'wxpay_v3');
    finance = await app.as('finance');
    buyer = await makeBuyer(app);
  });
  after(() => app.close());

  async function bought() {
    const order = await buyer.order((await makePlan(app)).id);
    await buyer.pay(order.id);
    return buyer.check(order.id);
  }
  const apply = (orderId: number, body: object, who: Client = buyer.client) =>
    who.post(`/api/learner/orders/${orderId}/invoice`, body);
  const command = (id: number, name: string, body?: object) =>
    finance.post(`/api/staff/invoices/${id}/${name}`, body);
  const codeOf = ({ body }: { body: { error?: { code: string } } }) => body.error?.code;
  const find = async (id: number) =>
    (await buyer.client.get('/api/learner/my-invoices')).body.data.find(
      (one: { id: number }) => one.id === id,
    );

  async function issued(orderId: number, title: object = PERSON): Promise<number> {
    const { id } = (await apply(orderId, title)).body.data;
    await command(id, 'accept');
    assert.equal((await command(id, 'issue', { number: NUMBER })).status, 200);
    return id;
  }

  it('are applied for, accepted, issued with number and file, and opened by their learner only', async () => {
    const order = await bought();
    const applied = await apply(order.id, COMPANY);
    assert.equal(applied.status, 200, JSON.stringify(applied.body));
    const { id, amountFen, state } = applied.body.data;
    assert.deepEqual([amountFen, state], [order.amountFen, 'applied']);
    assert.equal(codeOf(await command(id, 'issue', { number: NUMBER })), 'invoice.state');
    await command(id, 'accept');
    assert.equal(codeOf(await command(id, 'issue', {})), 'invoice.nothingIssued');
    const pdf = await bookPdf(1);
    const upload = (content: Buffer) =>
      finance.upload(`/api/staff/invoices/${id}/file`, { name: 'x', content });
    assert.equal((await upload(ofd())).body.data.fileKind, 'ofd');
    assert.equal((await upload(pdf)).body.data.fileKind, 'pdf');
    assert.equal(codeOf(await upload(Buffer.from('<script>'))), 'invoice.badFile');
    const file = `/api/learner/invoices/${id}/file`;
    assert.equal((await buyer.client.get(file)).status, 404, 'not before it is issued');
    assert.equal((await command(id, 'issue', { number: NUMBER })).status, 200);
    const opened = await buyer.client.get(file);
    assert.deepEqual(opened.body, pdf);
    assert.match(opened.headers.get('content-disposition') ?? '', /\.pdf/);
    const other = await makeBuyer(app);
    assert.equal((await other.client.get(file)).status, 404);
    assert.equal((await apply(order.id, PERSON, other.client)).status, 404);
    const shown = await find(id);
    assert.deepEqual(
      [shown.state, shown.number, shown.fileKind, shown.title],
      ['issued', NUMBER, 'pdf', COMPANY.title],
    );
    const actions = await app.deps
      .db('audit_log')
      .where({ resource: 'invoices', row_id: String(id) })
      .orderBy('id');
    assert.deepEqual(
      actions.map(({ action }) => action),
      ['create', 'invoices.accept', 'invoices.issue', 'invoices.issue', 'invoices.issue'],
    );
    const kept = await app.deps.db('files').where({ name: 'x' });
    assert.equal(kept.length, 1, 'a replaced or refused file is gone');
  });

  it('are one for each paid order, also when asked for at once', async () => {
    const unpaid = await buyer.order((await makePlan(app)).id);
    assert.equal(codeOf(await apply(unpaid.id, PERSON)), 'invoice.notPaid');
    const order = await bought();
    const replies = await Promise.all([1, 2, 3].map(() => apply(order.id, PERSON)));
    assert.deepEqual(replies.map(codeOf).sort(), ['invoice.alreadyThere', 'invoice.alreadyThere', undefined]);
  });

  it('name companies by numbers of a right form, and ask again about an unusual one', async () => {
    const order = await bought();
    const wish = (taxpayerNumber: string, more = {}) =>
      apply(order.id, { ...COMPANY, taxpayerNumber, ...more });
    assert.equal(codeOf(await wish('')), 'invoice.taxpayerMissing');
    assert.equal(codeOf(await wish('9135010')), 'invoice.taxpayerForm');
    const unusual = await wish('91350100m000100y44');
    assert.equal(codeOf(unusual), 'invoice.taxpayerUnusual');
    const { status, body } = await wish('91350100m000100y44', { confirmed: true });
    assert.equal(status, 200);
    assert.equal(body.data.taxpayerNumber, '91350100M000100Y44');
  });

  it('that are rejected say why, and can be applied for again with a title from before', async () => {
    const order = await bought();
    const { id } = (await apply(order.id, PERSON)).body.data;
    assert.equal((await command(id, 'reject', {})).status, 400);
    await command(id, 'reject', { reason: '请改用单位抬头' });
    const rejected = await find(id);
    assert.deepEqual([rejected.state, rejected.reason], ['rejected', '请改用单位抬头']);
    const titles = (await buyer.client.get('/api/learner/invoice-titles')).body.data;
    const company = titles.find(({ kind }: { kind: string }) => kind === 'company');
    assert.equal((await apply(order.id, { ...company, email: undefined, confirmed: true })).status, 200);
    assert.equal(titles.filter(({ title }: { title: string }) => title === PERSON.title).length, 1);
  });

  it('of refunded orders are taken back in red, or not issued', async () => {
    const [first, second] = [await bought(), await bought()];
    const id = await issued(first.id);
    const { id: waiting } = (await apply(second.id, PERSON)).body.data;
    for (const { id: orderId } of [first, second])
      assert.equal(
        (await finance.post(`/api/staff/orders/${orderId}/refund`, { reason: '报错工种' })).status,
        200,
      );
    assert.equal((await find(id)).state, 'to_redden');
    assert.deepEqual(
      [(await find(waiting)).state, (await find(waiting)).reason],
      ['rejected', '订单已退款，不再开票'],
    );
    assert.equal(codeOf(await command(id, 'redden', { reason: '12' })), 'invoice.redNumberForm');
    await command(id, 'redden', { reason: '25352000000099999999' });
    assert.equal((await find(id)).redNumber, '25352000000099999999');
    assert.equal(codeOf(await command(id, 'redden', { reason: NUMBER })), 'invoice.state');
    assert.equal(codeOf(await apply(first.id, PERSON)), 'invoice.notPaid');
  });

  it('hide what is personal from the list, the log and the disk', async () => {
    const id = await issued((await bought()).id);
    const [row] = await app.deps.db('invoices').where({ id });
    const log = await app.deps.db('audit_log').where({ resource: 'invoices', row_id: String(id) });
    const list = (await finance.get('/api/staff/invoices')).body;
    for (const text of [row, log, list].map((one) => JSON.stringify(one)))
      assert.doesNotMatch(text, /欧阳守密|oy@example/);
    const shown = await command(id, 'reveal', { field: 'personName' });
    assert.equal(shown.body.data.value, PERSON.title);
  });
});
