/** Simulates all phones, in a process of its own. */
import type { GeneratorPlan } from './plan.ts';
import { simulate } from './simulation.ts';

process.once('message', async (plan: GeneratorPlan) => {
  const outcome = await simulate(plan);
  process.send?.(outcome, () => process.disconnect());
});
