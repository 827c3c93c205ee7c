/** Folded scores, told by an independent computation over all attempts as they are in the end. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { connect } from '../../../infra/db.ts';
import { type TestApp, testApp } from '../../../test/app.ts';
import { makeLearner, makeOccupation, makeOrganisation, unique } from '../../../test/factories.ts';
import { seesAll } from '../../../test/seesAll.ts';
import { dayOf } from '../../../timeZone.ts';
import { detach } from '../../cancellation/store.ts';
import { foldAll } from '../fold.ts';
import type { ScoresFilter } from './contract.ts';
import type { PaperKind } from './kinds.ts';
import { findScores } from './store.ts';

const LEARNERS = 4;
const GROUPS = 2;
/** Midnights of the centre, and days of three months. */
const moments = [
  '2026-09-30T15:59:59Z',
  '2026-09-30T16:00:00Z',
  '2026-10-11T03:00:00Z',
  '2026-10-31T15:59:59Z',
  '2026-11-01T02:00:00Z',
  '2026-11-01T09:00:00Z',
];
const marks = fc.record({
  score: fc.nat({ max: 80 }),
  max_score: fc.constantFrom(0, 7, 60, 80),
  passed: fc.constantFrom(true, false, null),
  grading: fc.constantFrom(null, 'waiting', 'graded'),
  answered_count: fc.nat({ max: 9 }),
  correct_count: fc.nat({ max: 9 }),
});
const learner = fc.nat({ max: LEARNERS - 1 });
const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      does: fc.constant('handIn' as const),
      learner,
      at: fc.constantFrom(...moments),
      source: fc.constantFrom('training', 'wrong', 'smart'),
      marks,
    }),
  },
  // By raters, or after its key was mended: both write these columns.
  { weight: 3, arbitrary: fc.record({ does: fc.constant('markAgain' as const), which: fc.nat(), marks }) },
  {
    weight: 2,
    arbitrary: fc.record({ does: fc.constant('move' as const), learner, to: fc.nat({ max: GROUPS }) }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('cancel' as const), learner }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('fold' as const) }) },
);
const day = fc.option(fc.constantFrom('2026-09-30', '2026-10-01', '2026-10-12', '2026-10-31', '2026-11-01'), {
  nil: undefined,
});
const question = fc.record({
  by: fc.constantFrom('learner' as const, 'class' as const, 'organisation' as const),
  from: day,
  to: day,
  kinds: fc.constantFrom<PaperKind[] | undefined>(undefined, ['wrong'], ['wrong', 'smart']),
});

interface Row {
  learner_id: number;
  submitted_at: Date;
  source: string;
  score: number;
  max_score: number;
  passed: boolean | null;
  grading: string | null;
  answered_count: number;
  correct_count: number;
}

