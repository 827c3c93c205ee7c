/** What foreign keys promise, which a trigger of `attempts` looks up once per statement. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type TestApp, testApp } from '../../test/app.ts';
import { makePaper } from '../../test/factories.ts';
import { makeTraining, open } from '../../test/training.ts';

describe('what an attempt refers to', () => {
  let app: TestApp;
  before(async () => {
    app = await testApp();
  });
  after(() => app.close());

  const made = async () => {
    const { blueprint, version, learner } = await makeTraining(app);
    const paper = await makePaper(app.deps, { blueprint_id: blueprint.id, version_id: version.id });
    const row = {
      learner_id: (await learner()).id,
      client_key: randomUUID(),
      mode: 'exam',
      source: 'paper',
      blueprint_id: blueprint.id,
      paper_id: paper.id,
      version_id: version.id,
      item_ids: [],
      rules: '{}',
      state: 'in_progress',
      max_score: 0,
    };
    const parents = {
      learner_id: 'learners',
      paper_id: 'papers',
      blueprint_id: 'blueprints',
      version_id: 'bank_versions',
    };
    return { row, parents, paper, learnerId: row.learner_id };
  };
  const deleting = (table: string, id: number) =>
    app.deps
      .db(table)
      .where({ id })
      .delete()
      .then(
        () => 'deleted',
        (error: Error & { constraint?: string }) => error.constraint,
      );

  it('must be there, each of it', async () => {
    const { row, parents } = await made();
    for (const column of Object.keys(parents))
      await assert.rejects(
        app.deps.db('attempts').insert([
          { ...row, state: 'submitted' },
          { ...row, client_key: randomUUID(), [column]: 999_999_999 },
        ]),
        { code: '23503', constraint: `attempts_${column}_foreign`, table: 'attempts' },
      );
    assert.equal((await app.deps.db('attempts').where({ learner_id: row.learner_id })).length, 0);
  });

  it('is not deleted, and staff are told what stands in the way', async () => {
    const { row, parents, paper, learnerId } = await made();
    await app.deps.db('attempts').insert(row);
    for (const [column, table] of Object.entries(parents))
      assert.match(
        (await deleting(table, row[column as keyof typeof parents])) ?? '',
        /_foreign|_of_/,
        `${table} of an attempt`,
      );
    assert.equal(await deleting('learners', learnerId), 'attempts_learner_id_foreign');
    const refused = await (await app.as('super')).delete(`/api/staff/papers/${paper.id}`);
    assert.equal(refused.status, 409);
    assert.match(refused.body.error.message, /1 条/);
  });

  it('is not deleted while an attempt of it is being opened', async () => {
    const { row, paper, learnerId } = await made();
    const trx = await app.deps.db.transaction();
    await trx('attempts').insert(row);
    const deleted = Promise.all([deleting('papers', paper.id), deleting('learners', learnerId)]);
    assert.equal(await Promise.race([deleted, sleep(100, 'waiting')]), 'waiting');
    await trx.commit();
    assert.deepEqual(await deleted, ['attempts_paper_id_foreign', 'attempts_learner_id_foreign']);
  });

  it('is not opened while it is being deleted', async () => {
    for (const [column, table] of [
      ['paper_id', 'papers'],
      ['learner_id', 'learners'],
    ] as const) {
      const { row } = await made();
      const trx = await app.deps.db.transaction();
      await trx(table).where({ id: row[column] }).delete();
      const inserted = app.deps
        .db('attempts')
        .insert(row)
        .then(
          () => 'inserted',
          (error: Error & { constraint?: string }) => error.constraint,
        );
      assert.equal(await Promise.race([inserted, sleep(100, 'waiting')]), 'waiting');
      await trx.commit();
      assert.equal(await inserted, `attempts_${column}_foreign`);
    }
  });

  it('never becomes another', async () => {
    const { blueprint, learner } = await makeTraining(app);
    const owner = (await learner()).id;
    const { id } = await open(app, owner, { source: 'training', blueprintId: blueprint.id });
    const moved = app.deps
      .db('attempts')
      .where({ id })
      .update({ learner_id: (await learner()).id });
    await assert.rejects(moved, { code: '23001' });
  });
});
