/** Submits exams at their deadline also when the phone has gone. Every process may run it. */
import type { Deps } from '../../deps.ts';
import type { Repeated } from '../../infra/repeating.ts';
import { closeOverdue } from './close.ts';

export const overdueSweep = (deps: Pick<Deps, 'db' | 'clock' | 'log'>): Repeated => ({
  name: 'submit overdue exams',
  everyMs: 10_000,
  async run() {
    const closed = await closeOverdue(deps);
    if (closed > 0) deps.log.info({ closed }, 'submitted overdue exams');
  },
});
