/**
 * Learners, staff, WeChat and the network do what they like, in any order, with both ways to pay; in the end the money
 * that WeChat has taken is exactly what is opened, paid back, or a difference. WeChat is another process.
 *
 * `npm run money` runs it for longer; MONEY_SEED=… repeats the run that printed this seed.
 */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { appApart, type ServedApp } from '../../test/app.ts';
import { assertBalanced, settle } from '../../test/books.ts';
import { MoneyWorld, type Step } from '../../test/moneyWorld.ts';

const LONGEST = 40;
const RUNS = Number(process.env.MONEY_RUNS ?? 40);
/** A slower machine tries fewer sequences, not longer. */
const SECONDS = Number(process.env.MONEY_SECONDS ?? 15);
const DAY_MS = 86_400_000;
const START = Date.parse('2026-12-01T02:00:00Z');

describe('the books, whatever happens', function () {
  this.timeout(SECONDS * 1000 + 300_000);
  let app: ServedApp;
  let world: MoneyWorld;
  let now = START;
  const pass = async (ms: number) => {
    now += ms;
    await app.control.pass(ms);
  };
  before(async () => {
    app = await appApart({
      payment: { hold: true, mode: 'certificate', timeoutMs: 3000, startAt: START },
      deps: { clock: () => new Date(now) },
      limits: { perAccount: 1e9, perAddress: 1e9 },
    });
    world = await MoneyWorld.open(app, pass);
  });
  after(() => app.close());

  it('balance after any sequence of actions, faults, notifications and jobs', async () => {
    let sequences = 0;
    const deadline = Date.now() + SECONDS * 1000;
    const property = fc.asyncProperty(
      fc.array(world.steps, { minLength: 15, maxLength: LONGEST }),
      async (steps) => {
        // The two that hold everything always run.
        if (sequences >= 2 && Date.now() > deadline) return;
        sequences++;
        await world.begin();
        for (const step of steps) await world.take(step);
        await settle(app, pass);
        await assertBalanced(app);
        // So that the next one's bills are its own.
        await pass(2 * DAY_MS);
      },
    );
    const seed = process.env.MONEY_SEED ? Number(process.env.MONEY_SEED) : undefined;
    await fc.assert(property, {
      seed,
      examples: world.everything.map((steps): [Step[]] => [steps]),
      numRuns: RUNS,
      // The database goes on from run to run, so a smaller sequence would prove nothing.
      endOnFailure: true,
    });
    console.log(`      ${sequences} sequences of up to ${LONGEST} steps`);
    console.table(world.counts());
    console.log('      payments:', await world.outcomes());
    console.log('      books:', await assertBalanced(app));
    assert.ok(world.share() > 0.7, `only ${world.share()} of all steps had an effect`);
    const missing = world.neverHappened();
    assert.deepEqual(missing, [], 'events that never took effect');
  });
});
