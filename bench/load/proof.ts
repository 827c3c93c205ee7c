/** Counts in the database what the phones were told is there. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Knex } from 'knex';
import { COUNTED_WITHIN_SECONDS, LETTERS, type Outcome } from './plan.ts';

const LOOK_MS = 200;

export interface Proof {
  acknowledged: number;
  /** Acknowledged but not stored as sent. */
  lost: number;
  /** Stored but never sent, or under a number that another answer of the attempt has. */
  doubled: number;
  /** Attempts of learners who tapped once and have several. */
  openedTwice: number;
  /** By how many the counts of a learner's day differ from the answers that he has handed in. */
  miscounted: number;
  /** Acknowledged answers of practice, each explained at once. */
  explained: number;
  /** Of these: stored, but not in the learner's figures although nobody will hand them in. */
  uncounted: number;
}

/** What the last answers brought is counted within seconds, by the API. Returns then, or when it takes too long. */
export async function practiceCounted(db: Knex): Promise<void> {
  const until = performance.now() + COUNTED_WITHIN_SECONDS * 1000;
  while (performance.now() < until && (await db('responses').where('to_count', true).first('seq')))
    await sleep(LOOK_MS);
}

export function prove(
  db: Knex,
  itemIds: readonly number[],
  outcomes: readonly Pick<Outcome, 'attemptIds' | 'sent' | 'acknowledged'>[],
): Promise<Proof> {
  const attemptIds = outcomes.flatMap((outcome) => outcome.attemptIds);
  const sent = outcomes.flatMap((outcome) => outcome.sent);
  const acknowledged = outcomes.flatMap((outcome) => outcome.acknowledged);
  return db.transaction(async (trx) => {
    await trx.raw(
      'create temporary table phone (attempt_id bigint, sent int, acknowledged int) on commit drop',
    );
    await trx.raw('insert into phone select * from unnest(?::bigint[], ?::int[], ?::int[])', [
      ...[attemptIds, sent, acknowledged],
    ]);
    // A plan for what the tables hold by now.
    await trx.raw('analyze phone, attempts, responses, learner_days');
    const { rows } = await trx.raw(
      `with stored as (
      select phone.*, mode, count(r.seq) filter (where r.seq <= acknowledged and r.item_id = (?::bigint[])[r.seq]
          and r.response = jsonb_build_object('keys', jsonb_build_array(substr(?, r.seq % ? + 1, 1)))) as kept,
        count(r.seq) - count(distinct r.seq) filter (where r.seq <= sent) as more,
        count(r.seq) filter (where r.seq <= acknowledged and r.counted_at is null) as waiting
      from phone left join responses r using (attempt_id) join attempts a on a.id = attempt_id
      where attempt_id > 0 group by 1, 2, 3, 4
    ), counted as (
      select coalesce((select sum(answered_count) from attempts where state = 'submitted'), 0) + count(*) as answers
      from responses r join attempts a on a.id = r.attempt_id where a.state <> 'submitted' and r.counted_at is not null
    ) select sum(acknowledged)::int as acknowledged, sum(acknowledged - kept)::int as lost, sum(more)::int as doubled,
      (select count(*) - count(distinct learner_id) from attempts)::int as "openedTwice",
      (select abs(coalesce(sum(answered), 0) - (select answers from counted)) from learner_days)::int as miscounted,
      coalesce(sum(acknowledged) filter (where mode = 'practice'), 0)::int as explained,
      coalesce(sum(waiting) filter (where mode = 'practice'), 0)::int as uncounted
    from stored`,
      [[...itemIds], LETTERS, LETTERS.length],
    );
    return rows[0];
  });
}

export const holds = ({ lost, doubled, openedTwice, miscounted, uncounted }: Proof): boolean =>
  lost + doubled + openedTwice + miscounted + uncounted === 0;
