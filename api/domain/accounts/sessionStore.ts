/** All SQL of `sessions`. */
import type { Knex } from 'knex';
import { runPrepared, type Statement, textArray } from '../../infra/prepared.ts';
import type { Grants } from '../../rest/grants.ts';
import type { NewSession, SignedIn } from './sessions.ts';

export async function insert(
  db: Knex,
  session: NewSession & { tokenHash: string; expiresAt: Date },
): Promise<void> {
  await db('sessions').insert({
    token_hash: session.tokenHash,
    staff_id: 'staffId' in session.owner ? session.owner.staffId : null,
    learner_id: 'learnerId' in session.owner ? session.owner.learnerId : null,
    device: session.device ?? '',
    address: session.address ?? '',
    expires_at: session.expiresAt,
    preview_role_id: session.preview?.roleId ?? null,
    preview_organisation_id: session.preview?.organisationId ?? null,
  });
}

interface SessionRow {
  tokenHash: string;
  sessionId: number;
  learnerId: number | null;
  staffId: number | null;
  name: string;
  role: string;
  grants: Grants | null;
  organisationId: number | null;
  previewing: boolean;
}

/** Asked for every learner every few seconds; when all begin together, for many at once. */
const actorsStatement: Statement = {
  name: 'sessions.findActors',
  text: `select sessions.token_hash as "tokenHash", sessions.id as "sessionId", learners.id as "learnerId",
      staff.id as "staffId", staff.name, roles.code as role, roles.grants,
      sessions.preview_role_id is not null as previewing,
      case when sessions.preview_role_id is null then staff.organisation_id
        else sessions.preview_organisation_id end as "organisationId"
    from sessions
      left join staff on staff.id = sessions.staff_id
      left join roles on roles.id = coalesce(sessions.preview_role_id, staff.role_id)
      left join learners on learners.id = sessions.learner_id
    where sessions.token_hash = any($1::text[]) and sessions.revoked_at is null and sessions.expires_at > $2
      and coalesce(staff.enabled, learners.enabled)`,
};

/** In the order of the hashes. */
export async function findActors(
  db: Knex,
  tokenHashes: readonly string[],
  now: Date,
): Promise<(SignedIn | undefined)[]> {
  const rows = await runPrepared<SessionRow>(db, actorsStatement, [textArray(tokenHashes), now]);
  const actors = new Map(rows.map((row) => [row.tokenHash, actorOf(row)]));
  return tokenHashes.map((tokenHash) => actors.get(tokenHash));
}

function actorOf({ sessionId, learnerId, staffId, ...staff }: SessionRow): SignedIn {
  if (learnerId !== null) return { kind: 'learner', id: learnerId, sessionId };
  const { name, role, grants, organisationId, previewing } = staff;
  return { kind: 'staff', id: staffId as number, name, role, grants, organisationId, sessionId, previewing };
}

/** Returns the token hashes of the sessions that ended now. */
export const revoke = (db: Knex, id: number, now: Date): Promise<string[]> =>
  db('sessions')
    .where({ id })
    .whereNull('revoked_at')
    .update({ revoked_at: now })
    .returning('token_hash')
    .then((rows: { token_hash: string }[]) => rows.map((row) => row.token_hash));

/**
 * Within the transaction that has set a new password: the trigger `end_sessions_of_staff` has ended every
 * session of this person; the one that proved the old password goes on.
 * @returns the token hashes of those that ended
 */
export async function keepOnly(trx: Knex, staffId: number, sessionId: number): Promise<string[]> {
  const endedHere = () => trx('sessions').where({ staff_id: staffId, revoked_at: trx.fn.now() });
  await endedHere().where({ id: sessionId }).update({ revoked_at: null });
  return endedHere().pluck('token_hash');
}
