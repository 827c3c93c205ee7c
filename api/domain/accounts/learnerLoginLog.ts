/**
 * Who has tried to come in by which phone, whether there is such a learner or not. Logins by WeChat write it with the
 * login itself (`learnerLoginStore`); what is tried in vain is written in groups, for whoever guesses tries often.
 */
import type { Knex } from 'knex';
import type { Deps } from '../../deps.ts';
import { grouped } from '../../infra/grouped.ts';
import { perDatabase } from '../../infra/perDatabase.ts';
import { addDays } from '../../timeZone.ts';
import { LEARNER_OUTCOMES, type LearnerOutcome, WAYS, type Way } from './loginWays.ts';

interface Row {
  at: Date;
  learner_id: number | null;
  /** Sealed. */
  phone: string;
  phone_index: string;
  way: Way;
  outcome: LearnerOutcome;
  address: string;
  device: string;
}

const insertTogether = perDatabase((db: Knex) =>
  grouped(async (rows: readonly Row[]) => {
    await db('learner_logins').insert(rows);
    return rows.map(() => undefined);
  }),
);

export interface Attempt {
  phone: string;
  /** Null: nobody has this phone. */
  learnerId: number | null;
  way: Way;
  address: string;
  device: string;
}

export async function noteAttempt(
  { phone, learnerId, ...attempt }: Attempt,
  outcome: LearnerOutcome,
  { db, secrets, clock }: Pick<Deps, 'db' | 'secrets' | 'clock'>,
): Promise<void> {
  await insertTogether(db)({
    ...attempt,
    at: clock(),
    learner_id: learnerId,
    phone: secrets.encrypt(phone),
    phone_index: secrets.blindIndex(phone),
    outcome,
  });
}

const SHOWN = 20;

/** His own, the latest first, as he reads them. */
export async function recentAttempts(learnerId: number, { db }: Pick<Deps, 'db'>) {
  const rows: (Pick<Row, 'at' | 'way' | 'outcome' | 'address' | 'device'> & { id: number })[] = await db(
    'learner_logins',
  )
    .where({ learner_id: learnerId })
    .orderBy('id', 'desc')
    .limit(SHOWN)
    .select('id', 'at', 'way', 'outcome', 'address', 'device');
  return rows.map(({ id, at, way, outcome, address, device }) => ({
    id,
    at: at.toISOString(),
    way: WAYS[way],
    outcome: LEARNER_OUTCOMES[outcome],
    failed: outcome !== 'success',
    address,
    device,
  }));
}

/** Of learners and of staff. @returns how many rows were older than the policy keeps them */
export async function clearAttempts({ db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<number> {
  const { days } = await db('security_policies').first({ days: 'login_days' });
  const before = addDays(clock(), -days);
  const { rows } = await db.raw('select clear_login_log(?) as cleared', [before]);
  return rows[0].cleared + (await db('learner_logins').where('at', '<', before).delete());
}
