/** What a process knows of a paper opens it by one statement, and opens nothing that asking would refuse. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { Deps } from '../../deps.ts';
import { AppError } from '../../errors.ts';
import { requireAgreed } from '../../http/auth.ts';
import { connect } from '../../infra/db.ts';
import type { ReadyJson } from '../../infra/readyJson.ts';
import { type TestApp, testApp } from '../../test/app.ts';
import { makeExamPlan, makeLevel, makePaper, makeStaff } from '../../test/factories.ts';
import { makePlan } from '../../test/orders.ts';
import { makeTraining, unasked } from '../../test/training.ts';
import { findSession, hashOf, newToken } from '../accounts/sessions.ts';
import { forgetPublished } from '../agreements/inForce.ts';
import type { AttemptView, OpenAttempt } from './contract.ts';
import { engineOf } from './engine.ts';
import { openAtOnce, openAttempt } from './open.ts';
import type { PlanKind } from './planStore.ts';
import { routes } from './routes.ts';

const HOUR_MS = 3_600_000;
const hours = (count: number) => new Date(Date.now() + count * HOUR_MS);
const OVER = { exam_starts_at: hours(-2), exam_ends_at: hours(-1) };
const LATER = { exam_starts_at: hours(24 * 100), exam_ends_at: hours(24 * 101) };

type Needs = Pick<Deps, 'db' | 'store' | 'clock'>;
type Made = Awaited<ReturnType<typeof make>>;

async function make(app: TestApp) {
  const training = await makeTraining(app);
  const { blueprint, version } = training;
  const paper = await makePaper(app.deps, { blueprint_id: blueprint.id, version_id: version.id });
  return { ...training, paper, told: await makeExamPlan(app.deps) };
}

const wishFor = (kind: PlanKind, { paper, blueprint }: Made): OpenAttempt =>
  kind === 'paper'
    ? { source: 'paper', clientKey: randomUUID(), paperId: paper.id }
    : { source: 'training', clientKey: randomUUID(), blueprintId: blueprint.id };

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

/** What has become of how he is logged in. */
const LOGINS = {
  held: async () => {},
  expired: ({ deps }, token) => sessionOf(deps, token).update({ expires_at: hours(-1) }),
  revoked: ({ deps }, token) => sessionOf(deps, token).update({ revoked_at: new Date() }),
  unknown: ({ deps }, token) => sessionOf(deps, token).update({ token_hash: newToken().tokenHash }),
  'of staff': async ({ deps }, token) =>
    sessionOf(deps, token).update({ learner_id: null, staff_id: (await makeStaff(deps)).id }),
  'account disabled': ({ deps }, _, learnerId) =>
    deps.db('learners').where({ id: learnerId }).update({ enabled: false }),
} satisfies Record<string, (app: TestApp, token: string, learnerId: number) => PromiseLike<unknown>>;

const sessionOf = ({ db }: TestApp['deps'], token: string) =>
  db('sessions').where({ token_hash: hashOf(token) });

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

const opening = routes.find(({ method, path }) => method === 'post' && path === '/attempts')!;

