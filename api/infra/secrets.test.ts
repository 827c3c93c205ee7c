import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { createSecrets } from './secrets.ts';

const key = randomBytes(32);

describe('secrets', () => {
  it('reads back what it sealed, and seals the same text differently each time', () => {
    const secrets = createSecrets(key);
    const sealed = secrets.encrypt('13800000001 张三');
    assert.equal(secrets.decrypt(sealed), '13800000001 张三');
    assert.notEqual(secrets.encrypt('13800000001 张三'), sealed);
    assert.doesNotMatch(sealed, /13800000001/);
  });

  it('refuses a value of which any byte was changed', () => {
    const secrets = createSecrets(key);
    const sealed = secrets.encrypt('x');
    const [id, body] = sealed.split('.') as [string, string];
    const bytes = Buffer.from(body, 'base64url');
    for (const position of bytes.keys()) {
      const changed = Buffer.from(bytes);
      changed[position] = (changed[position] as number) ^ 1;
      assert.throws(() => secrets.decrypt(`${id}.${changed.toString('base64url')}`));
    }
  });

  it('reads values of an earlier key after a change of key, and not without it', () => {
    const sealed = createSecrets(key).encrypt('x');
    const next = randomBytes(32);
    assert.equal(createSecrets(next, { old: key }).decrypt(sealed), 'x');
    assert.throws(() => createSecrets(next).decrypt(sealed), /no key/);
  });

  it('gives equal texts equal blind indexes, which depend on the key', () => {
    const index = createSecrets(key).blindIndex('13800000001');
    assert.equal(createSecrets(key).blindIndex('13800000001'), index);
    assert.notEqual(createSecrets(key).blindIndex('13800000002'), index);
    assert.notEqual(createSecrets(randomBytes(32)).blindIndex('13800000001'), index);
  });
});
