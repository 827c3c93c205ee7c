import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type TestDatabase, testDatabase } from '../../../test/database.ts';
import { normalise } from './normalise.ts';

describe('folded stems', () => {
  let database: TestDatabase;
  before(async () => {
    database = await testDatabase();
  });
  after(() => database.close());

  const letters = [...'电压a1B.,:;!?。、·•…□“”‘’《》「」（）()[]【】〔〕_＿　 \n\t\'"①²μＡ１．：'];
  const texts = fc.array(fc.constantFrom(...letters, '\u200b', '\ufeff', '\u00a0', '\u0001'), {
    maxLength: 12,
  });

  it('are equal for all stems that say the same', async () => {
    const pairs = fc.sample(fc.tuple(texts, texts), 4000).map((pair) => pair.map((one) => one.join('')));
    const alike = pairs.flatMap(([one = '', noise = '']) => {
      const marks = [...noise].filter((letter) => normalise(letter) === '');
      const other = [...one].map((letter, at) => (marks[at] ?? '') + letter).join('');
      return normalise(one) === normalise(other) ? [{ one, other }] : [];
    });
    assert.ok(alike.length > 500, `${alike.length} are alike`);
    const { rows } = await database.db.raw(
      `select one, other from jsonb_to_recordset(?::jsonb) as t(one text, other text)
       where fold_stem(one) <> fold_stem(other)`,
      [JSON.stringify(alike)],
    );
    assert.deepEqual(rows, []);
  });

  it('tell words, numbers and capitals apart', async () => {
    const { rows } = await database.db.raw(
      `select count(distinct fold_stem(t)) as count from unnest(array['电压', '电流', '10mV', '10MV', '100mV']) t`,
    );
    assert.equal(Number(rows[0].count), 5);
  });
});
