/** Whoever has reported a question is told what came of it, and once more when the answer changes. */
import type { RowRule } from '../../rest/call.ts';
import { tell } from '../messages/tell.ts';
import { REPORT_STATES } from './kinds.ts';
import { findAnswer } from './store.ts';

export const questionReportRule: RowRule = async (trx, id, { before }) => {
  const { learnerId, state, reply } = await findAnswer(trx, id);
  const isNews = before && (before.state !== state || before.reply !== reply);
  if (!isNews || state === 'open') return;
  await tell(trx, learnerId, { kind: 'reportAnswered', params: { result: REPORT_STATES[state], reply } });
};
