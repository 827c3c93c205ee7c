/** Learners who open what a process has been told of before. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { Deps } from '../../deps.ts';
import { AppError } from '../../errors.ts';
import { requireAgreed } from '../../http/auth.ts';
import type { ReadyJson } from '../../infra/readyJson.ts';
import { type TestApp, testApp } from '../../test/app.ts';
import { makeExamPlan, makePaper, makeStaff } from '../../test/factories.ts';
import { makeTraining } from '../../test/training.ts';
import { findSession, hashOf, newToken } from '../accounts/sessions.ts';
import { forgetPublished } from '../agreements/inForce.ts';
import type { AttemptView, OpenAttempt } from './contract.ts';
import { engineOf } from './engine.ts';
import { openAtOnce, openAttempt } from './open.ts';
import type { PlanKind } from './planStore.ts';
import { routes } from './routes.ts';

export const HOUR_MS = 3_600_000;
export const hours = (count: number) => new Date(Date.now() + count * HOUR_MS);
export const OVER = { exam_starts_at: hours(-2), exam_ends_at: hours(-1) };

export type Needs = Pick<Deps, 'db' | 'store' | 'clock'>;
export type Made = Awaited<ReturnType<typeof make>>;

export async function make(app: TestApp) {
  const training = await makeTraining(app);
  const { blueprint, version } = training;
  const paper = await makePaper(app.deps, { blueprint_id: blueprint.id, version_id: version.id });
  return { ...training, paper, told: await makeExamPlan(app.deps) };
}

export const wishFor = (kind: PlanKind, { paper, blueprint }: Made): OpenAttempt =>
  kind === 'paper'
    ? { source: 'paper', clientKey: randomUUID(), paperId: paper.id }
    : { source: 'training', clientKey: randomUUID(), blueprintId: blueprint.id };

/** What has become of how he is logged in. */
export const LOGINS = {
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

const opening = routes.find(({ method, path }) => method === 'post' && path === '/attempts')!;

/** Call it in `describe`; its values are there once a test runs. */
export function knownSuite() {
  const suite = {} as { app: TestApp };
  before(async () => {
    suite.app = await testApp();
  });
  after(() => suite.app.close());

  const tokenOf = async (learnerId: number) => (await suite.app.as({ learnerId })).token as string;

  /** At once, or else beginning with who asks: as over HTTP. */
  async function reply(token: string, wish: OpenAttempt, deps: Needs): Promise<ReadyJson> {
    const opened = await openAtOnce(hashOf(token), wish, deps);
    if (opened) return opened.reply;
    const actor = await findSession(token, 'learner', deps);
    if (actor?.kind !== 'learner') throw new AppError('auth.expired');
    requireAgreed(actor, opening);
    return openAttempt(actor.id, wish, deps);
  }
  const open = async (token: string, wish: OpenAttempt, deps: Needs = suite.app.deps): Promise<AttemptView> =>
    JSON.parse(String((await reply(token, wish, deps)).toBuffer())).data;

  /** Learners of the exam that the process has been told of, which knows the paper from now on. */
  async function tell(kind: PlanKind, made: Made) {
    const { id } = await made.learner({ exam_plan_id: made.told.id });
    await open(await tokenOf(id), wishFor(kind, made));
    const { plans } = engineOf(suite.app.deps);
    assert.ok(plans[kind].known.get((kind === 'paper' ? made.paper : made.blueprint).id));
  }

  /** Each shows what is stored of it. */
  async function areStored(views: readonly AttemptView[]) {
    for (const { id, mode, items } of views) {
      const row = await suite.app.deps.db('attempts').where({ id }).first('mode', 'item_ids');
      assert.deepEqual([row.mode, row.item_ids], [mode, items.map((item) => item.id)]);
    }
  }

  async function withdrawAgreements() {
    await suite.app.deps.db('agreements').update({ state: 'withdrawn', withdrawn_at: new Date() });
    await forgetPublished(suite.app.deps);
  }
  async function publishAgreement(accepting: readonly number[]) {
    const { db } = suite.app.deps;
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
    await forgetPublished(suite.app.deps);
  }

  return { suite, tokenOf, open, tell, areStored, publishAgreement, withdrawAgreements };
}
