/** Simulates all phones, in a process of its own: one plan after another, until it is ended. */
import type { GeneratorPlan } from './plan.ts';
import { simulate } from './simulation.ts';

process.on('message', async (plan: GeneratorPlan) => {
  process.send?.(await simulate(plan));
});
// Nobody is left to report to.
process.once('disconnect', () => process.exit());
