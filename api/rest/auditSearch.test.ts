/** Staff search the audit log for a part of what was written, of which they may not see everything. */
import assert from 'node:assert/strict';
import { appSuite } from '../test/appSuite.ts';
import { makeOccupation } from '../test/factories.ts';

describe('the search of the audit log', () => {
  const suite = appSuite('super');

  const search = async (word: string) => {
    const reply = await suite.staff.get(`/api/staff/audit-log?q=${encodeURIComponent(word)}`);
    assert.equal(reply.status, 200, word);
    return reply.body;
  };
  const found = async (word: string): Promise<number> => (await search(word)).total;

  it('finds any part of a text or number from before or after, and neither keys nor patterns', async () => {
    const { id } = await makeOccupation(suite.app.deps, { name: '危险化学品作业 Q8-2026' });
    await suite.staff.patch(`/api/staff/occupations/${id}`, {
      name: '100%"制冷"\\空调_作业',
      position: 73_519,
    });
    const words = ['品', '化学', '学品作', '作业 q8', '2026', '73519', '351', '"制冷"\\', '100%', '_作'];
    for (const word of words) assert.equal(await found(word), 1, word);
    for (const word of ['化品', '作业Q8', '2602', 'name', '%制', '作_', '{', '":'])
      assert.equal(await found(word), 0, word);
  });

  it('finds nobody by what the log masks', async () => {
    const phone = '13977754321';
    const { id } = (await suite.staff.post('/api/staff/learners', { phone, name: '欧阳春晓' })).body.data;
    await suite.staff.patch(`/api/staff/learners/${id}`, { name: '司马相如' });
    for (const word of [phone, '77754', '欧阳', '春晓', '司马']) assert.equal(await found(word), 0, word);
    const { data } = await search('139****4321');
    assert.deepEqual([data.length, data[0]?.rowId], [1, String(id)]);
  });

  it('reads an index, however large the log', async () => {
    const { db } = suite.app.deps;
    await db.raw(`
      insert into audit_log (action, resource, row_id, before, after)
      select 'update', 'questions', i, jsonb_build_object('stem', '第' || i || '题'), jsonb_build_object('stem', '新' || i)
      from generate_series(1, 3000) i`);
    await db.raw('analyze audit_log');
    const asked: { sql: string; bindings: string[] }[] = [];
    db.on('query', (query) => asked.push(query));
    assert.equal(await found('第2718题'), 1);
    const { sql, bindings } = asked.find((query) => query.sql.includes('text_grams'))!;
    const { rows } = await db.raw(
      `explain ${sql.replace(/@>|\$\d+/g, (part) => (part === '@>' ? part : '?'))}`,
      bindings,
    );
    const plan = rows.map((row: Record<string, string>) => row['QUERY PLAN']).join('\n');
    for (const index of ['audit_log_before_grams', 'audit_log_after_grams'])
      assert.match(plan, new RegExp(`Bitmap Index Scan on ${index}`));
    assert.doesNotMatch(plan, /Seq Scan on audit_log/);
  });
});
