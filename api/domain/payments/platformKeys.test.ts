import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { type TestApp, testApp } from '../../test/app.ts';
import { allowProvider, type Buyer, makeBuyer, makePlan } from '../../test/orders.ts';
import { checkKeys, expiryWarnings } from './expiry.ts';
import { PlatformKeys } from './platformKeys.ts';
import type { TrustedKeys } from './signature.ts';

const DAY_MS = 86_400_000;

describe('platform certificates of WeChat Pay', () => {
  let app: TestApp;
  let buyer: Buyer;
  let now = Date.parse('2026-12-01T02:00:00Z');
  before(async () => {
    app = await testApp({
      payment: { hold: true, mode: 'certificate' },
      deps: { clock: () => new Date(now) },
    });
    await allowProvider(app, 'wxpay_v3');
    buyer = await makeBuyer(app);
  });
  after(() => app.close());

  async function paid() {
    const order = await buyer.order((await makePlan(app)).id);
    await buyer.pay(order.id);
    return { order, letter: app.merchant!.outbox.held.pop()! };
  }
  const certificates = async () =>
    (await app.deps.payments.wxpay_v3!.keys!()).filter(({ renewed }) => renewed).length;

  it('change while the system runs: the new one is fetched when it signs, and both are believed', async () => {
    const old = await paid();
    await app.control.changeCertificate('list');
    await app.control.changeCertificate('sign');
    const fresh = await paid();
    assert.notEqual(old.letter.headers['Wechatpay-Serial'], fresh.letter.headers['Wechatpay-Serial']);
    for (const { letter } of [fresh, old]) assert.equal(await app.merchant!.outbox.deliver(letter), 204);
    assert.equal(await certificates(), 2);
    await app.control.changeCertificate('retire');
    assert.equal((await buyer.check((await paid()).order.id)).state, 'paid');
  });

  it('are learnt from an answer to a question, too', async () => {
    now += 61_000;
    await app.control.changeCertificate('list');
    await app.control.changeCertificate('sign');
    const { order } = await paid();
    assert.equal((await buyer.check(order.id)).state, 'paid');
  });

  it('are forgotten when they have ended, and one that was given in a file may have', async () => {
    now += 6 * 365 * DAY_MS;
    buyer = await makeBuyer(app);
    await app.control.changeCertificate('list');
    await app.control.changeCertificate('sign');
    const { letter } = await paid();
    assert.equal(await app.merchant!.outbox.deliver(letter), 204);
    assert.equal(await certificates(), 1);
  });

  it('are told to staff with the day they end, as is what is missing', async () => {
    const said = await checkKeys(app.deps);
    assert.match(said, /商户证书 .*已于 2027-12-01 到期，请及时更换/);
    assert.match(said, /平台证书 5[0-9A-F]{39} 2037-\d\d-\d\d 到期/);
    const config = { ...app.deps.config, paymentFaults: ['WXPAY_API_KEY 未设置'] };
    await assert.rejects(checkKeys({ ...app.deps, config }), { code: 'payment.notUsable' });
    app.merchant!.faults.next.push('serverError');
    await assert.rejects(checkKeys(app.deps), { code: 'payment.unreachable' });
  });
});

describe('keys of WeChat Pay', () => {
  const { publicKey: key } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const serial = '5'.repeat(40);
  let now = 0;
  const made = (downloads: TrustedKeys[]) =>
    new PlatformKeys(
      new Map([['PUB_KEY_ID_1', { key, until: null }]]),
      () => new Date(now),
      async () => downloads.shift() ?? assert.fail('asked once more'),
    );

  it('are asked for once, however many messages wait, and not for every serial that somebody makes up', async () => {
    const keys = made([new Map([[serial, { key, until: new Date(DAY_MS) }]]), new Map()]);
    await Promise.all([1, 2, 3].map(() => keys.meet(serial)));
    assert.ok(keys.get(serial));
    for (const other of ['6', '7']) await keys.meet(other.repeat(40));
    await keys.meet('PUB_KEY_ID_2');
    now += 60_000;
    await keys.meet('6'.repeat(40));
    assert.equal(keys.get('6'.repeat(40)), undefined);
    assert.ok(keys.get('PUB_KEY_ID_1'));
  });

  it('warn in time: of a certificate that people put in place a month, of one that WeChat renews only the last', () => {
    const in_ = (days: number) => new Date(now + days * DAY_MS + 1000);
    const warn = (...keys: Parameters<typeof expiryWarnings>[0]) => expiryWarnings(keys, new Date(now));
    assert.deepEqual(warn({ name: 'A', until: in_(30) }, { name: 'B', until: null }), []);
    assert.match(warn({ name: 'A', until: in_(29) })[0]!, /A 将于 1970-01-30 到期（还有 29 天），请及时更换/);
    assert.match(warn({ name: 'A', until: in_(-1) })[0]!, /A 已于/);
    const [old, fresh] = [in_(2), in_(900)].map((until) => ({ name: 'C', until, renewed: true }));
    assert.deepEqual(warn(fresh!, old!), []);
    assert.match(warn(old!)[0]!, /C 将于 .*系统会自动向微信获取新的/);
  });
});
