import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import * as migration from '../../../migrations/20261128110100_partition_responses.ts';
import { grantAppRole } from '../../infra/appRole.ts';
import { connect } from '../../infra/db.ts';
import { type TestApp, testApp } from '../../test/app.ts';
import { answerAll, makeTraining, open } from '../../test/training.ts';
import { addResponsePartitions } from './partitionStore.ts';

/** As the migration has it. */
const WIDTH = 250_000;

describe('partitions of answers', () => {
  let app: TestApp;
  before(async () => {
    app = await testApp();
  });
  after(() => app.close());

  const partitions = async (): Promise<string[]> => {
    const { rows } = await app.deps.db.raw(
      `select inhrelid::regclass::text as name from pg_inherits where inhparent = 'responses'::regclass
       order by length(inhrelid::regclass::text), 1`,
    );
    return rows.map(({ name }: { name: string }) => name);
  };
  const nextAttemptIs = (id: number) =>
    app.deps.db.raw("select setval(pg_get_serial_sequence('attempts', 'id'), ?, false)", [id]);
  /** Opened and answered as a phone does. */
  const answered = async () => {
    const { blueprint, learner } = await makeTraining(app);
    const learnerId = (await learner()).id;
    const view = await open(app, learnerId, { source: 'training', blueprintId: blueprint.id });
    const client = await app.as({ learnerId });
    const sync = await client.post(`/api/learner/attempts/${view.id}/responses`, {
      responses: answerAll(view),
    });
    assert.equal(sync.status, 200, JSON.stringify(sync.body));
    return { id: view.id, count: view.items.length };
  };
  const held = async (table: string, attemptId: number): Promise<number> =>
    (await app.deps.db(table).where({ attempt_id: attemptId })).length;

  it('hold the answers of attempts that were opened about the same time, and some are made ahead', async () => {
    assert.equal((await partitions()).length, 3);
    const { id, count } = await answered();
    assert.equal(await held(`responses_until_${WIDTH}`, id), count);
    assert.equal(await addResponsePartitions(app.deps.db), 0);
    await nextAttemptIs(2 * WIDTH + 7);
    const later = await answered();
    assert.equal(await held(`responses_until_${3 * WIDTH}`, later.id), later.count);
    assert.equal(await addResponsePartitions(app.deps.db), 2);
    assert.equal((await partitions()).at(-1), `responses_until_${5 * WIDTH}`);
  });

  it('are made when an attempt is opened, should nobody have made them before', async () => {
    await nextAttemptIs(9 * WIDTH);
    const [one, other] = await Promise.all([answered(), answered()]);
    for (const { id, count } of [one, other])
      assert.equal(await held(`responses_until_${10 * WIDTH}`, id), count);
  });

  it('are looked into by the number of the attempt, one and no other', async () => {
    const { id } = await answered();
    for (const [query, bindings] of [
      ['select * from responses where attempt_id = ?', [id]],
      ['select r.* from attempts a join responses r on r.attempt_id = a.id where a.id = ?', [id]],
    ] as const) {
      const { rows } = await app.deps.db.raw(`explain ${query}`, bindings);
      const plan = rows.map((row: Record<string, string>) => row['QUERY PLAN']).join('\n');
      assert.equal(new Set(plan.match(/(?<=responses_until_)\d+/g)).size, 1, plan);
    }
  });

  it('are made by the user that the application works as, who owns no table', async () => {
    const role = `app_${randomBytes(4).toString('hex')}`;
    await grantAppRole(app.deps.db, role, 'secret-of-a-test');
    const url = new URL(app.deps.config.databaseUrl);
    [url.username, url.password] = [role, 'secret-of-a-test'];
    const db = connect(url.href, { max: 1 });
    try {
      await nextAttemptIs(19 * WIDTH);
      const { id } = await answered();
      assert.equal(await addResponsePartitions(db), 2);
      assert.ok((await db('responses').where({ attempt_id: id })).length > 0);
    } finally {
      await db.destroy();
      await app.deps.db.raw(`reassign owned by ${role} to current_user`);
      await app.deps.db.raw(`drop owned by ${role}`);
      await app.deps.db.raw(`drop role ${role}`);
    }
  });

  it('keep what was there before, and give it back', async () => {
    const { db } = app.deps;
    const before = await db('responses').orderBy(['attempt_id', 'item_id']);
    await migration.down(db);
    assert.deepEqual(await db('responses').orderBy(['attempt_id', 'item_id']), before);
    await migration.up(db);
    assert.deepEqual(await db('responses').orderBy(['attempt_id', 'item_id']), before);
    const { id, count } = await answered();
    assert.equal(await held('responses', id), count);
  });
});
