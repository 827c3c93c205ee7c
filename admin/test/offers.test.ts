import assert from 'node:assert/strict';
import { PLATFORMS } from '../../api/domain/orders/kinds.ts';
import { orders } from '../../api/resources/orders.ts';
import { offeredCommands } from '../src/crud/offers.ts';

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
