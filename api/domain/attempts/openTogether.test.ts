/** What is asked and stored of many openings in one statement. */
import assert from 'node:assert/strict';
import { byKeys, connect } from '../../infra/db.ts';
import { type TestApp, testApp } from '../../test/app.ts';
import { makePaper } from '../../test/factories.ts';
import { makeTraining, open } from '../../test/training.ts';
import { findPlans } from './planStore.ts';

describe('opening attempts together with others', () => {
  let app: TestApp;
  before(async () => {
    app = await testApp();
  });
  after(() => app.close());

  it('stores what each was shown, when drawn and fixed papers of several exams are opened together', async () => {
    const exams = await Promise.all([makeTraining(app), makeTraining(app)]);
    const wishes = await Promise.all(
      exams.flatMap(({ blueprint, version }) => [
        { source: 'training', blueprintId: blueprint.id },
        { source: 'training', blueprintId: blueprint.id, mode: 'exam' },
        makePaper(app.deps, { blueprint_id: blueprint.id, version_id: version.id }).then(({ id }) => ({
          source: 'paper',
          paperId: id,
        })),
      ]),
    );
    const views = await Promise.all(
      [...wishes, ...wishes].map(async (wish, index) => {
        const { id } = await exams[Math.floor((index % wishes.length) / 3)]!.learner();
        return { learnerId: id, wish, view: await open(app, id, wish) };
      }),
    );
    for (const { learnerId, wish, view } of views) {
      const row = await app.deps.db('attempts').where({ id: view.id }).first();
      assert.deepEqual(
        [row.learner_id, row.mode, row.source, row.paper_id, row.item_ids, row.rules, row.max_score],
        [
          ...[learnerId, view.mode, wish.source, 'paperId' in wish ? wish.paperId : null],
          ...[view.items.map(({ id }) => id), view.rules, 11],
        ],
      );
      assert.deepEqual(
        [row.started_at.toISOString(), row.deadline_at?.toISOString() ?? null],
        [view.startedAt, view.deadlineAt],
      );
    }
  });

  it("looks for a running exam of the learner without walking through everybody's", async () => {
    const { blueprint, version, learner } = await makeTraining(app);
    const paper = await makePaper(app.deps, { blueprint_id: blueprint.id, version_id: version.id });
    const learnerId = (await learner()).id;
    await open(app, learnerId, { source: 'paper', paperId: paper.id });
    const { db } = app.deps;
    await db.raw(
      `with many as (
        insert into learners (phone, phone_index) select '', gen_random_uuid() from generate_series(1, 2000) returning id
      ) insert into attempts (learner_id, client_key, mode, source, item_ids, rules, state, deadline_at, max_score)
        select id, gen_random_uuid(), 'exam', 'training', '{}', '{}', 'in_progress', now() + interval '1 day', 0 from many`,
    );
    const one = connect(app.deps.config.databaseUrl, { max: 1 });
    const read = async () => {
      await byKeys(one).raw('select pg_stat_force_next_flush()');
      const { rows } = await byKeys(one).raw(
        "select sum(idx_tup_read)::int as read from pg_stat_user_indexes where relname = 'attempts'",
      );
      return rows[0].read;
    };
    const before = await read();
    const [plan] = await findPlans(one, 'paper', [{ id: paper.id, learnerId }]);
    const entries = (await read()) - before;
    await one.destroy();
    assert.equal(plan?.running?.paperId, paper.id);
    // Not none, or nothing was counted; some may be of what other connections did before.
    assert.ok(entries >= 1 && entries < 1000, `${entries} index entries`);
  });
});