describe('folded scores', function () {
  this.timeout(60_000);
  let app: TestApp;
  before(async () => {
    app = await testApp();
  });
  after(() => app.close());

  async function stage() {
    const { db } = app.deps;
    const { id: occupationId } = await makeOccupation(app.deps);
    const organisations = await Promise.all(Array.from({ length: GROUPS }, () => makeOrganisation(app.deps)));
    const classes: { id: number }[] = await db('classes')
      .insert(organisations.map(({ id }) => ({ name: unique('班'), organisation_id: id })))
      .returning('id');
    const groups = [
      ...organisations.map(({ id }, n) => ({ organisation_id: id, class_id: classes[n]!.id })),
      { organisation_id: null, class_id: null },
    ];
    const learners = await Promise.all(
      Array.from({ length: LEARNERS }, (_, n) =>
        makeLearner(app.deps, { occupation_id: occupationId, ...groups[n % groups.length] }),
      ),
    );
    return { occupationId, groups, ids: learners.map(({ id }) => id), attemptIds: [] as number[] };
  }
  type Stage = Awaited<ReturnType<typeof stage>>;

  async function handIn(to: Stage, learnerId: number, row: object): Promise<void> {
    const [{ id }] = await app.deps
      .db('attempts')
      .insert({
        ...{ learner_id: learnerId, client_key: unique('tap'), mode: 'practice', state: 'submitted' },
        ...{ item_ids: [], rules: { sections: [] }, started_at: '2026-09-20T01:00:00Z', ...row },
      })
      .returning('id');
    to.attemptIds.push(id);
  }

  async function play(to: Stage, told: typeof step extends fc.Arbitrary<infer T> ? T : never) {
    const { db } = app.deps;
    if (told.does === 'fold') return void (await foldAll(app.deps));
    if (told.does === 'handIn') {
      const learnerId = to.ids[told.learner]!;
      await handIn(to, learnerId, { source: told.source, submitted_at: told.at, ...told.marks });
      // As handing in does, in one transaction with it.
      const row = { learner_id: learnerId, day: dayOf(new Date(told.at)), answered: 1, right_count: 0 };
      return void (await db('learner_days').insert(row).onConflict().ignore());
    }
    if (told.does === 'markAgain') {
      const id = to.attemptIds[told.which % to.attemptIds.length];
      return void (id && (await db('attempts').where({ id }).update(told.marks)));
    }
    const id = to.ids[told.learner]!;
    if (told.does === 'move') return void (await db('learners').where({ id }).update(to.groups[told.to]!));
    await db.transaction((trx) => detach(trx, id, { phone: 'x', phoneIndex: unique('x'), at: new Date() }));
  }

  /** From the attempts themselves, by where their learners are now. */
  async function direct(
    { ids }: Stage,
    { by, from, to, kinds }: typeof question extends fc.Arbitrary<infer T> ? T : never,
  ) {
    const { db } = app.deps;
    const learners = await db('learners').whereIn('id', ids).select('id', 'class_id', 'organisation_id');
    const within = (one: string) => (!from || one >= from) && (!to || one <= to);
    const attempts: Row[] = (await db('attempts').whereIn('learner_id', ids)).filter(
      (row: Row) => within(dayOf(row.submitted_at)) && (!kinds || kinds.some((kind) => kind === row.source)),
    );
    const days = (
      await db('learner_days').whereIn('learner_id', ids).select('learner_id', db.raw('day::text'))
    ).filter((row) => within(row.day));
    const keyOf = (one: (typeof learners)[number]): number | null =>
      ({ learner: one.id, class: one.class_id, organisation: one.organisation_id })[by];
    return new Map(
      [...new Set(learners.map(keyOf))].map((key) => {
        const own = new Set(learners.filter((one) => keyOf(one) === key).map(({ id }) => id));
        const rows = attempts.filter((row) => own.has(row.learner_id));
        const shares = rows
          .filter((row) => row.grading !== 'waiting' && row.max_score > 0)
          .map((row) => (row.score / row.max_score) * 100);
        const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0);
        const judged = rows.filter(({ passed }) => passed !== null);
        return [
          key,
          {
            learners: own.size,
            trained: new Set(rows.map((row) => row.learner_id)).size,
            attempts: rows.length,
            questions: sum(rows.map((row) => row.answered_count)),
            correct: sum(rows.map((row) => row.correct_count)),
            mean: shares.length ? sum(shares) / shares.length : null,
            best: shares.length ? Math.max(...shares) : null,
            passRate: judged.length ? judged.filter(({ passed }) => passed).length / judged.length : null,
            days: days.filter((row) => own.has(row.learner_id)).length / own.size,
            lastAt: rows.length ? Math.max(...rows.map((row) => row.submitted_at.getTime())) : null,
          },
        ];
      }),
    );
  }

  it('are what all attempts give, by the classes that learners are in now, whatever happened in which order', async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 4, maxLength: 25 }),
        fc.array(question, { minLength: 3, maxLength: 3 }),
        async (steps, questions) => {
          const to = await stage();
          for (const one of steps) await play(to, one);
          await foldAll(app.deps);
          for (const asked of questions) {
            const filter: ScoresFilter = { ...asked, occupationId: to.occupationId, sort: '-mean' };
            const { data } = await findScores(app.deps.db, filter, await seesAll(app), {
              limit: 50,
              offset: 0,
            });
            const expected = await direct(to, asked);
            assert.equal(data.length, expected.size);
            for (const row of data) {
              const { mean, best, passRate, days, ...exact } = expected.get(row.id)!;
              const { learners, trained, attempts, questions: answered, correct, lastAt } = row;
              const found = { learners, trained, attempts, questions: answered, correct };
              assert.deepEqual({ ...found, lastAt: lastAt?.getTime() ?? null }, exact);
              near(row.mean, mean, 0.05);
              near(row.best, best, 0.05);
              near(row.passRate, passRate, 0.00005);
              near(row.days, days, 0.05);
              compared += row.attempts;
            }
          }
        },
      ),
      { numRuns: 20, endOnFailure: true },
    );
    assert.ok(compared > 0, 'nothing was compared');
  });

  /** Equal but for what rounding to the last shown place takes away. */
  function near(found: number | null, expected: number | null, half: number): void {
    if (found === null || expected === null) assert.equal(found, expected);
    else assert.ok(Math.abs(found - expected) <= half + 1e-6, `${found} is not ${expected}`);
  }

  it('miss no mark that is given while they are folded, and fold it once by whichever process', async () => {
    const { db, config } = app.deps;
    const other = connect(config.databaseUrl!);
    try {
      const to = await stage();
      const row = { source: 'training', submitted_at: moments[2], max_score: 100, score: 10 };
      await handIn(to, to.ids[0]!, row);
      const rater = await db.transaction();
      await rater('attempts').where({ id: to.attemptIds[0] }).update({ score: 90 });
      const folding = foldAll({ db: other });
      const waiting = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
      while ((await db.raw(waiting)).rowCount === 0);
      await rater.commit();
      await folding;
      await Promise.all([foldAll({ db: other }), foldAll({ db })]);
      await db('attempts').where({ id: to.attemptIds[0] }).update({ score: 70 });
      await Promise.all([foldAll({ db: other }), foldAll({ db })]);
      await foldAll({ db });
      const filter = { by: 'learner', occupationId: to.occupationId, sort: '-mean' } as const;
      const { all } = await findScores(db, filter, await seesAll(app), { limit: 1, offset: 0 });
      assert.deepEqual([all.attempts, all.mean, all.best], [1, 70, 70]);
    } finally {
      await other.destroy();
    }
  });
});
