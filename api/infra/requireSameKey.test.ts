import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { StartupError } from '../startupError.ts';
import { testDatabase } from '../test/database.ts';
import { requireSameKey } from './requireSameKey.ts';

describe('the key of a database', () => {
  it('is the one of its first start', async () => {
    const { db, close } = await testDatabase();
    const key = randomBytes(32);
    await requireSameKey(db, key);
    await requireSameKey(db, key);
    await assert.rejects(requireSameKey(db, randomBytes(32)), StartupError);
    await requireSameKey(db, key);
    await close();
  });
});
