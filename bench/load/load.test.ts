import assert from 'node:assert/strict';
import { testApp } from '../../api/test/app.ts';
import { scenario } from './plan.ts';
import { holds } from './proof.ts';
import { runLoad } from './run.ts';

describe('the simulation of a common start', () => {
  it('lets every learner train to the end, or practise, and proves by counting that nothing was lost', async () => {
    const app = await testApp();
    try {
      const { steps, failures, proof } = await runLoad(scenario(100, 2, 20, 0.1, 0.2), app.deps, process.pid);
      assert.deepEqual(failures, []);
      const byStep = new Map(steps.map((figures) => [figures.step, figures]));
      for (const { step, sent, answered } of steps) assert.equal(answered, sent, step);
      assert.deepEqual(
        (['log in', 'open', 'submit'] as const).map((step) => byStep.get(step)?.answered),
        [10, 100, 80],
      );
      assert.ok(proof.acknowledged >= 100, `only ${proof.acknowledged} answers`);
      assert.ok(proof.explained >= 20, `only ${proof.explained} explained answers`);
      assert.ok(holds(proof), JSON.stringify(proof));
    } finally {
      await app.close();
    }
  });
});
