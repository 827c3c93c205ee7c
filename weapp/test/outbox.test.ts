import assert from 'node:assert/strict';
import { ApiError } from '../miniprogram/services/apiError.ts';
import { Outbox, type Wish } from '../miniprogram/stores/outbox.ts';
import { memoryStorage } from './memoryStorage.ts';

describe('the outbox', () => {
  const put: Wish = { method: 'PUT', path: 'kept/questions/1' };
  const open = (storage = memoryStorage()) => {
    const phone = { status: undefined as number | undefined, sent: [] as Wish[], refused: [] as Wish[] };
    const outbox = new Outbox({
      read: () => storage.read('outbox'),
      write: (wishes) => storage.write('outbox', wishes),
      async send(wish) {
        if (phone.status !== undefined) throw new ApiError('code', '不行', phone.status);
        phone.sent.push(wish);
      },
      onRefused: (wish) => phone.refused.push(wish),
      later: () => () => {},
    });
    return { outbox, phone, storage };
  };

  it('keeps wishes without a network and over a kill, and sends the newest of each path once', async () => {
    const offline = open();
    offline.phone.status = 0;
    offline.outbox.put(put);
    await offline.outbox.flush();
    offline.outbox.put({ ...put, method: 'DELETE' });
    await offline.outbox.flush();
    const { outbox, phone } = open(offline.storage);
    await outbox.flush();
    await outbox.flush();
    assert.deepEqual(phone.sent, [{ ...put, method: 'DELETE' }]);
    assert.equal(outbox.empty(), true);
  });

  it('drops what the server refuses for good and says so, and reads past damage', async () => {
    const storage = memoryStorage();
    storage.write('outbox', [null, 7, { method: 'PATCH', path: 'x' }, put]);
    const { outbox, phone } = open(storage);
    phone.status = 404;
    await outbox.flush();
    assert.deepEqual([phone.refused, outbox.empty()], [[put], true]);
  });
});
