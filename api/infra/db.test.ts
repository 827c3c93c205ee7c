import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { type TestDatabase, testDatabase } from '../test/database.ts';

describe('connect', () => {
  let test: TestDatabase;
  before(async () => {
    test = await testDatabase();
  });
  after(() => test.close());

  it('reads bigint, numeric and their arrays as numbers, instants as Date, date as text', async () => {
    const { rows } = await test.db.raw(`select 5::bigint as id, 1.50::numeric as score,
      array[1, null, 3]::bigint[] as ids, array[0.5]::numeric[] as scores,
      '2026-11-24T08:00:00Z'::timestamptz as at, '2026-11-24'::date as day, '{"a":[1]}'::jsonb as json`);
    assert.deepEqual(rows, [
      {
        id: 5,
        score: 1.5,
        ids: [1, null, 3],
        scores: [0.5],
        at: new Date('2026-11-24T08:00:00Z'),
        day: '2026-11-24',
        json: { a: [1] },
      },
    ]);
  });

  it('finds Chinese text by trigrams, whatever the locale of the machine', async () => {
    await test.db.raw('create extension if not exists pg_trgm');
    const { rows } = await test.db.raw("select show_trgm('安全生产') <> '{}' as found");
    assert.deepEqual(rows, [{ found: true }]);
  });
});