describe('opening what the process knows', () => {
  let app: TestApp;
  before(async () => {
    app = await testApp();
  });
  after(() => app.close());

  const tokenOf = async (learnerId: number) => (await app.as({ learnerId })).token as string;

  /** At once, or else beginning with who asks: as over HTTP. */
  async function reply(token: string, wish: OpenAttempt, deps: Needs): Promise<ReadyJson> {
    const opened = await openAtOnce(hashOf(token), wish, deps);
    if (opened) return opened.reply;
    const actor = await findSession(token, 'learner', deps);
    if (actor?.kind !== 'learner') throw new AppError('auth.expired');
    requireAgreed(actor, opening);
    return openAttempt(actor.id, wish, deps);
  }
  const open = async (token: string, wish: OpenAttempt, deps: Needs = app.deps): Promise<AttemptView> =>
    JSON.parse(String((await reply(token, wish, deps)).toBuffer())).data;

  /** The title of what was opened, or why nothing was. */
  const outcome = (token: string, wish: OpenAttempt, deps: Needs) =>
    open(token, wish, deps).then(
      ({ rules, items }) => `${rules.title}, ${items.length}`,
      (error: unknown) => {
        if (error instanceof AppError) return error.message;
        throw error;
      },
    );

  /** Learners of the exam that the process has been told of, which knows the paper from now on. */
  async function tell(kind: PlanKind, made: Made) {
    const { id } = await made.learner({ exam_plan_id: made.told.id });
    await open(await tokenOf(id), wishFor(kind, made));
    const { plans } = engineOf(app.deps);
    assert.ok(plans[kind].known.get((kind === 'paper' ? made.paper : made.blueprint).id));
  }

  it('answers as a process does that has been told nothing', async () => {
    await fc.assert(
      fc.asyncProperty(
        situation,
        async ({ kind, change, running, exam, trainsWithoutPlan, login, agreement }) => {
          const { db } = app.deps;
          const made = await make(app);
          await db('occupations')
            .where({ id: made.bank.occupation_id })
            .update({ trains_without_plan: trainsWithoutPlan });
          await tell(kind, made);
          const other =
            exam === 'told' ? made.told : await makeExamPlan(app.deps, exam === 'over' ? OVER : {});
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
          await CHANGES[change](app, kind, made);
          for (const [place, token] of tokens.entries())
            await LOGINS[login](app, token, twins[place] as number);
          if (agreement !== 'none') await publishAgreement(agreement === 'accepted' ? twins : []);
          const ignorant = connect(app.deps.config.databaseUrl, { max: 2 });
          try {
            assert.equal(
              await outcome(tokens[0], wishFor(kind, made), app.deps),
              await outcome(tokens[1], wishFor(kind, made), { ...app.deps, db: ignorant }),
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

  async function withdrawAgreements() {
    await app.deps.db('agreements').update({ state: 'withdrawn', withdrawn_at: new Date() });
    await forgetPublished(app.deps);
  }
  async function publishAgreement(accepting: readonly number[]) {
    const { db } = app.deps;
    const now = new Date();
    const { length } = await db('agreements').select('id');
    const [{ id }] = await db('agreements')
      .insert({
        ...{ kind: 'service', version: length + 1, title: '用户协议', body: '正文' },
        ...{ state: 'published', effective_at: now, published_at: now },
      })
      .returning('id');
    for (const learner_id of accepting)
      await db('agreement_acceptances').insert({ learner_id, agreement_id: id, accepted_at: now });
    await forgetPublished(app.deps);
  }

  it('opens it for nobody who is not logged in, and has not accepted what is asked for', async () => {
    for (const kind of ['training', 'paper'] as const) {
      const made = await make(app);
      await tell(kind, made);
      const tapOf = async (login: keyof typeof LOGINS) => {
        const { id } = await made.learner({ exam_plan_id: made.told.id });
        const token = await tokenOf(id);
        await LOGINS[login](app, token, id);
        const opened = (clock = app.deps.clock) =>
          openAtOnce(hashOf(token), wishFor(kind, made), { ...app.deps, clock });
        return { id, opened };
      };
      for (const login of Object.keys(LOGINS) as (keyof typeof LOGINS)[]) {
        const { id, opened } = await tapOf(login);
        assert.equal((await opened())?.learnerId, login === 'held' ? id : undefined, login);
      }
      // By the application's clock.
      const { id, opened } = await tapOf('held');
      await app.deps
        .db('sessions')
        .where({ learner_id: id })
        .update({ expires_at: hours(1) });
      assert.equal(await opened(() => hours(1.01)), undefined);
      assert.equal((await opened(() => hours(0.99)))?.learnerId, id);
      const [accepting, refusing] = [await tapOf('held'), await tapOf('held')];
      await publishAgreement([accepting.id]);
      assert.equal((await accepting.opened())?.learnerId, accepting.id);
      assert.equal(await refusing.opened(), undefined);
      await withdrawAgreements();
    }
  });

  it('opens it without asking what it says', async () => {
    for (const kind of ['training', 'paper'] as const) {
      const made = await make(app);
      await tell(kind, made);
      const { id } = await made.learner({ exam_plan_id: made.told.id });
      const token = await tokenOf(id);
      const view = await unasked(app, kind, () => open(token, wishFor(kind, made)));
      const { state, learner_id, item_ids } = await app.deps.db('attempts').where({ id: view.id }).first();
      assert.deepEqual([state, learner_id, item_ids], ['in_progress', id, view.items.map((item) => item.id)]);
    }
  });

  it('opens one attempt for taps that arrive together, and those of others beside them', async () => {
    for (const kind of ['training', 'paper'] as const) {
      const made = await make(app);
      await tell(kind, made);
      const learners = await Promise.all([1, 2, 3].map(() => made.learner({ exam_plan_id: made.told.id })));
      const tokens = await Promise.all(learners.map(({ id }) => tokenOf(id)));
      const taps = tokens.flatMap((token) => {
        const wish = wishFor(kind, made);
        return [1, 2].map(() => open(token, wish));
      });
      const ids = (await Promise.all(taps)).map(({ id }) => id);
      assert.deepEqual(
        ids.map((id) => ids.indexOf(id)),
        [0, 0, 2, 2, 4, 4],
      );
    }
  });

  /** Each shows what is stored of it. */
  async function areStored(views: readonly AttemptView[]) {
    for (const { id, mode, items } of views) {
      const row = await app.deps.db('attempts').where({ id }).first('mode', 'item_ids');
      assert.deepEqual([row.mode, row.item_ids], [mode, items.map((item) => item.id)]);
    }
  }

  it('shows nobody another paper under the key of his own', async () => {
    const [own, others] = [await make(app), await make(app)];
    await tell('training', own);
    await tell('training', others);
    const { id } = await own.learner({ exam_plan_id: own.told.id });
    const token = await tokenOf(id);
    const wish = wishFor('training', own);
    const views = await Promise.all(
      [{ ...wishFor('training', others), clientKey: wish.clientKey }, wish].map((one) =>
        open(token, one).catch((error: unknown) => {
          assert.ok(error instanceof AppError);
          return undefined;
        }),
      ),
    );
    const opened = views.filter((view) => view !== undefined);
    assert.equal(opened.at(-1)?.rules.title, own.blueprint.name);
    await areStored(opened);
  });

  it('gives two learners who send one key an attempt of his own each', async () => {
    for (const kind of ['training', 'paper'] as const) {
      const made = await make(app);
      await tell(kind, made);
      const wish = wishFor(kind, made);
      const learners = await Promise.all([1, 2, 3].map(() => made.learner({ exam_plan_id: made.told.id })));
      const tokens = await Promise.all(learners.map(({ id }) => tokenOf(id)));
      const views = await Promise.all(tokens.map((token) => open(token, wish)));
      await areStored(views);
      const owners = await Promise.all(
        views.map(({ id }) => app.deps.db('attempts').where({ id }).first('learner_id')),
      );
      assert.deepEqual(
        owners.map(({ learner_id }) => learner_id),
        learners.map(({ id }) => id),
      );
    }
  });

  it('gives nobody the attempt of another who sends the same key, be he logged in or not', async () => {
    const made = await make(app);
    await tell('training', made);
    for (const login of Object.keys(LOGINS) as (keyof typeof LOGINS)[]) {
      const exam_plan_id = made.told.id;
      const learners = [(await made.learner({ exam_plan_id })).id, (await made.learner({ exam_plan_id })).id];
      const tokens = await Promise.all(learners.map(tokenOf));
      await LOGINS[login](app, tokens[0] as string, learners[0] as number);
      const wish = wishFor('training', made);
      const opened = await Promise.all(tokens.map((token) => openAtOnce(hashOf(token), wish, app.deps)));
      const owners = opened.map((one) => one?.learnerId);
      assert.deepEqual(owners, [login === 'held' ? learners[0] : undefined, undefined], login);
    }
  });

  it('opens those who may among others who may not, whatever they open', async () => {
    const [one, other] = [await make(app), await make(app)];
    await tell('training', one);
    await tell('training', other);
    const elsewhere = await makeExamPlan(app.deps, OVER);
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
    const made = await make(app);
    await tell('training', made);
    const { exam_ends_at } = made.told;
    const at = async (ms: number) => {
      const { id } = await made.learner({ exam_plan_id: made.told.id });
      const clock = () => new Date(exam_ends_at.getTime() + ms);
      const token = await tokenOf(id);
      return () => outcome(token, wishFor('training', made), { ...app.deps, clock });
    };
    const taps = await Promise.all([at(-1), at(0), at(-HOUR_MS)]);
    const [before, after, early] = await Promise.all(taps.map((tap) => tap()));
    assert.equal(before, early);
    assert.match(after ?? '', /已于.+结束/);
  });
});
