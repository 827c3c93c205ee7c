/** Correcting published keys as staff do, and marking again what was handed in before. */

import type { Answer } from '../domain/bank/question.ts';
import { previewReply } from '../domain/regrading/contract.ts';
import { regradeAll } from '../domain/regrading/job.ts';
import type { Ruling } from '../domain/regrading/ruling.ts';
import type { TestApp } from './app.ts';
import type { Client } from './client.ts';

const MINUTE_MS = 60_000;

export function corrector(app: TestApp, staff: Client) {
  /** When nobody can be marking by an old key any more. */
  const later = () => new Date(Date.now() + 2 * MINUTE_MS);
  return {
    later,
    regradeAll: () => regradeAll({ ...app.deps, clock: later }),
    correct: (itemId: number, ruling: Ruling, answers: Answer[] = [], mendQuestion = false) =>
      staff.post('/api/staff/regradings', {
        ...{ itemId, ruling, answers, explanation: null, reason: '教材核对', mendQuestion },
      }),
    async preview(itemId: number, ruling: Ruling, answers: Answer[] = []) {
      const body = { itemId, ruling, answers, explanation: null };
      return previewReply.parse((await staff.post('/api/staff/regradings/preview', body)).body).data;
    },
  };
}
