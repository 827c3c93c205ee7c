/** What a process knows of a paper opens it by one statement, and opens nothing that asking would refuse. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { AppError } from '../../errors.ts';
import { connect } from '../../infra/db.ts';
import type { TestApp } from '../../test/app.ts';
import { makeExamPlan, makeLevel } from '../../test/factories.ts';
import { makePlan } from '../../test/orders.ts';
import { unasked } from '../../test/training.ts';
import type { AttemptView, OpenAttempt } from './contract.ts';
import {
  HOUR_MS,
  hours,
  knownSuite,
  LOGINS,
  type Made,
  make,
  type Needs,
  OVER,
  wishFor,
} from './openKnown.fixture.ts';
import type { PlanKind } from './planStore.ts';

const LATER = { exam_starts_at: hours(24 * 100), exam_ends_at: hours(24 * 101) };

/** What has become different since the process was told. */
const CHANGES = {
  nothing: async () => {},
  renamed: ({ deps }, kind, made) => rowOf(deps, kind, made).update({ name: `新名称 ${made.paper.id}` }),
  'switched off': ({ deps }, kind, made) =>
    rowOf(deps, kind, made).update(kind === 'paper' ? { published: false } : { enabled: false }),
  'withdrawn version': ({ deps }, _, { version }) =>
    deps.db('bank_versions').where({ id: version.id }).update({ withdrawn_at: new Date() }),
  'of another level': async ({ deps }, _, { bank }) =>
    deps
      .db('banks')
      .where({ id: bank.id })
      .update({ level_id: (await makeLevel(deps)).id }),
  'for members': (app) => makePlan(app),
  'exam postponed': ({ deps }, _, { told }) => deps.db('exam_plans').where({ id: told.id }).update(LATER),
  'exam over': ({ deps }, _, { told }) => deps.db('exam_plans').where({ id: told.id }).update(OVER),
  'exam renamed': ({ deps }, _, { told }) =>
    deps
      .db('exam_plans')
      .where({ id: told.id })
      .update({ name: `改名的考试 ${told.id}` }),
} satisfies Record<string, (app: TestApp, kind: PlanKind, made: Made) => PromiseLike<unknown>>;

const rowOf = ({ db }: TestApp['deps'], kind: PlanKind, { paper, blueprint }: Made) =>
  kind === 'paper' ? db('papers').where({ id: paper.id }) : db('blueprints').where({ id: blueprint.id });

/** Another attempt that the learner has open. */
const RUNNING = {
  nothing: undefined,
  practice: { mode: 'practice' },
  exam: { mode: 'exam', deadline_at: hours(2) },
  'exam whose time is up': { mode: 'exam', deadline_at: hours(-1) },
};

const keysOf = <Of extends object>(of: Of) => fc.constantFrom(...(Object.keys(of) as (keyof Of)[]));
const situation = fc.record({
  kind: fc.constantFrom<PlanKind[]>('training', 'paper'),
  change: keysOf(CHANGES),
  running: fc.oneof(fc.constant('nothing' as const), keysOf(RUNNING)),
  exam: fc.constantFrom('told', 'told', 'told', 'another', 'over', 'none'),
  trainsWithoutPlan: fc.boolean(),
  login: fc.oneof({ weight: 3, arbitrary: fc.constant('held' as const) }, keysOf(LOGINS)),
  agreement: fc.constantFrom('none', 'none', 'accepted', 'due'),
});

