/** All SQL of the phones that learners read on. */
import type { Knex } from 'knex';
import type { Terminal, TerminalChange } from './terminal.ts';

export interface BoundTerminal extends Terminal {
  id: number;
  learnerId: number;
}

/** A login that has ended counts as none. */
const bound = (db: Knex, now: Date) =>
  db('reading_terminals')
    .leftJoin('sessions', (on) =>
      on
        .on('sessions.id', 'reading_terminals.session_id')
        .andOnNull('sessions.revoked_at')
        .andOn('sessions.expires_at', '>', db.raw('?', [now])),
    )
    .select({
      id: 'reading_terminals.id',
      learnerId: 'reading_terminals.learner_id',
      keyHash: 'key_hash',
      device: 'reading_terminals.device',
      boundAt: 'bound_at',
      sessionId: 'sessions.id',
    });

export const findTerminal = (db: Knex, learnerId: number, now: Date): Promise<BoundTerminal | undefined> =>
  bound(db, now).where('reading_terminals.learner_id', learnerId).first();

/** Holds back whoever else would bind or move this learner's phone. */
export async function lockTerminal(
  trx: Knex,
  learnerId: number,
  now: Date,
): Promise<BoundTerminal | undefined> {
  await trx('learners').where({ id: learnerId }).forNoKeyUpdate().first('id');
  return findTerminal(trx, learnerId, now);
}

export const findTerminalById = (trx: Knex, id: number, now: Date): Promise<BoundTerminal | undefined> =>
  bound(trx, now).where('reading_terminals.id', id).first();

export const bindTerminal = (
  trx: Knex,
  { learnerId, keyHash, sessionId, device, boundAt }: Omit<BoundTerminal, 'id'>,
) =>
  trx('reading_terminals')
    .insert({
      learner_id: learnerId,
      key_hash: keyHash,
      session_id: sessionId,
      device,
      bound_at: boundAt,
      updated_at: boundAt,
    })
    .onConflict('learner_id')
    .merge(['key_hash', 'session_id', 'device', 'bound_at', 'updated_at']);

/** The same phone, after a new login. */
export const renewLogin = (trx: Knex, id: number, sessionId: number) =>
  trx('reading_terminals').where({ id }).update({ session_id: sessionId, updated_at: trx.fn.now() });

export const unbind = (trx: Knex, id: number) => trx('reading_terminals').where({ id }).delete();

export const noteChange = (
  trx: Knex,
  change: {
    learnerId: number;
    kind: TerminalChange;
    fromDevice?: string;
    toDevice?: string;
    staffId?: number;
    reason?: string;
    at: Date;
  },
) =>
  trx('terminal_changes').insert({
    learner_id: change.learnerId,
    kind: change.kind,
    from_device: change.fromDevice ?? '',
    to_device: change.toDevice ?? '',
    staff_id: change.staffId ?? null,
    reason: change.reason ?? '',
    created_at: change.at,
  });

/** When the learner has moved himself since then. */
export const movesSince = (db: Knex, learnerId: number, since: Date): Promise<Date[]> =>
  db('terminal_changes')
    .where({ learner_id: learnerId, kind: 'moved' })
    .where('created_at', '>', since)
    .pluck('created_at');
