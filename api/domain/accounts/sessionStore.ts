/** All SQL of `sessions`. */
import type { Knex } from 'knex';
import {
  type Columns,
  columns,
  numberArray,
  rowsOf,
  runPrepared,
  statement,
  textArray,
} from '../../infra/prepared.ts';
import type { NewSession, SignedIn } from './sessions.ts';

export async function insert(
  db: Knex,
  session: NewSession & { tokenHash: string; now: Date },
): Promise<void> {
  await db('sessions').insert({
    token_hash: session.tokenHash,
    staff_id: 'staffId' in session.owner ? session.owner.staffId : null,
    learner_id: 'learnerId' in session.owner ? session.owner.learnerId : null,
    device: session.device ?? '',
    address: session.address ?? '',
    seen_at: session.now,
    expires_at: expiry(db, session),
    preview_role_id: session.preview?.roleId ?? null,
    preview_organisation_id: session.preview?.organisationId ?? null,
  });
}

/** As long as the policy says, unless the session itself does. */
function expiry(db: Knex, { owner, minutes, now }: NewSession & { now: Date }): Knex.Raw {
  if (minutes !== undefined) return db.raw("?::timestamptz + ? * interval '1 minute'", [now, minutes]);
  const length = 'staffId' in owner ? "staff_hours * interval '1 hour'" : "learner_days * interval '1 day'";
  return db.raw(`(select ?::timestamptz + ${length} from security_policies)`, [now]);
}

/** Of `sessions`: those that let their owner in. @param now SQL, as are all of these */
export const heldAt = (now: string): string => `sessions.revoked_at is null and sessions.expires_at > ${now}`;
/** Joins to `sessions` the `learners` whose account is not disabled. */
export const OF_LEARNER = 'learners.id = sessions.learner_id and learners.enabled';
/** Of `learners`: who has not accepted all that is asked for. */
export const agreementDue = (askedIds: string): string =>
  `cardinality(${askedIds}) > (select count(*) from agreement_acceptances
    where learner_id = learners.id and agreement_id = any(${askedIds}))`;

interface SessionRow {
  /** From 1. */
  place: number;
  sessionId: number;
  learnerId: number | null;
  agreementDue: boolean;
  /** Null: of a learner. */
  staff: Omit<Extract<SignedIn, { kind: 'staff' }>, 'kind' | 'sessionId'> | null;
}

/**
 * Asked for every learner every few seconds; when all begin together, for many at once. Nearly all are learners: what
 * there is of staff comes as one value.
 */
const actorsStatement = statement({
  name: 'sessions.findActors',
  text: `with found as (select place, sessions.id as "sessionId", learners.id as "learnerId",
      learners.id is not null and ${agreementDue('$3::bigint[]')} as "agreementDue",
      case when sessions.staff_id is not null then (
        select json_build_object('id', staff.id, 'role', roles.code, 'grants', roles.grants,
          'mustChangePassword', staff.must_change_password, 'previewing', sessions.preview_role_id is not null,
          'organisationId', case when sessions.preview_role_id is null then staff.organisation_id
            else sessions.preview_organisation_id end)
        from staff join roles on roles.id = coalesce(sessions.preview_role_id, staff.role_id)
        where staff.id = sessions.staff_id and staff.enabled and sessions.seen_at > $2::timestamptz
          - (select staff_idle_minutes * interval '1 minute' from security_policies)
      ) end as staff
    from unnest($1::text[]) with ordinality as asked(token_hash, place)
      join sessions on sessions.token_hash = asked.token_hash
      left join learners on ${OF_LEARNER}
    where ${heldAt('$2')}
    ) select ${columns('place', 'sessionId', 'learnerId', 'agreementDue', 'staff')} from found`,
});

/** In the order of the hashes. @param agreementIds what learners must have accepted */
export async function findActors(
  db: Knex,
  tokenHashes: readonly string[],
  agreementIds: readonly number[],
  now: Date,
): Promise<(SignedIn | undefined)[]> {
  const actors: (SignedIn | undefined)[] = tokenHashes.map(() => undefined);
  const [found] = await runPrepared<Columns<SessionRow>>(db, actorsStatement, [
    textArray(tokenHashes),
    now,
    numberArray(agreementIds),
  ]);
  for (const row of rowsOf(found as Columns<SessionRow>)) actors[row.place - 1] = actorOf(row);
  return actors;
}

/** Undefined when the account is disabled, or a staff member was idle for too long. */
function actorOf({ sessionId, learnerId, staff, agreementDue }: SessionRow): SignedIn | undefined {
  if (learnerId !== null) return { kind: 'learner', id: learnerId, sessionId, agreementDue };
  return staff ? { kind: 'staff', ...staff, sessionId } : undefined;
}

/** Often enough for the idle time, seldom enough for the database. */
const SEEN_EVERY = "interval '1 minute'";

export const noteSeen = (db: Knex, id: number, now: Date) =>
  db('sessions')
    .where({ id })
    .whereRaw(`seen_at < ?::timestamptz - ${SEEN_EVERY}`, [now])
    .update({ seen_at: now });

export interface OpenSession {
  id: number;
  device: string;
  address: string;
  createdAt: Date;
  seenAt: Date;
}

export const findOpen = (db: Knex, owner: Record<string, number>, now: Date): Promise<OpenSession[]> =>
  db('sessions')
    .where(owner)
    .whereNull('revoked_at')
    .where('expires_at', '>', now)
    .orderBy('id', 'desc')
    .limit(100)
    .select({ id: 'id', device: 'device', address: 'address', createdAt: 'created_at', seenAt: 'seen_at' });

/**
 * Returns the token hashes of the sessions that ended now.
 * @param owner columns that the session must have besides
 */
export const revoke = (
  db: Knex,
  id: number,
  now: Date,
  owner: Record<string, number> = {},
): Promise<string[]> =>
  db('sessions')
    .where({ id, ...owner })
    .whereNull('revoked_at')
    .update({ revoked_at: now })
    .returning('token_hash')
    .then((rows: { token_hash: string }[]) => rows.map((row) => row.token_hash));

/** Ends what is open of this learner, but for one session. */
export const endAll = (
  db: Knex,
  learnerId: number,
  now: Date,
  exceptId: number | null = null,
): Promise<number> =>
  db('sessions')
    .where({ learner_id: learnerId })
    .whereNull('revoked_at')
    .whereRaw('id is distinct from ?', [exceptId])
    .update({ revoked_at: now });

/**
 * Within the transaction that has set a new password: the trigger `end_sessions_of_staff` has ended every
 * session of this person; the one that proved the old password goes on.
 * @returns the token hashes of all of them, of which the store must know anew
 */
export async function keepOnly(trx: Knex, staffId: number, sessionId: number): Promise<string[]> {
  const endedHere = () => trx('sessions').where({ staff_id: staffId, revoked_at: trx.fn.now() });
  const hashes = await endedHere().pluck('token_hash');
  await endedHere().where({ id: sessionId }).update({ revoked_at: null });
  return hashes;
}