describe('opening what the process knows', () => {
  const { suite, tokenOf, open, tell, areStored, publishAgreement, withdrawAgreements } = knownSuite();

  /** The title of what was opened, or why nothing was. */
  const outcome = (token: string, wish: OpenAttempt, deps: Needs) =>
    open(token, wish, deps).then(
      ({ rules, items }) => `${rules.title}, ${items.length}`,
      (error: unknown) => {
        if (error instanceof AppError) return error.message;
        throw error;
      },
    );

  it('answers as a process does that has been told nothing', async () => {
    await fc.assert(
      fc.asyncProperty(
        situation,
        async ({ kind, change, running, exam, trainsWithoutPlan, login, agreement }) => {
          const { db } = suite.app.deps;
          const made = await make(suite.app);
          await db('occupations')
            .where({ id: made.bank.occupation_id })
            .update({ trains_without_plan: trainsWithoutPlan });
          await tell(kind, made);
          const other =
            exam === 'told' ? made.told : await makeExamPlan(suite.app.deps, exam === 'over' ? OVER : {});
          const row = { exam_plan_id: exam === 'none' ? null : other.id };
          const twins = [(await made.learner(row)).id, (await made.learner(row)).id] as const;
          const tokens = [await tokenOf(twins[0]), await tokenOf(twins[1])] as const;
          if (RUNNING[running])
            await db('attempts').insert(
              twins.map((learner_id) => ({
                ...{ learner_id, client_key: randomUUID(), source: 'training', state: 'in_progress' },
                ...{ item_ids: [], rules: { title: '另一场' }, max_score: 0, ...RUNNING[running] },
              })),
            );
          await CHANGES[change](suite.app, kind, made);
          for (const [place, token] of tokens.entries())
            await LOGINS[login](suite.app, token, twins[place] as number);
          if (agreement !== 'none') await publishAgreement(agreement === 'accepted' ? twins : []);
          const ignorant = connect(suite.app.deps.config.databaseUrl, { max: 2 });
          try {
            assert.equal(
              await outcome(tokens[0], wishFor(kind, made), suite.app.deps),
              await outcome(tokens[1], wishFor(kind, made), { ...suite.app.deps, db: ignorant }),
            );
          } finally {
            await ignorant.destroy();
            await db('products').update({ published: false });
            await withdrawAgreements();
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it('opens it without asking what it says', async () => {
    for (const kind of ['training', 'paper'] as const) {
      const made = await make(suite.app);
      await tell(kind, made);
      const { id } = await made.learner({ exam_plan_id: made.told.id });
      const token = await tokenOf(id);
      const view = await unasked(suite.app, kind, () => open(token, wishFor(kind, made)));
      const { state, learner_id, item_ids } = await suite.app.deps
        .db('attempts')
        .where({ id: view.id })
        .first();
      assert.deepEqual([state, learner_id, item_ids], ['in_progress', id, view.items.map((item) => item.id)]);
    }
  });

  it('opens those who may among others who may not, whatever they open', async () => {
    const [one, other] = [await make(suite.app), await make(suite.app)];
    await tell('training', one);
    await tell('training', other);
    const elsewhere = await makeExamPlan(suite.app.deps, OVER);
    const outcomes = await Promise.allSettled(
      [one, other, one, other].flatMap((made, place) => {
        const tap = async (exam_plan_id: number, mode: AttemptView['mode']) => {
          const { id } = await made.learner({ exam_plan_id });
          const wish = { ...wishFor('training', made), mode } as OpenAttempt;
          const token = await tokenOf(id);
          return () => open(token, wish);
        };
        return [tap(elsewhere.id, 'practice'), tap(made.told.id, place < 2 ? 'exam' : 'practice')];
      }),
    ).then((taps) => Promise.allSettled(taps.map((tap) => 'value' in tap && tap.value())));
    assert.deepEqual(
      outcomes.map(({ status }) => status),
      [1, 2, 3, 4].flatMap(() => ['rejected', 'fulfilled']),
    );
    await areStored(outcomes.flatMap((one) => ('value' in one && one.value ? [one.value] : [])));
  });

  it('goes by the clock: until the millisecond before the exam has ended', async () => {
    const made = await make(suite.app);
    await tell('training', made);
    const { exam_ends_at } = made.told;
    const at = async (ms: number) => {
      const { id } = await made.learner({ exam_plan_id: made.told.id });
      const clock = () => new Date(exam_ends_at.getTime() + ms);
      const token = await tokenOf(id);
      return () => outcome(token, wishFor('training', made), { ...suite.app.deps, clock });
    };
    const taps = await Promise.all([at(-1), at(0), at(-HOUR_MS)]);
    const [before, after, early] = await Promise.all(taps.map((tap) => tap()));
    assert.equal(before, early);
    assert.match(after ?? '', /已于.+结束/);
  });
});
