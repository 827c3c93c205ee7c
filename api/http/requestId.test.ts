import assert from 'node:assert/strict';
import { newRequestId } from './requestId.ts';

describe('the number of a request', () => {
  it('is 32 hexadecimal digits, another for every request', () => {
    const ids = Array.from({ length: 2_000 }, newRequestId);
    for (const id of ids) assert.match(id, /^[\da-f]{32}$/);
    assert.equal(new Set(ids).size, ids.length);
  });
});
