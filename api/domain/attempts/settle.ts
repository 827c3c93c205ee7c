/** Tells a phone which of its answers are durable and which will never count. */
import type { Knex } from 'knex';
import { type ErrorCode, sentence } from '../../errors.ts';
import type { QueuedResponse, RecordReply } from './contract.ts';
import { standingOf } from './merge.ts';
import { findResponses } from './responseStore.ts';

export type Settlement = Omit<RecordReply, 'serverTime'>;

/**
 * Compares with what is stored, after commit. What was durable before stays acknowledged, or a phone that
 * missed the reply would never be done.
 * @param closed why nothing more is taken, or only what was explained; undefined while the attempt is in progress
 */
export async function settle(
  db: Knex,
  attemptId: number,
  responses: readonly QueuedResponse[],
  closed: ErrorCode | undefined,
): Promise<Settlement> {
  const rows = await findResponses(db, attemptId);
  const stored = new Map(rows.map((row) => [row.itemId, row]));
  const acknowledged: number[] = [];
  const refused: Settlement['refused'] = [];
  for (const response of responses) {
    const held = stored.get(response.itemId);
    const standing = standingOf(response, held);
    const code = closed ?? 'attempt.seqTaken';
    // What another phone has had explained stands; so it does in practice that was given up.
    const stands = (!closed || closed === 'attempt.dropped') && held?.explained;
    if (stands || standing === 'stored' || standing === 'superseded') acknowledged.push(response.seq);
    else refused.push({ seq: response.seq, code, message: sentence(code) });
  }
  return { acknowledged, refused, lastSeq: Math.max(0, ...rows.map(({ seq }) => seq)) };
}
