/** Who opens what the process knows: the statement that opens it finds out. */
import assert from 'node:assert/strict';
import { AppError } from '../../errors.ts';
import { hashOf } from '../accounts/sessions.ts';
import { openAtOnce } from './open.ts';
import { hours, knownSuite, LOGINS, make, wishFor } from './openKnown.fixture.ts';

describe('who opens what the process knows', () => {
  const { suite, tokenOf, open, tell, areStored, publishAgreement, withdrawAgreements } = knownSuite();

  it('opens it for nobody who is not logged in, and has not accepted what is asked for', async () => {
    for (const kind of ['training', 'paper'] as const) {
      const made = await make(suite.app);
      await tell(kind, made);
      const tapOf = async (login: keyof typeof LOGINS) => {
        const { id } = await made.learner({ exam_plan_id: made.told.id });
        const token = await tokenOf(id);
        await LOGINS[login](suite.app, token, id);
        const opened = (clock = suite.app.deps.clock) =>
          openAtOnce(hashOf(token), wishFor(kind, made), { ...suite.app.deps, clock });
        return { id, opened };
      };
      for (const login of Object.keys(LOGINS) as (keyof typeof LOGINS)[]) {
        const { id, opened } = await tapOf(login);
        assert.equal((await opened())?.learnerId, login === 'held' ? id : undefined, login);
      }
      // By the application's clock.
      const { id, opened } = await tapOf('held');
      await suite.app.deps
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

  it('opens one attempt for taps that arrive together, and those of others beside them', async () => {
    for (const kind of ['training', 'paper'] as const) {
      const made = await make(suite.app);
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

  it('shows nobody another paper under the key of his own', async () => {
    const [own, others] = [await make(suite.app), await make(suite.app)];
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
      const made = await make(suite.app);
      await tell(kind, made);
      const wish = wishFor(kind, made);
      const learners = await Promise.all([1, 2, 3].map(() => made.learner({ exam_plan_id: made.told.id })));
      const tokens = await Promise.all(learners.map(({ id }) => tokenOf(id)));
      const views = await Promise.all(tokens.map((token) => open(token, wish)));
      await areStored(views);
      const owners = await Promise.all(
        views.map(({ id }) => suite.app.deps.db('attempts').where({ id }).first('learner_id')),
      );
      assert.deepEqual(
        owners.map(({ learner_id }) => learner_id),
        learners.map(({ id }) => id),
      );
    }
  });

  it('gives nobody the attempt of another who sends the same key, be he logged in or not', async () => {
    const made = await make(suite.app);
    await tell('training', made);
    for (const login of Object.keys(LOGINS) as (keyof typeof LOGINS)[]) {
      const exam_plan_id = made.told.id;
      const learners = [(await made.learner({ exam_plan_id })).id, (await made.learner({ exam_plan_id })).id];
      const tokens = await Promise.all(learners.map(tokenOf));
      await LOGINS[login](suite.app, tokens[0] as string, learners[0] as number);
      const wish = wishFor('training', made);
      const opened = await Promise.all(
        tokens.map((token) => openAtOnce(hashOf(token), wish, suite.app.deps)),
      );
      const owners = opened.map((one) => one?.learnerId);
      assert.deepEqual(owners, [login === 'held' ? learners[0] : undefined, undefined], login);
    }
  });
});
