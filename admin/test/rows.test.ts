import assert from 'node:assert/strict';
import { PLATFORMS } from '../../api/domain/orders/kinds.ts';
import { orders } from '../../api/resources/orders.ts';
import { refunds } from '../../api/resources/refunds.ts';
import { emptyText, titleOf } from '../src/crud/fields.ts';
import { offeredCommands } from '../src/crud/offers.ts';

describe('what is said of rows', () => {
  const resource = (more: object) =>
    ({ label: '订单', title: 'id', fields: [], actions: ['list'], ...more }) as never;

  it('is where they come from when there are none, as far as the role may know', () => {
    const empty = '学员下单后，订单会显示在这里';
    assert.equal(emptyText(resource({ empty }), false), empty);
    assert.equal(emptyText(resource({}), false), '还没有内容');
    assert.equal(
      emptyText(resource({ empty, actions: ['create'] }), false),
      '还没有内容，请点“新建订单”添加',
    );
    assert.match(emptyText(resource({ empty }), true), /没有符合条件的内容/);
  });

  it('is their number where they have no name', () => {
    assert.equal(titleOf(resource({}), { id: 7 }), '编号 7');
    assert.equal(titleOf(resource({ title: 'name' }), { id: 7, name: '电工\n五级' }), '电工 五级');
  });
});

describe('what an order offers', () => {
  const offered = (change: object) =>
    offeredCommands(
      { commands: [...orders.commands!] },
      { id: 1, state: 'paid', kind: 'membership', amountFen: 7990, provider: 'wxpay_v3', ...change },
    ).map(({ name }) => name);

  it('is paying back by WeChat Pay on any device, and by virtual payment where Apple has not sold it', () => {
    const devices = Object.keys(PLATFORMS);
    const refundable = (provider: string) =>
      devices.filter((platform) => offered({ provider, platform }).includes('refund'));
    assert.deepEqual(refundable('wxpay_v3'), devices);
    assert.deepEqual(refundable('xpay'), ['android', 'ohos', 'windows', 'devtools']);
  });

  it('is nothing where there is no money to pay back, or it is not refunded', () => {
    for (const change of [{ state: 'pending' }, { kind: 'material' }, { amountFen: 0 }])
      assert.deepEqual(offered({ platform: 'ios', ...change }), []);
  });
});

describe('what a refund offers', () => {
  const offered = (change: object) =>
    offeredCommands({ commands: [...refunds.commands!] }, { id: 1, voucherKind: null, ...change }).map(
      ({ label }) => label,
    );

  it('is another voucher once it was paid by hand, and the one that is there', () => {
    assert.deepEqual(offered({ state: 'by_hand' }), ['上传新凭证']);
    assert.deepEqual(offered({ state: 'by_hand', voucherKind: 'pdf' }), ['下载凭证', '上传新凭证']);
    assert.deepEqual(offered({ state: 'succeeded' }), []);
  });
});
